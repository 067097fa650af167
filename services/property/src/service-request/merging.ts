import type { EntityManager } from '@linli/subgraph'
import { openStatuses } from './service-request.lifecycle.ts'
import { ServiceRequest } from './service-request.ts'

/** Another open request of the same estate, as far as the reader sees it. */
export function otherToMergeInto(
  em: EntityManager,
  { id, estateId }: ServiceRequest,
  number: string,
): Promise<ServiceRequest | null> {
  return em.findOne(ServiceRequest, {
    ...{ number: number.trim(), estateId, id: { $ne: id }, status: { $in: [...openStatuses] } },
  })
}
