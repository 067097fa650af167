/** What a table of rounds says, row by row, and what is wrong with it. Nothing is thrown and nothing is written. */
import { civilDay, isCivilDay, addDays } from '@linli/kernel'
import { textFault, type Cell, type StandardItemContent } from '../../service-standard/index.ts'
import type { Deed } from '../service-log-entry.ts'
import type { ServiceLogErrorCode } from '../service-log-refusal.type.ts'
import { deedFault, type LogFrame } from '../service-log.policy.ts'
import { findLogHeader, momentIn, type LogColumn } from './log-columns.ts'

/** A place by which a row can name it. */
export interface NamedPoint {
  readonly id: string
  readonly reference: string
  readonly name: string
}

export interface LogReading extends LogFrame {
  readonly points: readonly NamedPoint[]
  /** Whether a round is on record already, by its key: see `keyOf`. */
  readonly isOnRecord: (key: string) => boolean
}

export type LogRowFault =
  | 'LOG_HEADER_MISSING'
  | 'LOG_EMPTY'
  | 'LOG_TOO_MANY_ROWS'
  | 'LOG_DAY_MISSING'
  | 'LOG_TIME_MISSING'
  | 'LOG_POINT_UNKNOWN'
  | 'LOG_ITEM_UNKNOWN'
  | 'LOG_ITEM_MISSING'
  | 'LOG_NOTE_UNFIT'
  | 'LOG_ON_RECORD'

export interface LogProblem {
  /** As the file numbers it; null where it concerns the whole file. */
  readonly row: number | null
  readonly code: LogRowFault | ServiceLogErrorCode
  readonly params: Readonly<Record<string, string | number>>
  /** A hint only: the row is left out, and the others are taken. */
  readonly isHint?: true
}

export interface ReadLogRow {
  readonly row: number
  /** Null where the row cannot be taken, or is on record already. */
  readonly deed: Deed | null
}

export interface ReadLog {
  readonly rows: readonly ReadLogRow[]
  readonly problems: readonly LogProblem[]
  /** One refused row keeps all of it out. */
  readonly isAcceptable: boolean
}

export const mostLogRows = 5000
const longestNote = 500

/** By what a round is recognised when the same table comes twice. */
export const keyOf = ({ servicePointId, itemCodes, happenedAt }: Omit<Deed, 'origin'>): string =>
  [servicePointId ?? '', [...itemCodes].toSorted().join(','), happenedAt.toISOString()].join('|')

/** @param cells row by row as the file numbers them */
export function readLog(cells: readonly (readonly Cell[])[], reading: LogReading): ReadLog {
  const header = findLogHeader(cells)
  if (!header) return refusedWhole('LOG_HEADER_MISSING')
  const below = cells
    .map((row, at) => ({ row: at + 1, cells: row }))
    .slice(header.row + 1)
    .filter(({ cells: own }) => own.some(({ text }) => text !== ''))
  if (below.length === 0) return refusedWhole('LOG_EMPTY')
  if (below.length > mostLogRows) return refusedWhole('LOG_TOO_MANY_ROWS', { limit: mostLogRows })
  const problems: LogProblem[] = []
  const seen = new Set<string>()
  const rows = below.map(({ row, cells: own }): ReadLogRow => {
    const cell = (column: LogColumn) => {
      const at = header.columns.get(column)
      return at === undefined ? undefined : own[at]
    }
    const found = readRow(cell, reading)
    if ('code' in found) {
      problems.push({ row, ...found })
      return { row, deed: null }
    }
    const key = keyOf(found)
    if (seen.has(key) || reading.isOnRecord(key)) {
      problems.push({ row, code: 'LOG_ON_RECORD', params: {}, isHint: true })
      return { row, deed: null }
    }
    seen.add(key)
    return { row, deed: found }
  })
  return { rows, problems, isAcceptable: problems.every(({ isHint }) => isHint) }
}

type Fault = Pick<LogProblem, 'code' | 'params'>

function readRow(cell: (column: LogColumn) => Cell | undefined, reading: LogReading): Deed | Fault {
  const { day, time } = momentIn(cell('DAY'), cell('TIME'))
  if (!day || !isCivilDay(day)) return fault('LOG_DAY_MISSING')
  const happenedAt = instantAt(day, time)
  if (!happenedAt) return fault('LOG_TIME_MISSING')
  const point = pointIn(cell('POINT')?.text ?? '', reading.points)
  if (point === 'unknown') return fault('LOG_POINT_UNKNOWN', { text: cell('POINT')!.text })
  const itemCodes = itemsIn(cell('ITEM')?.text ?? '', point, civilDay(happenedAt), reading)
  if (!Array.isArray(itemCodes)) return itemCodes
  const note = cell('NOTE')?.text ?? ''
  if (note !== '' && textFault(note, longestNote, 'note'))
    return fault('LOG_NOTE_UNFIT', { limit: longestNote })
  const deed: Deed = {
    ...{ servicePointId: point?.id ?? null, itemCodes, happenedAt, note: note || null },
    ...{ endedAt: endOf(cell('END'), day, happenedAt), photoFileId: null, origin: 'IMPORTED' },
  }
  const refusal = deedFault(deed, reading)
  return refusal ? fault(refusal.code, refusal.params ?? {}) : deed
}

const fault = (code: LogProblem['code'], params: LogProblem['params'] = {}): Fault => ({ code, params })

const refusedWhole = (code: LogRowFault, params: LogProblem['params'] = {}): ReadLog => ({
  ...{ rows: [], problems: [{ row: null, code, params }], isAcceptable: false },
})

/** Shanghai’s time; null for an hour that no clock shows. */
function instantAt(day: string, time: string | null): Date | null {
  if (!time) return null
  const at = new Date(`${day}T${time}:00+08:00`)
  return Number.isNaN(at.getTime()) ? null : at
}

/** An hour before the beginning is one of the next day: the guards’ night ends in the morning. */
function endOf(cell: Cell | undefined, day: string, happenedAt: Date): Date | null {
  const { day: endDay, time } = momentIn(undefined, cell)
  const end = instantAt(endDay ?? day, time)
  if (!end || endDay || end > happenedAt) return end
  return instantAt(addDays(day, 1), time)
}

/** By its whole reference, its short one (P3), or a name that only one point has; null where nothing is said. */
function pointIn(text: string, points: readonly NamedPoint[]): NamedPoint | null | 'unknown' {
  if (text === '') return null
  const named = points.filter(
    ({ reference, name }) =>
      reference === text || reference.endsWith(`-${text.toUpperCase()}`) || name === text,
  )
  return named.length === 1 ? named[0]! : 'unknown'
}

/** Codes or titles, separated; where nothing is said, the only promise that is kept at the point. */
function itemsIn(
  text: string,
  point: NamedPoint | null,
  day: string,
  { inForceOn, pointItems }: LogReading,
): string[] | Fault {
  if (text === '') {
    const here = pointItems.filter(
      ({ servicePointId, endsOn }) => servicePointId === point?.id && (endsOn === null || endsOn >= day),
    )
    return here.length === 1 ? [here[0]!.itemCode] : fault('LOG_ITEM_MISSING')
  }
  const inForce = inForceOn(day)
  const codes: string[] = []
  for (const part of text.split(/[、，,;；/]/u).map((one) => one.trim())) {
    const item = inForce.find((one: StandardItemContent) => one.code === part || one.title === part)
    if (!item) return fault('LOG_ITEM_UNKNOWN', { text: part })
    if (!codes.includes(item.code)) codes.push(item.code)
  }
  return codes
}
