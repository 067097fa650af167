/** Duties as rows: of a company, of a territory, of an area. */
import { civilDay } from '@linli/kernel'
import { loader, page, readRows, type Context, type EntityManager, type PageRequest } from '@linli/subgraph'
import { sql } from 'kysely'
import type { DisclosureDutyState, DisclosureKind, DisclosureRhythm } from './disclosure.enums.ts'

export interface DutyRow {
  readonly id: string
  readonly districtId: string
  readonly managementAreaId: string
  readonly areaCode: string
  readonly companyId: string
  readonly kind: DisclosureKind
  readonly rhythm: DisclosureRhythm
  readonly beginsOn: string
  readonly endsOn: string
  readonly opensOn: string
  readonly dueOn: string
  readonly fulfilledOn?: string | null | undefined
  readonly lapsedOn?: string | null | undefined
}

const columns = `id, district_id as "districtId", management_area_id as "managementAreaId", area_code as "areaCode",
  company_id as "companyId", kind, rhythm, begins_on::text as "beginsOn", ends_on::text as "endsOn",
  opens_on::text as "opensOn", due_on::text as "dueOn", fulfilled_on::text as "fulfilledOn", lapsed_on::text as "lapsedOn"`

export const isOpen = `fulfilled_on is null and lapsed_on is null`

/** @param condition on `disclosure_duty`, with order and limit if need be */
export function readDuties(
  em: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<DutyRow[]> {
  return readRows<DutyRow>(em, `select ${columns} from disclosure_duty where ${condition}`, parameters)
}

export function loadDuty(context: Context, id: string): Promise<DutyRow | null> {
  return loader<DutyRow>(context, 'disclosure-duty', async (ids) => {
    const rows = await readDuties(context.em, 'id = any($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

/** The duties of an area that are neither done nor gone, soonest first. */
export async function loadOpenDuties(context: Context, areaId: string): Promise<readonly DutyRow[]> {
  const found = await loader<DutyRow[]>(context, 'open-disclosure-duties', async (areas) => {
    const rows = await readDuties(
      context.em,
      `management_area_id = any($1::uuid[]) and ${isOpen} order by due_on, id`,
      [areas],
    )
    return Map.groupBy(rows, ({ managementAreaId }) => managementAreaId)
  }).load(areaId)
  return found ?? []
}

interface DutyTables {
  disclosure_duty: { id: string; due_on: string; company_id: string; district_id: string }
}

export interface DutyFilter {
  readonly states: readonly DisclosureDutyState[]
  readonly search: string
  readonly companyId: string | null
}

/** Those that the reader's company owes, or that are owed in the reader's territory, soonest first; done ones latest first. */
export async function dutiesOf(context: Context, filter: DutyFilter, request: PageRequest) {
  const { viewer, em, time } = context
  const search = filter.search.replaceAll('\0', '').trim()
  const isFound = sql<boolean>`(${search} = '' or exists (select from management_area area
    where area.district_id = disclosure_duty.district_id and area.id = disclosure_duty.management_area_id
      and (strpos(area.name, ${search}) > 0 or starts_with(area.code, ${search}))))`
  let query = em
    .getKysely<DutyTables>()
    .selectFrom('disclosure_duty')
    .select(['disclosure_duty.id as id'])
    .where(sql<boolean>`disclosure_duty.district_id = ${viewer.district}::uuid`)
    .where(isAroundViewer(context))
    .where(isFound)
    .where(inStates(filter.states, civilDay(time.now())))
  if (filter.companyId) query = query.where('disclosure_duty.company_id', '=', filter.companyId)
  const isHistory =
    filter.states.length > 0 && filter.states.every((state) => state === 'DONE' || state === 'LAPSED')
  const order = {
    columns: ['disclosure_duty.due_on', 'disclosure_duty.id'],
    direction: isHistory ? ('desc' as const) : ('asc' as const),
  }
  const found = await page(query, request, order, ({ id }) => ({ id }))
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({ cursor, node: (await loadDuty(context, node.id))! })),
  )
  return {
    ...{ edges, pageInfo: found.pageInfo },
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found.totalCount
    },
  }
}

/** What the seat has to do with: what its company owes, or what is owed in its places. */
function isAroundViewer({ viewer }: Context) {
  if (viewer.holds('PROPERTY_COMPANY'))
    return sql<boolean>`disclosure_duty.company_id = any(${viewer.organisations}::uuid[])`
  return sql<boolean>`(disclosure_duty.area_code ^@ any(${viewer.territories}::text[]) or exists (
    select from management_area_estate member join estate on estate.id = member.estate_id
    where member.management_area_id = disclosure_duty.management_area_id
      and estate.code ^@ any(${viewer.territories}::text[])))`
}

function inStates(states: readonly DisclosureDutyState[], today: string) {
  const open = sql`(disclosure_duty.fulfilled_on is null and disclosure_duty.lapsed_on is null)`
  const each = {
    DONE: sql`disclosure_duty.fulfilled_on is not null`,
    LAPSED: sql`disclosure_duty.lapsed_on is not null`,
    LATE: sql`${open} and disclosure_duty.due_on < ${today}::date`,
    DUE: sql`${open} and disclosure_duty.due_on >= ${today}::date and disclosure_duty.opens_on <= ${today}::date`,
    AHEAD: sql`${open} and disclosure_duty.due_on >= ${today}::date and disclosure_duty.opens_on > ${today}::date`,
  }
  if (states.length === 0) return sql<boolean>`${open}`
  return sql<boolean>`(${sql.join(
    [...new Set(states)].map((state) => sql`(${each[state]})`),
    sql` or `,
  )})`
}

export interface LatenessRow {
  readonly companyId: string
  readonly lateCount: number
  readonly areaCount: number
  readonly oldestDueOn: string
}

/** Which companies are late in the reader's places, the one that is late longest first; at most a hundred. */
export async function latenessAround(context: Context): Promise<LatenessRow[]> {
  const { viewer, em, time } = context
  if (viewer.isAnonymous || !viewer.district) return []
  const query = em
    .getKysely<DutyTables>()
    .selectFrom('disclosure_duty')
    .select([
      sql<string>`disclosure_duty.company_id`.as('companyId'),
      sql<number>`count(*)::int`.as('lateCount'),
      sql<number>`count(distinct disclosure_duty.management_area_id)::int`.as('areaCount'),
      sql<string>`min(disclosure_duty.due_on)::text`.as('oldestDueOn'),
    ])
    .where(sql<boolean>`disclosure_duty.district_id = ${viewer.district}::uuid`)
    .where(isAroundViewer(context))
    .where(inStates(['LATE'], civilDay(time.now())))
    .groupBy('disclosure_duty.company_id')
    .orderBy(sql`min(disclosure_duty.due_on)`)
    .orderBy('disclosure_duty.company_id')
    .limit(100)
  return query.execute()
}
