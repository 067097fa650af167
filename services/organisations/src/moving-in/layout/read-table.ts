import { looksLikeFormula, rowProblem, type RowProblem, type Sheet } from '../../spreadsheet/index.ts'
import type { Field } from './field.ts'
import { fillMerged } from './fill-merged.ts'
import { plainHeading } from './heading-score.ts'
import { sectionHeading, sectionTitle, type Layout } from './recognise-layout.ts'
import { saysNothing } from './read-day.ts'

/** What somebody says that the columns mean, by heading; an empty text leaves a column out. */
export interface Mapping {
  columns: Record<string, string>
  /** What holds for the whole file where no column says it. */
  constants: Record<string, string>
}

export interface ReadRow {
  row: number
  values: Record<string, unknown>
  /** Which fields the row has a cell for, filled or not, of its own or carried down. */
  problems: (RowProblem & { field: string })[]
}

/** A table larger than this is brought in by parts: nobody reads the report of one. */
export const mostRows = 5_000

const total = /^(合计|小计|总计|共计|累计|汇总)|(合计|小计|总计|共计)[:：]?$/
/** A row under the headings that says how to fill the table in. */
const instruction = /^[（(]?(必填|选填|可不填|填写|示例|格式|例如|例[:：]|下拉|请)/
const note =
  /^(注\d*[:：.、]|备注[:：]|说明[:：]|填表|制表|审核|填报|报送|单位负责人|负责人[:：]|联系人[:：]|联系电话[:：]|日期[:：]|附[:：])/

/** The layout with the columns as somebody corrected them: a field stands in one column at most. */
export function applyMapping(layout: Layout, mapping: Mapping | null, fields: readonly Field[]): Layout {
  if (!mapping) return layout
  const known = new Set(fields.map(({ key }) => key))
  const said = new Map(
    Object.entries(mapping.columns).map(([heading, field]) => [plainHeading(heading), field]),
  )
  const claimed = new Set(
    layout.columns
      .flatMap(({ heading }) => said.get(plainHeading(heading)) ?? [])
      .filter((field) => field !== ''),
  )
  const columns = layout.columns.map((column) => {
    const field = said.get(plainHeading(column.heading))
    if (field !== undefined) return { ...column, field: known.has(field) ? field : null }
    return column.field !== null && claimed.has(column.field) ? { ...column, field: null } : column
  })
  return { ...layout, columns }
}

/** Reads the rows under the headings as the columns are mapped. Totals, notes, blank and repeated rows are passed over. */
export function readTable(
  sheet: Sheet,
  layout: Layout,
  known: readonly Field[],
  constants: Record<string, string> = {},
): ReadRow[] {
  const rows = fillMerged(sheet)
  const fields = known.map((field) => asItCarries(field, layout))
  const columns = layout.columns.flatMap(({ at, heading, field }) => {
    const found = fields.find(({ key }) => key === field)
    return found && at >= 0 ? [{ at, heading, field: found }] : []
  })
  const sectionField = layout.columns.find(({ heading }) => heading === sectionHeading)?.field
  const fixed = fixedValues(fields, constants)
  const carried = new Map<string, string>()
  const read: ReadRow[] = []
  const first = layout.headingRow - 1 + layout.headingRows
  const headings = rows[layout.headingRow - 1] ?? []
  for (let at = first; at < rows.length && read.length <= mostRows; at++) {
    const cells = (rows[at] ?? []).map((cell) => cell.replace(/\s*\r?\n\s*/g, '\n'))
    const title = sectionTitle(cells)
    if (title !== null && fields.filter((field) => field.required).length > 1 && isAlone(cells, sheet, at)) {
      if (sectionField) {
        carried.clear()
        carried.set(sectionField, title)
      }
      continue
    }
    if (isPassedOver(cells, headings)) continue
    const own = new Map(columns.map(({ at: column, field }) => [field.key, (cells[column] ?? '').trim()]))
    if (!meansSomething(own, fields)) continue
    const line: ReadRow = { row: at + 1, values: { ...fixed }, problems: [] }
    forgetInside(columns, own, carried)
    for (const { heading, field } of columns) readCell(line, field, heading, own, carried)
    if (sectionField && !own.has(sectionField)) {
      const field = fields.find(({ key }) => key === sectionField)
      if (field) readCell(line, field, sectionHeading, own, carried)
    }
    for (const field of fields) {
      const isMissing = field.required && (line.values[field.key] ?? '') === ''
      if (isMissing && !line.problems.some((problem) => problem.field === field.key)) {
        const column = columns.find((each) => each.field === field)?.heading ?? field.headings[0] ?? ''
        line.problems.push({ ...rowProblem('ROW_EMPTY_CELL', { row: line.row, column }), field: field.key })
      }
    }
    read.push(line)
  }
  return read
}

function asItCarries(field: Field, { columns }: Layout): Field {
  const { carriesDownBeside: beside } = field
  return beside && !columns.some((column) => column.field === beside)
    ? { ...field, carriesDown: false }
    : field
}

/** With the next community its first building begins a new estate, and never belongs to the last one of the community before. */
function forgetInside(
  columns: readonly { at: number; field: Field }[],
  own: Map<string, string>,
  carried: Map<string, string>,
): void {
  const carrying = columns.filter(({ field }) => field.carriesDown)
  for (const { at, field } of carrying) {
    const text = own.get(field.key) ?? ''
    if (text === '' || text === (carried.get(field.key) ?? text)) continue
    for (const inner of carrying)
      if (inner.at > at && inner.field.carriesDownBeside) carried.delete(inner.field.key)
  }
}

/** +86 138… begins like a formula and is none. */
const isNumberAbroad = /^\+\d[\d\s()-]*$/

function readCell(
  line: ReadRow,
  field: Field,
  heading: string,
  own: Map<string, string>,
  carried: Map<string, string>,
): void {
  let text = own.get(field.key) ?? ''
  if (field.carriesDown) {
    if (text === '') text = carried.get(field.key) ?? ''
    else carried.set(field.key, text)
  }
  const isNone = field.isAnsweredByNone === true && text === '无'
  if (text === '' || (saysNothing(text) && !field.required && !isNone)) return
  // A personal value that cannot be accepted goes into no report.
  const where = { row: line.row, column: heading, value: field.personal ? null : text }
  const refuse = (problem: RowProblem) => line.problems.push({ ...problem, field: field.key })
  const limit = field.longest ?? 100
  if (looksLikeFormula(text) && !isNumberAbroad.test(text)) refuse(rowProblem('ROW_FORMULA', where))
  else if (text.length > limit) refuse(rowProblem('ROW_TOO_LONG', where, { limit }))
  else if (!field.read) line.values[field.key] = text.replaceAll('\n', '')
  else {
    const reading = field.read(text, heading)
    if ('value' in reading) Object.assign(line.values, reading.value)
    else refuse(rowProblem(reading.problem, where, reading.params))
  }
}

function fixedValues(fields: readonly Field[], constants: Record<string, string>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const text = constants[field.key]?.trim()
    if (!field.constant || !text) continue
    const reading = field.read?.(text, '') ?? { value: { [field.key]: text } }
    if ('value' in reading) Object.assign(values, reading.value)
  }
  return values
}

