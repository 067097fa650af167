/** How communities keep to the rhythm of their meetings: the last, the next, and who is behind. */
import { civilDay, type CivilDay } from '@linli/kernel'
import { page, readRows, type Context, type EntityManager, type PageRequest } from '@linli/subgraph'
import { sql } from 'kysely'
import { askerOf } from '../resolution/index.ts'
import { mayCall } from './joint-meeting.policy.ts'
import { loadMeeting } from './joint-meeting.rows.ts'
import {
  nextMeetingBy,
  readMeetingRules,
  type MeetingCommunityType,
  type MeetingRule,
  type MeetingRules,
} from './meeting-rule.ts'

interface PlaceMeetings {
  readonly communityCode: string
  readonly placeCode: string
  readonly isArea: boolean
  readonly type: MeetingCommunityType | null
  readonly lastHeldOn: CivilDay | null
  readonly aheadId: string | null
}

/** Where a community stands: the place of it that is furthest behind. */
export interface Standing {
  readonly communityCode: string
  readonly placeCode: string
  readonly rule: MeetingRule
  readonly lastHeldOn: CivilDay | null
  readonly nextBy: CivilDay | null
  readonly isBehind: boolean
  readonly aheadId: string | null
}

/** For many communities in one statement: each as a whole, and each of its areas. */
export async function standingsIn(
  em: EntityManager,
  districtId: string,
  communities: readonly string[],
  rules: MeetingRules,
  today: CivilDay,
): Promise<Map<string, Standing>> {
  const rows = await readRows<PlaceMeetings>(
    em,
    `with place as (
       select wanted as community_code, wanted as place_code, false as is_area from unnest($2::text[]) as wanted
       union all select wanted, area.code, true from unnest($2::text[]) as wanted
         join management_area area on area.district_id = $1 and area.code >= wanted || '-M' and area.code < wanted || '-N')
     select place.community_code as "communityCode", place.place_code as "placeCode", is_area as "isArea",
       (select mode() within group (order by estate.type) from estate where estate.district_id = $1
         and estate.code >= place.community_code and estate.code < place.community_code || ':') as type,
       (select max(held_on)::text from joint_meeting held where held.district_id = $1
         and held.community_code = place.community_code and held.place_code = place.place_code
         and held.status in ('CLOSED', 'PUBLISHED')) as "lastHeldOn",
       (select id from joint_meeting ahead where ahead.district_id = $1 and ahead.place_code = place.place_code
         and ahead.status in ('CALLED', 'IN_SESSION') limit 1) as "aheadId"
     from place order by place.place_code`,
    [districtId, communities],
  )
  const byCommunity = Map.groupBy(rows, (row) => row.communityCode)
  return new Map(
    [...byCommunity].map(([communityCode, places]) => {
      const rule = rules.on(places[0]!.type, today)
      const areas = places.filter(({ isArea }) => isArea)
      const wanted =
        rule.level === 'MANAGEMENT_AREA' && areas.length > 0 ? areas : places.filter(({ isArea }) => !isArea)
      const standings = wanted.map((place) => standing(place, rule, today))
      const [worst] = standings.toSorted((a, b) => ((a.nextBy ?? '9999') < (b.nextBy ?? '9999') ? -1 : 1))
      return [communityCode, worst!]
    }),
  )
}

function standing(
  { communityCode, placeCode, lastHeldOn, aheadId }: PlaceMeetings,
  rule: MeetingRule,
  today: CivilDay,
): Standing {
  const nextBy = lastHeldOn ? nextMeetingBy(rule.rhythm, lastHeldOn) : null
  const isBehind = nextBy !== null && nextBy < today && !aheadId
  return { communityCode, placeCode, rule, lastHeldOn, nextBy, isBehind, aheadId }
}

interface OrganisationTables {
  organisation: { id: string; name: string; district_id: string; territory_code: string }
}

/** By the Party organisations of communities in the reader's territory, in the order of their codes. */
export async function standingsOf(context: Context, request: PageRequest) {
  const { viewer, em, time } = context
  const query = em
    .getKysely<OrganisationTables>()
    .selectFrom('organisation')
    .select(['id', 'name', 'territory_code as communityCode'])
    .where(sql<boolean>`district_id = ${viewer.district}::uuid and kind = 'PARTY_ORGANISATION'
      and length(territory_code) = 12 and dissolved_on is null
      and territory_code ^@ any(${viewer.territories}::text[])`)
  const found = await page(query, request, { columns: ['territory_code', 'id'] })
  const today = civilDay(time.now())
  const communities = [...new Set(found.edges.map(({ node }) => node.communityCode))]
  const districtId = viewer.district
  const rules = districtId ? await readMeetingRules(em, districtId) : null
  const standings =
    rules && districtId
      ? await standingsIn(em, districtId, communities, rules, today)
      : new Map<string, Standing>()
  const asker = await askerOf(context)
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => {
      const { aheadId, ...known } = standings.get(node.communityCode)!
      const ahead = aheadId ? await loadMeeting(context, aheadId) : null
      const canCall = !aheadId && mayCall(asker, node.communityCode) === null
      return { cursor, node: { id: node.id, name: node.name, ...known, ahead, canCall } }
    }),
  )
  return {
    ...{ edges, pageInfo: found.pageInfo },
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found.totalCount
    },
  }
}
