/**
 * When a limit runs out that counts on a calendar and rests in pauses, and how that came about: the parts are what the
 * reader is shown, and the deadline is computed from nothing else.
 */
import { addDays, civilDay, dayKind, startOfDay, type CivilDay, type DayKind } from '@linli/kernel'
import { openSpans, type ServiceCalendar, type Span } from './service-hours.ts'

/**
 * How long something may take. Minutes are minutes of the calendar. Days are counted as the Civil Code does: the day of
 * the beginning does not count (民法典 201), only days on which the calendar is open do, and the last one ends with its
 * hours (民法典 203); so "1 working day" from any hour of Friday ends on Monday when the desk closes.
 */
export interface Limit {
  readonly amount: number
  readonly unit: 'MINUTE' | 'DAY'
}

/** PAUSE: by hand, with a reason. DONE: between "done" and "not solved", when there was nothing to do. */
export type RestKind = 'PAUSE' | 'DONE'

/** A stretch in which the time does not run. */
export interface Rest extends Span {
  readonly kind: RestKind
}

/**
 * A stretch of the way to the deadline. COUNTED: the time ran. CLOSED: outside the calendar's hours. RESTED: the time was
 * stopped. FIRST_DAY: the day of the beginning, which a limit in days leaves out.
 */
export interface DeadlinePart extends Span {
  readonly kind: 'COUNTED' | 'CLOSED' | 'RESTED' | 'FIRST_DAY'
  /** Milliseconds that counted towards a limit in minutes; whole days towards one in days. */
  readonly counted: number
  /** Of a closed part: why the day is none, or WORKING_DAY and SWAP_DAY for the hours around its opening. */
  readonly closedFor?: DayKind
  readonly rest?: RestKind
}

export interface Deadline {
  readonly dueAt: Date
  /** Without a gap from the beginning to the deadline. */
  readonly parts: readonly DeadlinePart[]
}

/** A limit that would take longer than this is a mistake of whoever wrote the policy. */
export const longestLimitDays = 366
const longestSearchDays = 6 * longestLimitDays
const minute = 60_000

/**
 * When the limit runs out. A limit in minutes that is used up at the moment of closing ends then, not at the next opening.
 * @param rests in which the time does not run; they may overlap and lie outside
 * @throws RangeError for a limit that is no whole positive number, or that never runs out
 */
export function deadlineOf(
  startedAt: Date,
  limit: Limit,
  calendar: ServiceCalendar,
  rests: readonly Rest[] = [],
): Deadline {
  if (!Number.isInteger(limit.amount) || limit.amount <= 0)
    throw new RangeError('A limit is a whole positive number')
  const parts = limit.unit === 'MINUTE' ? minuteParts : dayParts
  return parts(startedAt, limit.amount, calendar, apart(rests))
}

function minuteParts(
  startedAt: Date,
  minutes: number,
  calendar: ServiceCalendar,
  rests: readonly Rest[],
): Deadline {
  const parts: DeadlinePart[] = []
  let left = minutes * minute
  for (const piece of piecesFrom(startedAt, calendar, rests)) {
    const length = +piece.until - +piece.from
    if (piece.kind !== 'COUNTED') {
      parts.push({ ...piece, counted: 0 })
    } else if (length < left) {
      left -= length
      parts.push({ ...piece, counted: length })
    } else {
      const dueAt = new Date(+piece.from + left)
      parts.push({ ...piece, until: dueAt, counted: left })
      return { dueAt, parts: joined(parts) }
    }
  }
  throw new RangeError('The limit never runs out')
}

function dayParts(
  startedAt: Date,
  days: number,
  calendar: ServiceCalendar,
  rests: readonly Rest[],
): Deadline {
  const firstDay = civilDay(startedAt)
  let from = midnightAfter(firstDay)
  const parts: DeadlinePart[] = [{ kind: 'FIRST_DAY', from: startedAt, until: from, counted: 0 }]
  let left = days
  for (
    let day = addDays(firstDay, 1), searched = 0;
    searched < longestSearchDays;
    day = addDays(day, 1), searched++
  ) {
    const spans = openSpans(calendar, day)
    const midnight = midnightAfter(day)
    const rest = rests.find((one) => spans.some((span) => one.from < span.until && span.from < one.until))
    if (spans.length === 0) {
      parts.push({ kind: 'CLOSED', from, until: midnight, counted: 0, closedFor: dayKind(day) })
    } else if (rest) {
      parts.push({ kind: 'RESTED', from, until: midnight, counted: 0, rest: rest.kind })
    } else {
      left -= 1
      const until = left === 0 ? spans.at(-1)!.until : midnight
      parts.push({ kind: 'COUNTED', from, until, counted: 1 })
      if (left === 0) return { dueAt: until, parts: joined(parts) }
    }
    from = midnight
  }
  throw new RangeError('The limit never runs out')
}

const midnightAfter = (day: CivilDay): Date => startOfDay(addDays(day, 1))

type Piece = Omit<DeadlinePart, 'counted'>

/** The time from the instant on, cut where the desk opens or closes and where a rest begins or ends. */
function* piecesFrom(startedAt: Date, calendar: ServiceCalendar, rests: readonly Rest[]): Generator<Piece> {
  let at = startedAt
  let day = civilDay(startedAt)
  for (let searched = 0; searched < longestSearchDays; day = addDays(day, 1), searched++) {
    const midnight = midnightAfter(day)
    const closedFor = dayKind(day)
    for (const span of openSpans(calendar, day)) {
      if (span.until <= at) continue
      if (at < span.from) yield { kind: 'CLOSED', from: at, until: span.from, closedFor }
      for (const piece of cutByRests({ from: later(at, span.from), until: span.until }, rests)) yield piece
      at = span.until
    }
    if (at < midnight) yield { kind: 'CLOSED', from: at, until: midnight, closedFor }
    at = midnight
  }
}

function* cutByRests({ from, until }: Span, rests: readonly Rest[]): Generator<Piece> {
  let at = from
  for (const rest of rests) {
    if (rest.until <= at || until <= rest.from) continue
    if (at < rest.from) yield { kind: 'COUNTED', from: at, until: rest.from }
    const end = rest.until < until ? rest.until : until
    yield { kind: 'RESTED', from: later(at, rest.from), until: end, rest: rest.kind }
    at = end
  }
  if (at < until) yield { kind: 'COUNTED', from: at, until }
}

/** The rests in order, the later of two that overlap cut short: no minute rests twice. */
function apart(rests: readonly Rest[]): Rest[] {
  const result: Rest[] = []
  for (const rest of rests.toSorted((a, b) => +a.from - +b.from)) {
    const from = later(rest.from, result.at(-1)?.until ?? rest.from)
    if (from < rest.until) result.push({ ...rest, from })
  }
  return result
}

/** Parts that only midnight divides become one, so that the reader sees "3 days" and not three lines. */
function joined(parts: readonly DeadlinePart[]): DeadlinePart[] {
  const result: DeadlinePart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    const isSame = last?.kind === part.kind && last.closedFor === part.closedFor && last.rest === part.rest
    if (last && isSame)
      result[result.length - 1] = { ...last, until: part.until, counted: last.counted + part.counted }
    else if (part.from < part.until) result.push(part)
  }
  return result
}

const later = (a: Date, b: Date): Date => (a < b ? b : a)
