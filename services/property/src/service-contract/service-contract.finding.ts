import { findVisible, type EntityManager } from '@linli/subgraph'
import { lockStandards } from '../service-standard/index.ts'
import { ServiceContract } from './service-contract.ts'

/**
 * A contract that somebody wants to change. Acts on one area happen one after the other, those on its standards
 * included: a contract that ends takes its standards with it.
 */
export async function findContractToChange(em: EntityManager, id: string): Promise<ServiceContract | null> {
  const seen = await findVisible(em, ServiceContract, id)
  if (!seen) return null
  await lockStandards(em, seen.managementAreaId)
  return em.findOne(ServiceContract, { id }, { refresh: true, populate: ['items'] })
}
