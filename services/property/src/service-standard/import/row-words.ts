import { readFigures } from '../figure-reader.ts'
import { longestText, type Category } from '../measure.ts'
import { readCategory } from './fixed-words.ts'
import type { RowToPair } from './pair-rows.ts'
import type { RowReport } from './row-report.ts'
import { cellOf, type StandardRow } from './standard-rows.ts'

/** What a row says in words, before its data are looked at. */
export interface RowWords extends RowToPair {
  /** False when the wording was made up from the title, because the table has none. */
  readonly hasWording: boolean
  readonly hasTitle: boolean
}

/** The words of a row; reports an empty wording and an unknown heading. */
export function wordsOf(row: StandardRow, report: RowReport): RowWords {
  const title = withoutNumbering(cellOf(row, 'TITLE').text)
  const lead = withoutNumbering(cellOf(row, 'LEAD').text)
  const told = withoutNumbering(cellOf(row, 'WORDING').text)
  const wording = lead && title ? `${lead}：${told}` : told
  const name = title || lead || titleFrom(told)
  return {
    row: row.row,
    code: cellOf(row, 'CODE').text,
    category: categoryOf(row, report),
    title: [...name].slice(0, longestText.title).join(''),
    wording: wording || name,
    hasWording: told !== '',
    hasTitle: title !== '' || lead !== '',
  }
}

function categoryOf(row: StandardRow, report: RowReport): Category | null {
  const cell = cellOf(row, 'CATEGORY')
  if (cell.text !== '') {
    const category = readCategory(cell.text)
    if (!category) report.add('CATEGORY_UNKNOWN', { row: row.row }, { text: cell.text })
    return category
  }
  return row.section
}

/** 1、 and （2） in front of a promise number the list, not the promise; 1.5小时 is a figure. */
function withoutNumbering(text: string): string {
  return text.replace(/^(?:[（(]\d{1,3}[）)]|\d{1,3}\s*[、.．)）](?!\d)|[①-⑳])\s*/, '')
}

/** The name of a promise that has none: its wording up to the first pause or figure. */
function titleFrom(wording: string): string {
  const head = wording.split(/[，。；：,;:\n]/, 1)[0]!
  const figure = readFigures(head)[0]
  const cut = figure ? head.indexOf(figure.text) : -1
  const short = cut >= 4 ? head.slice(0, cut) : head
  return [...short.trim()].slice(0, 20).join('')
}
