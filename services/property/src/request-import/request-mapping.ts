/**
 * How the tables of another system are read: which column says what, in which words. Nothing is guessed: a word that is
 * not listed refuses its row, a column that is not there refuses the file.
 */
import { replyValues, type ReplyColumn } from '../hotline-ticket/index.ts'
import { dateFormatFault, isTimeZone } from './read-instant.ts'
import {
  serviceRequestCategories,
  serviceRequestKinds,
  type ServiceRequestCategory,
  type ServiceRequestKind,
} from '../response-policy/index.ts'

/** How a request stands by its table. Whatever has no time of its end is open, whatever the table calls it. */
export const tableEndings = ['OPEN', 'SOLVED', 'NOT_SOLVED', 'ANSWERED', 'WITHDRAWN'] as const
export type TableEnding = (typeof tableEndings)[number]

/** What a resident said when the hotline called back; NOT_COUNTED: was not reached, or said nothing. */
export const tableAnswers = ['YES', 'NO', 'NOT_COUNTED'] as const
export type TableAnswer = (typeof tableAnswers)[number]

/** The same for every row, or what a column says; with `values` only the words listed there, each for what it means. */
export type FieldSource<Value extends string = string> =
  | { readonly value: Value }
  | { readonly column: string; readonly values?: Readonly<Record<string, Value | null>> }

export interface TextSource {
  readonly columns: readonly string[]
}

export const momentFields = [
  ...['placedAt', 'dispatchedAt', 'acceptedAt', 'arrivedAt', 'disposedAt', 'closedAt', 'promisedAt'],
  ...['receivedAt', 'answeredAt', 'answerDueAt', 'replyDueAt'],
] as const satisfies readonly string[]
export const timeline = [
  'placedAt',
  'dispatchedAt',
  'acceptedAt',
  'arrivedAt',
  'disposedAt',
  'closedAt',
] as const
export type Step = (typeof timeline)[number]
export type MomentField = Step | 'promisedAt' | 'receivedAt' | 'answeredAt' | 'answerDueAt' | 'replyDueAt'

export interface RequestMapping extends Partial<Record<MomentField, FieldSource>> {
  /** Whose table it is, such as "12345"; its numbers are unique within it. */
  readonly source: string
  /** HOTLINE: tickets of the hotline 12345, with its deadlines; IMPORT: anything else. */
  readonly channel: 'IMPORT' | 'HOTLINE'
  /** Where the clocks hung by which the table was written, such as "America/Los_Angeles". */
  readonly timeZone: string
  /** Such as "MM/DD/YYYY hh:mm:ss A"; the first that fits is taken. */
  readonly dateFormats: readonly string[]
  readonly externalNumber: FieldSource
  readonly placedAt: FieldSource
  readonly kind: FieldSource<ServiceRequestKind>
  readonly category: FieldSource<ServiceRequestCategory>
  /** Code or name of an estate. */
  readonly estate: FieldSource
  readonly words: TextSource
  readonly place?: TextSource
  readonly status?: FieldSource<TableEnding>
  /** By which way it reached the other system, in words for the reader. */
  readonly channelName?: FieldSource
  /** Name of the organisation that was sent; null in `values` for one that is none of ours. */
  readonly owner?: FieldSource
  /** Name of the company that served there then; left out, the contract of the day says it. */
  readonly company?: FieldSource
  readonly name?: FieldSource
  readonly phone?: FieldSource
  readonly wasAnswered?: FieldSource<TableAnswer>
  readonly wasSolved?: FieldSource<TableAnswer>
  readonly wasSatisfied?: FieldSource<TableAnswer>
  /**
   * An instant whose response policies are laid on requests placed before it, to see what the clocks would have said;
   * left out, only policies that held when a request was placed give it clocks.
   */
  readonly policiesOf?: string
  /** The columns of the table in which replies go back, in its order and under its headings. */
  readonly replyColumns?: readonly ReplyColumn[]
}

