import { readRows, type EntityManager } from '@linli/subgraph'

/** The next number of an area. Asked under the lock of the area, so that it is given once. */
export async function nextPointSerial(em: EntityManager, managementAreaId: string): Promise<number> {
  const [row] = await readRows<{ last: number | null }>(
    em,
    `select max(serial) as last from service_point where management_area_id = $1`,
    [managementAreaId],
  )
  return (row?.last ?? 0) + 1
}
