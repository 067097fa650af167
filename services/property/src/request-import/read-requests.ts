/** A table of another system as rows that say what happened; nothing is looked up yet, and nothing written. */
import { createHash } from 'node:crypto'
import { readSheets } from '@linli/subgraph/spreadsheet'
import type { ServiceRequestCategory, ServiceRequestKind } from '../response-policy/index.ts'
import { isPhone } from '../service-request/index.ts'
import { findHeadings, type FoundHeadings } from './find-headings.ts'
import { isRemark, shownCharacters, type ImportProblem, type ImportProblemCode } from './import-problem.ts'
import { readInstant } from './read-instant.ts'
import {
  columnsOf,
  momentFields,
  timeline,
  type FieldSource,
  type MomentField,
  type RequestMapping,
  type TableAnswer,
  type TableEnding,
} from './request-mapping.ts'

/** A file of more rows is divided: its report could not be read anyway. */
export const mostRows = 100_000

export interface RequestRow extends Readonly<Record<MomentField, Date | null>> {
  /** As a spreadsheet program counts it, from 1. */
  readonly row: number
  readonly externalNumber: string
  /** Of what the mapping reads of it: the same row again is the same hash. */
  readonly hash: string
  readonly placedAt: Date
  readonly ending: TableEnding
  readonly kind: ServiceRequestKind
  readonly category: ServiceRequestCategory
  readonly estate: string
  readonly words: string
  readonly place: string | null
  readonly channelName: string | null
  /** As the table writes it, and the organisation that the mapping takes it for. */
  readonly ownerName: string | null
  readonly owner: string | null
  readonly company: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly wasAnswered: TableAnswer | null
  readonly wasSolved: TableAnswer | null
  readonly wasSatisfied: TableAnswer | null
}

export interface ReadRequests {
  readonly rows: readonly RequestRow[]
  readonly problems: readonly ImportProblem[]
  /** Rows with anything in them. */
  readonly total: number
}

/** @param now after which nothing of what a table tells can have happened */
export async function readRequests(
  content: Uint8Array,
  mapping: RequestMapping,
  now: Date,
): Promise<ReadRequests> {
  const sheets = await readSheets(content, { moments: 'SECOND' })
  if (!sheets) return ofFile('FILE_UNREADABLE')
  const headings = findHeadings(sheets, columnsOf(mapping))
  if ('missing' in headings) return ofFile('HEADINGS_MISSING', { headings: headings.missing.join('、') })
  const body = headings.sheet.rows.slice(headings.bodyAt)
  if (body.length > mostRows) return ofFile('TOO_MANY_ROWS', { rows: body.length, limit: mostRows })
  const rows: RequestRow[] = []
  const problems: ImportProblem[] = []
  let total = 0
  for (const [at, cells] of body.entries()) {
    if (cells.every((cell) => cell === '') || repeatsHeadings(headings, cells)) continue
    total += 1
    const reading = new RowReading(headings, cells, headings.bodyAt + at + 1, mapping, now)
    const row = reading.read()
    if (row) rows.push(row)
    problems.push(...reading.problems)
  }
  return { rows, problems, total }
}

const ofFile = (code: ImportProblemCode, params?: ImportProblem['params']): ReadRequests => ({
  rows: [],
  problems: [{ row: 0, externalNumber: null, column: null, value: null, code, ...(params && { params }) }],
  total: 0,
})

/** Where pages were put below one another their headings come again. */
const repeatsHeadings = ({ places }: FoundHeadings, cells: readonly string[]) =>
  [...places].every(([heading, place]) => cells[place] === heading)

const longestWords = 2000

class RowReading {
  readonly problems: ImportProblem[] = []
  private externalNumber: string | null = null
  private readonly headings: FoundHeadings
  private readonly cells: readonly string[]
  private readonly row: number
  private readonly mapping: RequestMapping
  private readonly now: Date

  constructor(
    headings: FoundHeadings,
    cells: readonly string[],
    row: number,
    mapping: RequestMapping,
    now: Date,
  ) {
    this.headings = headings
    this.cells = cells
    this.row = row
    this.mapping = mapping
    this.now = now
  }

  /** Null where anything of it cannot be accepted; every such thing is a problem of its own. */
  read(): RequestRow | null {
    const { mapping } = this
    this.externalNumber = this.required(mapping.externalNumber, 60)
    const moments = this.moments()
    const row = {
      ...{ row: this.row, hash: this.hash(), externalNumber: this.externalNumber ?? '' },
      ...moments,
      placedAt: moments.placedAt!,
      kind: this.required(mapping.kind) as ServiceRequestKind,
      category: this.required(mapping.category) as ServiceRequestCategory,
      estate: this.required(mapping.estate) ?? '',
      words: this.joined(mapping.words.columns, longestWords, '；') ?? '',
      place: mapping.place ? this.joined(mapping.place.columns, 100, ' ') : null,
      channelName: this.optional(mapping.channelName, 100),
      ...{ ownerName: this.asWritten(mapping.owner), owner: this.optional(mapping.owner, 200) },
      company: mapping.company ? this.required(mapping.company) : null,
      ...{ name: this.optional(mapping.name, 40), phone: this.phone() },
      wasAnswered: this.optional(mapping.wasAnswered) as TableAnswer | null,
      wasSolved: this.optional(mapping.wasSolved) as TableAnswer | null,
      wasSatisfied: this.optional(mapping.wasSatisfied) as TableAnswer | null,
      ending: this.ending(moments),
    }
    if (row.words === '') this.report('EMPTY_CELL', mapping.words.columns[0]!)
    return this.problems.some((problem) => !isRemark(problem)) ? null : row
  }

