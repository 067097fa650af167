import type { EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import type { JointBody } from '../appointment/index.ts'
import { rows } from '../tables.ts'

/** How the four bodies stand around one estate, as far as the reader sees the terms. */
export interface JointStanding {
  estateId: string
  /** Bodies that are not there at all. */
  missing: JointBody[]
  /** Bodies that are there, with nobody in office. */
  vacant: JointBody[]
  /** People who sit in more than one of them. */
  sharedPeople: number
  /** Terms that run out soon. */
  runningOut: number
}

/** By what the estates of a register are narrowed; each number of the register opens the rows of one. */
export const standingShows = [
  'COMPLETE',
  'WITHOUT_PARTY_ORGANISATION',
  'WITHOUT_RESIDENTS_COMMITTEE',
  'WITHOUT_OWNERS_COMMITTEE',
  'WITHOUT_PROPERTY_COMPANY',
  'VACANT',
  'SHARING',
  'RUNNING_OUT',
] as const
export type StandingShow = (typeof standingShows)[number]

const withoutBody: Partial<Record<StandingShow, JointBody>> = {
  WITHOUT_PARTY_ORGANISATION: 'PARTY_ORGANISATION',
  WITHOUT_RESIDENTS_COMMITTEE: 'RESIDENTS_COMMITTEE',
  WITHOUT_OWNERS_COMMITTEE: 'OWNERS_COMMITTEE',
  WITHOUT_PROPERTY_COMPANY: 'PROPERTY_COMPANY',
}

/** Whether an estate is among those that a number of the register counts. */
export function isShown({ missing, vacant, sharedPeople, runningOut }: JointStanding, show: StandingShow) {
  if (show === 'COMPLETE') return missing.length === 0 && vacant.length === 0
  if (show === 'VACANT') return vacant.length > 0
  if (show === 'SHARING') return sharedPeople > 0
  if (show === 'RUNNING_OUT') return runningOut > 0
  return missing.some((kind) => kind === withoutBody[show])
}

/**
 * The standing of every estate of a place in one statement. It follows the rule of `estateBodies`: a body belongs to an
 * estate when it looks after the estate, its management area or its neighbourhood; the company is the area's.
 * @param soon the last day that counts as soon
 */
export async function selectStandings(
  em: EntityManager,
  place: string,
  { today, soon }: { today: string; soon: string },
): Promise<JointStanding[]> {
  const { rows: found } = await sql<JointStanding>`
    with place as (
      select estate.district_id, estate.id, estate.code, estate.community_code, area.code as area_code,
        area.property_company_id
      from estate
      left join management_area area on area.district_id = estate.district_id and area.id = estate.management_area_id
      where starts_with(estate.community_code, ${place})
    ), body as (
      select place.id as estate_id, place.code, place.area_code, organisation.district_id, organisation.id, organisation.kind
      from place cross join lateral unnest(array[place.code, place.area_code, place.community_code]) near
      join organisation on organisation.district_id = place.district_id and organisation.territory_code = near
      where organisation.dissolved_on is null
        and organisation.kind in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE')
      union all
      select place.id, place.code, place.area_code, company.district_id, company.id, company.kind
      from place join organisation company on company.district_id = place.district_id and company.id = place.property_company_id
      where company.dissolved_on is null and company.kind = 'PROPERTY_COMPANY'
    ), held as (
      select body.estate_id, body.kind, body.id as organisation_id, term.person_id, term.ends_on
      from body join appointment term on term.district_id = body.district_id and term.organisation_id = body.id
      where term.begins_on <= ${today}::date and (term.ends_on is null or term.ends_on >= ${today}::date)
        and (term.reach_code is null or starts_with(body.code, term.reach_code) or term.reach_code = body.area_code)
    ), shared as (
      select estate_id, person_id from held group by estate_id, person_id having count(distinct organisation_id) > 1
    )
    select place.id as "estateId",
      array(select kind from unnest(array['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY']) kind
        where kind <> all (coalesce(there.kinds, '{}'))) as missing,
      array(select kind from unnest(coalesce(there.kinds, '{}')) kind where kind <> all (coalesce(seated.kinds, '{}'))) as vacant,
      coalesce(joined.people, 0)::int as "sharedPeople", coalesce(seated.running_out, 0)::int as "runningOut"
    from place
    left join (select estate_id, array_agg(distinct kind) as kinds from body group by 1) there on there.estate_id = place.id
    left join (select estate_id, array_agg(distinct kind) as kinds, count(*) filter (where ends_on <= ${soon}::date) as running_out
      from held group by 1) seated on seated.estate_id = place.id
    left join (select estate_id, count(*) as people from shared group by 1) joined on joined.estate_id = place.id`.execute(
    rows(em),
  )
  return found
}
