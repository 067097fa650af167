import type { CivilDay } from '@linli/kernel'
import { readRows, type EntityManager } from '@linli/subgraph'

/** The version that held in an area on a day in the past; null where nothing was promised yet. */
export async function loadInForceOn(
  em: EntityManager,
  managementAreaId: string,
  day: CivilDay,
): Promise<string | null> {
  const [row] = await readRows<{ id: string }>(
    em,
    `select id from standard_version where management_area_id = $1 and status in ('PUBLISHED', 'SUPERSEDED')
       and effective_on <= $2 order by major desc, minor desc limit 1`,
    [managementAreaId, day],
  )
  return row?.id ?? null
}
