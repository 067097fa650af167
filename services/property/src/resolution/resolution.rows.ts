/** What fields read: plain rows, many at once. Entities are for acts and have the same names. */
import { civilDay } from '@linli/kernel'
import { loader, page, readRows, type Context, type EntityManager, type PageRequest } from '@linli/subgraph'
import { sql } from 'kysely'
import type { MeetingEventKind } from './meeting-event.ts'
import type { ResolutionPart } from './resolution.enums.ts'
import type { ResolutionClosing, ResolutionStatus, WordChannel } from './resolution.lifecycle.ts'

export interface ResolutionRow {
  readonly id: string
  readonly districtId: string
  readonly jointMeetingId: string
  readonly agendaItemId: string
  readonly communityCode: string
  readonly reference: string
  readonly text: string
  readonly ownerId: string
  readonly raiserId: string
  readonly dueOn: string
  readonly status: ResolutionStatus
  readonly attempts: number
  readonly reportedAt?: Date | null | undefined
  readonly verificationAttempts: number
  readonly verificationDays: number
  readonly closedAt?: Date | null | undefined
  readonly closing?: ResolutionClosing | null | undefined
  readonly closingChannel?: WordChannel | null | undefined
  readonly revision: number
}

const columns = `resolution.id, resolution.district_id as "districtId", joint_meeting_id as "jointMeetingId",
  agenda_item_id as "agendaItemId", community_code as "communityCode", reference, text, owner_id as "ownerId",
  raiser_id as "raiserId", due_on::text as "dueOn", status, attempts, reported_at as "reportedAt",
  verification_attempts as "verificationAttempts", verification_days as "verificationDays", closed_at as "closedAt",
  closing, closing_channel as "closingChannel", revision`

