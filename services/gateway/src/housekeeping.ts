import type { Pool } from 'pg'
import type { Logger } from 'pino'

const every = 6 * 3600_000

/** What sign-in leaves behind and nobody needs any more. Events stay a year, so that an owner can look back. */
const statements = [
  `delete from auth.session where "expiresAt" < now()`,
  // Whoever was erased in the register of people is forgotten here too: name, sessions, keys and sign-ins.
  `delete from auth.sign_in_event where account in (select account_id from organisations.accounts_erased())`,
  `delete from auth."user" where id in (select account_id from organisations.accounts_erased())`,
  `delete from auth."user" where id in (select account from auth.field_session where until < now() - interval '1 day')`,
  `delete from auth.verification where "expiresAt" < now()`,
  `delete from auth.sign_in_throttle where last_attempt_at < now() - interval '1 day'`,
  `delete from auth.sign_in_event where at < now() - interval '1 year'`,
]

/** Sweeps now and then; two gateways that do it at once do no harm. @returns a function that ends it */
export function keepHouse(pool: Pool, logger: Logger): () => void {
  const timer = setInterval(() => {
    sweep(pool).catch((error: unknown) => logger.warn({ err: error }, 'sign-in was not swept'))
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}

export async function sweep(pool: Pool): Promise<void> {
  for (const statement of statements) await pool.query(statement)
}
