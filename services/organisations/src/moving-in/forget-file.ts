import { wake, type JobHandler } from '@linli/subgraph'
import type { ImportRunJob } from './check-run.ts'
import { ImportRun } from './import-run.ts'
import { deleteFile, deleteStrayUploads } from './sealed-file.ts'

/** Job: the days for which a file is kept are over. A run that stands still in the middle can then only be taken back. */
export const forgetFile: JobHandler = async ({ district, run: id }: ImportRunJob, { asSystem, time }) => {
  await asSystem({ district, reason: 'deletion of an imported file' }, async (em) => {
    await deleteStrayUploads(em, district, time.now())
    const run = await em.findOne(ImportRun, { id })
    if (!run || time.now() < run.forgetFileAt) return
    await deleteFile(em, id)
    run.forgetFile(time.now())
    wake(em, id)
  })
}
