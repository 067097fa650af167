/** Areas, their contracts and the lists of their versions, as rows. */
import {
  loader,
  page,
  pageOfEach,
  type Context,
  type Page,
  type PageRequest,
  readRows,
} from '@linli/subgraph'
import { sql } from 'kysely'
import { underWayStatuses } from './standard-version.lifecycle.ts'
import { loadVersion, readVersions, type VersionRow } from './standard-version.rows.ts'

interface AreaTables {
  management_area: { id: string; district_id: string; code: string; name: string }
  standard_version: { id: string; management_area_id: string; created_at: Date }
}

/** Those that the reader's company serves, or that lie in their territory, in the order of their codes. */
export function areasOf(context: Context, search: string, request: PageRequest) {
  const { viewer, em } = context
  const text = search.replaceAll('\0', '').trim()
  const isServed = sql<boolean>`exists (select from service_contract contract
    where contract.management_area_id = management_area.id and contract.ended_on is null
      and contract.company_id = any(${viewer.organisations}::uuid[]))`
  const isAround = sql<boolean>`(management_area.code ^@ any(${viewer.territories}::text[]) or exists (
    select from management_area_estate member join estate on estate.id = member.estate_id
    where member.management_area_id = management_area.id and estate.code ^@ any(${viewer.territories}::text[])))`
  const query = em
    .getKysely<AreaTables>()
    .selectFrom('management_area')
    .select(['management_area.id as id'])
    .where(sql<boolean>`management_area.district_id = ${viewer.district}::uuid`)
    .where(viewer.holds('PROPERTY_COMPANY') ? isServed : isAround)
    .where(
      sql<boolean>`(${text} = '' or strpos(management_area.name, ${text}) > 0 or starts_with(management_area.code, ${text}))`,
    )
  return page(query, request, { columns: ['management_area.code', 'management_area.id'] }, ({ id }) => ({
    id,
  }))
}

/** All versions of an area that the reader may see, the newest first; for however many areas, in one statement. */
export async function versionsOf(context: Context, areaId: string, request: PageRequest) {
  const { first, after } = request
  const name = `standard-versions ${first ?? ''} ${after ?? ''}`
  const found = await loader<Page<{ id: string }>>(context, name, (ids) => {
    const database = context.em.getKysely<AreaTables>()
    const query = database.selectFrom('standard_version').select(['standard_version.id as id'])
    return pageOfEach(database, query, { column: 'management_area_id', ids }, request, {
      columns: ['created_at', 'standard_version.id'],
      direction: 'desc',
    })
  }).load(areaId)
  const edges = await Promise.all(
    found!.edges.map(async ({ node, cursor }) => ({ cursor, node: await loadVersion(context, node.id) })),
  )
  return {
    edges,
    pageInfo: found!.pageInfo,
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found!.totalCount
    },
  }
}

/** What is on its way, the newest first; as much of it as the reader may see. */
export async function loadUnderWay(context: Context, areaId: string): Promise<VersionRow[]> {
  const found = await loader<VersionRow[]>(context, 'standards-under-way', async (areas) => {
    const rows = await readVersions(
      context.em,
      `management_area_id = any($1::uuid[]) and status = any($2::text[]) order by created_at desc, id desc`,
      [areas, [...underWayStatuses]],
    )
    return Map.groupBy(rows, ({ managementAreaId }) => managementAreaId)
  }).load(areaId)
  return found ?? []
}

export function areaOfEstate(context: Context, estateId: string): Promise<string | null> {
  return loader<string>(context, 'area-of-estate', async (estates) => {
    const rows = await readRows<{ estateId: string; areaId: string }>(
      context.em,
      `select estate_id as "estateId", management_area_id as "areaId" from management_area_estate where estate_id = any($1::uuid[])`,
      [estates],
    )
    return new Map(rows.map(({ estateId: estate, areaId }) => [estate, areaId]))
  }).load(estateId)
}
