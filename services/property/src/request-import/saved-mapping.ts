import { readRows, type EntityManager } from '@linli/subgraph'
import { SavedRequestMapping } from './request-import.ts'
import type { RequestMapping } from './request-mapping.ts'

/** How tables of a source are read in a district at an instant; null where nothing was saved by then. */
export async function savedMapping(
  em: EntityManager,
  districtId: string,
  source: string,
  at: Date,
): Promise<RequestMapping | null> {
  const [row] = await readRows<{ content: RequestMapping }>(
    em,
    `select content from request_mapping where district_id = $1 and source = $2 and valid_from <= $3
     order by valid_from desc, id desc limit 1`,
    [districtId, source, at],
  )
  return row?.content ?? null
}

/** From now on tables of its source are read so; what was brought in before stays as it was read. */
export function saveMapping(
  em: EntityManager,
  districtId: string,
  mapping: RequestMapping,
  seat: string | null,
  now: Date,
): void {
  em.persist(SavedRequestMapping.save(districtId, mapping, seat, now))
}
