/** A day of the calendar in Shanghai, written "2026-11-23". Days are compared and sorted as text. */
export type CivilDay = string

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

// China keeps one time without daylight saving since 1992, so a fixed offset is exact for everything that the
// product records.
const shanghaiOffset = 8 * 3_600_000
const dayLength = 86_400_000

/** Whether the text is a real day of the calendar: "2026-02-30" is not. */
export function isCivilDay(text: string): text is CivilDay {
  return pattern.test(text) && toUtcMidnight(text).toISOString().startsWith(text)
}

/** The day it is in Shanghai at the instant. */
export function civilDay(instant: Date): CivilDay {
  return new Date(instant.getTime() + shanghaiOffset).toISOString().slice(0, 10)
}

/** The first instant of the day: midnight in Shanghai. */
export function startOfDay(day: CivilDay): Date {
  return new Date(toUtcMidnight(day).getTime() - shanghaiOffset)
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: CivilDay, days: number): CivilDay {
  return new Date(toUtcMidnight(day).getTime() + days * dayLength).toISOString().slice(0, 10)
}

/** How many days lie from one day to the other; negative when the second comes first. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return (toUtcMidnight(to).getTime() - toUtcMidnight(from).getTime()) / dayLength
}

const dayNames = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** The day as a sentence names it: 2026年3月1日, 1 March 2026. */
export function dayInWords(day: CivilDay, language: 'zh-CN' | 'en'): string {
  return dayNames[language].format(toUtcMidnight(day))
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(day: CivilDay): number {
  return toUtcMidnight(day).getUTCDay()
}

/**
 * When a window of so many whole days ends that opens at the instant. The day of opening does not count
 * (民法典 201), and the last day runs to its midnight in Shanghai: opened on the 1st at any hour, a window of
 * 7 days ends at the midnight that closes the 8th.
 */
export function endOfWindow(opensAt: Date, wholeDays: number): Date {
  if (!Number.isInteger(wholeDays) || wholeDays < 0) throw new RangeError('A window lasts whole days')
  return startOfDay(addDays(civilDay(opensAt), wholeDays + 1))
}

function toUtcMidnight(day: CivilDay): Date {
  const match = pattern.exec(day)
  const millis = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN
  if (Number.isNaN(millis)) throw new RangeError(`Not a day: ${day}`)
  return new Date(millis)
}
