export const fieldSignInStates = ['WAITING', 'OPEN', 'OVER', 'REVOKED'] as const
export type FieldSignInState = (typeof fieldSignInStates)[number]

interface Marks {
  codeExpiresAt: Date | string
  hours: number
  usedAt: Date | string | null
  revokedAt: Date | string | null
}

/** Until when a taken code opens its seats; null while nobody has taken it. */
export function openUntil({ usedAt, hours }: Pick<Marks, 'usedAt' | 'hours'>): Date | null {
  return usedAt === null ? null : new Date(new Date(usedAt).getTime() + hours * 3600_000)
}

/** Where a field sign-in stands; nobody has to switch anything for a code or the hours to run out. */
export function fieldSignInState(marks: Marks, now: Date): FieldSignInState {
  if (marks.revokedAt !== null) return 'REVOKED'
  const until = openUntil(marks)
  if (until) return now < until ? 'OPEN' : 'OVER'
  return now < new Date(marks.codeExpiresAt) ? 'WAITING' : 'OVER'
}
