import { readRows, type EntityManager } from '@linli/subgraph'
import { placeName } from '../service-standard/index.ts'
import type { MeetingPlace } from './joint-meeting.ts'

/** The management areas of a community as places of their own. */
export async function readAreas(
  em: EntityManager,
  { districtId, communityCode }: MeetingPlace,
): Promise<{ placeCode: string; managementAreaId: string; name: string }[]> {
  const rows = await readRows<{ id: string; code: string; name: string }>(
    em,
    `select id, code, name from management_area
     where district_id = $1 and code >= $2 and code < $2 || ':' order by code limit 200`,
    [districtId, communityCode],
  )
  return rows.map(({ id, code, name }) => ({ placeCode: code, managementAreaId: id, name: placeName(name) }))
}
