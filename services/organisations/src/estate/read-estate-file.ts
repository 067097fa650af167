import { decimal } from '@linli/kernel'
import {
  type Line,
  readColumns,
  readSheets,
  type RowProblem,
  rowProblem,
  type RowProblemCode,
  type Sheet,
} from '../spreadsheet/index.ts'
import type { BuildingFacts } from './building.ts'
import {
  buildingColumns,
  estateColumns,
  modeOfWord,
  type BuildingColumn,
  type EstateColumn,
} from './estate-columns.ts'
import { isDecimalUpTo } from './estate-facts.ts'
import type { EstateFacts } from './estate.ts'

export interface EstateLine {
  row: number
  communityCode: string
  /** Empty for an estate that is not on record, or is meant by its name. */
  code: string
  facts: EstateFacts
  heading(column: EstateColumn): string
}

export interface BuildingLine {
  row: number
  estateCode: string
  estateName: string
  facts: BuildingFacts
}

export interface EstateFile {
  estates: EstateLine[]
  buildings: BuildingLine[]
  problems: RowProblem[]
}

/**
 * Reads a workbook of estates: the sheet with the headings of estates, and where there is one the sheet with those of
 * buildings; or one CSV file of estates. Never throws for what is in the file.
 */
export async function readEstateFile(content: Uint8Array): Promise<EstateFile> {
  const sheets = await readSheets(content)
  if (!sheets)
    return { estates: [], buildings: [], problems: [rowProblem('ROW_FILE_UNREADABLE', { row: 0 })] }
  const problems: RowProblem[] = []
  const estateSheet = sheets.find((sheet) => fits(sheet, estateColumns)) ??
    sheets[0] ?? { name: '', rows: [] }
  const read = readColumns(estateSheet, estateColumns)
  problems.push(...read.problems)
  const estates = read.lines.map((line) => estateOf(line, problems))
  const buildingSheet = sheets.find((sheet) => sheet !== estateSheet && fits(sheet, buildingColumns))
  const buildingsRead = buildingSheet
    ? readColumns(buildingSheet, buildingColumns)
    : { lines: [], problems: [] }
  problems.push(...buildingsRead.problems)
  const buildings = buildingsRead.lines.map((line) => buildingOf(line, problems))
  return { estates, buildings, problems }
}

const fits = (sheet: Sheet, columns: Parameters<typeof readColumns>[1]) =>
  readColumns({ ...sheet, rows: sheet.rows.slice(0, 11) }, columns).problems.every(
    ({ code }) => code !== 'ROW_HEADINGS_MISSING',
  )

function estateOf(line: Line<EstateColumn>, problems: RowProblem[]): EstateLine {
  const { row, cells, heading } = line
  const wrong = (column: EstateColumn, code: RowProblemCode, params?: Record<string, string | number>) => {
    problems.push(rowProblem(code, { row, column: heading(column), value: cells[column] }, params))
    return null
  }
  const { communityCode, code, name, address } = cells
  if (communityCode !== '' && !/^\d{12}$/.test(communityCode)) wrong('communityCode', 'ROW_NOT_A_CODE')
  if (code !== '' && !/^\d{12}-\d{2}$/.test(code)) wrong('code', 'ROW_NOT_A_CODE')
  const managementMode = modeOfWord(cells.managementMode)
  if (cells.managementMode !== '' && !managementMode) wrong('managementMode', 'ROW_UNKNOWN_WORD')
  const number = (column: 'resettlementPercent' | 'area', limit: string) => {
    const text = cells[column].replace(/[,，%％]/g, '')
    if (text === '') return null
    if (decimal(text) === null) return wrong(column, 'ROW_NOT_DECIMAL')
    return isDecimalUpTo(text, limit)
      ? decimal(text)
      : wrong(column, 'ROW_OUT_OF_RANGE', { from: 0, to: limit })
  }
  const count = (column: 'builtYear' | 'households', from: number, to: number) => {
    const text = cells[column].replace(/[,，年户]/g, '')
    if (text === '') return null
    if (!/^\d+$/.test(text)) return wrong(column, 'ROW_NOT_WHOLE_NUMBER')
    return Number(text) >= from && Number(text) <= to
      ? Number(text)
      : wrong(column, 'ROW_OUT_OF_RANGE', { from, to })
  }
  const facts: EstateFacts = {
    name,
    managementMode: managementMode ?? 'NONE',
    resettlementPercent: number('resettlementPercent', '100'),
    builtYear: count('builtYear', 1850, 2100),
    households: count('households', 0, 200_000),
    area: number('area', '100000000'),
    address: address === '' ? null : address,
  }
  return { row, communityCode, code, facts, heading }
}

function buildingOf(line: Line<BuildingColumn>, problems: RowProblem[]): BuildingLine {
  const { row, cells, heading } = line
  const count = (column: 'storeys' | 'entrances' | 'households') => {
    if (cells[column] === '') return null
    if (/^\d{1,4}$/.test(cells[column])) return Number(cells[column])
    problems.push(rowProblem('ROW_NOT_WHOLE_NUMBER', { row, column: heading(column), value: cells[column] }))
    return null
  }
  const facts = {
    name: cells.name,
    storeys: count('storeys'),
    entrances: count('entrances'),
    households: count('households'),
  }
  return { row, estateCode: cells.estateCode, estateName: cells.estateName, facts }
}
