/** What fields read: plain rows, many at once. Entities are for acts and have the same names. */
import { loader, page, readRows, type Context, type EntityManager, type PageRequest } from '@linli/subgraph'
import { sql } from 'kysely'
import type { AgendaReason, AgendaSourceKind } from './agenda-source.ts'
import type { AgendaItemStatus, MeetingStatus } from './joint-meeting.lifecycle.ts'
import type { AttendanceStatus } from './meeting-seat.ts'

export interface MeetingRow {
  readonly id: string
  readonly districtId: string
  readonly communityCode: string
  readonly placeCode: string
  readonly managementAreaId?: string | null | undefined
  readonly convenerId: string
  readonly serial: number
  readonly reference: string
  readonly status: MeetingStatus
  readonly startsAt: Date
  readonly heldOn: string
  readonly venue: string
  readonly invitedIds: readonly string[]
  readonly openedAt?: Date | null | undefined
  readonly closedAt?: Date | null | undefined
  readonly publishedAt?: Date | null | undefined
  readonly calledOffReason?: string | null | undefined
  readonly revision: number
}

const columns = `joint_meeting.id, joint_meeting.district_id as "districtId", community_code as "communityCode",
  place_code as "placeCode", management_area_id as "managementAreaId", convener_id as "convenerId", serial, reference,
  status, starts_at as "startsAt", held_on::text as "heldOn", venue, invited_ids as "invitedIds",
  opened_at as "openedAt", closed_at as "closedAt", published_at as "publishedAt",
  called_off_reason as "calledOffReason", revision`

const instant = (value: Date | null | undefined) => (value ? new Date(value) : null)

/** @param condition on `joint_meeting`, with order and limit if need be */
export async function readMeetings(
  em: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<MeetingRow[]> {
  const rows = await readRows<MeetingRow>(
    em,
    `select ${columns} from joint_meeting where ${condition}`,
    parameters,
  )
  return rows.map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt),
    openedAt: instant(row.openedAt),
    closedAt: instant(row.closedAt),
    publishedAt: instant(row.publishedAt),
  }))
}

