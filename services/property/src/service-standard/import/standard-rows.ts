import type { Category } from '../measure.ts'
import { hintedCategory, isCategoryName, readSectionHeading } from './fixed-words.ts'
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
export function rowsBelow(table: Table, found: Header, level: number, report: RowReport): StandardRow[] {
  const header = withCategory(found, table)
  const columns = chosenColumns(header, level, report)
  const category = columns.find(({ role }) => role === 'CATEGORY')
  const cells = filled(table, header, report)
  reportFormulas(table, header, report)
  const above = new ValueAbove(category?.index ?? 0, report)
  const rows: StandardRow[] = []
  let section: Category | null = null
  cells.forEach((line, index) => {
    if (index <= header.row || line.every((cell) => cell.text === '')) return
    const row = index + 1
    const heading = loneText(line, columns)
    if (heading !== null) {
      const named = readSectionHeading(heading)
      if (named) {
        section = named
        above.forget()
      } else report.add('ROW_SKIPPED', { row }, { text: heading })
      return
    }
    const byRole = new Map(columns.map((column) => [column.role, cleaned(line[column.index] ?? emptyCell)]))
    if (category) byRole.set('CATEGORY', above.orElse(byRole.get('CATEGORY')!, row))
    rows.push({ row, cells: byRole, section })
  })
  above.forget()
  return rows
}

const isNote = /^(?:注|备注|说明|填表|填报|制表|审核|合计|总计|日期|单位)/

/**
 * The only text of a row that stands for no promise: the heading of a section, a note, a total. Null for a row with
 * more in it, or with a title or a wording alone, which is a promise half told.
 */
function loneText(line: readonly Cell[], columns: readonly Column[]): string | null {
  const told = columns.filter(({ index }) => (line[index]?.text ?? '') !== '')
  const texts = new Set(line.map((cell) => cell.text).filter((text) => text !== ''))
  if (told.length > 1 && texts.size > 1) return null
  const column = told[0]
  const text = column && texts.size > 1 ? line[column.index]!.text : [...texts][0]!
  const isPromise =
    column &&
    told.length === 1 &&
    (column.role === 'WORDING' || column.role === 'TITLE' || column.role === 'CODE')
  return isPromise && readSectionHeading(text) === null && !isNote.test(text) ? null : text
}

/**
 * Under a merged category, pasted text and CSV have empty cells: they mean the category above. The report names the
 * run of cells that were filled in.
 */
class ValueAbove {
  private readonly column: number
  private readonly report: RowReport
  private cell: Cell = emptyCell
  private from = 0
  private to = 0

  constructor(column: number, report: RowReport) {
    this.column = column
    this.report = report
  }

  orElse(cell: Cell, row: number): Cell {
    if (cell.text === '' && this.cell.text !== '') {
      this.to = row
      return this.cell
    }
    this.forget()
    this.cell = cell
    this.from = row
    return cell
  }

  forget(): void {
    if (this.to > this.from) {
      const letters = columnLetters(this.column)
      this.report.add(
        'MERGED_CELLS',
        { row: this.from },
        { range: `${letters}${this.from}:${letters}${this.to}` },
      )
    }
    this.cell = emptyCell
    this.to = 0
  }
}

/**
 * 项目 heads a column of names in one file and of categories in the next. Without a column of categories, a column of
 * titles that holds hardly anything else is one, and the beginning of the wording is the title.
 */
function withCategory(header: Header, table: Table): Header {
  const title = header.columns.find(({ role }) => role === 'TITLE')
  if (!title || header.columns.some(({ role }) => role === 'CATEGORY')) return header
  if (!header.columns.some(({ role }) => role === 'WORDING' || role === 'LEAD')) return header
  const texts = table.rows.slice(header.row + 1).map((row) => row[title.index]?.text ?? '')
  const told = texts.filter((text) => text !== '')
  const named = told.filter((text) => isCategoryName(text)).length
  if (named === 0 || named < told.length * 0.8) return header
  const columns = header.columns.map((column): Column => {
    if (column === title) return { ...column, role: 'CATEGORY' }
    return column.role === 'LEAD' ? { ...column, role: 'TITLE' } : column
  })
  return { ...header, columns }
}

/** The lines of a list without columns, such as one pasted from a document: headings and promises. */
export function rowsOfList(table: Table, report: RowReport): StandardRow[] {
  reportFormulas(table, { row: -1, columns: [{ index: 0, role: 'WORDING', heading: '' }] }, report)
  let section: Category | null = null
  return table.rows.flatMap((line, index): StandardRow[] => {
    const cell = line[0] ?? emptyCell
    if (cell.text === '') return []
    const heading = readSectionHeading(cell.text)
    if (heading) {
      section = heading
      return []
    }
    const hinted = section ? null : hintedCategory(cell.text)
    if (hinted) report.add('CATEGORY_FROM_WORDING', { row: index + 1 }, { category: hinted })
    return [{ row: index + 1, cells: new Map([['WORDING', cleaned(cell)]]), section: section ?? hinted }]
  })
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
