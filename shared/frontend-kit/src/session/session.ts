import { ObservableValue, useObserved } from '../observable-value.ts'
import { askGateway } from './gateway-request.ts'
import { recallSeat, rememberSeat } from './remembered-seat.ts'

/** What a person acts in: a post in an organisation for a term. */
export interface Seat {
  id: string
  /** The tenant. */
  district: string
  person: string
  personName: string
  kind: SeatKind
  post: string | null
  /** May administer accounts, appointments and imports in its territory. */
  administrator: boolean
  organisation: { id: string; name: string } | null
  /** Code prefixes of the territory it sees. */
  territories: readonly string[]
  /** The last day of the term; null when it is open. */
  endsOn: string | null
}

export type SeatKind =
  | 'DISTRICT'
  | 'STREET'
  | 'AUDITOR'
  | 'PARTY'
  | 'RESIDENTS_COMMITTEE'
  | 'OWNERS_COMMITTEE'
  | 'PROPERTY_COMPANY'
  | 'ENTERPRISE'
  | 'PARTNER'
  | 'DEPARTMENT'
  | 'SOCIAL'

/** Who is signed in and what they may act as. Nobody is a state too: `account` is null then. */
export interface Session {
  account: string | null
  username: string | null
  name: string | null
  seats: readonly Seat[]
  /** The seat that is acted in. */
  seat: string | null
  /** Until when a sign-in for the field goes, which a supervisor's code opened; null for every other. */
  fieldUntil: string | null
  /** This sign-in among all of theirs; null for nobody. */
  signIn: string | null
  /** A code is asked for besides the password. */
  twoFactor: boolean
  /** Why there is no seat, where the account was disabled; the latest first. */
  disabled: readonly { reason: string; at: string }[]
  /** Sign-in elsewhere, where this deployment has it. */
  providers: readonly { id: string; name: string }[]
  /** Set in a deployment that shows invented people; `now` is the time in their world. */
  demo: { banner: string; now: string } | null
}

const session = new ObservableValue<Session | null>(null)
const clearers = new Set<() => Promise<unknown>>()
let timeAhead = 0

/** What must be forgotten when somebody else acts from now on: caches, open streams. */
export function onSeatLeft(clear: () => Promise<unknown>): void {
  clearers.add(clear)
}

export const getSession = (): Session | null => session.get()

/** The seat that requests are made in; its id travels in the header `x-linli-seat`. */
export function getSeat(): Seat | null {
  const current = session.get()
  return current?.seats.find(({ id }) => id === current.seat) ?? null
}

/** The session; null while it has not been asked for yet. */
export function useSession(): Session | null {
  return useObserved(session)
}

export function useSeat(): Seat | null {
  useObserved(session)
  return getSeat()
}

/** Milliseconds by which the server's clock is ahead of this device's: days in a demo whose time was moved on. */
export const getTimeAhead = (): number => timeAhead

let underWay: Promise<Session> | null = null
let questions = 0

/** Asks who is signed in; who asks while the question is on its way gets the same answer. @throws GatewayUnreachable */
export function loadSession(): Promise<Session> {
  underWay ??= askSession().finally(() => (underWay = null))
  return underWay
}

/**
 * Something that was there is not found any more: perhaps nobody is signed in any more, for the session was ended in
 * another tab or revoked. Then the shell asks for the password instead of leaving the reader with a riddle.
 */
export function checkSession(): void {
  void loadSession().catch(() => undefined)
}

/** Asks anew. Of several answers the one to the latest question counts: an older one tells of a time before it. */
async function askSession(): Promise<Session> {
  questions += 1
  const question = questions
  const wanted = recallSeat()
  const loaded = await askGateway<Session>('/session', undefined, wanted ? { 'x-linli-seat': wanted } : {})
  if (question !== questions) return loaded
  timeAhead = loaded.demo ? Date.parse(loaded.demo.now) - Date.now() : 0
  const before = session.get()
  // Another person, another seat, or nobody any more: what the one before has read is not theirs to see.
  if (before && (before.account !== loaded.account || before.seat !== loaded.seat)) await forget()
  session.set(loaded)
  return loaded
}

/** Acts in another seat from now on. Everything that the former one has read is forgotten. */
export async function switchSeat(seat: string): Promise<void> {
  const current = session.get()
  if (!current || current.seat === seat || !current.seats.some(({ id }) => id === seat)) return
  rememberSeat(seat)
  await forget()
  session.set({ ...current, seat })
}

/** `code` means that the password was right and a code of the second factor is asked for now. */
export async function signIn(username: string, password: string): Promise<'signed in' | 'code'> {
  const answer = await askGateway<{ twoFactorRedirect?: boolean }>('/auth/sign-in/username', {
    username,
    password,
  })
  if (answer.twoFactorRedirect) return 'code'
  await askSession()
  return 'signed in'
}

/** The second step: a code of the authenticator app, or one of the backup codes. */
export async function confirmCode(code: string, kind: 'app' | 'backup'): Promise<void> {
  if (kind === 'app') await askGateway('/auth/two-factor/verify-totp', { code })
  else await askGateway('/auth/two-factor/verify-backup-code', { code })
  await askSession()
}

/** Leaves for the outside provider; it sends the browser back to `returnTo`. */
export async function signInElsewhere(provider: string, returnTo: string): Promise<void> {
  const { url } = await askGateway<{ url: string }>('/auth/sign-in/social', {
    provider,
    callbackURL: returnTo,
  })
  window.location.assign(url)
}

export async function signOut(): Promise<void> {
  await askGateway('/auth/sign-out', {})
  await askSession()
}

async function forget(): Promise<void> {
  await Promise.all([...clearers].map((clear) => clear()))
}
