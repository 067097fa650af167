import papaparse from 'papaparse'
import readXlsxFile, { type CellValue } from 'read-excel-file/node'
import { decodeText } from './decode-text.ts'
import { mergedCells, type MergedRange } from './merged-cells.ts'

export interface Sheet {
  name: string
  /** Cells as trimmed texts; a line may be shorter than others. */
  rows: string[][]
  /** What the workbook shows as one cell; only its first one is filled. */
  merged?: MergedRange[]
}

/** A workbook of 5 MB can unpack to thousands of times its size; this much is read and no more. */
const mostUnpackedBytes = 200_000_000

/** How a cell of a workbook that holds a moment is told: as its day alone, or as "2026-11-23 09:30:00". */
export interface ReadingOfMoments {
  moments?: 'DAY' | 'SECOND'
}

/** The sheets of an .xlsx workbook, or the one table of a CSV file in UTF-8, UTF-16 or GBK; null when it is neither. */
export async function readSheets(
  content: Uint8Array,
  { moments = 'DAY' }: ReadingOfMoments = {},
): Promise<Sheet[] | null> {
  const isZip = content[0] === 0x50 && content[1] === 0x4b
  return isZip ? readWorkbook(content, moments) : readText(content)
}

type Moments = NonNullable<ReadingOfMoments['moments']>

async function readWorkbook(content: Uint8Array, moments: Moments): Promise<Sheet[] | null> {
  if (unpackedSize(content) > mostUnpackedBytes) return null
  try {
    const sheets = await readXlsxFile(Buffer.from(content))
    const merged = mergedCells(content)
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => cellText(cell, moments))),
      merged: merged.get(sheet) ?? [],
    }))
  } catch {
    // The library throws for anything that only looks like a workbook; to the reader it is one answer.
    return null
  }
}

function readText(content: Uint8Array): Sheet[] | null {
  const text = decodeText(content)
  if (text === null) return null
  const { data } = papaparse.parse<string[]>(text, { skipEmptyLines: false })
  return [{ name: '', rows: data.map((row) => row.map((cell) => cell.trim())) }]
}

function cellText(cell: CellValue | null, moments: Moments): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    // A spreadsheet keeps parts of a day as a binary fraction: half a second is added before the rest is cut off.
    const written = new Date(cell.getTime() + 500).toISOString()
    return moments === 'DAY' ? cell.toISOString().slice(0, 10) : written.slice(0, 19).replace('T', ' ')
  }
  return String(cell).trim()
}

/** What the list at the end of a zip file says of its contents' sizes, in bytes; infinite for a damaged file. */
function unpackedSize(content: Uint8Array): number {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  for (let end = content.length - 22; end >= Math.max(0, content.length - 65_557); end--) {
    if (view.getUint32(end, true) !== 0x06054b50) continue
    let at = view.getUint32(end + 16, true)
    let total = 0
    for (let file = 0; file < view.getUint16(end + 10, true); file++) {
      if (at + 46 > content.length || view.getUint32(at, true) !== 0x02014b50) return Number.POSITIVE_INFINITY
      total += view.getUint32(at + 24, true)
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return total
  }
  return Number.POSITIVE_INFINITY
}
