import type { TimeSource } from '@linli/kernel'
import type { SeatKind } from '@linli/subgraph'
import type { Pool } from 'pg'
import type { CallerMemory } from './caller-memory.ts'
import { readPatiently } from './connection-loss.ts'
import type { Credentials } from './credentials.ts'

/** A post somebody holds today in an organisation: what a person acts in. */
export interface Seat {
  id: string
  district: string
  person: string
  personName: string
  kind: SeatKind
  post: string | null
  administrator: boolean
  organisation: { id: string; name: string } | null
  territories: string[]
  /** Last civil day of the term; null when it is open. */
  endsOn: string | null
}

/** Who asks: nobody known, an account without a seat, or an account in one of its seats. */
export interface Caller {
  means: 'NONE' | 'SESSION' | 'API_KEY'
  account: string | null
  username: string | null
  name: string | null
  seats: Seat[]
  seat: Seat | null
  /** A session cookie was shown that is worth nothing any more. */
  sessionEnded: boolean
  /** Until when a session goes that a supervisor's code opened for work in the field; null for every other. */
  fieldUntil: Date | null
  /** Allowed requests of an API key, per window; null for the others. */
  allowance: { key: string; requests: number; windowMillis: number } | null
}

/** A request that shows a key or names a seat which is not (or no longer) held: told so, never served as somebody else. */
export class NotHeld extends Error {
  readonly status: 401 | 403
  readonly code: 'API_KEY_INVALID' | 'SEAT_NOT_HELD'

  constructor(code: 'API_KEY_INVALID' | 'SEAT_NOT_HELD') {
    super(
      code === 'API_KEY_INVALID'
        ? 'This API key is not valid'
        : 'This seat is not held by the account any more',
    )
    this.code = code
    this.status = code === 'API_KEY_INVALID' ? 401 : 403
  }
}

export const nobody: Caller = {
  means: 'NONE',
  account: null,
  username: null,
  name: null,
  seats: [],
  seat: null,
  sessionEnded: false,
  fieldUntil: null,
  allowance: null,
}

export interface FindCallerOptions {
  /** The seat the request names; the first one held when absent. */
  wantedSeat?: string
  /** For the shell, which remembers a seat: take the first one held when the remembered one has ended. */
  lenient?: boolean
}

export type FindCaller = (credentials: Credentials, options?: FindCallerOptions) => Promise<Caller>

const seatColumns = `seat.district_id, seat.person_id, seat.person_name, seat.seat_id, seat.kind, seat.post,
  seat.administrator, seat.organisation_id, seat.organisation_name, seat.territories, seat.ends_on::text as ends_on`

const bySession = {
  name: 'caller-by-session',
  text: `select u.id as account, u.username, u.name, s."expiresAt" as holds_until, f.until as field_until, ${seatColumns}
    from auth.session s
    join auth."user" u on u.id = s."userId" and (u.banned is not true or u."banExpires" < now())
    left join auth.field_session f on f.account = u.id
    left join lateral (
      select * from organisations.seats_of(u.id, $2) where f.account is null
      union all
      select * from organisations.field_seats(f.field_sign_in, $2) where f.account is not null
    ) seat on true
    where s.token = $1 and s."expiresAt" > now()`,
}

const byKey = {
  name: 'caller-by-key',
  text: `select u.id as account, u.username, u.name, k.id as key_id, k.metadata, k."rateLimitMax" as requests,
      k."rateLimitTimeWindow" as window_millis, k."expiresAt" as holds_until, ${seatColumns}
    from auth.apikey k
    join auth."user" u on u.id = k."referenceId" and (u.banned is not true or u."banExpires" < now())
    left join lateral organisations.seats_of(u.id, $2) seat on true
    where k.key = $1 and k.enabled and (k."expiresAt" is null or k."expiresAt" > now())`,
}

interface CallerRow {
  account: string
  username: string | null
  name: string
  key_id?: string
  metadata?: string | null
  requests?: number
  window_millis?: number
  holds_until: Date | null
  field_until?: Date | null
  district_id: string
  person_id: string
  person_name: string
  seat_id: string | null
  kind: SeatKind
  post: string | null
  administrator: boolean
  organisation_id: string | null
  organisation_name: string | null
  territories: string[] | null
  ends_on: string | null
}

