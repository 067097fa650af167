import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import { JointMeeting } from './joint-meeting.ts'
import type { Actor } from '../service-standard/index.ts'

const MeetingNoteSchema = defineEntity({
  name: 'MeetingNote',
  tableName: 'meeting_note',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    // A relation, so that the meeting is written before what belongs to it.
    jointMeetingId: () => p.manyToOne(JointMeeting).mapToPk().joinColumn('joint_meeting_id'),
    text: p.text(),
    notedAt: p.datetime(),
    notedBySeatId: p.uuid().nullable(),
  },
})

/** A correction of published minutes 更正说明: it stands beneath them, and they stay as they were. */
export class MeetingNote extends MeetingNoteSchema.class {
  static add(
    meeting: { districtId: string; id: string },
    text: string,
    { seat }: Actor,
    now: Date,
  ): MeetingNote {
    return Object.assign(new MeetingNote(), {
      ...{ id: newId(), districtId: meeting.districtId, jointMeetingId: meeting.id, text },
      ...{ notedAt: now, notedBySeatId: seat },
    })
  }
}
MeetingNoteSchema.setClass(MeetingNote)
