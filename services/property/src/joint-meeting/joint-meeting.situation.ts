/** What the policy needs to know of meetings and places. */
import { isIdentity, readRows, type Context, type EntityManager } from '@linli/subgraph'
import { askerOf } from '../resolution/index.ts'
import type { MeetingSituation } from './joint-meeting.policy.ts'
import type { MeetingPlace } from './joint-meeting.ts'
import type { MeetingCommunityType } from './meeting-rule.ts'

export async function meetingSituationOf(
  context: Context,
  { communityCode, status, heldOn }: MeetingSituation['meeting'],
): Promise<MeetingSituation> {
  return { ...(await askerOf(context)), meeting: { communityCode, status, heldOn } }
}

/** A community by its twelve digits, or a management area of it by its code; null where there is none. */
export async function placeOf({ em, viewer }: Context, placeCode: string): Promise<MeetingPlace | null> {
  const districtId = viewer.district
  if (!districtId || !isIdentity(districtId) || !/^\d{12}(-M\d+)?$/.test(placeCode)) return null
  const communityCode = placeCode.slice(0, 12)
  const [found] = await readRows<{ areaId: string | null }>(
    em,
    `select (select id from management_area where district_id = $1 and code = $2) as "areaId"
     where exists (select from organisation where district_id = $1 and territory_code = $3 and dissolved_on is null
       and kind in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE'))`,
    [districtId, placeCode, communityCode],
  )
  const isWhole = placeCode === communityCode
  if (!found || (!isWhole && !found.areaId)) return null
  return { districtId, communityCode, placeCode, managementAreaId: isWhole ? null : found.areaId }
}

/** The type that most estates of a place have; null where none is known. */
export async function typeOf(
  em: EntityManager,
  { districtId, communityCode, managementAreaId }: MeetingPlace,
): Promise<MeetingCommunityType | null> {
  const [row] = await readRows<{ type: MeetingCommunityType | null }>(
    em,
    `select mode() within group (order by estate.type) as type from estate
     where estate.district_id = $1 and estate.code >= $2 and estate.code < $2 || ':' and estate.type is not null
       and ($3::uuid is null or exists (select from management_area_estate member
         where member.district_id = $1 and member.management_area_id = $3 and member.estate_id = estate.id))`,
    [districtId, communityCode, managementAreaId],
  )
  return row?.type ?? null
}

/** Whether the seat belongs to a community: by its territory, or because its company serves there. */
export async function isPartOfCommunity(
  { em, viewer }: Context,
  districtId: string,
  communityCode: string,
): Promise<boolean> {
  if (viewer.sees(communityCode) || viewer.territories.some((code) => code.startsWith(communityCode)))
    return true
  const [found] = await readRows<{ isPart: boolean }>(
    em,
    `select exists (select from service_contract contract
       join management_area area on area.district_id = contract.district_id and area.id = contract.management_area_id
       where contract.district_id = $1 and contract.company_id = any($2::uuid[]) and contract.ended_on is null
         and area.code >= $3 and area.code < $3 || ':') as "isPart"`,
    [districtId, viewer.organisations, communityCode],
  )
  return found?.isPart ?? false
}
