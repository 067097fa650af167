import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import { JointMeeting } from './joint-meeting.ts'
import type { Actor } from '../service-standard/index.ts'

export type AttendanceStatus = 'INVITED' | 'EXCUSED' | 'PRESENT' | 'ABSENT'

const MeetingSeatSchema = defineEntity({
  name: 'MeetingSeat',
  tableName: 'meeting_seat',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    // A relation, so that the meeting is written before what belongs to it.
    jointMeetingId: () => p.manyToOne(JointMeeting).mapToPk().joinColumn('joint_meeting_id'),
    organisationId: p.uuid(),
    status: p.text().$type<AttendanceStatus>(),
    attendeeSeatId: p.uuid().nullable(),
    isRecorded: p.boolean(),
    recordedAt: p.datetime().nullable(),
    recordedBySeatId: p.uuid().nullable(),
  },
})

/** A place at the table: an organisation that was invited, and who came for it. */
export class MeetingSeat extends MeetingSeatSchema.class {
  static invite(meeting: { districtId: string; id: string }, organisationId: string): MeetingSeat {
    return Object.assign(new MeetingSeat(), {
      ...{ id: newId(), districtId: meeting.districtId, jointMeetingId: meeting.id, organisationId },
      ...{ status: 'INVITED' as const, isRecorded: false },
    })
  }

  /**
   * @param attendeeSeatId the appointment of whoever came for it, where that is known
   * @param isRecorded whether somebody else enters it for the organisation 代录
   */
  record(
    status: Exclude<AttendanceStatus, 'INVITED'>,
    { attendeeSeatId, isRecorded }: { attendeeSeatId: string | null; isRecorded: boolean },
    { seat }: Actor,
    now: Date,
  ): void {
    Object.assign(this, { status, attendeeSeatId, isRecorded, recordedAt: now, recordedBySeatId: seat })
  }
}
MeetingSeatSchema.setClass(MeetingSeat)
