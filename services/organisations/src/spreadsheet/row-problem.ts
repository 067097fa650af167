/** Why a cell of an uploaded table cannot be accepted, as data; the reader gets it as a sentence. */
export interface RowProblem {
  /** The line as a spreadsheet program counts it, from 1; 0 where the file as a whole is meant. */
  row: number
  /** The heading of the column, or null where the whole line is meant. */
  column: string | null
  value: string | null
  code: RowProblemCode
  params?: Record<string, string | number>
}

export type RowProblemCode =
  | 'ROW_FILE_UNREADABLE'
  | 'ROW_HEADINGS_MISSING'
  | 'ROW_NO_DIVISION_FILE'
  | 'ROW_TOO_MANY'
  | 'ROW_EMPTY_CELL'
  | 'ROW_FORMULA'
  | 'ROW_TOO_LONG'
  | 'ROW_NOT_WHOLE_NUMBER'
  | 'ROW_NOT_DECIMAL'
  | 'ROW_OUT_OF_RANGE'
  | 'ROW_NOT_A_CODE'
  | 'ROW_WRONG_PARENT'
  | 'ROW_TWICE'
  | 'ROW_OUTSIDE_TERRITORY'
  | 'ROW_UNKNOWN_COMMUNITY'
  | 'ROW_UNKNOWN_ESTATE'
  | 'ROW_UNKNOWN_WORD'
  | 'ROW_NAME_TAKEN'
  | 'ROW_NOT_A_NAME'
  | 'ROW_NOT_A_DAY'
  | 'ROW_NOT_A_YEAR'
  | 'ROW_NOT_A_TERM'
  | 'ROW_NOT_A_PHONE'
  | 'ROW_UNKNOWN_REGIME'
  | 'ROW_MODE_MISSING'
  | 'ROW_VALUE_INVALID'
  | 'ROW_PLACE_FULL'
  | 'ROW_UNKNOWN_POST'
  | 'ROW_UNKNOWN_BODY'
  | 'ROW_UNKNOWN_PLACE'
  | 'ROW_SEVERAL_BODIES'
  | 'ROW_BODY_REFUSED'
  | 'ROW_NOT_YOURS'
  | 'ROW_BEGIN_MISSING'
  | 'ROW_TERM_REVERSED'
  | 'ROW_TERM_OVER'
  | 'ROW_TERM_OVERLAPS'
  | 'ROW_PHONE_TAKEN'
  | 'ROW_SEVERAL_PEOPLE'
  | 'ROW_OTHER_COMPANY'
  | 'ROW_UNKNOWN_COMPANY'
  | 'ROW_SEVERAL_AREAS'
  | 'ROW_TERMS_OPEN'
  | 'ROW_UNKNOWN_PARENT'
  | 'ROW_OTHER_STREET'
  | 'ROW_UNKNOWN_AREA'
  | 'ROW_NO_COMPANY'
  | 'ROW_STANDARD_REFUSED'
  | 'ROW_FAILED'
  | 'ROW_AREA_INVALID'
  | 'ROW_UNKNOWN_WORD_IN_ROLL'
  | 'ROW_BALLOTS_DIFFER'

/** Of a cell's content only so much goes back to the reader: whole paragraphs help nobody. */
const shownCharacters = 40

export function rowProblem(
  code: RowProblemCode,
  place: { row: number; column?: string | null; value?: string | null },
  params?: RowProblem['params'],
): RowProblem {
  const value = place.value ? place.value.slice(0, shownCharacters) : null
  return { row: place.row, column: place.column ?? null, value, code, ...(params && { params }) }
}
