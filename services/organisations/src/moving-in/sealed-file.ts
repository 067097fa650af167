import { type Context, type EntityManager, openSealed, seal } from '@linli/subgraph'

type Service = Pick<Context['service'], 'deriveKey'>

const keyOf = (service: Service) => service.deriveKey('import-files')

/**
 * Keeps an uploaded file sealed with its run, and takes away the copy that the upload left: a roster is personal data
 * from its first line to its last.
 */
export async function keepFile(
  em: EntityManager,
  service: Service,
  run: { id: string; districtId: string; openedBy: string },
  file: { id: string; content: Buffer },
): Promise<void> {
  await em.execute(`insert into import_file (district_id, id, opened_by, sealed) values (?, ?, ?, ?)`, [
    ...[run.districtId, run.id, run.openedBy],
    seal(keyOf(service), run.id, file.content),
  ])
  await em.execute(`delete from platform.file where id = ? and is_private`, [file.id])
}

/** The content of a run's file; null once it is forgotten, or for whoever may not read it. */
export async function openFile(em: EntityManager, service: Service, runId: string): Promise<Buffer | null> {
  const [kept] = await em.execute<{ sealed: string }[]>(`select sealed from import_file where id = ?`, [
    runId,
  ])
  return kept ? openSealed(keyOf(service), runId, kept.sealed) : null
}

/** Deletes a run's file for good. */
export async function deleteFile(em: EntityManager, runId: string): Promise<void> {
  await em.execute(`delete from import_file where id = ?`, [runId])
}

/** Uploads that were never opened: a day is long enough to choose what a file is. */
export async function deleteStrayUploads(em: EntityManager, districtId: string, now: Date): Promise<void> {
  await em.execute(
    `delete from platform.file where is_private and district_id = ? and created_at < ?::timestamptz - interval '1 day'`,
    [districtId, now],
  )
}
