import { type EntityManager, isIdentity, readRows } from '@linli/subgraph'

/** What is remembered of an owners' decision, where somebody wants to rest a change on it. */
export interface KnownDecision {
  readonly id: string
  readonly reference: string
  readonly decidedOn: string
  readonly isCarried: boolean
  /** Whether a later record took its place. */
  readonly isCorrected: boolean
  /** Whether the owners who decided are those of the area. */
  readonly coversArea: boolean
}

/**
 * A decision covers an area when its owners took it, or when those of its only estate did before there was a contract
 * for it.
 */
export async function findDecision(
  em: EntityManager,
  id: string,
  { districtId, managementAreaId }: { districtId: string; managementAreaId: string },
): Promise<KnownDecision | null> {
  if (!isIdentity(id)) return null
  const [row] = await readRows<KnownDecision>(
    em,
    `select decision.id, decision.reference, decision.decided_on::text as "decidedOn", decision.is_carried as "isCarried",
       exists (select from owners_decision later where later.district_id = decision.district_id
         and later.supersedes_id = decision.id) as "isCorrected",
       decision.management_area_id is not distinct from $3
         or coalesce((select array_agg(member.estate_id) = array[decision.estate_id] from management_area_estate member
           where member.district_id = decision.district_id and member.management_area_id = $3), false) as "coversArea"
     from owners_decision decision where decision.district_id = $2 and decision.id = $1`,
    [id, districtId, managementAreaId],
  )
  return row ?? null
}
