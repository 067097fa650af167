import { tell, type EntityManager } from '@linli/subgraph'
import type { Estate } from './estate.ts'
import type { ManagementArea } from './management-area.ts'

/** What other modules keep of an estate; told anew whenever one of it changes. */
export const tellEstate = (
  em: EntityManager,
  { id, code, name, communityCode, type, managementMode }: Estate,
) => tell(em, 'EstateRegistered', { subject: id, code, name, communityCode, type, managementMode })

export const tellArea = (
  em: EntityManager,
  { id, districtId, code, name, propertyCompanyId }: ManagementArea,
  estateIds: string[],
) =>
  tell(em, 'ManagementAreaRegistered', { subject: id, code, name, estateIds, propertyCompanyId }, districtId)
