import type { EntityManager } from '@linli/subgraph'
import type { ServiceRequest } from '../service-request/index.ts'
import { HotlineTicket } from './hotline-ticket.ts'

/** The ticket that became a request; null for a request that came by another way. */
export function ticketOf(em: EntityManager, { id }: ServiceRequest): Promise<HotlineTicket | null> {
  return em.findOne(HotlineTicket, { serviceRequest: id })
}
