import type { Pool } from 'pg'
import { readCredentials, sessionCookieName } from './credentials.ts'
import { isFieldSession, openInTheField } from './field-sign-in.ts'
import { HttpRefusal, readJson, sendWebResponse, webHeaders, type Exchange } from './http-exchange.ts'
import type { OwnOrigin } from './own-origin.ts'
import { passwordRefusal } from './password-policy.ts'
import type { SignInEvents, SignInOutcome } from './sign-in-events.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'
import { clientAddressHeader, type SignIn } from './sign-in.ts'

export interface SignInDoor {
  pool: Pool
  signIn: SignIn
  key: string
  own: OwnOrigin
  events: SignInEvents
  throttle: SignInThrottle
  /** Counts outcomes for the metrics. */
  counted(outcome: SignInOutcome): void
}

/** The endpoints of the sign-in library that people need. Whatever else it offers, now or after an update, is not there. */
const open = new Set([
  'POST /auth/sign-in/username',
  'POST /auth/sign-in/social',
  'POST /auth/link-social',
  'POST /auth/unlink-account',
  'GET /auth/list-accounts',
  'POST /auth/sign-out',
  'GET /auth/list-sessions',
  'POST /auth/revoke-session',
  'POST /auth/revoke-sessions',
  'POST /auth/revoke-other-sessions',
  'POST /auth/change-password',
  'POST /auth/two-factor/enable',
  'POST /auth/two-factor/disable',
  'POST /auth/two-factor/verify-totp',
  'POST /auth/two-factor/verify-backup-code',
  'POST /auth/two-factor/generate-backup-codes',
  'POST /auth/api-key/create',
  'POST /auth/api-key/delete',
  'GET /auth/api-key/list',
])

/** What of a request the library gets to see; the address it counts attempts by is ours. */
const passed = ['cookie', 'user-agent', 'accept-language']

/**
 * Answers `/auth/*`. A key never speaks here: whoever found one could make more of them.
 * @throws HttpRefusal
 */
export async function answerSignIn(door: SignInDoor, exchange: Exchange): Promise<void> {
  const { request, method, path } = exchange
  const name = `${method} ${path.replace(/^(\/auth\/callback\/)[\w-]+$/, '$1:provider')}`
  if (!open.has(name) && name !== 'GET /auth/callback/:provider') {
    throw new HttpRefusal(404, 'NOT_FOUND', 'There is nothing here')
  }
  exchange.route = name.slice(method.length + 1)
  if (request.headers.authorization !== undefined) {
    throw new HttpRefusal(401, 'KEY_REFUSED', 'Accounts are managed with a session; a key is not taken here')
  }
  if (method === 'POST') door.own.refuseOthers(request)
  const token = sessionToken(door, request.headers.cookie)
  if (!openInTheField(name) && (await isFieldSession(door.pool, token))) {
    throw new HttpRefusal(403, 'FIELD_SESSION', 'Accounts are not managed from a sign-in for the field')
  }
  const body = method === 'POST' ? await readJson(request) : null
  if (name === 'POST /auth/sign-in/username') return answerPassword(door, exchange, body ?? {})
  if (name === 'POST /auth/change-password') await refusePoorPassword(door, exchange, body ?? {})
  const account = token
  const event = eventOf(name)
  // Asked before, because the session is gone after signing out.
  if (name === 'POST /auth/sign-out' && account) {
    await door.events.record(exchange, { outcome: 'SIGNED_OUT', means: 'SESSION', sessionToken: account })
  }
  const answer = await ask(door, exchange, body)
  if (event) {
    const means = name.startsWith('GET /auth/callback')
      ? 'EXTERNAL'
      : name.includes('two-factor')
        ? 'SECOND_FACTOR'
        : 'SESSION'
    const signedIn = newSessionToken(door, answer)
    const outcome = event(answer, signedIn)
    if (outcome)
      await note(door, exchange, { outcome, means, sessionToken: signedIn ?? account ?? undefined })
  }
  await sendWebResponse(exchange, answer)
}

