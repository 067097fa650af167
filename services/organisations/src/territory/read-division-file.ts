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

/** A division file whose kind is known and whose lines are still to be read. */
export interface OpenDivisionFile {
  level: DivisionLevel
  /** The lines, some thousands at a time, until there are too many problems. Read once. */
  pieces(): Generator<Pick<DivisionFile, 'rows' | 'problems'>, void>
}

/**
 * Reads an official division file with its headings as they are published:
 * `code,name,areaCode,provinceCode,cityCode` for streets, `code,name,streetCode,…` for neighbourhoods and villages,
 * `code,name,cityCode,provinceCode` for districts.
 * @returns null when the content is no such file
 */
export function readDivisionFile(content: Uint8Array): DivisionFile | null {
  const file = openDivisionFile(content)
  if (!file) return null
  const pieces = [...file.pieces()]
  return {
    level: file.level,
    rows: pieces.flatMap(({ rows }) => rows),
    problems: pieces.flatMap(({ problems }) => problems),
  }
}

/** The same for whoever writes what was read while the rest is being read. */
export function openDivisionFile(content: Uint8Array): OpenDivisionFile | null {
  const text = decodeText(content)?.replace(/^\uFEFF/, '')
  if (text === undefined) return null
  const pieces = piecesOf(text)
  const first = pieces.next().value ?? []
  const headings = (first.shift() ?? []).map((heading) => heading.trim())
  const level = (['COMMUNITY', 'STREET', 'DISTRICT'] as const).find((each) =>
    headings.includes(parentHeadings[each]),
  )
  const [codeAt, nameAt] = [headings.indexOf('code'), headings.indexOf('name')]
  if (!level || codeAt < 0 || nameAt < 0) return null
  const parentAt = headings.indexOf(parentHeadings[level])
  const isTwice = repetitions()
  let row = 1

  const read = (lines: readonly string[][]) => {
    const rows: DivisionRow[] = []
    const problems: RowProblem[] = []
    for (const cells of lines) {
      row++
      const code = cells[codeAt]?.trim() ?? ''
      const name = oneLine(cells[nameAt]?.trim() ?? '')
      const parent = cells[parentAt]?.trim() ?? ''
      if (code === '' && cells.every((cell) => cell.trim() === '')) continue
      if (levelOfCode(code) !== level)
        problems.push(rowProblem('ROW_NOT_A_CODE', { row, column: 'code', value: code }))
      else if (!code.startsWith(parent) || parent === '') {
        problems.push(rowProblem('ROW_WRONG_PARENT', { row, column: parentHeadings[level], value: parent }))
      } else if (isTwice(code)) problems.push(rowProblem('ROW_TWICE', { row, column: 'code', value: code }))
      else if (name === '') problems.push(rowProblem('ROW_EMPTY_CELL', { row, column: 'name' }))
      else if (looksLikeFormula(name))
        problems.push(rowProblem('ROW_FORMULA', { row, column: 'name', value: name }))
      else rows.push({ code, name })
    }
    return { rows, problems }
  }

  return {
    level,
    *pieces() {
      let problemCount = 0
      for (let lines: string[][] | void = first; lines; lines = pieces.next().value) {
        const { rows, problems } = read(lines)
        yield { rows, problems: problems.slice(0, mostProblems - problemCount) }
        problemCount += problems.length
        if (problemCount >= mostProblems) return
      }
    },
  }
}

/** A break inside of a cell is the file's, not the name's. */
const oneLine = (name: string) => (name.includes('\n') ? name.replaceAll(/\s+/g, ' ') : name)

/** About so much text is taken apart at a time: the cells of the whole country at once would burden the memory. */
const pieceLength = 250_000

/** The cells of some thousand lines at a time. A piece ends with a line, and with none that goes on inside quotation marks. */
function* piecesOf(text: string): Generator<string[][], void> {
  // Found out once: guessing it anew for each piece took as long as reading.
  const newline = lineEnd(text, 0) > 1 && text[lineEnd(text, 0) - 2] === '\r' ? '\r\n' : '\n'
  for (let at = 0; at < text.length;) {
    let end = lineEnd(text, at + pieceLength)
    while (end < text.length && quotesIn(text, at, end) % 2 === 1) end = lineEnd(text, end)
    const piece = text.slice(at, end)
    yield papaparse.parse<string[]>(end < text.length ? piece.replace(/\r?\n$/, '') : piece, { newline }).data
    at = end
  }
}

/** Where the line that holds this place ends, with its line break. */
function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found + 1
}

function quotesIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) count++
  return count
}

/** Whether a code was there before. Official lists ascend, and then the last one is all that must be remembered. */
function repetitions(): (code: string) => boolean {
  let ascending: string[] | null = []
  let seen = new Set<string>()
  return (code) => {
    if (ascending && (ascending.length === 0 || code > (ascending.at(-1) ?? ''))) {
      ascending.push(code)
      return false
    }
    if (ascending) {
      seen = new Set(ascending)
      ascending = null
    }
    const isKnown = seen.has(code)
    seen.add(code)
    return isKnown
  }
}
