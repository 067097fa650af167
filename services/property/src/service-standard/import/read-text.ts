import papaparse from 'papaparse'
import { readHtmlTable } from './read-html-table.ts'
import type { RowReport } from './row-report.ts'
import { mostRows, mostRowsAboveHeader, textCell, type Table } from './table.ts'

/** A text file as a table: CSV or tab-separated, in UTF-8, UTF-16 or GBK, or a web page that calls itself .xls. */
export function readTextFile(content: Uint8Array, report: RowReport): Table | null {
  const text = decodeText(content, report)
  return text === null ? null : readTextTable(text, report)
}

/**
 * A table pasted from Word, WPS or Excel. The clipboard offers a table as HTML and as tab-separated text; the HTML
 * knows which cells were merged, so it is preferred when it holds a table.
 */
export function readPastedTable(
  pasted: { text: string; html?: string | null },
  report: RowReport,
): Table | null {
  const fromHtml = pasted.html ? readHtmlTable(pasted.html, report) : null
  if (fromHtml) return fromHtml
  // Refused for its rows: the plain text of the same table has as many.
  return report.hasRefusals ? null : readTextTable(pasted.text, report)
}

function readTextTable(text: string, report: RowReport): Table | null {
  if (/^\s*(?:<!doctype|<html|<table|<\?xml[^>]*>\s*<html)/i.test(text.slice(0, 2000))) {
    const table = readHtmlTable(text, report)
    if (!table && !report.hasRefusals) report.add('FILE_UNREADABLE')
    return table
  }
  if (text.trim() === '') {
    report.add('FILE_EMPTY')
    return null
  }
  const lines = mostRows + mostRowsAboveHeader + 1
  // `preview` stops the parser at the first row too many, however long the file is.
  const parsed = papaparse.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    preview: lines + 1,
    skipEmptyLines: false,
  })
  if (parsed.data.length > lines) {
    report.add('TOO_MANY_ROWS', {}, { limit: mostRows })
    return null
  }
  const rows = parsed.data.map((row) => row.map(textCell))
  const isList = rows.every((row) => row.length <= 1)
  return { rows, merged: [], ...(isList && { isList }) }
}

/** The separator that cuts the first lines into the most columns; the sign ， is a comma of the prose, never one. */
function delimiterOf(text: string): string {
  const sample = text.split(/\r?\n/, 40)
  const columns = (delimiter: string) =>
    papaparse.parse<string[]>(sample.join('\n'), { delimiter }).data.map((row) => row.length)
  const widest = (delimiter: string) => median(columns(delimiter).filter((count) => count > 0))
  return ['\t', ',', ';', '|'].reduce((best, delimiter) =>
    widest(delimiter) > widest(best) ? delimiter : best,
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** The text of a file, by its byte order mark, else as UTF-8 when it is valid UTF-8, else as GBK. */
function decodeText(content: Uint8Array, report: RowReport): string | null {
  const marked = markedEncoding(content)
  if (marked === null && content.subarray(0, 4096).includes(0)) {
    report.add('FILE_UNREADABLE')
    return null
  }
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(content)
      if (encoding !== 'utf-8') {
        report.add(
          'ENCODING_RECOGNISED',
          {},
          { encoding: encoding === 'gb18030' ? 'GBK' : encoding.toUpperCase() },
        )
      }
      return text
    } catch {
      // Not this one; the next is tried.
    }
  }
  report.add('WRONG_ENCODING')
  return null
}

function markedEncoding(content: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf) return 'utf-8'
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le'
  return content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : null
}