async function answerPassword(
  door: SignInDoor,
  exchange: Exchange,
  body: Record<string, unknown>,
): Promise<void> {
  const username = typeof body.username === 'string' ? body.username : ''
  const who = { means: 'PASSWORD', username } as const
  const hash = door.events.usernameHash(username)
  const wait = await door.throttle.attempt(hash)
  if (wait > 0) {
    await note(door, exchange, { ...who, outcome: 'LOCKED' })
    throw new HttpRefusal(
      429,
      'SIGN_IN_LOCKED',
      `Too many wrong passwords for this account: it takes the next attempt in ${wait} seconds`,
      { headers: { 'retry-after': String(wait) }, details: { seconds: wait } },
    )
  }
  const answer = await ask(door, exchange, body)
  const outcome = await passwordOutcome(answer)
  if (outcome === 'SIGNED_IN' || outcome === 'SECOND_FACTOR_ASKED') await door.throttle.succeeded(hash)
  await note(door, exchange, { ...who, outcome })
  await sendWebResponse(exchange, answer)
}

async function passwordOutcome(answer: Response): Promise<SignInOutcome> {
  if (answer.status === 401) return 'PASSWORD_WRONG'
  if (answer.status === 429) return 'TOO_MANY_ATTEMPTS'
  if (!answer.ok) return 'REFUSED'
  const { twoFactorRedirect } = (await answer.clone().json()) as { twoFactorRedirect?: boolean }
  return twoFactorRedirect ? 'SECOND_FACTOR_ASKED' : 'SIGNED_IN'
}

/** Which outcome of an endpoint is worth an event in its account's list. */
function eventOf(name: string): ((answer: Response, signedIn: string | null) => SignInOutcome | null) | null {
  switch (name) {
    case 'GET /auth/callback/:provider':
      return (_answer, signedIn) => (signedIn ? 'SIGNED_IN' : 'REFUSED')
    case 'POST /auth/two-factor/verify-totp':
    case 'POST /auth/two-factor/verify-backup-code':
      return (answer, signedIn) => (signedIn ? 'SIGNED_IN' : answer.ok ? null : 'SECOND_FACTOR_WRONG')
    case 'POST /auth/change-password':
      return (answer) => (answer.ok ? 'PASSWORD_CHANGED' : 'PASSWORD_WRONG')
    default:
      return null
  }
}

/** A changed password ends the account's other sessions: whoever had the old one is out. */
async function refusePoorPassword(
  door: SignInDoor,
  { request }: Exchange,
  body: Record<string, unknown>,
): Promise<void> {
  const session = await door.signIn.api.getSession({ headers: webHeaders(request, ['authorization']) })
  const refusal = passwordRefusal(String(body.newPassword ?? ''), String(session?.user.username ?? ''))
  if (refusal) throw new HttpRefusal(422, refusal, 'This password is too short or too easily guessed')
  body.revokeOtherSessions = true
}

/** Hands the request to the library. */
function ask(door: SignInDoor, exchange: Exchange, body: Record<string, unknown> | null): Promise<Response> {
  const headers = new Headers()
  for (const name of passed) {
    const value = exchange.request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  headers.set(clientAddressHeader, exchange.clientAddress)
  headers.set('content-type', 'application/json')
  // Whether the page was ours has been decided; the library knows but one name of ours.
  headers.set('origin', door.own.origin)
  const url = new URL(exchange.path, door.own.origin)
  url.search = exchange.query.toString()
  return door.signIn.handler(
    new Request(url, { method: exchange.method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }),
  )
}

function sessionToken(door: SignInDoor, cookie: string | undefined): string | null {
  const credentials = readCredentials({ cookie }, sessionCookieName(door.own.origin), door.key)
  return credentials.means === 'SESSION' ? credentials.token : null
}

function newSessionToken(door: SignInDoor, answer: Response): string | null {
  const name = `${sessionCookieName(door.own.origin)}=`
  const cookie = answer.headers.getSetCookie().find((entry) => entry.startsWith(name))
  return cookie ? sessionToken(door, cookie.split(';')[0]) : null
}

async function note(
  door: SignInDoor,
  exchange: Exchange,
  event: Parameters<SignInEvents['record']>[1],
): Promise<void> {
  door.counted(event.outcome)
  exchange.log.info({ outcome: event.outcome, means: event.means }, 'sign-in')
  await door.events.record(exchange, event)
}
