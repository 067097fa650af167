import { dayAfter } from '@linli/frontend-kit'
import type { Language } from '@linli/ui'

/** "2026年11月", "November 2026". */
export const monthInWords = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    ...{ year: 'numeric', month: 'long', timeZone: 'UTC' },
  } as Intl.DateTimeFormatOptions).format(new Date(`${month}-01T00:00:00Z`))

/** The last day of a month “2026-02”. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  const next = new Date(Date.UTC(year!, number!, 1)).toISOString().slice(0, 10)
  return dayAfter(next, -1)
}

/** All days of a month, in their order. */
export function daysOfMonth(month: string): string[] {
  const last = Number(lastDayOf(month).slice(8))
  return Array.from({ length: last }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}
