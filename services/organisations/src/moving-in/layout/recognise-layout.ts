import type { Sheet } from '../../spreadsheet/index.ts'
import type { Field } from './field.ts'
import { headingScore } from './heading-score.ts'
import { fillMerged } from './fill-merged.ts'

export interface LayoutColumn {
  /** From zero; -1 is the title that stands above a part of the rows. */
  at: number
  heading: string
  /** What it seems to hold; null where nothing speaks for anything. */
  field: string | null
  /** A few of its cells. */
  samples: string[]
}

/** Where in a file the table is and what its columns seem to hold. */
export interface Layout {
  sheet: string
  /** The rows of headings as a spreadsheet program counts them, from 1. */
  headingRow: number
  headingRows: number
  columns: LayoutColumn[]
}

/** How far down a table may begin: titles, notes on how to fill it in, a line for the unit and the day. */
const mostRowsAbove = 30
const mostHeadingRows = 3
const mostColumns = 60
const mostSamples = 3

/** The name that the titles of parts of the table have as a column of their own. */
export const sectionHeading = '（分节标题）'

/**
 * Finds the table in a file: the sheet and the row whose headings say most, under whatever titles stand above, and
 * guesses the columns by their headings and, where those tell nothing, by what stands in the cells.
 * @param at where somebody says that the headings are, instead of looking for them
 */
export function recogniseLayout(
  sheets: readonly Sheet[],
  fields: readonly Field[],
  at?: { sheet: string; headingRow: number },
): Layout | null {
  const candidates: { layout: Layout; score: number }[] = []
  for (const sheet of sheets) {
    if (at && sheet.name !== at.sheet) continue
    const rows = fillMerged(sheet)
    const from = at ? at.headingRow - 1 : 0
    const to = at ? from : Math.min(rows.length - 1, mostRowsAbove)
    for (let row = from; row <= to; row++) {
      const found = headingsAt(sheet, rows, row)
      if (!found || !rows.slice(row + found.depth).some((cells) => cells.some((cell) => cell !== '')))
        continue
      const { columns, score } = assign(found.headings, fields, rows.slice(row + found.depth))
      const layout = { sheet: sheet.name, headingRow: row + 1, headingRows: found.depth, columns }
      candidates.push({ layout, score })
    }
  }
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (chosen, each) => (chosen && chosen.score >= each.score ? chosen : each),
    null,
  )
  return best && (at || best.score > 0) ? withSections(best.layout, sheets, fields) : null
}

/** One row of headings, or several where a heading stands above others. Null where the row is no row of headings. */
function headingsAt(
  sheet: Sheet,
  rows: readonly string[][],
  at: number,
): { headings: string[]; depth: number } | null {
  const own = sheet.rows[at] ?? []
  const filled = new Set((rows[at] ?? []).filter((cell) => cell !== ''))
  if (filled.size < 2 || own.some((cell) => cell.length > 40)) return null
  const gaps = sheet.merged?.length ? [] : gapsFilledBelow(rows, at)
  const depth = Math.min(mostHeadingRows, gaps.length > 0 ? 2 : mergedDepth(sheet, at))
  const width = Math.min(mostColumns, Math.max(...rows.slice(at, at + depth).map((cells) => cells.length)))
  const headings = Array.from({ length: width }, (_, column) => {
    const parts: string[] = []
    for (let row = at; row < at + depth; row++) {
      const from = row === at && gaps[column] ? column - 1 : column
      const part = (rows[row]?.[from] ?? '').replace(/\s*\n\s*/g, '')
      if (part !== '' && part !== parts.at(-1)) parts.push(part)
    }
    return parts.join('/')
  })
  return { headings: headings.map(toldApart), depth }
}

/** The second column of the same heading is numbered, so that a mapping can name it. */
const toldApart = (heading: string, at: number, all: readonly string[]) => {
  const before = all.slice(0, at).filter((other) => other === heading).length
  return heading !== '' && before > 0 ? `${heading}#${before + 1}` : heading
}

