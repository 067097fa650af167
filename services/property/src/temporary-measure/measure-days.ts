/** How long promises may be eased for snow or an outage: counted in whole days, a run of measures as one. */
import { addDays, daysBetween, type CivilDay } from '@linli/kernel'

/** From its first day to its last, both counted. */
export interface DaySpan {
  readonly startsOn: CivilDay
  readonly endsOn: CivilDay
}

export interface EasedItems extends DaySpan {
  readonly itemCodes: readonly string[]
}

export const daysIn = ({ startsOn, endsOn }: DaySpan): number => daysBetween(startsOn, endsOn) + 1

/** Whether one of the promises is eased already on one of the days. */
export function overlaps(wanted: EasedItems, others: readonly EasedItems[]): boolean {
  return others.some(
    (other) =>
      sharesItem(wanted, other) && other.startsOn <= wanted.endsOn && wanted.startsOn <= other.endsOn,
  )
}

/**
 * The longest run of days on which one of the promises would be eased: a measure that begins when another has just
 * ended goes on with it, or thirty days could be had again and again.
 */
export function longestRun(wanted: EasedItems, others: readonly EasedItems[]): number {
  const runs = wanted.itemCodes.map((code) => {
    const spans = others.filter(({ itemCodes }) => itemCodes.includes(code))
    let { startsOn, endsOn }: DaySpan = wanted
    for (let grew = true; grew;) {
      grew = false
      for (const span of spans) {
        if (span.endsOn === addDays(startsOn, -1)) [startsOn, grew] = [span.startsOn, true]
        if (span.startsOn === addDays(endsOn, 1)) [endsOn, grew] = [span.endsOn, true]
      }
    }
    return daysIn({ startsOn, endsOn })
  })
  return Math.max(...runs)
}

const sharesItem = (one: EasedItems, other: EasedItems) =>
  one.itemCodes.some((code) => other.itemCodes.includes(code))

export type MeasureStanding = 'ANNOUNCED' | 'RUNNING' | 'OVER' | 'LIFTED'

/** Found by date: a measure needs nobody to end. */
export function measureStanding(
  today: CivilDay,
  {
    startsOn,
    endsOn,
    liftedOn,
  }: { startsOn: CivilDay; endsOn: CivilDay; liftedOn?: CivilDay | null | undefined },
): MeasureStanding {
  if (liftedOn != null) return 'LIFTED'
  if (today < startsOn) return 'ANNOUNCED'
  return today <= endsOn ? 'RUNNING' : 'OVER'
}
