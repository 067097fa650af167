/** Reads rows copied from Excel, WPS or Word: cells arrive separated by tabs. */
import type { DisclosureSection, FeeUnit } from '../gql/graphql.ts'
import { fenOf, yuanOf } from './amounts.ts'
import { emptyLine, isMoney, type DraftLine } from './draft-lines.ts'

export interface PastedLines {
  lines: DraftLine[]
  /** Numbers of the rows that were not understood, from 1. */
  unread: number[]
}

const sectionWords: readonly (readonly [pattern: RegExp, section: DisclosureSection])[] = [
  [/^(收入|收|received?|receipts?|income)$/i, 'RECEIPT'],
  [/^(合理成本|成本|支出|costs?|expenses?)$/i, 'COST'],
  [/^(使用|used?|uses|spending)$/i, 'USE'],
]
const unitWords: readonly (readonly [pattern: RegExp, unit: FeeUnit])[] = [
  [/平方米|㎡|m²|m2/i, 'SQUARE_METRE_MONTH'],
  [/月|month/i, 'MONTH'],
  [/年|year/i, 'YEAR'],
  [/次|time/i, 'TIME'],
  [/个|张|台|piece|each/i, 'PIECE'],
]
/** The line under the table that people copy along with it. */
const totalRow = /^(合计|总计|小计|结余|本期结余|上期结余|total|sum)$/i

/**
 * @param sections of the sheet; rows that do not say to which they belong go to `into`
 */
export function readPasted(
  text: string,
  sections: readonly DisclosureSection[],
  into: DisclosureSection,
): PastedLines {
  const lines: DraftLine[] = []
  const unread: number[] = []
  const rows = text.replaceAll('\r\n', '\n').split('\n')
  for (const [at, row] of rows.entries()) {
    const cells = row
      .split('\t')
      .map((cell) => cell.trim().replace(/^"([\s\S]*)"$/, '$1'))
      .filter((cell) => cell !== '')
    if (cells.length === 0 || totalRow.test(cells[0]!)) continue
    const line = lineOf(cells, sections, into)
    if (line) lines.push(line)
    // The first row mostly names the columns.
    else if (lines.length > 0 || unread.length > 0 || at > 0) unread.push(at + 1)
  }
  return { lines, unread }
}

function lineOf(
  cells: readonly string[],
  sections: readonly DisclosureSection[],
  into: DisclosureSection,
): DraftLine | null {
  const named = cells.findIndex((cell) =>
    sectionWords.some(([pattern, section]) => sections.includes(section) && pattern.test(cell)),
  )
  const section = sectionWords.find(([pattern]) => named >= 0 && pattern.test(cells[named]!))?.[1] ?? into
  // A number that counts the rows stands first and is no part of them.
  const rest = cells.filter((_, at) => at !== named)
  const [first = ''] = rest
  const told = rest.length > 2 && /^\d{1,3}[.、]?$/.test(first) ? rest.slice(1) : rest
  const line = emptyLine(section)
  if (section === 'WORK') {
    const [title = '', ...detail] = told
    return detail.length > 0 ? { ...line, title, detail: detail.join('，') } : null
  }
  const at = told.findIndex((cell, index) => index > 0 && fenOf(cell) !== null)
  if (at < 0) return null
  const [title, number, after] = [told.slice(0, at).join(' '), told[at]!, told.slice(at + 1)]
  if (section === 'POST') {
    const people = fenOf(number)! / 100n
    return { ...line, title, count: String(people), detail: after.join('，') }
  }
  if (!isMoney(section)) return null
  const amount = yuanOf(fenOf(number)!)
  if (section !== 'FEE')
    return { ...line, title, amount, basis: after[0] ?? '', detail: after.slice(1).join('，') }
  const isUnit =
    after.length > 0 && unitWords.some(([pattern]) => pattern.test(after[0]!)) && after[0]!.length <= 12
  const unit = isUnit ? unitWords.find(([pattern]) => pattern.test(after[0]!))![1] : line.unit
  const words = isUnit ? after.slice(1) : after
  return { ...line, title, amount, unit, basis: words[0] ?? '', detail: words.slice(1).join('，') }
}
