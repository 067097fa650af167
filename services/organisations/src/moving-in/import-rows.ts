import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import type { RowProblem } from '../spreadsheet/index.ts'
import type { ImportDeed, ImportedThing, ImportEffect, RowOutcome, RowResult } from './import-work.ts'
import type { ImportRun } from './import-run.ts'

export interface WrittenRow {
  row: number
  label: string
  outcome: RowOutcome
  problems: RowProblem[]
  effects: { thing: ImportedThing; deed: ImportDeed }[]
}

/** Writes what would become of each row, in one statement. */
export async function writeRows(
  em: EntityManager,
  { id, districtId }: ImportRun,
  rows: readonly WrittenRow[],
): Promise<void> {
  await em.execute(
    `insert into import_row (district_id, run_id, position, row, label, outcome, is_done, problems, effects)
     select ?, ?, place, (line ->> 'row')::int, line ->> 'label', line ->> 'outcome', false, line -> 'problems', line -> 'effects'
     from jsonb_array_elements(?::jsonb) with ordinality as list (line, place)`,
    [districtId, id, JSON.stringify(rows)],
  )
}

/** Writes what became of one row, and each thing that it made or changed. */
export async function writeResult(
  em: EntityManager,
  run: { id: string; districtId: string },
  place: { position: number; row: number; label: string; effectsBefore: number },
  { outcome, problems, effects }: RowResult,
): Promise<void> {
  await em.execute(
    `insert into import_row (district_id, run_id, position, row, label, outcome, is_done, problems, effects)
     values (?, ?, ?, ?, ?, ?, true, ?::jsonb, ?::jsonb)
     on conflict (district_id, run_id, position) do update
     set outcome = excluded.outcome, is_done = true, problems = excluded.problems, effects = excluded.effects`,
    [
      ...[run.districtId, run.id, place.position, place.row, place.label, outcome, JSON.stringify(problems)],
      JSON.stringify(effects.map(({ thing, deed }) => ({ thing, deed }))),
    ],
  )
  const listed = effects.map((effect, at) => effectLine(effect, place.effectsBefore + at + 1))
  await em.execute(
    `insert into import_effect (district_id, id, run_id, position, row, thing, thing_id, deed, label, former, revision)
     select ?, (line ->> 'id')::uuid, ?, (line ->> 'position')::int, ?, line ->> 'thing', (line ->> 'thingId')::uuid,
       line ->> 'deed', line ->> 'label', nullif(line -> 'former', 'null'), (line ->> 'revision')::int
     from jsonb_array_elements(?::jsonb) as line`,
    [run.districtId, run.id, place.row, JSON.stringify(listed)],
  )
}

const effectLine = ({ id, former, revision, ...rest }: ImportEffect, position: number) => ({
  ...rest,
  id: newId(),
  thingId: id,
  position,
  former: former ?? null,
  revision: revision ?? null,
})