/** A title of a part stands alone in its row: across it, or in its first cell. */
function isAlone(cells: readonly string[], { merged = [] }: Sheet, row: number): boolean {
  const isAcross = merged.some(
    ({ top, bottom, left, right }) => top === row && bottom === row && right - left >= 2,
  )
  return isAcross || cells.findIndex((cell) => cell !== '') === cells.findLastIndex((cell) => cell !== '')
}

function isPassedOver(cells: readonly string[], headings: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return true
  if (filled.slice(0, 3).some((cell) => total.test(cell.replace(/\s/g, '')))) return true
  if (filled.filter((cell) => instruction.test(cell)).length * 2 >= filled.length) return true
  if (note.test((filled[0] ?? '').replace(/\s/g, '')) && new Set(filled).size <= 4) return true
  // Printed over several pages, a table repeats its headings.
  return filled.length > 2 && cells.every((cell, at) => cell === '' || cell === headings[at])
}

/** Whether the row has anything of its own to say, besides what it shares with the rows around it. */
function meansSomething(own: Map<string, string>, fields: readonly Field[]): boolean {
  const filled = fields.filter(({ key }) => (own.get(key) ?? '') !== '')
  if (filled.some(({ required, carriesDown }) => required && !carriesDown)) return true
  return filled.some(({ carriesDown, required }) => !carriesDown || required) && filled.length > 1
}
