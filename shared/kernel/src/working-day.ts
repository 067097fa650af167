import chineseDays from 'chinese-days'
import { addDays, dayOfWeek, type CivilDay } from './civil-day.ts'

/**
 * Whether offices work on the day: weekdays without the public holidays, and the weekend days that are swapped
 * for them (调休). The State Council announces each year's arrangement in the autumn before; for a year
 * not yet announced the thirteen statutory days are kept and nothing is swapped.
 */
export function isWorkingDay(day: CivilDay): boolean {
  if (isArranged(yearOf(day))) return chineseDays.isWorkday(localNoon(day))
  const weekday = dayOfWeek(day)
  return weekday !== 0 && weekday !== 6 && !statutoryHolidays(yearOf(day)).has(day)
}

/** Why offices work on a day or do not. */
export type DayKind = 'WORKING_DAY' | 'SWAP_DAY' | 'WEEKEND' | 'HOLIDAY'

/**
 * Why offices work on the day or do not: a swap day 调休 is a Saturday or Sunday on which they do, a holiday a weekday on
 * which they do not.
 */
export function dayKind(day: CivilDay): DayKind {
  const weekday = dayOfWeek(day)
  const isWeekend = weekday === 0 || weekday === 6
  if (isWorkingDay(day)) return isWeekend ? 'SWAP_DAY' : 'WORKING_DAY'
  return isWeekend ? 'WEEKEND' : 'HOLIDAY'
}

/**
 * The working day that is so many working days after the day. The day itself does not count: five working
 * days after a Monday are the next Monday when nothing is in between.
 */
export function addWorkingDays(day: CivilDay, workingDays: number): CivilDay {
  if (!Number.isInteger(workingDays) || workingDays < 0)
    throw new RangeError('Working days are counted forward, in whole days')
  let result = day
  for (let left = workingDays; left > 0;) {
    result = addDays(result, 1)
    if (isWorkingDay(result)) left -= 1
  }
  return result
}

/** How many working days lie after the day up to the other, which counts; 0 where that is not later. */
export function workingDaysUntil(day: CivilDay, until: CivilDay): number {
  let count = 0
  for (let next = addDays(day, 1); next <= until; next = addDays(next, 1)) if (isWorkingDay(next)) count += 1
  return count
}

/** Whether the official arrangement of holidays and swap days for the day's year is known. */
export function isHolidayArrangementKnown(day: CivilDay): boolean {
  return isArranged(yearOf(day))
}

const arranged = new Map<number, boolean>()

function isArranged(year: number): boolean {
  let known = arranged.get(year)
  if (known === undefined) {
    known = chineseDays.getHolidaysInRange(new Date(year, 0, 1), new Date(year, 11, 31), false).length > 0
    arranged.set(year, known)
  }
  return known
}

const statutory = new Map<number, ReadonlySet<CivilDay>>()

/** 全国年节及纪念日放假办法 (2024 revision, in force since 2025), article 2: thirteen days a year. */
function statutoryHolidays(year: number): ReadonlySet<CivilDay> {
  const known = statutory.get(year)
  if (known) return known
  const lunar = (month: number, day: number) =>
    chineseDays.getSolarDateFromLunar(`${year}-${month}-${day}`).date
  const newYear = lunar(1, 1)
  const days = new Set([
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((offset) => addDays(newYear, offset)),
    chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
    `${year}-05-01`,
    `${year}-05-02`,
    lunar(5, 5),
    lunar(8, 15),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ])
  statutory.set(year, days)
  return days
}

// The calendar package reads a text as a UTC instant but asks for its local day, which differs west of
// Greenwich; local noon is the same day everywhere.
function localNoon(day: CivilDay): Date {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(year!, month! - 1, date!, 12)
}

function yearOf(day: CivilDay): number {
  return Number(day.slice(0, 4))
}
