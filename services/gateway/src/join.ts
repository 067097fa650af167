import type { TimeSource } from '@linli/kernel'
import type { Pool } from 'pg'
import { AccountRefused, createAccount, invitationHash } from './accounts.ts'
import type { FindCaller } from './caller.ts'
import type { Credentials } from './credentials.ts'
import { HttpRefusal, readJson, refuseForeignPages, sendJson, type Exchange } from './http-exchange.ts'
import type { SignInEvents } from './sign-in-events.ts'
import type { SignIn } from './sign-in.ts'

export interface Joining {
  pool: Pool
  signIn: SignIn
  events: SignInEvents
  find: FindCaller
  time: TimeSource
}

/**
 * `POST /join` with `{ code, username, password, name }`: an invited person makes an account and is joined to the
 * person they are in the organisations; with `{ code }` and a session the account signed in with is joined.
 * @throws HttpRefusal 410 when the invitation is unknown, used or past its day; no account is left behind then
 */
export async function answerJoin(
  joining: Joining,
  exchange: Exchange,
  credentials: Credentials,
): Promise<void> {
  refuseForeignPages(exchange.request)
  const body = await readJson(exchange.request)
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
  const hash = invitationHash(text('code'))
  if (text('username') === '') return joinSignedIn(joining, exchange, credentials, hash)

  const account = await newAccount(joining, {
    username: text('username'),
    password: text('password'),
    name: text('name'),
  })
  let person: string | null = null
  try {
    person = await accept(joining, hash, account)
  } finally {
    if (!person) await joining.pool.query('delete from auth."user" where id = $1', [account])
  }
  if (!person) throw invitationOver()
  await joining.events.record(exchange, { outcome: 'JOINED', means: 'INVITATION', account })
  sendJson(exchange, 201, { person, username: text('username') })
}

async function joinSignedIn(
  joining: Joining,
  exchange: Exchange,
  credentials: Credentials,
  hash: string,
): Promise<void> {
  const caller = credentials.means === 'SESSION' ? await joining.find(credentials, { lenient: true }) : null
  if (!caller?.account || caller.fieldUntil) {
    throw new HttpRefusal(401, 'SIGN_IN_FIRST', 'Choose a username and a password, or sign in first')
  }
  const person = await accept(joining, hash, caller.account)
  if (!person) throw invitationOver()
  await joining.events.record(exchange, { outcome: 'JOINED', means: 'INVITATION', account: caller.account })
  sendJson(exchange, 200, { person, username: caller.username })
}

async function newAccount(
  { signIn }: Joining,
  account: Parameters<typeof createAccount>[1],
): Promise<string> {
  try {
    return await createAccount(signIn, { ...account, name: account.name || account.username })
  } catch (error) {
    if (error instanceof AccountRefused) throw new HttpRefusal(422, error.code, error.message)
    throw error
  }
}

/** @returns the person invited, or null when the invitation is good no more at this time (a demo's runs ahead) */
async function accept({ pool, time }: Joining, hash: string, account: string): Promise<string | null> {
  const { rows } = await pool.query<{ person: string | null }>(
    'select organisations.accept_invitation($1, $2, $3) as person',
    [hash, account, time.now()],
  )
  return rows[0]?.person ?? null
}

const invitationOver = () =>
  new HttpRefusal(410, 'INVITATION_OVER', 'This invitation is unknown, already used or past its day')
