/**
 * What can be wrong with a file or a row. REFUSED: it cannot be taken over as it is. NOTE: it is taken over, and the
 * reader should look at it. The words for each code are in the service's messages.
 */
const problemSeverities = {
  /** Not a table that can be read: a picture, a PDF, a damaged file. */
  FILE_UNREADABLE: 'REFUSED',
  /** An .xls of the years before 2007: to be saved as .xlsx. */
  FILE_FORMAT_OLD: 'REFUSED',
  /** The workbook is protected by a password. */
  FILE_ENCRYPTED: 'REFUSED',
  FILE_EMPTY: 'REFUSED',
  /** More bytes than a standard can have. Params: limit in megabytes. */
  FILE_TOO_LARGE: 'REFUSED',
  /** More columns than a standard can have. */
  FILE_TOO_WIDE: 'REFUSED',
  /** Params: limit. Counting stops there, so the number of rows is not known. */
  TOO_MANY_ROWS: 'REFUSED',
  /** The characters were garbled by a wrong encoding. Params: found, and meant where it can be restored. */
  WRONG_ENCODING: 'REFUSED',
  /** No row of the first ones has the headings of a standard. */
  HEADER_NOT_FOUND: 'REFUSED',
  /** Params: column, as the heading should read. */
  MISSING_COLUMN: 'REFUSED',
  EMPTY_WORDING: 'REFUSED',
  /** Params: text. */
  CATEGORY_UNKNOWN: 'REFUSED',
  CATEGORY_MISSING: 'REFUSED',
  /** Params: text. */
  TEXT_IN_NUMBER_COLUMN: 'REFUSED',
  /** A spreadsheet turned "1/3" into a date. Params: text. */
  DATE_IN_NUMBER_COLUMN: 'REFUSED',
  /** Params: text. */
  NUMBER_OUT_OF_RANGE: 'REFUSED',
  /** A word in a column of fixed words that is not one of them. Params: text. */
  WORD_NOT_KNOWN: 'REFUSED',
  /** Several promises in force are equally like the row; somebody must pair them. Params: codes. */
  PAIRING_UNDECIDED: 'REFUSED',
  /** Somebody paired the row with a code that is not in force, or two rows with one. Params: text. */
  PAIRING_IMPOSSIBLE: 'REFUSED',
  /** The columns of the row do not make a measured promise. Params: field. */
  PROMISE_INCOMPLETE: 'REFUSED',
  /** A cell that a spreadsheet would compute. Params: text. */
  FORMULA_INJECTION: 'REFUSED',
  /** Params: text and row, where the code stands first. */
  DUPLICATE_CODE: 'REFUSED',
  /** Params: limit. */
  TEXT_TOO_LONG: 'REFUSED',
  CONTROL_CHARACTER: 'REFUSED',

  /** The wording tells a figure that the columns do not. Params: figure. */
  FIGURE_DIFFERS: 'NOTE',
  /** The wording turns the bound of the columns round. Params: figure. */
  FIGURE_CONTRADICTS: 'NOTE',
  /** Merged cells were filled with the value of their first one. Params: range. */
  MERGED_CELLS: 'NOTE',
  /** Taken from the wording, because the file has no column for it: to be looked over. Params: promise. */
  MEASURE_FROM_WORDING: 'NOTE',
  /** The wording tells figures that make no single promise; it is taken over as prose. */
  MEASURE_NOT_RECOGNISED: 'NOTE',
  /** The heading was guessed from the wording. Params: category. */
  CATEGORY_FROM_WORDING: 'NOTE',
  /** 0.95 in a column of rates was read as 95 per cent. Params: text. */
  PER_CENT_SCALED: 'NOTE',
  /** Notes, totals and clauses that a level does not have. Params: text. */
  ROW_SKIPPED: 'NOTE',
  /** A word that is none of the fixed ones in a column that may be left out. Params: text. */
  WORD_IGNORED: 'NOTE',
  /** A column that has no place in a standard. Params: column. */
  COLUMN_IGNORED: 'NOTE',
  /** Of several levels in the file this one was read. Params: column. */
  LEVEL_CHOSEN: 'NOTE',
  /** Further sheets were not read. Params: sheet. */
  SHEET_IGNORED: 'NOTE',
  /** The file is not in UTF-8 but could be read. Params: encoding. */
  ENCODING_RECOGNISED: 'NOTE',
} as const satisfies Record<string, 'REFUSED' | 'NOTE'>

export type ProblemCode = keyof typeof problemSeverities
type ProblemSeverity = 'REFUSED' | 'NOTE'

/** One line of the report on an imported file. */
export interface RowProblem {
  /** The row as the file numbers it, the first is 1; null when the whole file is meant. */
  readonly row: number | null
  /** The heading of the column as the file has it, or its letter; null when the whole row is meant. */
  readonly column: string | null
  readonly code: ProblemCode
  readonly severity: ProblemSeverity
  readonly params: Readonly<Record<string, string | number>>
}

/** Collects the report of one import; a text from the file is cut so that a report stays readable. */
export class RowReport {
  private readonly all: RowProblem[] = []
  private readonly refusedRows = new Set<number | null>()

  add(
    code: ProblemCode,
    at: { row?: number | null; column?: string | null } = {},
    params: Record<string, string | number> = {},
  ): void {
    const shortened = Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' ? shorten(value) : value,
    ])
    if (problemSeverities[code] === 'REFUSED') this.refusedRows.add(at.row ?? null)
    this.all.push({
      row: at.row ?? null,
      column: at.column ?? null,
      code,
      severity: problemSeverities[code],
      params: Object.fromEntries(shortened),
    })
  }

  /** In the order of the file: first what concerns all of it, then row by row. */
  get problems(): readonly RowProblem[] {
    return this.all.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
  }

  get hasRefusals(): boolean {
    return this.refusedRows.size > 0
  }

  refuses(row: number): boolean {
    return this.refusedRows.has(row)
  }
}

function shorten(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}