/** As deep as the deepest heading that is merged downwards, where some heading beside it is divided below. */
function mergedDepth(sheet: Sheet, at: number): number {
  const downwards = (sheet.merged ?? []).filter(({ top, bottom }) => top === at && bottom > at)
  const across = (sheet.merged ?? []).some(({ top, left, right }) => top === at && right > left)
  const depth = Math.max(1, ...downwards.map(({ bottom }) => bottom - at + 1))
  return depth > 1 && (across || downwards.length > 1) ? depth : 1
}

/**
 * In a file without merged cells: where what stands below fills exactly the gaps that headings above leave; empty where
 * the row below is no row of headings.
 */
function gapsFilledBelow(rows: readonly string[][], at: number): boolean[] {
  const [upper = [], lower = []] = [rows[at], rows[at + 1]]
  const gaps = lower.map((cell, column) => column > 0 && cell !== '' && (upper[column] ?? '') === '')
  const fits = lower.every((cell, column) => cell === '' || gaps[column] || gaps[column + 1])
  return gaps.includes(true) && fits && lower.filter((cell) => cell !== '').length > 1 ? gaps : []
}

/** Gives each field at most one column, the one that says it best. */
function assign(headings: string[], fields: readonly Field[], body: readonly string[][]) {
  const columns = headings.map((heading, at): LayoutColumn => ({
    at,
    heading,
    field: null,
    samples: samplesOf(body, at),
  }))
  const claims = columns
    .flatMap((column) =>
      fields.map((field) => ({ column, field, score: headingScore(column.heading, field) })),
    )
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
  const taken = new Set<string>()
  let score = 0
  for (const claim of claims) {
    if (claim.column.field !== null || taken.has(claim.field.key)) continue
    claim.column.field = claim.field.key
    taken.add(claim.field.key)
    score += claim.score * (claim.field.required ? 3 : 1)
  }
  for (const field of fields) {
    if (!field.looksLike || taken.has(field.key)) continue
    const column = columns.find((each) => each.field === null && mostlyLooksLike(field, body, each.at))
    if (column) {
      column.field = field.key
      taken.add(field.key)
    }
  }
  return { columns: columns.filter(({ heading, samples }) => heading !== '' || samples.length > 0), score }
}

function mostlyLooksLike({ looksLike }: Field, body: readonly string[][], at: number): boolean {
  const cells = body.slice(0, 50).flatMap((row) => (row[at] ? [row[at]] : []))
  return cells.length > 0 && cells.filter((cell) => looksLike?.(cell)).length > cells.length * 0.6
}

function samplesOf(body: readonly string[][], at: number): string[] {
  const cells = body.slice(0, 50).flatMap((row) => (row[at] ? [row[at]] : []))
  return [...new Set(cells)].slice(0, mostSamples)
}

/** Titles of parts of the table become a column, which says what no other column says. */
function withSections(layout: Layout, sheets: readonly Sheet[], fields: readonly Field[]): Layout {
  const sheet = sheets.find(({ name }) => name === layout.sheet)
  const body = sheet ? fillMerged(sheet).slice(layout.headingRow - 1 + layout.headingRows) : []
  const titles = body.flatMap((cells) => sectionTitle(cells) ?? [])
  if (titles.length === 0) return layout
  const taken = new Set(layout.columns.map(({ field }) => field))
  const says = fields.find(({ carriesDown, key }) => carriesDown && !taken.has(key))
  const samples = [...new Set(titles)].slice(0, mostSamples)
  const column = { at: -1, heading: sectionHeading, field: says?.key ?? null, samples }
  return { ...layout, columns: [...layout.columns, column] }
}

/** The words of a row that has nothing but one text across it, such as 一、太湖社区党委; null for other rows. */
export function sectionTitle(cells: readonly string[]): string | null {
  const texts = new Set(cells.filter((cell) => cell !== ''))
  const [title = ''] = texts
  const isNote =
    /^[（(]?(以下空白|注|备注|说明|填表|制表|审核|填报|联系|合计|小计|总计|单位负责|负责人|报送|日期|\d+$)/.test(
      title.replace(/\s/g, ''),
    )
  if (texts.size !== 1 || isNote || title.length > 40) return null
  return title.replace(/^[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]?\s*/, '').replace(/[:：]$/, '') || null
}
