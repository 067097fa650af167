import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { defineEntity, p } from '@mikro-orm/core'
import { JointMeeting } from '../joint-meeting/index.ts'
import type { Actor } from '../service-standard/index.ts'

/** What happens to a meeting and to what came of it. */
export const meetingEventKinds = [
  ...['CALLED', 'MOVED', 'INVITED', 'CALLED_OFF', 'OPENED', 'CLOSED', 'PUBLISHED', 'NOTE_ADDED'],
  ...['ITEM_ADDED', 'ITEM_STRUCK', 'ATTENDANCE_RECORDED'],
  ...[
    'RESOLUTION_BEGUN',
    'RESOLUTION_REPORTED',
    'RESOLUTION_ASKED_AGAIN',
    'RESOLUTION_SENT_BACK',
    'RESOLUTION_CLOSED',
  ],
] as const
export type MeetingEventKind = (typeof meetingEventKinds)[number]

const MeetingEventSchema = defineEntity({
  name: 'MeetingEvent',
  tableName: 'meeting_event',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    // A relation, so that the meeting is written before what belongs to it.
    jointMeetingId: () => p.manyToOne(JointMeeting).mapToPk().joinColumn('joint_meeting_id'),
    resolutionId: p.uuid().nullable(),
    kind: p.text().$type<MeetingEventKind>(),
    at: p.datetime(),
    seatId: p.uuid().nullable(),
    seatKind: p.text(),
    note: p.text().nullable(),
    isRecorded: p.boolean(),
  },
})

/** One line of the history of a meeting or of a resolution. History is only ever added. */
export class MeetingEvent extends MeetingEventSchema.class {}
MeetingEventSchema.setClass(MeetingEvent)

interface About {
  readonly districtId: string
  readonly jointMeetingId: string
  readonly resolutionId?: string | null
}

/** @param more why, and whether it was entered for somebody else 代录 */
export function noteEvent(
  em: EntityManager,
  { districtId, jointMeetingId, resolutionId = null }: About,
  kind: MeetingEventKind,
  { seat, kind: seatKind }: Actor,
  now: Date,
  { note = null, isRecorded = false }: { note?: string | null; isRecorded?: boolean } = {},
): void {
  em.create(MeetingEvent, {
    ...{ id: newId(), districtId, jointMeetingId, resolutionId, kind, at: now },
    ...{ seatId: seat, seatKind, note, isRecorded },
  })
}
