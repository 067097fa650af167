import type { TimeSource } from '@linli/kernel'
import { nobody, type Caller, type FindCaller } from './caller.ts'
import { readCredentials, sessionCookieName } from './credentials.ts'
import type { Disabled, FindDisabled } from './disabled-reasons.ts'
import type { ExternalProvider, GatewayOptions } from './gateway-options.ts'
import { HttpRefusal, sendJson, webHeaders, type Exchange } from './http-exchange.ts'
import type { SignInEvents } from './sign-in-events.ts'
import type { SignIn } from './sign-in.ts'

export interface SessionDesk {
  signIn: SignIn
  key: string
  origin: string
  find: FindCaller
  findDisabled: FindDisabled
  events: SignInEvents
  time: TimeSource
  providers: ExternalProvider[]
  demo: GatewayOptions['demo']
}

/**
 * `GET /session`: who is signed in and what they may act as, for the shell. Nobody is an answer too, not an error.
 * It also carries a session over into its next week, which no other request does.
 */
export async function answerSession(desk: SessionDesk, exchange: Exchange): Promise<void> {
  const { request } = exchange
  const credentials = readCredentials(
    { cookie: request.headers.cookie },
    sessionCookieName(desk.origin),
    desk.key,
  )
  const wantedSeat = seatWanted(exchange)
  const caller = await desk.find(credentials, { lenient: true, ...(wantedSeat ? { wantedSeat } : {}) })
  if (!caller.account) return sendJson(exchange, 200, sessionOf(desk, caller, nothingElse))
  const { headers, response } = await desk.signIn.api.getSession({
    headers: webHeaders(request, ['authorization']),
    returnHeaders: true,
  })
  const more: SessionMore = {
    signIn: response?.session.id ?? null,
    twoFactor: response?.user.twoFactorEnabled ?? false,
    disabled: caller.seats.length === 0 ? await desk.findDisabled(caller.account) : [],
  }
  sendJson(exchange, 200, sessionOf(desk, caller, more), { 'set-cookie': headers.getSetCookie() })
}

/** `GET /account/sign-ins`: the latest events of one's own account. */
export async function answerSignIns(desk: SessionDesk, exchange: Exchange): Promise<void> {
  const credentials = readCredentials(
    { cookie: exchange.request.headers.cookie },
    sessionCookieName(desk.origin),
    desk.key,
  )
  const { account } =
    credentials.means === 'SESSION' ? await desk.find(credentials, { lenient: true }) : nobody
  if (!account) throw new HttpRefusal(401, 'SIGN_IN_FIRST', 'Sign in first')
  sendJson(exchange, 200, { events: await desk.events.latest(account) })
}

/** The seat a request names: by header, or in the address where a plain link cannot send one. */
export function seatWanted({ request, query }: Exchange): string | undefined {
  const header = request.headers['x-linli-seat']
  return (typeof header === 'string' ? header : query.get('seat')) || undefined
}

/** What is known of somebody who is signed in, besides their seats. */
interface SessionMore {
  /** This sign-in among all of theirs. */
  signIn: string | null
  twoFactor: boolean
  /** Why there is no seat, where the account was disabled. */
  disabled: Disabled[]
}

const nothingElse: SessionMore = { signIn: null, twoFactor: false, disabled: [] }

function sessionOf({ time, providers, demo }: SessionDesk, caller: Caller, more: SessionMore) {
  const { seat, seats } = caller
  return {
    account: caller.account,
    username: caller.username,
    name: caller.name,
    person: seat ? { id: seat.person, name: seat.personName } : null,
    seats,
    seat: seat?.id ?? null,
    fieldUntil: caller.fieldUntil,
    ...more,
    providers: providers.map(({ id, name }) => ({ id, name })),
    demo: demo ? { banner: demo.banner, now: time.now().toISOString() } : null,
  }
}
