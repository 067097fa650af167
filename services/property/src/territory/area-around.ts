import { type EntityManager, readRows } from '@linli/subgraph'

/** An area with those who must hear of what happens there. */
export interface AreaAround {
  readonly code: string
  readonly name: string
  /** The Party organisation and the residents' committee of the community, the owners' committees of the estates. */
  readonly bodies: readonly string[]
}

export async function areaAround(em: EntityManager, managementAreaId: string): Promise<AreaAround> {
  const [area] = await readRows<AreaAround>(
    em,
    `select area.code, area.name, coalesce((select array_agg(body.id order by body.id) from organisation body
         where body.district_id = area.district_id
           and body.kind in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE')
           and body.territory_code in (select area.code union all select split_part(area.code, '-', 1) union all
             select estate.code from management_area_estate member
             join estate on estate.district_id = member.district_id and estate.id = member.estate_id
             where member.district_id = area.district_id and member.management_area_id = area.id)), '{}') as bodies
     from management_area area where area.id = $1`,
    [managementAreaId],
  )
  if (!area) throw new Error(`Something happened in an area that is not known: ${managementAreaId}`)
  return area
}

export async function companyName(em: EntityManager, companyId: string): Promise<string> {
  const [row] = await readRows<{ name: string }>(em, `select name from organisation where id = $1`, [
    companyId,
  ])
  return row?.name ?? '—'
}
