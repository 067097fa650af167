import type { ClassificationAction, ClassificationStatus } from '../gql/graphql.ts'

interface Classing {
  status: ClassificationStatus
  proposedAt: string
  availableActions: readonly ClassificationAction[]
}

/**
 * Requests for another type that are still open, those that I can answer first, and the longest waiting first among
 * them. One that I made myself waits too, but for somebody else.
 */
export function openRequests<Estate extends { classifications: readonly Classing[] }>(
  estates: readonly Estate[],
): { estate: Estate; classification: Estate['classifications'][number]; isMine: boolean }[] {
  return estates
    .flatMap((estate) =>
      estate.classifications
        .filter(({ status }) => status === 'PROPOSED')
        .map((classification) => ({
          estate,
          classification,
          isMine: classification.availableActions.includes('APPROVE'),
        })),
    )
    .toSorted(
      (a, b) =>
        Number(b.isMine) - Number(a.isMine) ||
        a.classification.proposedAt.localeCompare(b.classification.proposedAt),
    )
}
