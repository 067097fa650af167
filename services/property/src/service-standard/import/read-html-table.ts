import { Parser } from 'htmlparser2'
import type { RowReport } from './row-report.ts'
import {
  emptyCell,
  mostColumns,
  mostRows,
  mostRowsAboveHeader,
  textCell,
  type Cell,
  type MergedRange,
  type Table,
} from './table.ts'

/** The first table of a page or of the clipboard that has more than one cell; null when there is none. */
export function readHtmlTable(html: string, report: RowReport): Table | null {
  const builder = new TableBuilder()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: (name) => builder.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  // Written in pieces, so that reading ends at the first row too many instead of after a hundred thousand.
  for (let at = 0; at < html.length && !builder.hasTooManyRows; at += 65_536) {
    parser.write(html.slice(at, at + 65_536))
  }
  parser.end()
  if (builder.hasTooManyRows) {
    report.add('TOO_MANY_ROWS', {}, { limit: mostRows })
    return null
  }
  return builder.table()
}

class TableBuilder {
  private readonly rows: (Cell | undefined)[][] = []
  private readonly merged: MergedRange[] = []
  private depth = 0
  private row = -1
  private isSkipped = 0
  private current: { column: number; text: string; columns: number; rows: number } | null = null

  get hasTooManyRows(): boolean {
    return this.rows.length > mostRows + mostRowsAboveHeader
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style' || name === 'script' || name === 'head') this.isSkipped += 1
    if (name === 'table') this.depth += 1
    if (this.depth !== 1) {
      if (this.current && name === 'br') this.current.text += '\n'
      return
    }
    if (name === 'tr') this.openRow()
    else if (name === 'td' || name === 'th') this.openCell(attributes)
    else if (this.current && (name === 'br' || name === 'p' || name === 'div' || name === 'li'))
      this.breakLine()
  }

  text(text: string): void {
    // Word breaks lines inside its markup wherever it likes; only <br> and paragraphs are line breaks.
    if (this.current && this.isSkipped === 0)
      this.current.text += text.replace(/[\r\n]+\s*/g, isChineseAround(text) ? '' : ' ')
  }

  close(name: string): void {
    if (name === 'style' || name === 'script' || name === 'head')
      this.isSkipped = Math.max(0, this.isSkipped - 1)
    if (name === 'table') this.closeTable()
    else if (this.depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) this.closeCell()
  }

  table(): Table | null {
    if (this.rows.reduce((cells, row) => cells + row.length, 0) < 2) return null
    const width = Math.max(...this.rows.map((row) => row.length))
    const rows = this.rows.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? emptyCell),
    )
    return { rows, merged: this.merged }
  }

  private openRow(): void {
    this.closeCell()
    this.row += 1
    this.rows[this.row] ??= []
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.closeCell()
    if (this.row < 0) this.openRow()
    const cells = this.rows[this.row]!
    let column = 0
    while (cells[column]) column += 1
    const span = (name: string) =>
      Math.min(mostColumns, Math.max(1, Number.parseInt(attributes[name] ?? '1', 10) || 1))
    this.current = { column, text: '', columns: span('colspan'), rows: span('rowspan') }
  }

  private closeCell(): void {
    if (!this.current) return
    const { column, text, columns, rows } = this.current
    this.current = null
    if (column >= mostColumns) return
    const right = Math.min(column + columns, mostColumns) - 1
    for (let down = 0; down < rows; down += 1) {
      const cells = (this.rows[this.row + down] ??= [])
      for (let across = column; across <= right; across += 1) cells[across] = emptyCell
    }
    this.rows[this.row]![column] = textCell(text.replace(/\u00a0/g, ' ').replace(/ *\n */g, '\n'))
    if (rows > 1 || right > column) {
      this.merged.push({ top: this.row, left: column, bottom: this.row + rows - 1, right })
    }
  }

  private closeTable(): void {
    if (this.depth === 1) this.closeCell()
    this.depth -= 1
    // A later table is another one; what stands before it, such as a letterhead in a table, may be a single cell.
    if (this.depth === 0 && this.rows.flat().length >= 2) this.depth = Number.NEGATIVE_INFINITY
    else if (this.depth === 0) {
      this.rows.length = 0
      this.merged.length = 0
      this.row = -1
    }
  }

  private breakLine(): void {
    if (this.current && this.current.text.trim() !== '') this.current.text += '\n'
  }
}

function isChineseAround(text: string): boolean {
  return /[\u3000-\u9fff\uff00-\uffef]/.test(text)
}