/** @param condition on `resolution`, with order and limit if need be */
export async function readResolutions(
  em: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<ResolutionRow[]> {
  const rows = await readRows<ResolutionRow>(
    em,
    `select ${columns} from resolution where ${condition}`,
    parameters,
  )
  return rows.map((row) => ({
    ...row,
    reportedAt: row.reportedAt ? new Date(row.reportedAt) : null,
    closedAt: row.closedAt ? new Date(row.closedAt) : null,
  }))
}

export function loadResolution(context: Context, id: string): Promise<ResolutionRow | null> {
  return loader<ResolutionRow>(context, 'resolution', async (ids) => {
    const rows = await readResolutions(context.em, 'id = any($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

/** The resolutions of a meeting in the order in which they were noted. */
export async function loadOfMeeting(context: Context, meetingId: string): Promise<readonly ResolutionRow[]> {
  const found = await loader<ResolutionRow[]>(context, 'resolutions-of-meeting', async (ids) => {
    const rows = await readResolutions(
      context.em,
      'joint_meeting_id = any($1::uuid[]) order by joint_meeting_id, serial',
      [ids],
    )
    return Map.groupBy(rows, ({ jointMeetingId }) => jointMeetingId)
  }).load(meetingId)
  return found ?? []
}

export interface MeetingNamed {
  readonly id: string
  readonly reference: string
  readonly heldOn: string
}

export function loadMeetingNamed(context: Context, id: string): Promise<MeetingNamed | null> {
  return loader<MeetingNamed>(context, 'meeting-named', async (ids) => {
    const rows = await readRows<MeetingNamed>(
      context.em,
      `select id, reference, held_on::text as "heldOn" from joint_meeting where id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

export interface ReportRow {
  readonly id: string
  readonly resolutionId: string
  readonly words: string
  readonly fileIds: readonly string[]
  readonly reportedAt: Date
  readonly reportedBySeatId: string | null
  readonly sentBackAt: Date | null
  readonly sentBackReason: string | null
}

export async function loadReports(context: Context, resolutionId: string): Promise<readonly ReportRow[]> {
  const found = await loader<ReportRow[]>(context, 'resolution-reports', async (ids) => {
    const rows = await readRows<ReportRow>(
      context.em,
      `select id, resolution_id as "resolutionId", words, file_ids as "fileIds", reported_at as "reportedAt",
         reported_by_seat_id as "reportedBySeatId", sent_back_at as "sentBackAt", sent_back_reason as "sentBackReason"
       from resolution_report where resolution_id = any($1::uuid[]) order by reported_at desc, id desc`,
      [ids],
    )
    const dated = rows.map((row) => ({
      ...row,
      reportedAt: new Date(row.reportedAt),
      sentBackAt: row.sentBackAt ? new Date(row.sentBackAt) : null,
    }))
    return Map.groupBy(dated, (row) => row.resolutionId)
  }).load(resolutionId)
  return found ?? []
}

export interface EventRow {
  readonly id: string
  readonly aboutId: string
  readonly kind: MeetingEventKind
  readonly at: Date
  readonly seatId: string | null
  readonly note: string | null
  readonly isRecorded: boolean
}

/** History, the latest first; a meeting has a hundred lines at most, or the table would never come to an end. */
export async function loadEvents(
  context: Context,
  about: 'joint_meeting_id' | 'resolution_id',
  id: string,
): Promise<readonly EventRow[]> {
  const found = await loader<EventRow[]>(context, `events-${about}`, async (ids) => {
    const rows = await readRows<EventRow>(
      context.em,
      `select id, ${about} as "aboutId", kind, at, seat_id as "seatId", note, is_recorded as "isRecorded"
       from meeting_event where ${about} = any($1::uuid[]) order by ${about}, at desc, id desc`,
      [ids],
    )
    return Map.groupBy(
      rows.map((row) => ({ ...row, at: new Date(row.at) })),
      (row) => row.aboutId,
    )
  }).load(id)
  return found ?? []
}

interface ResolutionTables {
  resolution: { id: string; due_on: string; district_id: string }
}

/** Those that the reader's organisation has, or raised, or that lie in its places; soonest first, closed ones latest first. */
export async function resolutionsOf(
  context: Context,
  { part, statuses }: { readonly part: ResolutionPart; readonly statuses: readonly ResolutionStatus[] },
  request: PageRequest,
) {
  const { viewer, em } = context
  const own = sql`${viewer.organisations}::uuid[]`
  const isMine =
    part === 'OWNED'
      ? sql<boolean>`resolution.owner_id = any(${own})`
      : part === 'RAISED'
        ? sql<boolean>`resolution.raiser_id = any(${own})`
        : sql<boolean>`(resolution.owner_id = any(${own}) or resolution.raiser_id = any(${own})
            or resolution.community_code ^@ any(${viewer.territories}::text[]))`
  const wanted = statuses.length > 0 ? statuses : (['OPEN', 'REPORTED'] as const)
  const query = em
    .getKysely<ResolutionTables>()
    .selectFrom('resolution')
    .select(['resolution.id as id'])
    .where(sql<boolean>`resolution.district_id = ${viewer.district}::uuid`)
    .where(isMine)
    .where(sql<boolean>`resolution.status in (${sql.join(wanted)})`)
  const isHistory = wanted.every((status) => status === 'CLOSED')
  const order = {
    columns: ['resolution.due_on', 'resolution.id'],
    direction: isHistory ? ('desc' as const) : ('asc' as const),
  }
  const found = await page(query, request, order, ({ id }) => ({ id }))
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({
      cursor,
      node: (await loadResolution(context, node.id))!,
    })),
  )
  return {
    ...{ edges, pageInfo: found.pageInfo },
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found.totalCount
    },
  }
}

/** @param since the first day on which a resolution that is counted took effect */
export async function countResolutions({ viewer, em, time }: Context, since: string, until: string) {
  const [row] = await readRows<Record<'all' | 'confirmed' | 'verified' | 'inTime' | 'overdue', number>>(
    em,
    `select count(*)::int as "all",
       count(*) filter (where closing in ('RAISER', 'RESIDENT'))::int as confirmed,
       count(*) filter (where closing = 'COMMUNITY')::int as verified,
       count(*) filter (where status <> 'CLOSED' and due_on >= $6)::int as "inTime",
       count(*) filter (where status <> 'CLOSED' and due_on < $6)::int as overdue
     from resolution where district_id = $1 and status <> 'NOTED'
       and (owner_id = any($2::uuid[]) or raiser_id = any($2::uuid[]) or community_code ^@ any($3::text[]))
       and opened_at >= $4::date::timestamp at time zone 'Asia/Shanghai'
       and opened_at < ($5::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    [viewer.district, viewer.organisations, viewer.territories, since, until, civilDay(time.now())],
  )
  return row!
}
