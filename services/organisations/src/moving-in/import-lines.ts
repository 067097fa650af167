import { rowProblem, type RowProblem, type Sheet } from '../spreadsheet/index.ts'
import { kindsOfImport, type ImportKind, type ImportLine } from './import-kind.ts'
import {
  applyMapping,
  mostRows,
  neverRead,
  readTable,
  recogniseLayout,
  type Layout,
  type Mapping,
} from './layout/index.ts'
import { maskName } from '@linli/kernel'

/** The lines of a file as its columns are mapped. */
export function linesOf(
  kind: ImportKind,
  sheets: readonly Sheet[],
  layout: Layout,
  mapping: Mapping,
): ImportLine[] {
  const { fields, rows } = kindsOfImport[kind]
  const mapped = applyMapping(layout, mapping, fields)
  const sheet = sheets.find(({ name }) => name === layout.sheet)
  return sheet ? rows(sheets, mapped, readTable(sheet, mapped, fields, mapping.constants)) : []
}

/** Where the table of a file is, ready to be shown: of what is personal in it the samples tell nothing. */
export function layoutOf(
  kind: ImportKind,
  sheets: readonly Sheet[],
  at?: { sheet: string; headingRow: number },
): Layout | RowProblem {
  const { fields } = kindsOfImport[kind]
  const layout = recogniseLayout(sheets, fields, at)
  if (!layout) {
    const names = fields.filter(({ required }) => required).map(({ headings }) => headings[0] ?? '')
    return rowProblem('ROW_HEADINGS_MISSING', { row: 0 }, { headings: names.join('、') })
  }
  const rows = sheets.find(({ name }) => name === layout.sheet)?.rows.length ?? 0
  if (rows > mostRows) return rowProblem('ROW_TOO_MANY', { row: 0 }, { rows, limit: mostRows })
  if (kind !== 'ROSTER') return layout
  const columns = layout.columns.map((column) => ({
    ...column,
    field: neverRead.test(column.heading) ? null : column.field,
    samples: neverRead.test(column.heading) ? [] : column.samples.map(shownSample),
  }))
  return { ...layout, columns }
}

/** A sample that shows what sort of thing a column holds: long numbers and names of people without what tells whose. */
const shownSample = (sample: string) =>
  /^[\p{Script=Han}·\s]{2,4}$/u.test(sample)
    ? maskName(sample)
    : sample.replace(/\d{4,}/g, (digits) => `${digits.slice(0, 3)}****`)
