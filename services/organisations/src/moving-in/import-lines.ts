import { maskName, maskPhone } from '@linli/kernel'
import { rowProblem, type RowProblem, type Sheet } from '../spreadsheet/index.ts'
import { kindsOfImport, type ImportKind, type ImportLine } from './import-kind.ts'
import {
  applyMapping,
  mostRows,
  neverRead,
  readTable,
  recogniseLayout,
  type Field,
  type Layout,
  type Mapping,
} from './layout/index.ts'

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
  const columns = layout.columns.map((column) => {
    if (neverRead.test(column.heading)) return { ...column, field: null, samples: [] }
    const field = fields.find(({ key }) => key === column.field)
    return { ...column, samples: column.samples.map((sample) => shownSample(sample, field)) }
  })
  return { ...layout, columns }
}

/**
 * A sample that shows what sort of thing a column holds. What is personal is masked; of a column that nobody has
 * understood yet, whatever might be somebody's name or number.
 */
function shownSample(sample: string, field: Field | undefined): string {
  const text = sample.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  if (field?.key === 'phone') return maskPhone(text)
  if (field?.personal || (!field && /^[\p{Script=Han}·]{2,5}$/u.test(text))) return maskName(text)
  const short = field ? text : text.slice(0, 16)
  return short.replace(/\d[\d\s-]{6,}\d/g, (digits) => (field?.read ? digits : `${digits.slice(0, 3)}****`))
}
