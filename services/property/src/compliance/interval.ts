import { addDays, civilDay, daysBetween, startOfDay, type CivilDay } from '@linli/kernel'
import { addUnits, type DayUnit } from './calendar-period.ts'
import type { Count, Due, Evidence, Frame, Holding, Round } from './compliance.ts'
import { daysOf, isEased, isOver, spotsOf, verdictOf, type Spot } from './counted-days.ts'

type Rounds = Extract<Evidence, { kind: 'ROUNDS' }>

/**
 * Once in every so many hours, days, months …, at each place. Each time is due within the interval after the one before;
 * of several within an interval the last one begins the next, so that scanning ten times in a minute keeps one interval
 * and not ten. After a miss the next interval begins where the missed one ended. Days that a measure has eased do not
 * pass: the interval stands still. What is due is counted with the days in which its interval ends.
 */
export function duesByInterval(holding: Holding, evidence: Rounds, frame: Frame): Count {
  const counts = spotsOf(holding, evidence).map((spot) => duesAt(spot, holding, frame))
  return { dues: counts.flatMap(({ dues }) => dues), isOnRecord: counts.some(({ isOnRecord }) => isOnRecord) }
}

function duesAt(spot: Spot, holding: Holding, frame: Frame): Count {
  const { span, eased } = frame
  const isCounted = (day: CivilDay) => spot.holdsOn(day) && !isEased(day, eased)
  const rounds = spot.rounds
    .filter(({ at }) => isCounted(civilDay(at)) && civilDay(at) <= span.endsOn)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const before = rounds.findLast(({ at }) => civilDay(at) < span.startsOn)
  const startsOn = before ? civilDay(before.at) : holding.startsOn
  const counted = daysOf({ startsOn, endsOn: span.endsOn }).filter(isCounted)
  const easedDays = daysOf(span).filter((day) => spot.holdsOn(day) && isEased(day, eased))
  const dues = easedDays.map((day): Due => ({
    ...{ placeId: spot.placeId, caseId: null, startsOn: day, endsOn: day, at: null },
    ...{ promised: 0, delivered: 0, deliveredLate: 0, verdict: 'EASED' },
  }))
  if (counted.length > 0) {
    const goesOn = spot.holdsOn(span.endsOn) && spot.holdsOn(addDays(span.endsOn, 1))
    dues.push(...chain(axisOf(holding, counted), { spot, rounds, before, frame, goesOn }))
  }
  const isOnRecord = before !== undefined || rounds.some(({ at }) => civilDay(at) >= span.startsOn)
  return { dues, isOnRecord }
}

interface Chain {
  readonly spot: Spot
  readonly rounds: readonly Round[]
  /** The last round before the span, with which the chain begins. */
  readonly before: Round | undefined
  readonly frame: Frame
  /** Whether the promise holds beyond the span; otherwise the last interval was never due. */
  readonly goesOn: boolean
}

/** Interval after interval, from the last time before the span to its end. */
function chain(axis: Axis, { spot, rounds, before, frame, goesOn }: Chain): Due[] {
  const places = rounds
    .filter(({ at }) => !before || at >= before.at)
    .map((round) => ({ round, at: axis.position(round.at) }))
  const first = axis.firstOn(frame.span.startsOn)
  let anchor = before ? axis.position(before.at) : 0
  // What was missed before these days was counted with those.
  while (anchor + axis.length(anchor) < first) anchor += axis.length(anchor)
  const dues: Due[] = []
  let next = 0
  for (;;) {
    const end = anchor + axis.length(anchor)
    const isThere = end <= axis.total
    if (!isThere && !goesOn) return dues
    while (next < places.length && places[next]!.at <= anchor) next += 1
    const within: { round: Round; at: number }[] = []
    for (let one = next; one < places.length && places[one]!.at <= end; one += 1) within.push(places[one]!)
    const late = within.filter(({ round }) => round.isLateEntered)
    const inTime = within.filter(({ round }) => !round.isLateEntered)
    const isEnded = isThere && axis.isOver(end, frame)
    dues.push({
      ...{ placeId: spot.placeId, caseId: null, startsOn: axis.day(Math.min(anchor + 1, axis.total)) },
      ...{ endsOn: isThere ? axis.day(end) : frame.span.endsOn, at: isThere ? axis.instant(end) : null },
      ...{ promised: 1, delivered: inTime.length, deliveredLate: late.length },
      verdict: isEnded ? verdictOf('AT_LEAST', 1, inTime.length, late.length) : 'UNDER_WAY',
    })
    if (!isEnded) return dues
    anchor = (inTime.at(-1) ?? late.at(-1))?.at ?? end
  }
}

/** Counted time as a line of whole steps, from 1: days, or the minutes of days. */
interface Axis {
  readonly total: number
  readonly position: (at: Date) => number
  /** The step that begins the first counted day from this one on. */
  readonly firstOn: (day: CivilDay) => number
  /** How many steps an interval has that begins after a step. */
  readonly length: (anchor: number) => number
  readonly day: (position: number) => CivilDay
  /** Null where days say it. */
  readonly instant: (position: number) => Date | null
  readonly isOver: (position: number, frame: Frame) => boolean
}

function axisOf({ content }: Holding, counted: readonly CivilDay[]): Axis {
  const places = new Map(counted.map((day, at) => [day, at]))
  const count = Number(content.target)
  const firstIndex = (day: CivilDay) => {
    const found = counted.findIndex((one) => one >= day)
    return found < 0 ? counted.length : found
  }
  if (content.unit === 'HOUR') {
    const instant = (at: number) =>
      new Date(startOfDay(dayAt(at)).getTime() + ((at - 1) % minutesOfDay) * minute)
    const dayAt = (at: number) => counted[Math.ceil(at / minutesOfDay) - 1]!
    return {
      total: counted.length * minutesOfDay,
      position: (at) => {
        const day = civilDay(at)
        const passed = Math.floor((at.getTime() - startOfDay(day).getTime()) / minute)
        return places.get(day)! * minutesOfDay + passed + 1
      },
      firstOn: (day) => firstIndex(day) * minutesOfDay + 1,
      length: () => Math.max(1, Math.round(count * 60)),
      day: dayAt,
      instant,
      isOver: (at, { asOf }) => instant(at).getTime() + minute <= asOf.getTime(),
    }
  }
  const unit = content.unit as DayUnit
  const dayAt = (at: number) => counted[at - 1]!
  const dayOf = (anchor: number) => (anchor === 0 ? addDays(counted[0]!, -1) : dayAt(anchor))
  return {
    total: counted.length,
    position: (at) => places.get(civilDay(at))! + 1,
    firstOn: (day) => firstIndex(day) + 1,
    length: (anchor) => {
      const day = dayOf(anchor)
      return Math.max(1, daysBetween(day, addUnits(day, Math.ceil(count), unit)))
    },
    day: dayAt,
    instant: () => null,
    isOver: (at, frame) => isOver(dayAt(at), frame),
  }
}

const minute = 60_000
const minutesOfDay = 1440
