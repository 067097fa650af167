import { wake, type EntityManager, type JobHandler } from '@linli/subgraph'
import type { KeptFor } from '../remove-mistake.ts'
import { rows } from '../tables.ts'
import { lockedRun } from './advance-run.ts'
import { lookAfter, type ImportRunJob } from './check-run.ts'
import { ImportRun } from './import-run.ts'
import { undoEffect } from './undo-effect.ts'

/** Things in one transaction. */
const chunk = 50

/**
 * Job: takes back what a run made and changed, the last first, each thing by the rules of its own register. What
 * something was built on since stays, with the reason.
 */
export const undoRun: JobHandler = async (payload: ImportRunJob, { asSystem, time }) => {
  const { district, run: id } = payload
  for (let more = true; more;) {
    more = await asSystem({ district, reason: 'taking back of an import' }, async (em) => {
      const run = await lockedRun(em, id)
      if (run?.status !== 'UNDOING') return false
      const by = { person: run.openedBy, seatKind: run.seatKind }
      const due = await rows(em)
        .selectFrom('import_effect')
        .where('run_id', '=', id)
        .where('undone_at', 'is', null)
        .where('kept_for', 'is', null)
        .selectAll()
        .orderBy('position', 'desc')
        .limit(chunk)
        .execute()
      for (const effect of due)
        await settle(em, effect.id, await undoEffect(em, effect, by, time.now()), time.now())
      const advanced = await em.findOneOrFail(ImportRun, { id })
      advanced.advanceUndo(due.length)
      wake(em, id)
      if (due.length === chunk) {
        await lookAfter(em, 'import-run-undo', payload, time.now())
        return true
      }
      advanced.finishUndo(time.now())
      return false
    })
  }
}

async function settle(em: EntityManager, id: string, keptFor: KeptFor | null, now: Date): Promise<void> {
  await em.flush()
  em.clear()
  await em.execute(`update import_effect set undone_at = ?::timestamptz, kept_for = ? where id = ?`, [
    ...[keptFor === null ? now : null, keptFor, id],
  ])
}
