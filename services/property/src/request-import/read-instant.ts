/** Moments as tables write them: by a format, and by the clocks of a place. */

const parts: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  ...{ MM: '(?<month>\\d{2})', M: '(?<month>\\d{1,2})', DD: '(?<day>\\d{2})', D: '(?<day>\\d{1,2})' },
  ...{ HH: '(?<hour>\\d{2})', H: '(?<hour>\\d{1,2})', hh: '(?<hour>\\d{2})', h: '(?<hour>\\d{1,2})' },
  ...{ mm: '(?<minute>\\d{2})', m: '(?<minute>\\d{1,2})', ss: '(?<second>\\d{2})', s: '(?<second>\\d{1,2})' },
  A: '(?<half>AM|PM|am|pm|上午|下午)',
}
const token = /YYYY|MM|M|DD|D|HH|H|hh|h|mm|m|ss|s|A/g

const compiled = new Map<string, { pattern: RegExp; isTwelveHours: boolean }>()

function compile(format: string): { pattern: RegExp; isTwelveHours: boolean } {
  let found = compiled.get(format)
  if (!found) {
    const escaped = format.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    const pattern = new RegExp(`^${escaped.replace(token, (name) => parts[name]!)}$`)
    compiled.set(format, (found = { pattern, isTwelveHours: /h/.test(format) }))
  }
  return found
}

/** A format names year, month and day once each; with hours of twelve it says which half of the day. */
export function dateFormatFault(format: string): 'DATE_FORMAT' | null {
  const names = (format.match(token) ?? []).map((name) => (name === 'MM' || name === 'M' ? 'month' : name[0]))
  const isTwice = new Set(names.map((name) => (name === 'H' ? 'h' : name))).size < names.length
  const isWhole = ['Y', 'month', 'D'].every((name) => names.includes(name))
  const isTwelveHours = names.includes('h')
  return isTwice || !isWhole || isTwelveHours !== names.includes('A') ? 'DATE_FORMAT' : null
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** UNREADABLE: fits no format, or no such day. NO_SUCH_HOUR and TWO_SUCH_HOURS: where clocks were put forward or back. */
export type InstantFault = 'UNREADABLE' | 'NO_SUCH_HOUR' | 'TWO_SUCH_HOURS'

/**
 * The instant at which the clocks of a place showed what is written. An hour that they showed twice, or never, when they
 * were put back or forward, is refused: which of the two was meant nobody knows.
 */
export function readInstant(text: string, formats: readonly string[], timeZone: string): Date | InstantFault {
  for (const format of formats) {
    const shown = wallClock(text, format)
    if (shown !== null) return atWallClock(shown, timeZone)
  }
  return 'UNREADABLE'
}

/** What the clocks show, as if they hung in UTC; null where the text is not of the format, or names no day or hour. */
function wallClock(text: string, format: string): number | null {
  const { pattern, isTwelveHours } = compile(format)
  const found = pattern.exec(text)?.groups
  if (!found) return null
  const number = (name: string) => Number(found[name] ?? 0)
  const [year, month, day] = [number('year'), number('month'), number('day')]
  const [minute, second] = [number('minute'), number('second')]
  let hour = number('hour')
  if (isTwelveHours) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (/^(?:PM|pm|下午)$/.test(found['half'] ?? '') ? 12 : 0)
  }
  if (hour > 23 || minute > 59 || second > 59 || year < 1990) return null
  const shown = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const isDay = shown.getUTCMonth() === month - 1 && shown.getUTCDate() === day
  return isDay ? shown.getTime() : null
}

const dayLength = 86_400_000

function atWallClock(shown: number, timeZone: string): Date | InstantFault {
  // No place changes its clocks twice within two days.
  const offsets = new Set([offsetAt(shown - dayLength, timeZone), offsetAt(shown + dayLength, timeZone)])
  const instants = [...offsets]
    .map((offset) => shown - offset)
    .filter((instant) => instant + offsetAt(instant, timeZone) === shown)
  if (instants.length === 0) return 'NO_SUCH_HOUR'
  return instants.length > 1 ? 'TWO_SUCH_HOURS' : new Date(instants[0]!)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** By how many milliseconds the clocks of a place are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  let clock = clocks.get(timeZone)
  if (!clock) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const
    const options = { ...numeric, minute: 'numeric', second: 'numeric', hourCycle: 'h23', timeZone } as const
    clocks.set(timeZone, (clock = new Intl.DateTimeFormat('en-US', options)))
  }
  const shown: Record<string, number> = {}
  for (const { type, value } of clock.formatToParts(instant)) shown[type] = Number(value)
  const wall = Date.UTC(
    ...([shown['year']!, shown['month']! - 1, shown['day']!] as const),
    ...([shown['hour']!, shown['minute']!, shown['second']!] as const),
  )
  return wall - Math.floor(instant / 1000) * 1000
}
