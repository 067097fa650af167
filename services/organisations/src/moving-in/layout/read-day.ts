import { addDays, isCivilDay } from '@linli/kernel'

/** A month or a year alone means its first day where something begins, and its last where it ends. */
export type End = 'FIRST' | 'LAST'

/** What people write for "no end is set". */
const openEnd = /至今|现在|长期|永久|无固定|不定期|不限/

/** Nothing, a dash or a stroke: the cell says nothing. */
export const saysNothing = (text: string) => /^[-—–/\\无\s]*$/.test(text)

/** Days as they stand in tables. One separator throughout, so that `2023.5-2028.5` is two months and not one day. */
const days = [
  /(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/g,
  /(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月?(?!\d)/g,
  /(?<!\d)(\d{4})([-/.．])(\d{1,2})\2(\d{1,2})(?!\d)/g,
  /(?<!\d)(\d{4})([-/.．])(\d{1,2})(?!\d)/g,
  /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g,
  /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/g,
  /(?<!\d)((?:19|20)\d{2})\s*年?(?!\d)/g,
]

interface Found {
  at: number
  length: number
  year: number
  month: number | null
  day: number | null
}

/** Every day, month or year in a text, in the order of the text. */
function daysIn(text: string): Found[] {
  const found: Found[] = []
  for (const form of days) {
    for (const match of text.matchAll(form)) {
      const overlaps = found.some(
        ({ at, length }) => match.index < at + length && at < match.index + match[0].length,
      )
      if (overlaps) continue
      const [year, month, day] = match
        .slice(1)
        .filter((part) => /^\d+$/.test(part))
        .map(Number)
      found.push({
        at: match.index,
        length: match[0].length,
        year: year ?? 0,
        month: month ?? null,
        day: day ?? null,
      })
    }
  }
  return found.toSorted((one, other) => one.at - other.at)
}

function dayOf({ year, month, day }: Found, end: End): string | null {
  const two = (number: number) => String(number).padStart(2, '0')
  if (day !== null) {
    const written = `${year}-${two(month ?? 0)}-${two(day)}`
    return isCivilDay(written) ? written : null
  }
  if (month === null) return end === 'FIRST' ? `${year}-01-01` : `${year}-12-31`
  if (month < 1 || month > 12) return null
  if (end === 'FIRST') return `${year}-${two(month)}-01`
  return addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`, -1)
}

/** Day numbers of a spreadsheet count from the last day of 1899; these are the years 1955 to 2091. */
function dayOfSerial(text: string): string | null {
  if (!/^[2-6]\d{4}(\.\d+)?$/.test(text)) return null
  return addDays('1899-12-30', Math.floor(Number(text)))
}

/**
 * The day that a cell means: `2024-3-1`, `2024/03/01`, `2024.3.1`, `2024年3月1日`, `20240301`, a month, a year, or a
 * spreadsheet's own day number.
 * @returns null where the cell says that there is none; undefined where it cannot be read
 */
export function readDay(text: string, end: End): string | null | undefined {
  if (saysNothing(text) || openEnd.test(text)) return null
  const serial = dayOfSerial(text)
  if (serial) return serial
  const found = daysIn(text.replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, ''))
  const [only] = found
  return only && found.length === 1 ? (dayOf(only, end) ?? undefined) : undefined
}

/** Both ends of a term in one cell: `2023.5-2028.5`, `2023年5月1日至2028年4月30日`, `2023-05-01 起，长期`. */
export function readTerm(text: string): { from: string | null; to: string | null } | undefined {
  if (saysNothing(text)) return { from: null, to: null }
  const [first, last, ...more] = daysIn(text)
  if (!first || more.length > 0) return undefined
  const from = dayOf(first, 'FIRST')
  if (!from) return undefined
  if (!last) return { from, to: null }
  const to = dayOf(last, 'LAST')
  return to ? { from, to } : undefined
}
