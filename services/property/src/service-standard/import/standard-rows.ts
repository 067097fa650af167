import type { Category } from '../measure.ts'
import { hintedCategory, readCategory } from './fixed-words.ts'
import type { Column, ColumnRole, Header } from './header-row.ts'
import type { RowReport } from './row-report.ts'
import { looksLikeFormula, unescapeFromSpreadsheet } from './spreadsheet-escape.ts'
import { columnLetters, emptyCell, textCell, type Cell, type MergedRange, type Table } from './table.ts'

/** One row of a table that may be a promise, with its cells by what they are. */
export interface StandardRow {
  /** As the file numbers it. */
  readonly row: number
  readonly cells: ReadonlyMap<ColumnRole, Cell>
  /** The heading of the section that it stands in, when the table has headings between its rows. */
  readonly section: Category | null
}

/** A cell of the row by its role, empty when the table has no such column. */
export function cellOf(row: StandardRow, role: ColumnRole): Cell {
  return row.cells.get(role) ?? emptyCell
}

/** The rows below the header, merged cells filled, headings of sections and notes taken out. */
export function rowsBelow(table: Table, header: Header, level: number, report: RowReport): StandardRow[] {
  const columns = chosenColumns(header, level, report)
  const cells = filled(table, header, report)
  reportFormulas(table, header, report)
  const rows: StandardRow[] = []
  let section: Category | null = null
  cells.forEach((line, index) => {
    if (index <= header.row) return
    const present = line.filter((cell) => cell.text !== '')
    if (present.length === 0) return
    const row = index + 1
    const lone =
      present.length === 1 || new Set(present.map((cell) => cell.text)).size === 1 ? present[0]!.text : null
    if (lone !== null && columns.length > 1 && !isWordingOnly(line, columns)) {
      const heading = readCategory(lone)
      if (heading) section = heading
      else report.add('ROW_SKIPPED', { row }, { text: lone })
      return
    }
    const byRole = new Map(columns.map((column) => [column.role, cleaned(line[column.index] ?? emptyCell)]))
    rows.push({ row, cells: byRole, section })
  })
  return rows
}

/** The lines of a list without columns, such as one pasted from a document: headings and promises. */
export function rowsOfList(table: Table, report: RowReport): StandardRow[] {
  reportFormulas(table, { row: -1, columns: [{ index: 0, role: 'WORDING', heading: '' }] }, report)
  let section: Category | null = null
  return table.rows.flatMap((line, index): StandardRow[] => {
    const cell = line[0] ?? emptyCell
    if (cell.text === '') return []
    const heading = cell.text.length <= 20 ? readCategory(cell.text) : null
    const isHeading =
      heading !== null && /^[（(]?[一二三四五六七八九十]+[）)]?[、.．\s]|^第|[:：]$/.test(cell.text)
    if (isHeading || (heading && !/[\d，。；]/.test(cell.text) && cell.text.length <= 10)) {
      section = heading
      return []
    }
    const hinted = section ? null : hintedCategory(cell.text)
    if (hinted) report.add('CATEGORY_FROM_WORDING', { row: index + 1 }, { category: hinted })
    return [{ row: index + 1, cells: new Map([['WORDING', cleaned(cell)]]), section: section ?? hinted }]
  })
}

function isWordingOnly(line: readonly Cell[], columns: readonly Column[]): boolean {
  const wording = columns.find(({ role }) => role === 'WORDING')
  const text = wording && line[wording.index]?.text
  return Boolean(text) && readCategory(text!) === null && !/^(?:注|备注|说明|填表|合计|日期)/.test(text!)
}

/** Of several levels beside each other one is read; the others are other standards. */
function chosenColumns(header: Header, level: number, report: RowReport): Column[] {
  const levels = header.columns.filter(({ role }) => role === 'LEVEL')
  const chosen = levels[Math.min(Math.max(level, 1), levels.length) - 1]
  if (chosen && levels.length > 1) report.add('LEVEL_CHOSEN', {}, { column: chosen.heading })
  for (const { role, heading } of header.columns) {
    if (role === 'IGNORED' && heading !== '') report.add('COLUMN_IGNORED', {}, { column: heading })
  }
  return header.columns.filter(
    (column) => column.role !== 'IGNORED' && (column.role !== 'LEVEL' || column === chosen),
  )
}

/**
 * Merged cells show one value for all their rows, but the file keeps it in the first one only. Headings, titles and
 * figures that stand beside several rows hold for each of them.
 */
function filled(table: Table, header: Header, report: RowReport): Cell[][] {
  const cells = table.rows.map((row) => [...row])
  for (const range of table.merged) {
    if (range.top <= header.row || range.top >= cells.length) continue
    const value = cells[range.top]?.[range.left] ?? emptyCell
    const bottom = Math.min(range.bottom, cells.length - 1)
    for (let row = range.top; row <= bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) cells[row]![column] = value
    }
    if (bottom > range.top)
      report.add('MERGED_CELLS', { row: range.top + 1 }, { range: rangeName(range, bottom) })
  }
  return cells
}

function rangeName(range: MergedRange, bottom: number): string {
  return `${columnLetters(range.left)}${range.top + 1}:${columnLetters(range.right)}${bottom + 1}`
}

function reportFormulas(table: Table, header: Header, report: RowReport): void {
  table.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell.kind !== 'TEXT' || !looksLikeFormula(cell.raw)) return
      const heading = header.columns[column]?.heading
      report.add(
        'FORMULA_INJECTION',
        { row: index + 1, column: heading || columnLetters(column) },
        { text: cell.text },
      )
    })
  })
}

function cleaned(cell: Cell): Cell {
  return cell.kind === 'TEXT' && cell.text.startsWith("'")
    ? textCell(unescapeFromSpreadsheet(cell.text))
    : cell
}
