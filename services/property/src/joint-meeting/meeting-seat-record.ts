import { refuse } from '@linli/kernel'
import {
  act,
  type Context,
  type EntityManager,
  findVisible,
  isIdentity,
  readRows,
  refused,
} from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { noteEvent } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { AttendanceStatusEnum } from './joint-meeting.enums.ts'
import { mayRecordAttendance } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { tellMeeting } from './joint-meeting.telling.ts'
import { JointMeeting } from './joint-meeting.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { MeetingSeat, type AttendanceStatus } from './meeting-seat.ts'

@InputType('MeetingSeatRecordInput', {
  description:
    'Enters whether an organisation that was invited comes or came: itself, or the community for it 代录.',
})
export class MeetingSeatRecordInput {
  @Field(() => ID, { description: 'The place at the table.' })
  meetingSeatId!: string

  @Field(() => AttendanceStatusEnum, { description: 'Whether it comes or came.' })
  status!: AttendanceStatus

  @Field(() => ID, { nullable: true, description: 'The appointment of whoever came for it.' })
  attendeeAppointmentId?: string | null

  @Field(() => String, { nullable: true, description: 'A word about it; for those at the table.' })
  note?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('MeetingSeatRecordPayload', { description: 'What came of it.' })
class MeetingSeatRecordPayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class MeetingSeatRecord {
  @Mutation(() => MeetingSeatRecordPayload, {
    description:
      'Enters whether an organisation that was invited comes or came: itself, or the community for it 代录.',
  })
  meetingSeatRecord(
    @Arg('input', () => MeetingSeatRecordInput, { description: 'What shall be done.' })
    input: MeetingSeatRecordInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const seat = await findVisible(em, MeetingSeat, input.meetingSeatId)
      const meeting = seat && (await em.findOne(JointMeeting, { id: seat.jointMeetingId }))
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const { status, attendeeAppointmentId: attendee = null } = input
      const refusal =
        mayRecordAttendance(await meetingSituationOf(context, meeting), seat.organisationId) ??
        (input.note?.trim() ? textFault(input.note, 300, 'note') : null) ??
        ((await isOfOrganisation(em, attendee, seat.organisationId))
          ? null
          : refuse('INVALID_INPUT', undefined, ['attendeeAppointmentId']))
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      if (status === 'INVITED') return refused(refuse('INVALID_INPUT', undefined, ['status']))
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const isRecorded = !context.viewer.actsFor(seat.organisationId)
      const attendeeSeatId = status === 'PRESENT' ? attendee : null
      seat.record(status, { attendeeSeatId, isRecorded }, actor, now)
      const about = { districtId: meeting.districtId, jointMeetingId: meeting.id }
      noteEvent(em, about, 'ATTENDANCE_RECORDED', actor, now, {
        note: input.note?.trim() || null,
        isRecorded,
      })
      await tellMeeting(em, meeting, 'JointMeetingChanged')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}

/** Who came must hold a post where they came from; nobody need be named. */
async function isOfOrganisation(em: EntityManager, appointmentId: string | null, organisationId: string) {
  if (appointmentId === null) return true
  if (!isIdentity(appointmentId)) return false
  const rows = await readRows(em, `select from appointment where id = $1 and organisation_id = $2`, [
    ...[appointmentId, organisationId],
  ])
  return rows.length > 0
}