  private cell(column: string): string {
    return this.cells[this.headings.places.get(column)!] ?? ''
  }

  private asWritten(field: FieldSource | undefined): string | null {
    if (!field) return null
    return ('value' in field ? field.value : this.cell(field.column).slice(0, 200)) || null
  }

  /** Null for an empty cell, and for a word that the mapping takes for nothing. */
  private optional(field: FieldSource | undefined, longest = 200): string | null {
    if (!field) return null
    if ('value' in field) return field.value
    const written = this.cell(field.column)
    if (written === '') return null
    if (field.values) {
      if (Object.hasOwn(field.values, written)) return field.values[written]!
      this.report('WORD_UNKNOWN', field.column)
      return null
    }
    if (written.length > longest) this.report('TEXT_TOO_LONG', field.column, { limit: longest })
    return written
  }

  private required(field: FieldSource, longest?: number): string | null {
    const found = this.optional(field, longest)
    if ('column' in field && this.cell(field.column) === '') this.report('EMPTY_CELL', field.column)
    return found
  }

  private joined(columns: readonly string[], longest: number, between: string): string | null {
    const text = columns
      .map((column) => this.cell(column))
      .filter(Boolean)
      .join(between)
    if (text.length > longest) this.report('TEXT_TOO_LONG', columns[0]!, { limit: longest })
    return text || null
  }

  private phone(): string | null {
    const written = this.optional(this.mapping.phone, 40)
    if (written === null || isPhone(written)) return written
    this.report('PHONE_LEFT_OUT', headingOf(this.mapping.phone))
    return null
  }

  private moments(): Record<MomentField, Date | null> {
    const found = Object.fromEntries(
      momentFields.map((field) => [field, this.moment(field as MomentField)]),
    ) as Record<MomentField, Date | null>
    let before: (typeof timeline)[number] | null = null
    for (const step of timeline) {
      const at = found[step]
      if (!at) continue
      if (at > this.now) this.report('DATE_IN_FUTURE', headingOf(this.mapping[step]))
      else if (before && at < found[before]!)
        this.report('DATE_BEFORE', headingOf(this.mapping[step]), { step: headingOf(this.mapping[before]) })
      before = step
    }
    return found
  }

  private moment(field: MomentField): Date | null {
    const source = this.mapping[field]
    if (!source) return null
    const written = field === 'placedAt' ? this.required(source) : this.optional(source)
    if (written === null) return null
    const { dateFormats, timeZone } = this.mapping
    const read = readInstant(written, dateFormats, timeZone)
    if (read instanceof Date) return read
    const params = read === 'UNREADABLE' ? { formats: dateFormats.join(' / ') } : undefined
    this.report(`DATE_${read}`, headingOf(source), params)
    return null
  }

  /** Without a time of its end it is open, whatever it is called: when it ended is not made up. */
  private ending({ disposedAt, closedAt }: Record<MomentField, Date | null>): TableEnding {
    const { status } = this.mapping
    const hasEnd = disposedAt !== null || closedAt !== null
    if (!status) return hasEnd ? 'SOLVED' : 'OPEN'
    const said = (this.optional(status) ?? 'OPEN') as TableEnding
    if (said === 'OPEN' && hasEnd) this.report('STATUS_CONTRADICTS', headingOf(status))
    if (said === 'OPEN' || hasEnd) return said
    if (said === 'WITHDRAWN') this.report('END_MISSING', headingOf(status))
    else this.report('END_MISSING_STAYS_OPEN', headingOf(status))
    return 'OPEN'
  }

  private hash(): string {
    const read = [...this.headings.places].map(([heading, place]) => [heading, this.cells[place] ?? ''])
    return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 32)
  }

  /** Adds a problem; those that are remarks leave the row accepted. */
  private report(code: ImportProblemCode, column: string, params?: ImportProblem['params']): void {
    const isPersonal = [this.mapping.name, this.mapping.phone].some((field) => headingOf(field) === column)
    const value = isPersonal ? null : this.headings.places.has(column) ? this.cell(column) : null
    // One column may say two things; what is wrong with its cell is said once.
    if (this.problems.some((known) => known.code === code && known.column === (column || null))) return
    this.problems.push({
      ...{ row: this.row, externalNumber: this.externalNumber, column: column || null, code },
      value: value?.slice(0, shownCharacters) ?? null,
      ...(params && { params }),
    })
  }
}

const headingOf = (field: FieldSource | undefined): string => (field && 'column' in field ? field.column : '')
