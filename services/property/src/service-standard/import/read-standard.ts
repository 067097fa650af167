import { nextItemCode, type Category, type StandardItemContent } from '../measure.ts'
import { findHeader, type Header } from './header-row.ts'
import { hasLostCharacters, meantText } from './mojibake.ts'
import { pairRows, type Pairing, type RowPairing } from './pair-rows.ts'
import { readPastedTable, readTextFile } from './read-text.ts'
import { readWorkbook } from './read-workbook.ts'
import { RowReport, type RowProblem } from './row-report.ts'
import { itemOf } from './row-to-item.ts'
import { wordsOf, type RowWords } from './row-words.ts'
import { rowsBelow, rowsOfList, type StandardRow } from './standard-rows.ts'
import { mostBytes, mostRows, type Table } from './table.ts'

/** A file as it was uploaded, or a table as it was pasted. */
export type StandardSource =
  | { readonly kind: 'FILE'; readonly content: Uint8Array }
  | { readonly kind: 'PASTED'; readonly text: string; readonly html?: string | null }

export interface ReadingOptions {
  /** What is in force in the management area; rows are paired with it. */
  readonly inForce: readonly StandardItemContent[]
  /** Codes of earlier versions, which no new promise may be given. */
  readonly usedCodes?: Iterable<string>
  /** What somebody paired by hand: the number of a row to a code in force, or to null for a new promise. */
  readonly pairings?: ReadonlyMap<number, string | null>
  /** Which of several levels beside each other is meant, from 1; the first where nothing is said. */
  readonly level?: number
}

interface ReadRow {
  /** As the file numbers it. */
  readonly row: number
  /** Null when something about the row is refused. */
  readonly item: StandardItemContent | null
  readonly pairing: Pairing
  readonly pairedWith: string | null
  /** Codes of promises in force that are like it, the likeliest first, when none was chosen. */
  readonly candidates: readonly string[]
}

export interface ReadStandard {
  /** True when nothing is refused; a single refusal keeps all of it out. */
  readonly isAcceptable: boolean
  readonly rows: readonly ReadRow[]
  readonly problems: readonly RowProblem[]
  /** The whole standard as the file has it; empty unless acceptable. */
  readonly items: readonly StandardItemContent[]
  /** Promises in force that no row stands for: taking the file over would remove them. */
  readonly missing: readonly StandardItemContent[]
}

/**
 * Reads a service standard from an Excel workbook, a CSV file in whatever encoding, or a pasted table, and pairs its
 * rows with what is in force. Whatever the file is like, the answer is a report; nothing is thrown, nothing written.
 */
export async function readStandard(source: StandardSource, options: ReadingOptions): Promise<ReadStandard> {
  const report = new RowReport()
  const table = await readTable(source, report)
  const rows = table ? rowsOf(table, options.level ?? 1, report) : null
  return rows ? understood(rows, options, report) : nothingRead(report)
}

/** The cells of a file or of a pasted table, before anything in them is understood; null where they cannot be read. */
export async function readTable(source: StandardSource, report: RowReport): Promise<Table | null> {
  const size =
    source.kind === 'FILE' ? source.content.length : source.text.length + (source.html?.length ?? 0)
  if (size === 0) report.add('FILE_EMPTY')
  else if (size > mostBytes) report.add('FILE_TOO_LARGE', {}, { limit: mostBytes / 1024 / 1024 })
  if (report.hasRefusals) return null
  if (source.kind === 'PASTED') return readPastedTable(source, report)
  const { content } = source
  if (beginsWith(content, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(content, report)
  if (beginsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) {
    // The same container holds the .xls of old and an .xlsx with a password; only the latter names this stream.
    const isEncrypted = Buffer.from(content).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    report.add(isEncrypted ? 'FILE_ENCRYPTED' : 'FILE_FORMAT_OLD')
    return null
  }
  return readTextFile(content, report)
}

function beginsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte)
}

function rowsOf(table: Table, level: number, report: RowReport): StandardRow[] | null {
  if (isGarbled(table, report)) return null
  const header = findHeader(table.rows)
  if (!header && table.isList) return limited(rowsOfList(table, report), report)
  if (!header) {
    report.add('HEADER_NOT_FOUND')
    return null
  }
  if (!hasColumns(header, report)) return null
  return limited(rowsBelow(table, header, level, report), report)
}

function limited(rows: StandardRow[], report: RowReport): StandardRow[] | null {
  if (rows.length === 0 && !report.hasRefusals) report.add('FILE_EMPTY')
  if (rows.length <= mostRows) return rows
  report.add('TOO_MANY_ROWS', {}, { limit: mostRows })
  return null
}

function hasColumns(header: Header, report: RowReport): boolean {
  const has = (...roles: string[]) => header.columns.some(({ role }) => roles.includes(role))
  const tellsPromises =
    has('WORDING') || (has('TITLE', 'LEAD') && has('TARGET', 'FREQUENCY', 'TIME_LIMIT', 'LEVEL'))
  if (!tellsPromises) report.add('MISSING_COLUMN', {}, { column: '服务标准' })
  return tellsPromises
}

