import { findVisible, type EntityManager } from '@linli/subgraph'
import { Resolution } from './resolution.ts'

/** A resolution that somebody wants to move on, as far as they may see it; acts on it happen one after the other. */
export async function findResolutionToChange(em: EntityManager, id: string): Promise<Resolution | null> {
  const seen = await findVisible(em, Resolution, id)
  if (!seen) return null
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 8))`, [id])
  return em.findOne(Resolution, { id }, { refresh: true })
}
