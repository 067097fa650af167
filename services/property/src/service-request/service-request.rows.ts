/** What fields read: plain rows, many at once. Entities are for acts and have the same names. */
import { loader, page, readRows, type Context, type EntityManager, type PageRequest } from '@linli/subgraph'
import { sql } from 'kysely'
import { clocksOf, type ResponseClock } from '../response-clock/index.ts'
import { loadPolicy } from '../response-policy/index.ts'
import type { CommunityType } from '../service-standard/index.ts'
import { movingEvents } from './recording.ts'
import { openStatuses, type ServiceRequestStatus } from './service-request.lifecycle.ts'
import type { RequestChannel, RequestEventKind, RequestOutcome } from './service-request.enums.ts'
import type { ServiceRequestCategory, ServiceRequestKind } from '../response-policy/index.ts'

export interface ServiceRequestRow {
  readonly id: string
  readonly districtId: string
  readonly number: string
  readonly estateId: string
  readonly estateCode: string
  readonly estateType: CommunityType | null
  readonly place: string | null
  readonly managementAreaId: string | null
  readonly companyId: string | null
  readonly kind: ServiceRequestKind
  readonly category: ServiceRequestCategory
  readonly isUrgent: boolean
  readonly isAboutCompany: boolean
  readonly isIdentityHidden: boolean
  readonly channel: RequestChannel
  readonly requesterId: string | null
  readonly words: string
  readonly status: ServiceRequestStatus
  readonly deskOrganisationId: string | null
  readonly handlerOrganisationId: string | null
  readonly handlerSeatId: string | null
  readonly responsePolicyId: string | null
  readonly placedAt: Date
  readonly disposedAt: Date | null
  readonly closedAt: Date | null
  readonly plannedAt: Date | null
  readonly escalatedAt: Date | null
  readonly reopenedCount: number
  readonly isComplex: boolean
  readonly isPaused: boolean
  readonly outcome: RequestOutcome | null
  readonly rating: number | null
  readonly mergedIntoId: string | null
  readonly nextDueAt: Date | null
  readonly isLate: boolean
  readonly revision: number
}

const columns = `id, district_id as "districtId", number, estate_id as "estateId", estate_code as "estateCode",
  estate_type as "estateType", place, management_area_id as "managementAreaId", company_id as "companyId", kind, category,
  is_urgent as "isUrgent", is_about_company as "isAboutCompany", is_identity_hidden as "isIdentityHidden", channel,
  requester_id as "requesterId", words, status, desk_organisation_id as "deskOrganisationId",
  handler_organisation_id as "handlerOrganisationId", handler_seat_id as "handlerSeatId",
  response_policy_id as "responsePolicyId", placed_at as "placedAt", disposed_at as "disposedAt", closed_at as "closedAt",
  planned_at as "plannedAt", escalated_at as "escalatedAt", reopened_count as "reopenedCount", is_complex as "isComplex",
  is_paused as "isPaused", outcome, rating, merged_into_id as "mergedIntoId", next_due_at as "nextDueAt", is_late as "isLate",
  revision`

const instants = ['placedAt', 'disposedAt', 'closedAt', 'plannedAt', 'escalatedAt', 'nextDueAt'] as const

/** @param condition on `service_request`, with order and limit if need be */
export async function readRequests(
  em: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<ServiceRequestRow[]> {
  const rows = await readRows<ServiceRequestRow>(
    em,
    `select ${columns} from service_request where ${condition}`,
    parameters,
  )
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(instants.map((name) => [name, row[name] && new Date(row[name])])),
  }))
}

