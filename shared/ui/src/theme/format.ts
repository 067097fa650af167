import { words, type Language } from './words.ts'

/** Everything happens in Shanghai's time, wherever the reader's device is. */
const zone = 'Asia/Shanghai'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** An instant as the reader's language writes it: “2026年3月1日 10:05”, “1 March 2026, 10:05”. */
export function formatMoment(instant: string | number | Date, language: Language): string {
  const at = new Date(instant)
  const date = at.toLocaleDateString(locale(language), {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
  const time = at.toLocaleTimeString(locale(language), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return language === 'en' ? `${date}, ${time}` : `${date} ${time}`
}

/** A civil day “2026-03-01” as the reader's language writes it. */
export function formatDay(civilDay: string, language: Language): string {
  return new Date(`${civilDay}T00:00:00Z`).toLocaleDateString(locale(language), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
}

export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(locale(language))
}

/** Size of a file, in the unit that leaves a readable number. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

export interface TimeLeft {
  /** “还有 3 天”, “已超期 2 小时” */
  text: string
  /** late: past its due time; soon: within a day; calm: later than that */
  urgency: 'late' | 'soon' | 'calm'
}

/** How long there is until the instant, in the largest unit that fits at least once. */
export function timeLeft(dueAt: string | number | Date, now: number, language: Language): TimeLeft {
  const left = new Date(dueAt).getTime() - now
  const say = words[language]
  const length = Math.abs(left)
  const span =
    length >= day
      ? say.day(Math.floor(length / day))
      : length >= hour
        ? say.hour(Math.floor(length / hour))
        : say.minute(Math.max(1, Math.floor(length / minute)))
  if (left < 0) return { text: say.due.late(span), urgency: 'late' }
  return { text: say.due.left(span), urgency: left < day ? 'soon' : 'calm' }
}

function locale(language: Language): string {
  return language === 'en' ? 'en-GB' : 'zh-CN'
}
