import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { truncatedAddress } from './client-address.ts'
import type { Exchange } from './http-exchange.ts'

export type SignInOutcome =
  | 'SIGNED_IN'
  | 'SECOND_FACTOR_ASKED'
  | 'PASSWORD_WRONG'
  | 'SECOND_FACTOR_WRONG'
  | 'LOCKED'
  | 'TOO_MANY_ATTEMPTS'
  | 'REFUSED'
  | 'SIGNED_OUT'
  | 'PASSWORD_CHANGED'
  | 'JOINED'

export interface SignInEvent {
  outcome: SignInOutcome
  means: 'PASSWORD' | 'SECOND_FACTOR' | 'EXTERNAL' | 'INVITATION' | 'SESSION' | 'FIELD'
  /** As typed; it leads to the account if there is one and is kept as a hash. */
  username?: string
  account?: string
  /** Token of the session that came of it, when nothing else names the account. */
  sessionToken?: string
}

/** Who signed in, who tried, and from where: kept for the account's owner to read and for the operator to look into. */
export class SignInEvents {
  private readonly pool: Pool
  private readonly key: string

  constructor(pool: Pool, key: string) {
    this.pool = pool
    this.key = key
  }

  usernameHash(username: string): string {
    return createHmac('sha256', this.key)
      .update(`username:${username.trim().toLowerCase()}`)
      .digest('base64url')
  }

  async record({ request, clientAddress }: Exchange, event: SignInEvent): Promise<void> {
    await this.pool.query(
      `insert into auth.sign_in_event (account, username_hash, outcome, means, client_address, user_agent)
       values (coalesce($1, (select id from auth."user" where username = $2), (select "userId" from auth.session where token = $3)),
         $4, $5, $6, $7, $8)`,
      [
        event.account ?? null,
        event.username?.trim().toLowerCase() ?? null,
        event.sessionToken ?? null,
        event.username === undefined ? null : this.usernameHash(event.username),
        event.outcome,
        event.means,
        truncatedAddress(clientAddress),
        request.headers['user-agent']?.slice(0, 200) ?? null,
      ],
    )
  }

  /** The latest events of one account, newest first. */
  async latest(account: string): Promise<unknown[]> {
    const { rows } = await this.pool.query(
      `select at, outcome, means, client_address as "clientAddress", user_agent as "userAgent"
       from auth.sign_in_event where account = $1 order by at desc, id desc limit 50`,
      [account],
    )
    return rows
  }
}
