import { civilDay, type CivilDay } from '@linli/kernel'
import { type Context, type EntityManager, isIdentity, loader, readRows, type Viewer } from '@linli/subgraph'
import { readPosts } from './posts.ts'
import type { Asking } from './standard-version.situation.ts'

/** What the policy needs to know where a draft is to be begun. */
export interface AreaSituation {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'actsFor'>
  readonly today: CivilDay
  readonly districtId: string
  readonly managementAreaId: string
  readonly areaCode: string
  /** The company that serves it today; null where none does. */
  readonly companyId: string | null
  /** What was published last here. */
  readonly latestId: string | null
  readonly isSeatExpired: boolean
}

/** For acts: null where there is no such area. */
export async function areaSituationOf(
  context: Context,
  managementAreaId: string,
): Promise<AreaSituation | null> {
  if (!isIdentity(managementAreaId)) return null
  return (await readAreas(context, [managementAreaId])).get(managementAreaId) ?? null
}

/** For acts on many areas; one that does not exist is missing. */
export function areaSituationsOf(
  asking: Asking,
  areaIds: readonly string[],
): Promise<ReadonlyMap<string, AreaSituation>> {
  return readAreas(asking, areaIds)
}

/** For fields: one reading for all areas of an operation. */
export function loadAreaSituation(context: Context, managementAreaId: string): Promise<AreaSituation | null> {
  return loader<AreaSituation>(context, 'area-situation', (ids) => readAreas(context, ids)).load(
    managementAreaId,
  )
}

async function readAreas(asking: Asking, ids: readonly string[]): Promise<Map<string, AreaSituation>> {
  const { em, viewer, time } = asking
  const today = civilDay(time.now())
  const { isSeatExpired } = await readPosts(em, viewer, [], today)
  const rows = await areaRows(em, ids)
  return new Map(rows.map((row) => [row.managementAreaId, { ...row, viewer, today, isSeatExpired }]))
}

type AreaRow = Pick<AreaSituation, 'districtId' | 'managementAreaId' | 'areaCode' | 'companyId' | 'latestId'>

/** The same past every seat, for facts that others have told. */
export function areaRows(em: EntityManager, ids: readonly string[]): Promise<AreaRow[]> {
  return readRows<AreaRow>(
    em,
    `select area.district_id as "districtId", area.id as "managementAreaId", area.code as "areaCode",
       contract.company_id as "companyId", latest.id as "latestId"
     from management_area area
     left join service_contract contract on contract.management_area_id = area.id and contract.ended_on is null
     left join lateral (
       select published.id from standard_version published
       where published.management_area_id = area.id and published.status = 'PUBLISHED'
       order by published.major desc, published.minor desc limit 1) latest on true
     where area.id = any($1::uuid[])`,
    [ids],
  )
}
