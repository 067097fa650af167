interface Request {
  proposedAt: string
  availableActions: readonly string[]
}

/** Open requests for another type, those that I can answer first, and the longest waiting first among them. */
export function mineFirst<One extends Request>(requests: readonly One[]): One[] {
  return requests.toSorted(
    (a, b) => Number(isMine(b)) - Number(isMine(a)) || a.proposedAt.localeCompare(b.proposedAt),
  )
}

/** One that I made myself waits too, but for somebody else. */
export const isMine = ({ availableActions }: Request): boolean => availableActions.includes('APPROVE')
