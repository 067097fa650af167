import { contentHash } from '@linli/kernel'
import type { EntityManager, Viewer, Vault } from '@linli/subgraph'
import { rowProblem, type RowProblem, type RowProblemCode } from '../spreadsheet/index.ts'

export const rowOutcomes = ['MADE', 'CHANGED', 'LEFT', 'REFUSED'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

export const importedThings = [
  'DIVISION',
  'ESTATE',
  'BUILDING',
  'ORGANISATION',
  'PERSON',
  'APPOINTMENT',
  'MANAGEMENT_AREA',
  'CONTRACT',
  'STANDARD',
] as const
export type ImportedThing = (typeof importedThings)[number]

export const importDeeds = ['MADE', 'CHANGED'] as const
export type ImportDeed = (typeof importDeeds)[number]

/** One thing that a row made or changed, with what is needed to take it back. */
export interface ImportEffect {
  thing: ImportedThing
  id: string
  deed: ImportDeed
  /** What people call it; nothing personal in full. */
  label: string
  /** What it was before, as it is stored: personal values stay sealed. */
  former?: Record<string, unknown>
  /** Of the thing after this, where it counts its revisions: a later one means that somebody has changed it since. */
  revision?: number
}

/** With what a row is carried out: in the run's transaction, as the seat that opened the run. */
export interface ImportWork {
  em: EntityManager
  districtId: string
  viewer: Viewer
  vault: Vault
  now: Date
  today: string
}

/** What became of a row, or would become of it. */
export interface RowResult {
  outcome: RowOutcome
  problems: RowProblem[]
  effects: ImportEffect[]
}

export const refusedRow = (problems: RowProblem[]): RowResult => ({
  outcome: 'REFUSED',
  problems,
  effects: [],
})

/** A refusal of a row for one thing, said of one of its columns. */
export const refuseRow = (
  row: number,
  code: RowProblemCode,
  column: string | null = null,
  shown: string | null = null,
  params?: Record<string, string | number>,
): RowResult => refusedRow([rowProblem(code, { row, column, value: shown }, params)])

/** A row with these effects: made when it made anything, changed when it only changed something. */
export function doneRow(effects: ImportEffect[]): RowResult {
  const outcome = effects.some(({ deed }) => deed === 'MADE')
    ? 'MADE'
    : effects.length > 0
      ? 'CHANGED'
      : 'LEFT'
  return { outcome, problems: [], effects }
}

/** Whether two sets of values are the same, key by key. */
export const isSame = (one: object, other: object): boolean =>
  contentHash(JSON.parse(JSON.stringify(one))) === contentHash(JSON.parse(JSON.stringify(other)))
