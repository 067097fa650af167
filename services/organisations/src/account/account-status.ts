export const accountStatuses = ['NONE', 'INVITED', 'ACTIVE', 'DISABLED'] as const
export type AccountStatus = (typeof accountStatuses)[number]

/** What decides about somebody's account; an invitation counts while it is open. */
export interface AccountState {
  accountId: string | null
  accountDisabledAt: unknown
  invitationExpiresAt: unknown
}

/** Where an account stands; nobody has to switch anything for an invitation to run out. */
export function accountStatus({
  accountId,
  accountDisabledAt,
  invitationExpiresAt,
}: AccountState): AccountStatus {
  if (accountDisabledAt !== null) return 'DISABLED'
  if (accountId !== null) return 'ACTIVE'
  return invitationExpiresAt !== null ? 'INVITED' : 'NONE'
}

/** From which states each act on an account starts. */
export const accountMoves = {
  invite: ['NONE', 'INVITED'],
  disable: ['INVITED', 'ACTIVE'],
  enable: ['DISABLED'],
} as const satisfies Record<string, readonly AccountStatus[]>

export function canMoveAccount(status: AccountStatus, move: keyof typeof accountMoves): boolean {
  return (accountMoves[move] as readonly AccountStatus[]).includes(status)
}
