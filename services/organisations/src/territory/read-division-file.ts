import papaparse from 'papaparse'
import { decodeText, looksLikeFormula, type RowProblem, rowProblem } from '../spreadsheet/index.ts'
import { levelOfCode, type DivisionLevel } from './division-kind.ts'

export interface DivisionRow {
  code: string
  name: string
}

export interface DivisionFile {
  level: DivisionLevel
  rows: DivisionRow[]
  problems: RowProblem[]
}

/** The official files say by their headings which level they list, and which column names the place above. */
const parentHeadings = { COMMUNITY: 'streetCode', STREET: 'areaCode', DISTRICT: 'cityCode' } as const

/** A report of more problems than this is read by nobody; the first ones tell what is wrong with the file. */
const mostProblems = 200

/**
 * Reads an official division file with its headings as they are published:
 * `code,name,areaCode,provinceCode,cityCode` for streets, `code,name,streetCode,…` for neighbourhoods and villages,
 * `code,name,cityCode,provinceCode` for districts.
 * @returns null when the content is no such file
 */
export function readDivisionFile(content: Uint8Array): DivisionFile | null {
  const text = decodeText(content)
  if (text === null) return null
  const { data } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false })
  const headings = data[0]?.map((heading) => heading.trim()) ?? []
  const level = (['COMMUNITY', 'STREET', 'DISTRICT'] as const).find((each) =>
    headings.includes(parentHeadings[each]),
  )
  const [codeAt, nameAt] = [headings.indexOf('code'), headings.indexOf('name')]
  if (!level || codeAt < 0 || nameAt < 0) return null
  const parentAt = headings.indexOf(parentHeadings[level])

  const rows: DivisionRow[] = []
  const problems: RowProblem[] = []
  const seen = new Set<string>()
  for (let at = 1; at < data.length && problems.length < mostProblems; at++) {
    const cells = data[at] ?? []
    const code = cells[codeAt]?.trim() ?? ''
    const name = cells[nameAt]?.trim() ?? ''
    const parent = cells[parentAt]?.trim() ?? ''
    if (code === '' && cells.every((cell) => cell.trim() === '')) continue
    const row = at + 1
    if (levelOfCode(code) !== level)
      problems.push(rowProblem('ROW_NOT_A_CODE', { row, column: 'code', value: code }))
    else if (!code.startsWith(parent) || parent === '') {
      problems.push(rowProblem('ROW_WRONG_PARENT', { row, column: parentHeadings[level], value: parent }))
    } else if (seen.has(code)) problems.push(rowProblem('ROW_TWICE', { row, column: 'code', value: code }))
    else if (name === '') problems.push(rowProblem('ROW_EMPTY_CELL', { row, column: 'name' }))
    else if (looksLikeFormula(name))
      problems.push(rowProblem('ROW_FORMULA', { row, column: 'name', value: name }))
    else rows.push({ code, name })
    seen.add(code)
  }
  return { level, rows, problems }
}
