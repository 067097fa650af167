/** A meeting begins at a clock time of a day in Shanghai, whatever clock the reader's device has. */
export function meetingInstant(day: string, time: string): string {
  return `${day}T${time}:00+08:00`
}

/** The half hours between eight and nine in the evening: people do not meet at 14:07. */
export const meetingTimes: readonly string[] = Array.from({ length: 27 }, (_, at) => {
  const minutes = 8 * 60 + at * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

const parts = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
})

/** The clock time of an instant, as one of those that can be chosen; the nearest earlier one where it is none. */
export function meetingTimeOf(instant: string): string {
  const time = parts.format(new Date(instant))
  return meetingTimes.findLast((one) => one <= time) ?? meetingTimes[0]!
}
