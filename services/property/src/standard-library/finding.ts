import { type Context, type EntityManager, isIdentity, readRows } from '@linli/subgraph'
import { ChangeSet } from './change-set.ts'
import { companyOf } from './own-library.ts'
import { StandardLibrary } from './standard-library.ts'

/** The company's library to be changed: whoever comes second waits for the first, and sees what they did. */
export async function findOwnLibrary(context: Context): Promise<StandardLibrary | null> {
  const { em } = context
  const companyId = companyOf(context)
  if (!companyId) return null
  await lockLibrary(em, companyId)
  return em.findOne(StandardLibrary, { companyId }, { refresh: true, populate: ['items'] })
}

/** Held until the transaction ends; by the company, because its library may not exist yet. */
export async function lockLibrary(em: EntityManager, companyId: string): Promise<void> {
  await readRows(em, `select pg_advisory_xact_lock(hashtextextended('library:' || $1, 0))`, [companyId])
}

/** A change set to be moved on, as far as the reader may see it; its jobs wait until the act is done. */
export async function findChangeSet({ em }: Context, id: string): Promise<ChangeSet | null> {
  if (!isIdentity(id)) return null
  const seen = await readRows(em, `select id from change_set where id = $1 for update`, [id])
  return seen.length > 0 ? em.findOne(ChangeSet, { id }) : null
}
