import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { TimeSource } from '@linli/kernel'
import type { Pool, PoolClient } from 'pg'
import { sessionCookieName } from './credentials.ts'
import { HttpRefusal, readJson, refuseForeignPages, sendJson, type Exchange } from './http-exchange.ts'
import type { SignInEvents } from './sign-in-events.ts'
import { syntheticEmail } from './sign-in.ts'

export interface FieldDesk {
  pool: Pool
  key: string
  origin: string
  events: SignInEvents
  time: TimeSource
}

/** A code as the database knows it: signs and digits only, in capitals, so that spaces and hyphens cost nobody a try. */
const codeHash = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex')

interface TakenCode {
  id: string
  person_id: string
  person_name: string
  hours: number
}

/**
 * `POST /field-sign-in` with `{ code }`: a one-time code of a supervisor becomes a session of some hours. It belongs to
 * an account of its own, which is named after the code: what is done under it is told apart from what the person did
 * under theirs, it has no password and no keys, and it ends with the hours or when the code is called back.
 * @throws HttpRefusal 410 when the code is unknown, taken, called back or past its minutes
 */
export async function answerFieldSignIn(desk: FieldDesk, exchange: Exchange): Promise<void> {
  refuseForeignPages(exchange.request)
  const body = await readJson(exchange.request)
  const code = typeof body.code === 'string' ? body.code.slice(0, 100) : ''
  const client = await desk.pool.connect()
  try {
    await client.query('begin')
    const taken = await take(client, codeHash(code), desk.time)
    if (!taken)
      throw new HttpRefusal(410, 'CODE_OVER', 'This code is unknown, already used or past its minutes')
    const account = `field:${taken.id}`
    const until = new Date(Date.now() + taken.hours * 3600_000)
    const token = await openSession(client, { account, until, taken }, exchange)
    await client.query('commit')
    await desk.events.record(exchange, { outcome: 'SIGNED_IN', means: 'FIELD', account })
    sendJson(
      exchange,
      201,
      { person: taken.person_id, until },
      { 'set-cookie': [cookie(desk, token, until)] },
    )
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function take(client: PoolClient, hash: string, time: TimeSource): Promise<TakenCode | undefined> {
  const { rows } = await client.query<TakenCode>('select * from organisations.take_field_code($1, $2)', [
    hash,
    time.now(),
  ])
  return rows[0]
}

interface FieldSession {
  account: string
  until: Date
  taken: TakenCode
}

async function openSession(
  client: PoolClient,
  { account, until, taken }: FieldSession,
  { request, clientAddress }: Exchange,
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await client.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, false)`,
    [account, taken.person_name, syntheticEmail(account)],
  )
  await client.query(
    `insert into auth.session (id, "expiresAt", token, "updatedAt", "ipAddress", "userAgent", "userId")
     values ($1, $2, $3, now(), $4, $5, $6)`,
    [
      randomBytes(16).toString('base64url'),
      until,
      token,
      clientAddress,
      request.headers['user-agent']?.slice(0, 200) ?? null,
      account,
    ],
  )
  await client.query(`insert into auth.field_session (account, field_sign_in, until) values ($1, $2, $3)`, [
    account,
    taken.id,
    until,
  ])
  return token
}

/** The same cookie as after any sign-in, for as long as the hours last. */
function cookie({ key, origin }: FieldDesk, token: string, until: Date): string {
  const signature = createHmac('sha256', key).update(token).digest('base64')
  const attributes = ['Path=/', `Expires=${until.toUTCString()}`, 'HttpOnly', 'SameSite=Lax']
  if (origin.startsWith('https:')) attributes.push('Secure')
  return [`${sessionCookieName(origin)}=${encodeURIComponent(`${token}.${signature}`)}`, ...attributes].join(
    '; ',
  )
}

/** What a session in the field may still ask of the sign-in library: to end, or to become somebody's own. */
export const openInTheField = (name: string): boolean =>
  name === 'POST /auth/sign-out' ||
  name.startsWith('POST /auth/sign-in/') ||
  name.startsWith('POST /auth/two-factor/verify-') ||
  name.startsWith('GET /auth/callback/')

/** Whether this session was opened by a code for the field. */
export async function isFieldSession(pool: Pool, token: string | null): Promise<boolean> {
  if (!token) return false
  const { rowCount } = await pool.query(
    `select from auth.session s join auth.field_session f on f.account = s."userId" where s.token = $1`,
    [token],
  )
  return rowCount !== 0
}
