import readXlsxFile, { type CellValue } from 'read-excel-file/node'
import { findHeader } from './header-row.ts'
import type { RowReport } from './row-report.ts'
import { emptyCell, mostRows, textCell, type Cell, type Table } from './table.ts'
import { outlineWorkbook } from './workbook-guard.ts'

/**
 * An .xlsx workbook as a table: its first sheet that has the headings of a standard, else its first sheet with
 * anything in it. Never throws for what is in the file.
 */
export async function readWorkbook(content: Uint8Array, report: RowReport): Promise<Table | null> {
  const outline = outlineWorkbook(content)
  if (outline.refusal) {
    report.add(outline.refusal, {}, outline.refusal === 'TOO_MANY_ROWS' ? { limit: mostRows } : {})
    return null
  }
  const sheets = await sheetsOf(content)
  if (!sheets) {
    report.add('FILE_UNREADABLE')
    return null
  }
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.text !== '')))
  const chosen = filled.find(({ rows }) => findHeader(rows) !== null) ?? filled[0]
  if (!chosen) {
    report.add('FILE_EMPTY')
    return null
  }
  for (const { name } of filled) {
    if (name !== chosen.name) report.add('SHEET_IGNORED', {}, { sheet: name })
  }
  return { rows: chosen.rows, merged: outline.merged.get(chosen.name) ?? [] }
}

interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** A number as the file spells it: JavaScript's own numbers would make 0.1 out of 0.10000000000000001 and back. */
class SpelledNumber {
  readonly spelling: string

  constructor(spelling: string) {
    this.spelling = spelling
  }
}

async function sheetsOf(content: Uint8Array): Promise<Sheet[] | null> {
  try {
    const sheets = await readXlsxFile(Buffer.from(content), {
      trim: false,
      parseNumber: (spelling) => new SpelledNumber(spelling),
    })
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }))
  } catch {
    return null
  }
}

function cellOf(value: CellValue<SpelledNumber> | null): Cell {
  if (value === null) return emptyCell
  if (value instanceof SpelledNumber) {
    const text = decimalText(value.spelling)
    return { raw: text, text, kind: 'NUMBER' }
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { ...emptyCell, kind: 'DATE' }
    // The hour is of no use in a standard, and of use in a log.
    const raw = value.toISOString().slice(0, 16)
    return { raw, text: raw.slice(0, 10), kind: 'DATE' }
  }
  if (typeof value === 'boolean')
    return { raw: value ? '是' : '否', text: value ? '是' : '否', kind: 'BOOLEAN' }
  return textCell(String(value))
}

/**
 * The number that was typed. A spreadsheet stores 0.07 as 0.070000000000000007 and large ones as 1.2E3; fifteen
 * digits are what it shows and what it knows.
 */
function decimalText(spelling: string): string {
  if (/^-?\d{1,15}$/.test(spelling)) return spelling
  const value = Number(spelling)
  if (!Number.isFinite(value)) return spelling
  const rounded = Number(value.toPrecision(15))
  return Math.abs(rounded) < 1e-6 || Math.abs(rounded) >= 1e15 ? rounded.toFixed(6) : String(rounded)
}
