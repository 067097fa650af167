/** What fields read of service points: plain rows, many at once. */
import { civilDay } from '@linli/kernel'
import {
  loader,
  page,
  pageOfEach,
  type Context,
  type EntityManager,
  type Page,
  type PageRequest,
  readRows,
} from '@linli/subgraph'
import { sql } from 'kysely'
import type { ServicePointKind } from './service-point.enums.ts'

export interface PointRow {
  readonly id: string
  readonly managementAreaId: string
  readonly reference: string
  readonly kind: ServicePointKind
  readonly name: string
  readonly location?: string | null | undefined
  readonly retiredOn?: string | null | undefined
  readonly revision: number
}

const pointColumns = `id, management_area_id as "managementAreaId", reference, kind, name, location,
  retired_on::text as "retiredOn", revision`

export async function readPointByReference(em: EntityManager, reference: string): Promise<PointRow | null> {
  const [row] = await readRows<PointRow>(
    em,
    `select ${pointColumns} from service_point where reference = $1 order by made_at limit 1`,
    [reference],
  )
  return row ?? null
}

export function loadPoint(context: Context, id: string | null | undefined): Promise<PointRow | null> {
  if (!id) return Promise.resolve(null)
  return loader<PointRow>(context, 'service-point', async (ids) => {
    const rows = await readRows<PointRow>(
      context.em,
      `select ${pointColumns} from service_point where id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

interface PointTables {
  service_point: {
    id: string
    management_area_id: string
    reference: string
    serial: number
    kind: ServicePointKind
    name: string
    location: string | null
    retired_on: string | null
    revision: number
  }
}

/** The points in use in the areas that the reader's company serves, area by area. */
export function pointsToLog({ em, viewer }: Context, search: string, request: PageRequest) {
  const text = search.replaceAll('\0', '').trim()
  const query = em
    .getKysely<PointTables>()
    .selectFrom('service_point')
    .select(['id', 'reference', 'kind', 'name', 'location', 'revision'])
    .select('management_area_id as managementAreaId')
    .select(({ cast, ref }) => cast<string | null>(ref('retired_on'), 'text').as('retiredOn'))
    .where('retired_on', 'is', null)
    .where(
      sql<boolean>`management_area_id in (select contract.management_area_id from service_contract contract
        where contract.ended_on is null and contract.company_id = any(${viewer.organisations}::uuid[]))`,
    )
    .where(sql<boolean>`(${text} = '' or strpos(name || ' ' || reference, ${text}) > 0)`)
  return page(query, request, { columns: ['management_area_id', 'serial', 'id'] })
}

/** The points of an area in the order in which they were made. */
export async function pointsOf(
  context: Context,
  areaId: string,
  isRetired: boolean,
  request: PageRequest,
): Promise<Page<PointRow>> {
  const name = `service-points ${isRetired} ${request.first ?? ''} ${request.after ?? ''}`
  const found = await loader<Page<PointRow>>(context, name, (ids) => {
    const database = context.em.getKysely<PointTables>()
    const query = database
      .selectFrom('service_point')
      .select(['id', 'reference', 'kind', 'name', 'location', 'revision'])
      .select('management_area_id as managementAreaId')
      .select(({ cast, ref }) => cast<string | null>(ref('retired_on'), 'text').as('retiredOn'))
      .where('retired_on', isRetired ? 'is not' : 'is', null)
    return pageOfEach(database, query, { column: 'management_area_id', ids }, request, {
      columns: ['serial', 'service_point.id'],
    })
  }).load(areaId)
  return found!
}

/** That a promise is kept at a point, and on which days. */
export interface PointItemRow {
  readonly servicePointId: string
  readonly managementAreaId: string
  readonly itemCode: string
  readonly needsPhoto: boolean
  readonly startsOn: string
  readonly endsOn: string | null
}

const itemColumns = `item.service_point_id as "servicePointId", item.management_area_id as "managementAreaId",
  item.item_code as "itemCode", item.needs_photo as "needsPhoto", item.starts_on::text as "startsOn"`

/** What is kept at a point now or from a later day on. */
export async function loadPointItems(context: Context, pointId: string): Promise<PointItemRow[]> {
  const found = await loader<PointItemRow[]>(context, 'service-point-items', async (ids) => {
    const rows = await readRows<PointItemRow>(
      context.em,
      `select ${itemColumns}, item.ends_on::text as "endsOn" from service_point_item item
       where item.service_point_id = any($1::uuid[]) and item.ends_on is null order by item.item_code`,
      [ids],
    )
    return Map.groupBy(rows, ({ servicePointId }) => servicePointId)
  }).load(pointId)
  return found ?? []
}

/** What is kept where in an area, now or from a later day on. */
export async function loadOpenItems(context: Context, areaId: string): Promise<PointItemRow[]> {
  const found = await loader<PointItemRow[]>(context, 'service-point-items-of-area', async (ids) => {
    const rows = await readPointItems(context.em, ids, civilDay(context.time.now()))
    return Map.groupBy(
      rows.filter(({ endsOn }) => endsOn === null),
      ({ managementAreaId }) => managementAreaId,
    )
  }).load(areaId)
  return found ?? []
}

/** What was kept where in areas since a day; a point that is retired ends all that it served. */
export function readPointItems(
  em: EntityManager,
  areaIds: readonly string[],
  since: string,
): Promise<PointItemRow[]> {
  return readRows<PointItemRow>(
    em,
    `select ${itemColumns}, least(item.ends_on, point.retired_on)::text as "endsOn"
     from service_point_item item join service_point point on point.id = item.service_point_id
     where item.management_area_id = any($1::uuid[])
       and coalesce(least(item.ends_on, point.retired_on), '9999-12-31') >= greatest($2::date, item.starts_on)
     order by item.service_point_id, item.item_code`,
    [areaIds, since],
  )
}
