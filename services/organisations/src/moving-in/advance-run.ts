import { wake, type EntityManager, type JobHandler } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { readSheets } from '../spreadsheet/index.ts'
import { carryOutLine, workOf } from './carry-out-line.ts'
import { lookAfter, type ImportRunJob } from './check-run.ts'
import { kindsOfImport, type ImportLine } from './import-kind.ts'
import { linesOf } from './import-lines.ts'
import { writeResult } from './import-rows.ts'
import { ImportRun } from './import-run.ts'
import { deleteFile, openFile } from './sealed-file.ts'

/** Rows in one transaction: what a killed process loses, and has done again. */
const chunk = 10

/**
 * Job: carries out a run chunk by chunk. The rows of a chunk, how far the run has come and who looks after it are
 * written by one commit, so a process that is killed leaves whole chunks, and the next one goes on behind the last.
 */
export const advanceRun: JobHandler = async (payload: ImportRunJob, { asSystem, time, service }) => {
  const { district, run: id } = payload
  const work = { district, reason: 'import of a file' }
  const lines = await asSystem(work, async (em) => {
    const run = await em.findOne(ImportRun, { id, status: 'RUNNING' })
    const content = run && (await openFile(em, service, id))
    if (!run || !content) return null
    return linesOf(run.kind, (await readSheets(content)) ?? [], run.layout, run.mapping)
  })
  if (!lines) return
  for (let more = true; more;) {
    more = await asSystem(work, async (em) => {
      const run = await lockedRun(em, id)
      if (run?.status !== 'RUNNING') return false
      const { kind, rowsDone, districtId, reachCode, seatKind, openedBy } = run
      const seat = { district, reachCode, seatKind, openedBy }
      const due = lines.slice(rowsDone, rowsDone + chunk)
      let effectsBefore = await lastEffect(em, id)
      for (const [at, line] of due.entries()) {
        const result = await carryOutLine(workOf(em, seat, service, time.now()), kind, line, service.logger)
        const place = {
          position: rowsDone + at + 1,
          row: line.row,
          label: labelOf(kind, line),
          effectsBefore,
        }
        await writeResult(em, { id, districtId }, place, result)
        effectsBefore += result.effects.length
      }
      const advanced = await em.findOneOrFail(ImportRun, { id })
      advanced.advance(due.length)
      wake(em, id)
      if (advanced.rowsDone < lines.length) {
        await lookAfter(em, 'import-run-advance', payload, time.now())
        return true
      }
      advanced.finish(time.now())
      advanced.forgetFile(time.now())
      await deleteFile(em, id)
      return false
    })
  }
}

const labelOf = (kind: ImportRun['kind'], line: ImportLine) => kindsOfImport[kind].label(line)

/** The run, held against a second worker until this transaction has ended. */
export async function lockedRun(em: EntityManager, id: string): Promise<ImportRun | null> {
  return em.findOne(ImportRun, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
}

async function lastEffect(em: EntityManager, id: string): Promise<number> {
  const [last] = await em.execute<{ position: number | null }[]>(
    `select max(position) as position from import_effect where run_id = ?`,
    [id],
  )
  return last?.position ?? 0
}
