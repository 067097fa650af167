import type { EntityManager } from '@linli/subgraph'
import { Division } from './division.ts'

/** The neighbourhood or village with this code, while the official list contains it; null otherwise. */
export function liveCommunity(em: EntityManager, code: string): Promise<Division | null> {
  return em.findOne(Division, { code, level: 'COMMUNITY', vanishedOn: null })
}
