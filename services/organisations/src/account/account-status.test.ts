import { describe, expect, it } from 'vitest'
import { accountMoves, accountStatus, accountStatuses, canMoveAccount } from './account-status.ts'

describe('an account', () => {
  it('stands where its marks say, and being disabled outweighs all others', () => {
    const none = { accountId: null, accountDisabledAt: null, invitationExpiresAt: null }
    expect(accountStatus(none)).toBe('NONE')
    expect(accountStatus({ ...none, invitationExpiresAt: '2026-03-09' })).toBe('INVITED')
    expect(accountStatus({ ...none, accountId: 'a' })).toBe('ACTIVE')
    expect(accountStatus({ ...none, accountId: 'a', accountDisabledAt: new Date() })).toBe('DISABLED')
  })

  const expected = {
    invite: ['NONE', 'INVITED'],
    disable: ['INVITED', 'ACTIVE'],
    enable: ['DISABLED'],
  } as const
  const cells = accountStatuses.flatMap((status) =>
    (Object.keys(accountMoves) as (keyof typeof accountMoves)[]).map(
      (move) => [status, move, (expected[move] as readonly string[]).includes(status)] as const,
    ),
  )

  it.each(cells)('%s: %s is possible: %s', (status, move, possible) => {
    expect(canMoveAccount(status, move)).toBe(possible)
  })
})
