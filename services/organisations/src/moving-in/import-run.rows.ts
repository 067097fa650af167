import type { Context, EntityManager } from '@linli/subgraph'
import { rows } from '../tables.ts'

export const selectRuns = (em: EntityManager) =>
  rows(em)
    .selectFrom('import_run')
    .select([
      'import_run.id',
      'import_run.revision',
      'import_run.kind',
      'import_run.status',
      'import_run.file_name as fileName',
      'import_run.layout',
      'import_run.mapping',
      'import_run.mapping_name as mappingName',
      'import_run.reach_code as reachCode',
      'import_run.opened_by as openedBy',
      'import_run.opened_at as openedAt',
      'import_run.row_count as rowCount',
      'import_run.rows_done as rowsDone',
      'import_run.checked_at as checkedAt',
      'import_run.begun_at as begunAt',
      'import_run.finished_at as finishedAt',
      'import_run.undone_at as undoneAt',
      'import_run.file_forgotten_at as fileForgottenAt',
      'import_run.forget_file_at as forgetFileAt',
    ])

export type ImportRunRow = Awaited<ReturnType<ReturnType<typeof selectRuns>['execute']>>[number]

/** How many rows of each run fare in which way. */
export async function countOutcomes(context: Context, runIds: readonly string[]) {
  const counted = await rows(context.em)
    .selectFrom('import_row')
    .where('run_id', 'in', runIds.length > 0 ? [...runIds] : ['00000000-0000-0000-0000-000000000000'])
    .groupBy(['run_id', 'outcome'])
    .select((eb) => ['run_id as runId', 'outcome', eb.fn.countAll<string>().as('count')])
    .execute()
  return new Map(
    runIds.map((id) => {
      const of = (outcome: string) =>
        Number(counted.find((row) => row.runId === id && row.outcome === outcome)?.count ?? 0)
      return [id, { made: of('MADE'), changed: of('CHANGED'), left: of('LEFT'), refused: of('REFUSED') }]
    }),
  )
}