/** Reports cells read in a wrong encoding; a table that is garbled throughout is not looked at any further. */
function isGarbled(table: Table, report: RowReport): boolean {
  let written = 0
  const garbled: { row: number; found: string; meant: string }[] = []
  table.rows.forEach((row, index) => {
    for (const { text } of row) {
      if (!/[^\p{ASCII}]/u.test(text)) continue
      written += 1
      const meant = meantText(text)
      if (meant !== null || hasLostCharacters(text))
        garbled.push({ row: index + 1, found: text, meant: meant ?? '' })
    }
  })
  const isWhole = garbled.length * 2 > written
  for (const { row, found, meant } of isWhole ? garbled.slice(0, 1) : garbled) {
    report.add('WRONG_ENCODING', isWhole ? {} : { row }, { found, meant })
  }
  return isWhole && garbled.length > 0
}

function understood(rows: readonly StandardRow[], options: ReadingOptions, report: RowReport): ReadStandard {
  const words = rows.map((row) => wordsOf(row, report))
  reportRepeatedCodes(words, report)
  const pairings = pairRows(words, options.inForce, options.pairings)
  const codes = new CodeGiver(options, words)
  const read = rows.flatMap((row, index): ReadRow[] => {
    const pairing = pairings.get(row.row)!
    reportPairing(row.row, pairing, options, report)
    const item = itemOf(row, words[index]!, pairing.item, report)
    if (item === null) return []
    const isRefused = report.refuses(row.row)
    return [
      {
        row: row.row,
        item: isRefused ? null : { ...item, code: pairing.item?.code ?? codes.next(item) },
        pairing: pairing.pairing,
        pairedWith: pairing.item?.code ?? null,
        candidates: pairing.candidates,
      },
    ]
  })
  reportMissingCategory(rows, words, pairings, report)
  const paired = new Set(read.map(({ pairedWith }) => pairedWith))
  const isAcceptable = !report.hasRefusals && read.length > 0
  return {
    isAcceptable,
    rows: report.hasRefusals
      ? read.map((row) => (report.refuses(row.row) ? { ...row, item: null } : row))
      : read,
    problems: report.problems,
    items: isAcceptable ? read.map(({ item }) => item!) : [],
    missing: options.inForce.filter(({ code }) => !paired.has(code)),
  }
}

function nothingRead(report: RowReport): ReadStandard {
  return { isAcceptable: false, rows: [], problems: report.problems, items: [], missing: [] }
}

function reportRepeatedCodes(words: readonly RowWords[], report: RowReport): void {
  const first = new Map<string, number>()
  for (const { row, code } of words) {
    if (code === '') continue
    const earlier = first.get(code.toUpperCase())
    if (earlier === undefined) first.set(code.toUpperCase(), row)
    else report.add('DUPLICATE_CODE', { row, column: '编号' }, { text: code, row: earlier })
  }
}

function reportPairing(row: number, pairing: RowPairing, options: ReadingOptions, report: RowReport): void {
  if (pairing.pairing === 'UNDECIDED') {
    report.add('PAIRING_UNDECIDED', { row }, { codes: pairing.candidates.join('、') })
  }
  const asked = options.pairings?.get(row)
  if (asked !== undefined && asked !== null && pairing.pairing !== 'BY_HAND') {
    report.add('PAIRING_IMPOSSIBLE', { row }, { text: asked })
  }
}

/** A promise has to stand under a heading; one that is in force has its own. */
function reportMissingCategory(
  rows: readonly StandardRow[],
  words: readonly RowWords[],
  pairings: ReadonlyMap<number, RowPairing>,
  report: RowReport,
): void {
  const lacking = rows.filter((row, index) => words[index]!.category === null && !pairings.get(row.row)!.item)
  if (lacking.length === 0) return
  if (lacking.every((row) => !row.cells.has('CATEGORY'))) report.add('MISSING_COLUMN', {}, { column: '类别' })
  else
    for (const row of lacking) {
      const isUnknown = (row.cells.get('CATEGORY')?.text ?? '') !== ''
      if (!isUnknown) report.add('CATEGORY_MISSING', { row: row.row, column: '类别' })
    }
}

/** Gives new promises a code that was never another promise's. */
class CodeGiver {
  private readonly taken: Set<string>
  private readonly told: ReadonlySet<string>
  private readonly last = new Map<Category, string>()

  constructor(options: ReadingOptions, words: readonly RowWords[]) {
    this.taken = new Set([...options.inForce.map(({ code }) => code), ...(options.usedCodes ?? [])])
    this.told = new Set(words.map(({ code }) => code))
  }

  next(item: StandardItemContent): string {
    if (item.code !== '' && !this.taken.has(item.code)) {
      this.taken.add(item.code)
      return item.code
    }
    const last = this.last.get(item.category)
    const code = nextItemCode(item.category, last ? [last] : [...this.taken, ...this.told])
    this.last.set(item.category, code)
    return code
  }
}
