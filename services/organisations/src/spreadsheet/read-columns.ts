import { looksLikeFormula, type Sheet } from '@linli/subgraph/spreadsheet'
import { rowProblem, type RowProblem } from './row-problem.ts'

export interface Column<Key extends string> {
  key: Key
  /** What the heading may say; the first is the one we write ourselves. */
  headings: readonly string[]
  required?: boolean
  /** Longest text that is accepted; 100 characters when left out. */
  longest?: number
}

export interface Line<Key extends string> {
  row: number
  /** Texts by column; empty where the file has no such column or the cell is empty. */
  cells: Record<Key, string>
  heading(key: Key): string
}

export interface ColumnsRead<Key extends string> {
  lines: Line<Key>[]
  problems: RowProblem[]
}

/** Title rows that people put above their headings, at most. */
const mostRowsAboveHeadings = 10

/** Enough for any district's estates; a larger file is a mistake, and its report could not be read anyway. */
const mostLines = 20_000

const plain = (heading: string) => heading.replace(/[\s()（）*：:㎡%％]/g, '').toLowerCase()

/**
 * Finds the line of headings, wherever it stands below a title, and reads the lines under it by column. Empty lines are
 * passed over; what is missing or could run as a formula in somebody's spreadsheet program is a problem.
 */
export function readColumns<Key extends string>(
  sheet: Sheet,
  columns: readonly Column<Key>[],
): ColumnsRead<Key> {
  const header = findHeadings(sheet, columns)
  if (!header) {
    const names = columns.filter(({ required }) => required).map(({ headings }) => headings[0] ?? '')
    return {
      lines: [],
      problems: [rowProblem('ROW_HEADINGS_MISSING', { row: 0 }, { headings: names.join('、') })],
    }
  }
  const body = sheet.rows.slice(header.at + 1)
  if (body.length > mostLines) {
    return {
      lines: [],
      problems: [rowProblem('ROW_TOO_MANY', { row: 0 }, { rows: body.length, limit: mostLines })],
    }
  }
  const problems: RowProblem[] = []
  const lines: Line<Key>[] = []
  const heading = (key: Key) =>
    header.names.get(key) ?? columns.find((column) => column.key === key)?.headings[0] ?? key
  for (const [place, cells] of body.entries()) {
    if (cells.every((cell) => cell === '')) continue
    const row = header.at + 2 + place
    const line = { row, cells: {} as Record<Key, string>, heading }
    for (const column of columns) {
      const at = header.places.get(column.key)
      const value = at === undefined ? '' : (cells[at] ?? '')
      line.cells[column.key] = value
      const where = { row, column: heading(column.key), value }
      if (value === '' && column.required) problems.push(rowProblem('ROW_EMPTY_CELL', where))
      else if (looksLikeFormula(value)) problems.push(rowProblem('ROW_FORMULA', where))
      else if (value.length > (column.longest ?? 100)) {
        problems.push(rowProblem('ROW_TOO_LONG', where, { limit: column.longest ?? 100 }))
      }
    }
    lines.push(line)
  }
  return { lines, problems }
}

interface Headings<Key> {
  at: number
  places: Map<Key, number>
  names: Map<Key, string>
}

function findHeadings<Key extends string>(
  sheet: Sheet,
  columns: readonly Column<Key>[],
): Headings<Key> | null {
  for (const [at, row] of sheet.rows.slice(0, mostRowsAboveHeadings + 1).entries()) {
    const places = new Map<Key, number>()
    const names = new Map<Key, string>()
    for (const column of columns) {
      const accepted = column.headings.map(plain)
      const place = row.findIndex((cell) => accepted.includes(plain(cell)))
      if (place < 0) continue
      places.set(column.key, place)
      names.set(column.key, row[place] ?? '')
    }
    if (columns.every(({ key, required }) => !required || places.has(key))) return { at, places, names }
  }
  return null
}