export function loadMeeting(context: Context, id: string): Promise<MeetingRow | null> {
  return loader<MeetingRow>(context, 'joint-meeting', async (ids) => {
    const rows = await readMeetings(context.em, 'id = any($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

interface MeetingTables {
  joint_meeting: { id: string; held_on: string; district_id: string; status: MeetingStatus }
}

/** Meetings at whose table the reader sits, or that lie in their places, the latest first. */
export async function meetingsOf(
  context: Context,
  {
    statuses,
    communityCode,
  }: { statuses: readonly MeetingStatus[]; communityCode: string | null | undefined },
  request: PageRequest,
) {
  const { viewer, em } = context
  let query = em
    .getKysely<MeetingTables>()
    .selectFrom('joint_meeting')
    .select(['joint_meeting.id as id'])
    .where(sql<boolean>`joint_meeting.district_id = ${viewer.district}::uuid`)
    .where(
      sql<boolean>`(joint_meeting.invited_ids && ${viewer.organisations}::uuid[]
        or joint_meeting.community_code ^@ any(${viewer.territories}::text[]))`,
    )
  if (statuses.length > 0) query = query.where(sql<boolean>`joint_meeting.status in (${sql.join(statuses)})`)
  if (communityCode) query = query.where(sql<boolean>`joint_meeting.community_code = ${communityCode}`)
  const order = { columns: ['joint_meeting.held_on', 'joint_meeting.id'], direction: 'desc' as const }
  const found = await page(query, request, order, ({ id }) => ({ id }))
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({ cursor, node: (await loadMeeting(context, node.id))! })),
  )
  return {
    ...{ edges, pageInfo: found.pageInfo },
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found.totalCount
    },
  }
}

export interface ItemRow {
  readonly id: string
  readonly jointMeetingId: string
  readonly position: number
  readonly sourceKind: AgendaSourceKind
  readonly reason: AgendaReason
  readonly params: Readonly<Record<string, string | number>>
  readonly title?: string | null | undefined
  readonly link?: string | null | undefined
  readonly raiserId?: string | null | undefined
  readonly status: AgendaItemStatus
  readonly struckReason?: string | null | undefined
  readonly decision?: string | null | undefined
}

export async function loadItems(context: Context, meetingId: string): Promise<readonly ItemRow[]> {
  const found = await loader<ItemRow[]>(context, 'agenda-items', async (ids) => {
    const rows = await readRows<ItemRow>(
      context.em,
      `select id, joint_meeting_id as "jointMeetingId", position, source_kind as "sourceKind", reason, params, title, link,
         raiser_id as "raiserId", status, struck_reason as "struckReason", decision
       from agenda_item where joint_meeting_id = any($1::uuid[]) order by joint_meeting_id, position, id`,
      [ids],
    )
    return Map.groupBy(rows, (row) => row.jointMeetingId)
  }).load(meetingId)
  return found ?? []
}

export interface MinuteRow {
  readonly id: string
  readonly agendaItemId: string
  readonly words: string
  readonly decision: string
  readonly writtenAt?: Date | null | undefined
  readonly writtenBySeatId?: string | null | undefined
  readonly revision: number
}

/** The sheet of an item; null for readers who do not sit at the table. */
export function loadMinute(context: Context, itemId: string): Promise<MinuteRow | null> {
  return loader<MinuteRow>(context, 'agenda-minutes', async (ids) => {
    const rows = await readRows<MinuteRow>(
      context.em,
      `select id, agenda_item_id as "agendaItemId", words, decision, written_at as "writtenAt",
         written_by_seat_id as "writtenBySeatId", revision
       from agenda_minute where agenda_item_id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.agendaItemId, { ...row, writtenAt: instant(row.writtenAt) }]))
  }).load(itemId)
}

export interface SeatRow {
  readonly id: string
  readonly jointMeetingId: string
  readonly organisationId: string
  readonly status: AttendanceStatus
  readonly attendeeSeatId?: string | null | undefined
  readonly isRecorded: boolean
}

export async function loadSeats(context: Context, meetingId: string): Promise<readonly SeatRow[]> {
  const found = await loader<SeatRow[]>(context, 'meeting-seats', async (ids) => {
    const rows = await readRows<SeatRow>(
      context.em,
      `select seat.id, joint_meeting_id as "jointMeetingId", organisation_id as "organisationId", status,
         attendee_seat_id as "attendeeSeatId", is_recorded as "isRecorded"
       from meeting_seat seat
       left join organisation on organisation.district_id = seat.district_id and organisation.id = seat.organisation_id
       where joint_meeting_id = any($1::uuid[])
       order by joint_meeting_id, array_position(array['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE',
         'AFFAIRS_SUPERVISION_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY'], organisation.kind), organisation.name, seat.id`,
      [ids],
    )
    return Map.groupBy(rows, (row) => row.jointMeetingId)
  }).load(meetingId)
  return found ?? []
}

export interface NoteRow {
  readonly id: string
  readonly jointMeetingId: string
  readonly text: string
  readonly notedAt: Date
}

export async function loadNotes(context: Context, meetingId: string): Promise<readonly NoteRow[]> {
  const found = await loader<NoteRow[]>(context, 'meeting-notes', async (ids) => {
    const rows = await readRows<NoteRow>(
      context.em,
      `select id, joint_meeting_id as "jointMeetingId", text, noted_at as "notedAt"
       from meeting_note where joint_meeting_id = any($1::uuid[]) order by joint_meeting_id, noted_at, id`,
      [ids],
    )
    return Map.groupBy(
      rows.map((row) => ({ ...row, notedAt: new Date(row.notedAt) })),
      (row) => row.jointMeetingId,
    )
  }).load(meetingId)
  return found ?? []
}