const choices: Readonly<Record<string, readonly string[]>> = {
  kind: serviceRequestKinds,
  category: serviceRequestCategories,
  status: tableEndings,
  ...{ wasAnswered: tableAnswers, wasSolved: tableAnswers, wasSatisfied: tableAnswers },
}
const required = ['externalNumber', 'placedAt', 'kind', 'category', 'estate']
const optional = ['status', 'channelName', 'owner', 'company', 'name', 'phone']
const ofTickets = ['wasAnswered', 'wasSolved', 'wasSatisfied']
const single: readonly string[] = [...required, ...optional, ...ofTickets, ...momentFields]
const texts = ['words', 'place']
const known = new Set([
  ...['source', 'channel', 'timeZone', 'dateFormats', 'policiesOf', 'replyColumns'],
  ...single,
  ...texts,
])

type Loose = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown, longest = 200): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/**
 * Checks a mapping as it was written by hand.
 * @returns the mapping, or the names of the fields that are not in order, as paths such as `kind.values.Other`
 */
export function checkMapping(written: unknown): { mapping: RequestMapping } | { faults: readonly string[] } {
  if (!isObject(written)) return { faults: ['(the whole)'] }
  const faults = [
    ...Object.keys(written).filter((key) => !known.has(key)),
    ...(isText(written['source'], 40) ? [] : ['source']),
    ...(written['channel'] === 'IMPORT' || written['channel'] === 'HOTLINE' ? [] : ['channel']),
    ...(isText(written['timeZone']) && isTimeZone(written['timeZone']) ? [] : ['timeZone']),
    ...formatFaults(written['dateFormats']),
    ...required.filter((key) => written[key] === undefined),
    ...single.flatMap((key) => fieldFaults(key, written[key])),
    ...(isTextSource(written['words']) ? [] : ['words']),
    ...(written['place'] === undefined || isTextSource(written['place']) ? [] : ['place']),
    ...(written['policiesOf'] === undefined || isInstant(written['policiesOf']) ? [] : ['policiesOf']),
    ...replyFaults(written['replyColumns']),
  ]
  return faults.length > 0
    ? { faults: [...new Set(faults)] }
    : { mapping: written as unknown as RequestMapping }
}

function formatFaults(formats: unknown): string[] {
  if (!isList(formats) || formats.length === 0) return ['dateFormats']
  return formats.flatMap((format, at) =>
    isText(format) && dateFormatFault(format) === null ? [] : [`dateFormats.${at}`],
  )
}

function fieldFaults(key: string, field: unknown): string[] {
  if (field === undefined) return []
  if (!isObject(field)) return [key]
  const allowed = choices[key]
  const fits = (value: unknown) => isText(value) && (!allowed || allowed.includes(value))
  if ('value' in field) return Object.keys(field).length === 1 && fits(field['value']) ? [] : [`${key}.value`]
  if (!isText(field['column'])) return [`${key}.column`]
  const { values } = field
  if (values === undefined) return allowed ? [`${key}.values`] : []
  if (!isObject(values)) return [`${key}.values`]
  const mayBeNothing = key === 'owner' || key === 'channelName'
  return Object.entries(values).flatMap(([word, meaning]) =>
    fits(meaning) || (mayBeNothing && meaning === null) ? [] : [`${key}.values.${word}`],
  )
}

const isTextSource = (value: unknown): boolean =>
  isObject(value) &&
  isList(value['columns']) &&
  value['columns'].length > 0 &&
  value['columns'].every((column) => isText(column))

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value))

function replyFaults(columns: unknown): string[] {
  if (columns === undefined) return []
  if (!isList(columns) || columns.length === 0) return ['replyColumns']
  return columns.flatMap((column, at) =>
    isObject(column) &&
    isText(column['heading']) &&
    (replyValues as readonly unknown[]).includes(column['value'])
      ? []
      : [`replyColumns.${at}`],
  )
}

/** The headings that a table must have to be read so. */
export function columnsOf(mapping: RequestMapping): string[] {
  const fields = single.map((key) => mapping[key as keyof RequestMapping] as FieldSource | undefined)
  const named = fields.flatMap((field) => (field && 'column' in field ? [field.column] : []))
  return [...new Set([...named, ...mapping.words.columns, ...(mapping.place?.columns ?? [])])]
}
