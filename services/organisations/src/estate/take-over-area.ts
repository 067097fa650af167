import type { FactHandler } from '@linli/subgraph'
import { Estate } from './estate.ts'
import { ManagementArea } from './management-area.ts'
import { tellArea } from './tell-estate.ts'

/**
 * The property service tells that a handover was finished: from now on another company serves the area, or none does.
 * Told again even where it is on record already, because who told it waits to hear it.
 */
export const takeOverArea: FactHandler = async (em, { district, payload }) => {
  const { managementAreaId, companyId } = payload as { managementAreaId: string; companyId: string | null }
  const area = await em.findOne(ManagementArea, { districtId: district, id: managementAreaId })
  if (!area) return
  area.handOver(companyId)
  const estates = await em.find(Estate, { districtId: district, managementAreaId })
  await tellArea(
    em,
    area,
    estates.map(({ id }) => id),
  )
}
