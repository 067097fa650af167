import { enqueue, wake, type EntityManager, type JobHandler } from '@linli/subgraph'
import { readSheets } from '../spreadsheet/index.ts'
import { carryOutLine, workOf } from './carry-out-line.ts'
import { kindsOfImport } from './import-kind.ts'
import { linesOf } from './import-lines.ts'
import type { RowResult } from './import-work.ts'
import { ImportRun } from './import-run.ts'
import { writeRows, type WrittenRow } from './import-rows.ts'
import { openFile } from './sealed-file.ts'

export interface ImportRunJob {
  district: string
  run: string
}

/** Longer without a sign of life means that the process which worked is gone; the next one goes on. */
const patience = 30_000

/** Has a run gone on with, and looked after should the process that does it be killed. */
export async function goOnWith(
  em: EntityManager,
  job: 'import-run-check' | 'import-run-advance' | 'import-run-undo',
  run: ImportRun,
  now: Date,
): Promise<void> {
  const payload: ImportRunJob = { district: run.districtId, run: run.id }
  await enqueue(em, job, { ...payload })
  await lookAfter(em, job, payload, now)
}

/** Looks again in half a minute; each chunk puts it off, so that it comes only where none has followed. */
export async function lookAfter(
  em: EntityManager,
  job: string,
  payload: ImportRunJob,
  now: Date,
): Promise<void> {
  const runAt = new Date(now.getTime() + patience)
  await enqueue(em, job, { ...payload }, { runAt, key: `${job}:${payload.run}` })
}

/** Carries what was tried out of the transaction that nothing stays of. */
class NothingWritten extends Error {
  readonly rows: WrittenRow[]

  constructor(rows: WrittenRow[]) {
    super('A trial leaves nothing behind')
    this.rows = rows
  }
}

/**
 * Job: tries a whole file. Every row is really carried out, after those before it, in one transaction that is then
 * taken back: what is reported is what would have happened.
 */
export const checkRun: JobHandler = async (payload: ImportRunJob, { asSystem, time, service }) => {
  const { district, run: id } = payload
  const reason = 'trial of an import'
  const opened = await asSystem({ district, reason }, async (em) => {
    const run = await em.findOne(ImportRun, { id, status: 'CHECKING' })
    if (!run) return null
    const { kind, layout, mapping, reachCode, seatKind, openedBy } = run
    return {
      ...{ kind, layout, mapping, content: await openFile(em, service, id) },
      seat: { district, reachCode, seatKind, openedBy },
    }
  })
  if (!opened) return
  const sheets = opened.content ? await readSheets(opened.content) : null
  const lines = linesOf(opened.kind, sheets ?? [], opened.layout, opened.mapping)
  const tried = await asSystem({ district, reason }, async (em) => {
    const rows: WrittenRow[] = []
    for (const line of lines) {
      const work = workOf(em, opened.seat, service, time.now())
      rows.push(written(opened.kind, line, await carryOutLine(work, opened.kind, line, service.logger)))
    }
    throw new NothingWritten(rows)
  }).catch((error: unknown) => {
    if (error instanceof NothingWritten) return error.rows
    throw error
  })
  await asSystem({ district, reason }, async (em) => {
    const run = await em.findOne(ImportRun, { id, status: 'CHECKING' })
    if (!run) return
    await em.execute(`delete from import_row where run_id = ?`, [id])
    await writeRows(em, run, tried)
    run.report(tried.length, time.now())
    wake(em, id)
  })
}

function written(
  kind: ImportRun['kind'],
  line: Parameters<(typeof kindsOfImport)[ImportRun['kind']]['label']>[0],
  { outcome, problems, effects }: RowResult,
): WrittenRow {
  return {
    row: line.row,
    label: kindsOfImport[kind].label(line),
    outcome,
    problems,
    effects: effects.map(({ thing, deed }) => ({ thing, deed })),
  }
}
