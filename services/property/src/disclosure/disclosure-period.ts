/** The calendar of disclosing: which period a day belongs to, and what the period is called. Pure. */
import { addDays, type CivilDay } from '@linli/kernel'
import type { Language } from '@linli/subgraph'
import type { DisclosureRhythm } from './disclosure.enums.ts'

export interface Period {
  readonly beginsOn: CivilDay
  readonly endsOn: CivilDay
}

const monthsIn: Readonly<Record<DisclosureRhythm, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }

/** The month, quarter, half or year of the calendar in which the day lies. */
export function periodOf(rhythm: DisclosureRhythm, day: CivilDay): Period {
  const months = monthsIn[rhythm]
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const first = Math.floor((month - 1) / months) * months + 1
  const after = first + months
  const next = after > 12 ? firstOf(year + 1, after - 12) : firstOf(year, after)
  return { beginsOn: firstOf(year, first), endsOn: addDays(next, -1) }
}

const firstOf = (year: number, month: number): CivilDay =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`

const quarters = ['一', '二', '三', '四']
const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** "2026年第三季度", "the third quarter of 2026" in short; a part of a period says from when or until when. */
export function periodWords(
  rhythm: DisclosureRhythm,
  { beginsOn, endsOn }: Period,
  language: Language,
): string {
  const whole = periodOf(rhythm, beginsOn)
  const name = nameOf(rhythm, whole.beginsOn, language)
  if (whole.beginsOn === beginsOn && whole.endsOn === endsOn) return name
  const part = `${dayWords(beginsOn, language)}–${dayWords(endsOn, language)}`
  return language === 'en' ? `${name} (${part})` : `${name}（${part}）`
}

function nameOf(rhythm: DisclosureRhythm, beginsOn: CivilDay, language: Language): string {
  const year = beginsOn.slice(0, 4)
  const month = Number(beginsOn.slice(5, 7))
  const quarter = Math.floor((month - 1) / 3)
  const half = Math.floor((month - 1) / 6)
  const isEnglish = language === 'en'
  switch (rhythm) {
    case 'MONTH':
      return isEnglish
        ? `${monthNames.format(new Date(`${beginsOn}T00:00:00Z`))} ${year}`
        : `${year}年${month}月`
    case 'QUARTER':
      return isEnglish ? `Q${quarter + 1} ${year}` : `${year}年第${quarters[quarter]}季度`
    case 'HALF_YEAR':
      return isEnglish ? `H${half + 1} ${year}` : `${year}年${half === 0 ? '上' : '下'}半年`
    case 'YEAR':
      return isEnglish ? year : `${year}年`
  }
}

/** "11月20日", "20 November". */
function dayWords(day: CivilDay, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  return language === 'en'
    ? `${date.getUTCDate()} ${monthNames.format(date)}`
    : `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

/** The month written "2026-11", as a period; null when the text is none. */
export function monthOf(text: string): Period | null {
  const match = /^(?:18|19|2\d)\d{2}-(0[1-9]|1[0-2])$/.exec(text)
  return match ? periodOf('MONTH', `${text}-01`) : null
}