/** Somebody behind a session or a key, with everything they may act as on the day they were asked for. */
export interface KnownCaller {
  caller: Omit<Caller, 'seat'>
  keySeat: string | null
  /** The caller in each seat that was acted in: one object for it, by which others remember things. */
  inSeat: Map<string | null, Caller>
}

/**
 * Finds account, seats and the seat acted in with one statement, or in the memory. A seat is held as long as its
 * appointment's term covers the moment; whoever ended it an hour ago acts in it no more.
 * @throws NotHeld
 */
export function callerFinder(
  pool: Pool,
  time: TimeSource,
  memory: CallerMemory<KnownCaller> | null,
): FindCaller {
  return async (credentials, options = {}) => {
    if (credentials.means === 'NONE') return nobody
    const { means } = credentials
    const shown = means === 'SESSION' ? credentials.token : credentials.hash
    const read = async () => {
      const statement = means === 'SESSION' ? bySession : byKey
      const ask = () => pool.query<CallerRow>({ ...statement, values: [shown, time.now()] })
      const { rows } = await readPatiently(ask)
      return rows[0] ? { found: knownFrom(rows[0], rows, means), until: endOf(rows[0]) } : null
    }
    const recall = () =>
      memory
        ? memory.recall(`${means} ${dayOf(time)} ${shown}`, read)
        : read().then((answer) => answer?.found)
    const known = shown === null ? null : await recall()
    if (!known && means === 'API_KEY') throw new NotHeld('API_KEY_INVALID')
    if (!known) return { ...nobody, sessionEnded: true }
    const seat = chooseSeat(known.caller.seats, options, known.keySeat)
    let caller = known.inSeat.get(seat?.id ?? null)
    if (!caller) known.inSeat.set(seat?.id ?? null, (caller = { ...known.caller, seat }))
    return caller
  }
}

/** Terms are counted in civil days of Shanghai (UTC+8 all the year), so what is known holds for one of them. */
const dayOf = (time: TimeSource) => Math.floor((time.now().getTime() + 8 * 3600_000) / 86_400_000)

const endOf = ({ holds_until: end }: CallerRow) => end?.getTime() ?? Number.MAX_SAFE_INTEGER

function knownFrom(first: CallerRow, rows: readonly CallerRow[], means: Caller['means']): KnownCaller {
  return {
    caller: {
      means,
      account: first.account,
      username: first.username,
      name: first.name,
      seats: rows.flatMap((row) => (row.seat_id ? [toSeat(row, row.seat_id)] : [])),
      sessionEnded: false,
      fieldUntil: first.field_until ?? null,
      allowance: first.key_id
        ? { key: first.key_id, requests: first.requests ?? 0, windowMillis: first.window_millis ?? 0 }
        : null,
    },
    keySeat: seatOfKey(first.metadata),
    inSeat: new Map(),
  }
}

/** A key made for one seat is good for that seat only, whatever the request asks for. */
function chooseSeat(
  seats: Seat[],
  { wantedSeat, lenient }: FindCallerOptions,
  keySeat: string | null,
): Seat | null {
  if (keySeat && wantedSeat && keySeat !== wantedSeat) throw new NotHeld('SEAT_NOT_HELD')
  const wanted = keySeat ?? wantedSeat
  if (!wanted) return seats[0] ?? null
  const seat = seats.find(({ id }) => id === wanted)
  if (!seat && (keySeat || !lenient)) throw new NotHeld('SEAT_NOT_HELD')
  return seat ?? seats[0] ?? null
}

function seatOfKey(metadata: string | null | undefined): string | null {
  if (!metadata) return null
  const seat = (JSON.parse(metadata) as { seat?: unknown } | null)?.seat
  return typeof seat === 'string' ? seat : null
}

const toSeat = (row: CallerRow, id: string): Seat => ({
  id,
  district: row.district_id,
  person: row.person_id,
  personName: row.person_name,
  kind: row.kind,
  post: row.post,
  administrator: row.administrator,
  organisation: row.organisation_id ? { id: row.organisation_id, name: row.organisation_name ?? '' } : null,
  territories: row.territories ?? [],
  endsOn: row.ends_on,
})
