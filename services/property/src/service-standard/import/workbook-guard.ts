import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'
import { mostRows, mostRowsAboveHeader, type MergedRange } from './table.ts'
import type { ProblemCode } from './row-report.ts'

/** What a look through a workbook tells before anything of it is put into memory as a table. */
export interface WorkbookOutline {
  /** The first thing that forbids reading it; null when it may be read. */
  readonly refusal: Extract<
    ProblemCode,
    'FILE_UNREADABLE' | 'FILE_TOO_LARGE' | 'FILE_TOO_WIDE' | 'TOO_MANY_ROWS'
  > | null
  /** Merged cells by the name of the sheet. */
  readonly merged: ReadonlyMap<string, readonly MergedRange[]>
}

// A packed megabyte can unpack to a gigabyte; a real standard unpacks to a few megabytes.
const mostUnpackedBytes = 64 * 1024 * 1024
const lastSpreadsheetRow = 1_048_576
// Blank rows between the filled ones cost memory too; nobody leaves this many.
const farthestFilledRow = 20_000
// Formatted rows without anything in them are harmless up to a point.
const mostRowElements = 100_000
// A cell of a spreadsheet holds 32,767 characters at the most.
const longestText = 1024 * 1024
const packedStep = 4_096

/**
 * Looks through the packed workbook piece by piece and stops at the first row too many, so that a file of a hundred
 * thousand rows, or one made to swell, is refused at once and without the memory it asks for.
 */
export function outlineWorkbook(content: Uint8Array): WorkbookOutline {
  const scan = new WorkbookScan()
  const unzip = new Unzip((file) => scan.entry(file))
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < content.length && !scan.refusal; at += packedStep) {
      unzip.push(content.subarray(at, at + packedStep), at + packedStep >= content.length)
    }
  } catch {
    return { refusal: scan.refusal ?? 'FILE_UNREADABLE', merged: new Map() }
  }
  return {
    refusal: scan.refusal ?? (scan.hasWorkbook ? null : 'FILE_UNREADABLE'),
    merged: scan.mergedBySheet(),
  }
}

class WorkbookScan {
  refusal: WorkbookOutline['refusal'] = null
  private unpackedBytes = 0
  private readonly parts = new Map<string, string>()
  private readonly sheets = new Map<string, SheetScan>()

  get hasWorkbook(): boolean {
    return this.parts.has('xl/workbook.xml')
  }

  entry(file: UnzipFile): void {
    const name = file.name.replaceAll('\\', '/').replace(/^\//, '')
    if (!name.endsWith('.xml') && !name.endsWith('.rels')) return
    const sheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? new SheetScan() : null
    if (sheet) this.sheets.set(name, sheet)
    const keepsText = name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels'
    file.ondata = (error, chunk) => {
      if (error) throw error
      if (this.refusal) return
      this.unpackedBytes += chunk.length
      if (this.unpackedBytes > mostUnpackedBytes) this.refusal = 'FILE_TOO_LARGE'
      const text =
        sheet || keepsText ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1') : ''
      if (keepsText) this.parts.set(name, (this.parts.get(name) ?? '') + text)
      if (sheet) this.refusal ??= sheet.read(text)
    }
    file.start()
  }

  mergedBySheet(): Map<string, readonly MergedRange[]> {
    const targets = new Map<string, string>()
    for (const tag of tagsOf(this.parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')) {
      const target = attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')
      targets.set(attribute(tag, 'Id'), target)
    }
    const merged = new Map<string, readonly MergedRange[]>()
    for (const tag of tagsOf(this.parts.get('xl/workbook.xml') ?? '', 'sheet')) {
      const sheet = this.sheets.get(targets.get(attribute(tag, 'r:id')) ?? '')
      if (sheet) merged.set(decodeXml(attribute(tag, 'name')), sheet.merged)
    }
    return merged
  }
}

/** Counts the rows of one sheet that hold anything, and remembers its merged cells. */
class SheetScan {
  readonly merged: MergedRange[] = []
  private left = ''
  private rows = 0
  private filledRows = 0
  private row = 0
  private rowIsCounted = true
  private cellIsFarRight = false

  read(text: string): WorkbookOutline['refusal'] {
    const joined = this.left + text
    const end = joined.lastIndexOf('>') + 1
    this.left = joined.slice(end)
    if (this.left.length > longestText) return 'FILE_TOO_LARGE'
    for (const [tag, name] of joined
      .slice(0, end)
      .matchAll(/<(?:\w+:)?(row|c|v|is|mergeCell)(?=[\s/>])[^<>]*>/g)) {
      const refusal = this.readTag(name!, tag)
      if (refusal) return refusal
    }
    return null
  }

  private readTag(name: string, tag: string): WorkbookOutline['refusal'] {
    if (name === 'row') {
      this.rowIsCounted = false
      this.rows += 1
      if (this.rows > mostRowElements) return 'TOO_MANY_ROWS'
      return this.goTo(attribute(tag, 'r'))
    }
    if (name === 'c') {
      const [, letters = '', row = ''] = /^([A-Z]*)(\d*)$/i.exec(attribute(tag, 'r')) ?? []
      this.cellIsFarRight = letters.length > 2
      return this.goTo(row)
    }
    if (name === 'mergeCell') {
      const range = mergedRange(attribute(tag, 'ref'))
      if (range && this.merged.length < mostRows) this.merged.push(range)
      return null
    }
    if (this.cellIsFarRight) return 'FILE_TOO_WIDE'
    if (this.row > farthestFilledRow) return 'TOO_MANY_ROWS'
    if (this.rowIsCounted) return null
    this.rowIsCounted = true
    this.filledRows += 1
    return this.filledRows > mostRows + mostRowsAboveHeader ? 'TOO_MANY_ROWS' : null
  }

  /** A row numbered beyond the last one of any spreadsheet would be filled up with empty rows to there. */
  private goTo(row: string): WorkbookOutline['refusal'] {
    if (row === '') return null
    this.row = Number(row)
    return this.row > lastSpreadsheetRow ? 'FILE_UNREADABLE' : null
  }
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g')) ?? []
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? ''
}

// The workbook's own text was kept byte by byte; the names of its sheets are UTF-8 in it.
function decodeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return Buffer.from(text, 'latin1')
    .toString('utf8')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!)
}

function mergedRange(ref: string): MergedRange | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref)
  if (!match) return null
  const column = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return {
    top: Number(match[2]) - 1,
    left: column(match[1]!),
    bottom: Number(match[4]) - 1,
    right: column(match[3]!),
  }
}
