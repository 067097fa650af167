import type { Pool } from 'pg'
import { readPatiently } from './connection-loss.ts'

/** Wrong passwords in a row that cost nothing but the attempt itself. */
const free = 5

/**
 * Slows down whoever tries passwords on one account from many addresses. The attempt is counted before the password
 * is looked at, in one statement, so that a hundred attempts at the same moment are not a hundred guesses.
 * From the fifth on the account is closed to sign-in for 30 seconds, then twice as long each time, at most 15 minutes;
 * a day without an attempt forgets them. An unknown name is treated the same, so that nobody learns which names exist.
 */
export class SignInThrottle {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** @returns seconds until the next attempt is taken, 0 when this one is */
  async attempt(usernameHash: string): Promise<number> {
    // Cut off at the wrong moment it counts twice, which is too careful rather than too little.
    const { rowCount } = await readPatiently(() =>
      this.pool.query(
        `insert into auth.sign_in_throttle as t (username_hash, attempts, last_attempt_at) values ($1, 1, now())
       on conflict (username_hash) do update set
         attempts = case when t.last_attempt_at < now() - interval '1 day' then 1 else t.attempts + 1 end,
         last_attempt_at = now(),
         locked_until = case when t.attempts + 1 >= $2 and t.last_attempt_at >= now() - interval '1 day'
           then now() + least(interval '15 minutes', interval '30 seconds' * 2 ^ least(t.attempts + 1 - $2, 10)) end
       where t.locked_until is null or t.locked_until <= now()`,
        [usernameHash, free],
      ),
    )
    if (rowCount) return 0
    const { rows } = await this.pool.query<{ seconds: number }>(
      `select ceil(extract(epoch from locked_until - now()))::int as seconds from auth.sign_in_throttle where username_hash = $1`,
      [usernameHash],
    )
    return Math.max(1, rows[0]?.seconds ?? 1)
  }

  async succeeded(usernameHash: string): Promise<void> {
    await this.pool.query('delete from auth.sign_in_throttle where username_hash = $1', [usernameHash])
  }
}