export function loadRequest(
  context: Context,
  id: string | null | undefined,
): Promise<ServiceRequestRow | null> {
  if (!id) return Promise.resolve(null)
  return loader<ServiceRequestRow>(context, 'service-request', async (ids) => {
    const rows = await readRequests(context.em, 'id = any($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

export interface EventRow {
  readonly id: string
  readonly kind: RequestEventKind
  readonly at: Date
  readonly until: Date | null
  readonly seatId: string | null
  readonly organisationId: string | null
  readonly byResident: boolean
  readonly recordedFrom: 'TELEPHONE' | 'PAPER' | null
  readonly words: string | null
  readonly isInternal: boolean
}

/** The history of a request, the first line first. */
export async function loadEvents(context: Context, id: string): Promise<readonly EventRow[]> {
  const found = await loader<EventRow[]>(context, 'service-request-events', async (ids) => {
    const rows = await readRows<EventRow & { requestId: string }>(
      context.em,
      `select id, service_request_id as "requestId", kind, at, until, seat_id as "seatId", organisation_id as "organisationId",
         by_resident as "byResident", recorded_from as "recordedFrom", words, is_internal as "isInternal"
       from service_request_event where service_request_id = any($1::uuid[]) order by service_request_id, at, id`,
      [ids],
    )
    const events = rows.map((row) => ({
      ...row,
      at: new Date(row.at),
      until: row.until && new Date(row.until),
    }))
    return Map.groupBy(events, ({ requestId }) => requestId)
  }).load(id)
  return found ?? []
}

/** The clocks computed anew from the history, with how each deadline came about. */
export async function loadClocks(
  context: Context,
  { id, responsePolicyId }: Pick<ServiceRequestRow, 'id' | 'responsePolicyId'>,
): Promise<readonly ResponseClock[]> {
  const policy = await loadPolicy(context, responsePolicyId)
  return policy ? clocksOf(policy.stages, movingEvents(await loadEvents(context, id))) : []
}

export interface RequesterRow {
  readonly maskedName: string | null
  readonly maskedPhone: string | null
}

/** Who asked, masked; nothing for readers from whom the resident hides. */
export function loadRequester(context: Context, id: string | null): Promise<RequesterRow | null> {
  if (id === null) return Promise.resolve(null)
  return loader<RequesterRow>(context, 'requester', async (ids) => {
    const rows = await readRows<RequesterRow & { id: string }>(
      context.em,
      `select id, masked_name as "maskedName", masked_phone as "maskedPhone" from requester where id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

export interface RequestFilter {
  readonly statuses: readonly ServiceRequestStatus[]
  readonly estateId: string | null
  readonly handledByMe: boolean
  readonly lateOnly: boolean
  readonly search: string
}

interface RequestTable {
  service_request: { id: string; status: ServiceRequestStatus; estate_id: string; district_id: string }
}

/**
 * Requests in which the reader has a part: open ones by what runs out next, others the latest first. What the reader may
 * not see the database does not give.
 */
export async function requestsOf(context: Context, filter: RequestFilter, request: PageRequest) {
  const { viewer, em } = context
  const { estateId, search } = filter
  const statuses = filter.statuses.length > 0 ? filter.statuses : openStatuses
  const isOpen = statuses.every((status) => (openStatuses as readonly string[]).includes(status))
  let query = em
    .getKysely<RequestTable>()
    .selectFrom('service_request')
    .select(['service_request.id as id'])
    .where(sql<boolean>`service_request.district_id = ${viewer.district}::uuid`)
    .where('service_request.status', 'in', [...statuses])
  if (estateId) query = query.where('service_request.estate_id', '=', estateId)
  if (filter.handledByMe)
    query = query.where(
      sql<boolean>`service_request.handler_organisation_id = any(${viewer.organisations}::uuid[])`,
    )
  if (filter.lateOnly) query = query.where(sql<boolean>`(is_late or next_due_at < ${context.time.now()})`)
  const wanted = search.replaceAll('\0', '').trim()
  if (wanted)
    query = query.where(
      sql<boolean>`(strpos(number, ${wanted}) > 0 or strpos(words, ${wanted}) > 0 or strpos(place, ${wanted}) > 0)`,
    )
  const order = isOpen
    ? { columns: ['service_request.board_order', 'service_request.id'] }
    : { columns: ['service_request.placed_at', 'service_request.id'], direction: 'desc' as const }
  const found = await page(query, request, order)
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({ cursor, node: (await loadRequest(context, node.id))! })),
  )
  return {
    ...{ edges, pageInfo: found.pageInfo },
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found.totalCount
    },
  }
}
