import { findVisible, type EntityManager } from '@linli/subgraph'
import { lockStandards } from '../service-standard/index.ts'
import { BasicCommitment } from './basic-commitment.ts'

/** A commitment that somebody wants to change. Acts on one estate happen one after the other. */
export async function findCommitmentToChange(em: EntityManager, id: string): Promise<BasicCommitment | null> {
  const seen = await findVisible(em, BasicCommitment, id)
  if (!seen) return null
  await lockStandards(em, seen.estateId)
  return em.findOne(BasicCommitment, { id }, { refresh: true, populate: ['items'] })
}
