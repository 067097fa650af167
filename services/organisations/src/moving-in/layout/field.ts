import type { RowProblemCode } from '../../spreadsheet/index.ts'

/** What a cell turned out to say, or why it cannot be read. */
export type Reading<Value> =
  | { value: Value }
  | { problem: RowProblemCode; params?: Record<string, string | number> }

/** One thing that a column of somebody's table can hold. */
export interface Field {
  key: string
  /** What headings say, the first one as we write it; a heading that contains one is taken too, the longest first. */
  headings: readonly string[]
  /** Parts of a heading that speak against it, however much else speaks for it. */
  never?: RegExp
  /** Without it a row means nothing. */
  required?: boolean
  /** Written once and meant for the rows below it as well. */
  carriesDown?: boolean
  /** It carries down only in a table that has this other column: without a line for each building, no name means no estate. */
  carriesDownBeside?: string
  /** A value for the whole file may be given where no column has it. */
  constant?: boolean
  /** Personal: only its owner may know it, so it stands in no list, report or log. */
  personal?: boolean
  /** Recognises a column without a telling heading by what stands in most of its cells. */
  looksLike?: (text: string) => boolean
  /** Longest text that is accepted; 100 characters when left out. */
  longest?: number
  /** 无 is an answer here: an estate without property management has “none”. */
  isAnsweredByNone?: boolean
  /** Reads the cell; the text itself when left out. Several fields at once where a cell says so, e.g. both ends of a term. */
  read?: (text: string, heading: string) => Reading<Record<string, unknown>>
}

export const value = <Key extends string>(key: Key, read: unknown): Reading<Record<string, unknown>> => ({
  value: { [key]: read },
})
