/** One cell of an imported table, with what the file knows about its kind. */
export interface Cell {
  /** As it was written, spaces at both ends included: a leading tab matters to the guard against formulas. */
  readonly raw: string
  /** Trimmed, line ends as "\n". */
  readonly text: string
  readonly kind: 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN'
}

/** A table out of a file or the clipboard, before anything in it is understood. */
export interface Table {
  /** Row by row as the file numbers them, empty ones included: rows[0] is row 1. */
  readonly rows: readonly (readonly Cell[])[]
  /** Cells that were merged, from zero, both ends included. */
  readonly merged: readonly MergedRange[]
  /** Whether the table came with cells at all, or is a list of lines. */
  readonly isList?: boolean
}

export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const emptyCell: Cell = { raw: '', text: '', kind: 'TEXT' }

export function textCell(raw: string): Cell {
  return { raw, text: trimmed(raw), kind: 'TEXT' }
}

/** Without the white space at its ends, the ideographic space and the byte order mark included. */
function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^[\s\u3000\ufeff]+|[\s\u3000\ufeff]+$/g, '')
}

/** The letters of a column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let left = index; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters
  }
  return letters
}

/** The most rows of promises that a file may have; a real standard has one or two hundred. */
export const mostRows = 5_000
/** Rows above the table: titles, the name of the estate, a date. */
export const mostRowsAboveHeader = 30
export const mostColumns = 100
export const mostBytes = 5 * 1024 * 1024
