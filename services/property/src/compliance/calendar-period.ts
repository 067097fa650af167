/** The periods in which promises are counted, as days of the calendar: a week begins on Monday. */
import { addDays, dayOfWeek, type CivilDay } from '@linli/kernel'
import type { Period, Unit } from '../service-standard/index.ts'
import type { DaySpan } from '../temporary-measure/index.ts'

export type CalendarPeriod = Exclude<Period, 'CASE'>

const monthsIn: Readonly<Record<Exclude<CalendarPeriod, 'DAY' | 'WEEK'>, number>> = {
  MONTH: 1,
  QUARTER: 3,
  HALF_YEAR: 6,
  YEAR: 12,
}

/** The day, week, month … in which a day lies, from its first day to its last. */
export function periodAround(day: CivilDay, period: CalendarPeriod): DaySpan {
  if (period === 'DAY') return { startsOn: day, endsOn: day }
  if (period === 'WEEK') {
    const startsOn = addDays(day, -((dayOfWeek(day) + 6) % 7))
    return { startsOn, endsOn: addDays(startsOn, 6) }
  }
  const length = monthsIn[period]
  const { year, month } = partsOf(day)
  const first = month - (month % length)
  return { startsOn: monthStart(year, first), endsOn: addDays(monthStart(year, first + length), -1) }
}

/** All periods that share a day with the span, in their order. */
export function periodsOver(span: DaySpan, period: CalendarPeriod): DaySpan[] {
  const found: DaySpan[] = []
  for (let day = span.startsOn; day <= span.endsOn;) {
    const around = periodAround(day, period)
    found.push(around)
    day = addDays(around.endsOn, 1)
  }
  return found
}

/** Units of an interval that are whole days; hours are counted in minutes instead. */
export type DayUnit = Exclude<Unit, 'MINUTE' | 'HOUR' | 'WORKING_DAY'>

/** The day so many units later. A month after the 31st is the last day of a shorter month. */
export function addUnits(day: CivilDay, count: number, unit: DayUnit): CivilDay {
  if (unit === 'DAY') return addDays(day, count)
  if (unit === 'WEEK') return addDays(day, 7 * count)
  const { year, month, date } = partsOf(day)
  const target = month + count * monthsIn[unit]
  const last = addDays(monthStart(year, target + 1), -1)
  const wanted = addDays(monthStart(year, target), date - 1)
  return wanted < last ? wanted : last
}

/** The days of a month written "2026-11"; null for anything else. */
export function monthSpan(text: string): DaySpan | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return null
  return periodAround(`${text}-01`, 'MONTH')
}

/** @param month from zero; thirteen months after a January are a February */
function monthStart(year: number, month: number): CivilDay {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

function partsOf(day: CivilDay): { year: number; month: number; date: number } {
  const [year, month, date] = day.split('-').map(Number)
  return { year: year!, month: month! - 1, date: date! }
}
