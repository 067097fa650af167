/** On which days a promise holds at a place, and which of them a temporary measure leaves out. */
import { addDays, startOfDay, type CivilDay } from '@linli/kernel'
import type { Season } from '../service-standard/index.ts'
import type { DaySpan } from '../temporary-measure/index.ts'
import type { Evidence, Frame, Holding, Place, Round, Verdict } from './compliance.ts'

/** A place for itself, or null for the area as a whole while the promise has no places. */
export interface Spot {
  readonly placeId: string | null
  /** Whether the promise must be kept here on the day, whatever a measure says. */
  readonly holdsOn: (day: CivilDay) => boolean
  readonly rounds: readonly Round[]
}

type Rounds = Extract<Evidence, { kind: 'ROUNDS' }>

/** Each place for itself; the area as a whole on the days on which the promise had no place. */
export function spotsOf({ content, startsOn, endsOn }: Holding, { places, rounds }: Rounds): Spot[] {
  const roundsAt = Map.groupBy(rounds, ({ placeId }) => placeId)
  const holds = (day: CivilDay) => startsOn <= day && day <= endsOn && isInSeason(day, content.season)
  const whole: Spot = {
    placeId: null,
    holdsOn: (day) => holds(day) && !places.some((place) => isThere(place, day)),
    rounds: roundsAt.get(null) ?? [],
  }
  const spots = places.map((place) => ({
    placeId: place.id,
    holdsOn: (day: CivilDay) => holds(day) && isThere(place, day),
    rounds: roundsAt.get(place.id) ?? [],
  }))
  return [whole, ...spots]
}

const isThere = ({ startsOn, endsOn }: Place, day: CivilDay) =>
  startsOn <= day && (endsOn === null || day <= endsOn)

/** From November to March runs over the new year. */
export function isInSeason(day: CivilDay, season: Season | null): boolean {
  if (season === null) return true
  const month = Number(day.slice(5, 7))
  const { fromMonth, toMonth } = season
  return fromMonth <= toMonth
    ? fromMonth <= month && month <= toMonth
    : month >= fromMonth || month <= toMonth
}

export const isEased = (day: CivilDay, eased: readonly DaySpan[]): boolean =>
  eased.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)

export function daysOf({ startsOn, endsOn }: DaySpan): CivilDay[] {
  const days: CivilDay[] = []
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) days.push(day)
  return days
}

/** Whether the last of the days is over, midnight in Shanghai having struck. */
export const isOver = (endsOn: CivilDay, { span, asOf }: Frame): boolean =>
  endsOn <= span.endsOn && startOfDay(addDays(endsOn, 1)) <= asOf

/** What was delivered in time and late, against a promise that is at least or at most so much. */
export function verdictOf(
  comparator: 'AT_LEAST' | 'AT_MOST' | null,
  promised: number,
  delivered: number,
  deliveredLate: number,
): Verdict {
  if (comparator === 'AT_MOST') return delivered + deliveredLate <= promised ? 'KEPT' : 'MISSED'
  if (delivered >= promised) return 'KEPT'
  return delivered + deliveredLate >= promised ? 'KEPT_LATE' : 'MISSED'
}
