import type { Pool } from 'pg'
import { readPatiently } from './connection-loss.ts'

/** Why an account was disabled: what its administrator wrote, and when. */
export interface Disabled {
  reason: string
  at: string
}

export type FindDisabled = (account: string) => Promise<Disabled[]>

/** Finds why an account gives no seat: the reasons for which districts have disabled it, the latest first. */
export function disabledFinder(pool: Pool): FindDisabled {
  return async (account) => {
    const { rows } = await readPatiently(() =>
      pool.query<{ reason: string; disabled_at: Date }>({
        name: 'disabled-reasons',
        text: 'select reason, disabled_at from organisations.reasons_disabled($1)',
        values: [account],
      }),
    )
    return rows.map(({ reason, disabled_at: at }) => ({ reason, at: at.toISOString() }))
  }
}
