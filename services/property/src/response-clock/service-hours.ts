/** When the time of a response counts: always, or while the desk is open. */
import { civilDay, isWorkingDay, startOfDay, type CivilDay } from '@linli/kernel'

/** From one minute of the day to another, counted from midnight in Shanghai: 8:30 is 510. The end does not belong to it. */
export interface OpenHours {
  readonly fromMinute: number
  readonly untilMinute: number
}

/**
 * ROUND_THE_CLOCK 全天: every minute counts. WORKING_TIME 工作时间: the opening hours of working days count, with the public
 * holidays and their swap days 调休 as the State Council arranges them.
 */
export type ServiceCalendar =
  | { readonly kind: 'ROUND_THE_CLOCK' }
  | { readonly kind: 'WORKING_TIME'; readonly hours: readonly OpenHours[] }

/** A stretch of time; its end does not belong to it. */
export interface Span {
  readonly from: Date
  readonly until: Date
}

const minute = 60_000
const minutesOfDay = 24 * 60

/** What is wrong with opening hours: they must lie in one day, in order, with a gap between them. */
export function openHoursFault(hours: readonly OpenHours[]): 'NO_HOURS' | 'NOT_IN_ORDER' | null {
  if (hours.length === 0) return 'NO_HOURS'
  let last = -1
  for (const { fromMinute, untilMinute } of hours) {
    if (!Number.isInteger(fromMinute) || !Number.isInteger(untilMinute)) return 'NOT_IN_ORDER'
    if (fromMinute <= last || untilMinute <= fromMinute || untilMinute > minutesOfDay) return 'NOT_IN_ORDER'
    last = untilMinute
  }
  return null
}

/** The stretches of the day in which time counts, in order; none on a day on which the desk is closed. */
export function openSpans(calendar: ServiceCalendar, day: CivilDay): Span[] {
  const midnight = startOfDay(day).getTime()
  const span = ({ fromMinute, untilMinute }: OpenHours): Span => ({
    from: new Date(midnight + fromMinute * minute),
    until: new Date(midnight + untilMinute * minute),
  })
  if (calendar.kind === 'ROUND_THE_CLOCK') return [span({ fromMinute: 0, untilMinute: minutesOfDay })]
  return isWorkingDay(day) ? calendar.hours.map(span) : []
}

/** Whether time counts at the instant. */
export function isOpen(calendar: ServiceCalendar, at: Date): boolean {
  return openSpans(calendar, civilDay(at)).some(({ from, until }) => from <= at && at < until)
}
