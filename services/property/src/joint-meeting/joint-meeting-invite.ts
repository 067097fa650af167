import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { noteEvent } from '../resolution/index.ts'
import { actorOf } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { isStale, mayInvite } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { notifyTable, tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { meetingPlace } from './agenda.ts'
import { guestsOf } from './meeting-guests.ts'
import { MeetingSeat } from './meeting-seat.ts'

@InputType('JointMeetingInviteInput', { description: 'Invites somebody more to the table.' })
export class JointMeetingInviteInput {
  @Field(() => ID, { description: 'The meeting.' })
  jointMeetingId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => [ID], { description: 'Who is invited.' })
  organisationIds!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('JointMeetingInvitePayload', { description: 'What came of it.' })
class JointMeetingInvitePayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class JointMeetingInvite {
  @Mutation(() => JointMeetingInvitePayload, { description: 'Invites somebody more to the table.' })
  jointMeetingInvite(
    @Arg('input', () => JointMeetingInviteInput, { description: 'What shall be done.' })
    input: JointMeetingInviteInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meeting = await findMeetingToChange(em, input.jointMeetingId)
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayInvite(await meetingSituationOf(context, meeting)) ?? isStale(meeting, input.revision)
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const guests = await guestsOf(em, meetingPlace(meeting))
      const added = [...new Set(input.organisationIds)].filter((id) => !meeting.invitedIds.includes(id))
      const isKnown = (id: string) => guests.some(({ organisationId }) => organisationId === id)
      if (added.length === 0 || !added.every(isKnown))
        return refused(refuse('GUEST_UNKNOWN', undefined, ['organisationIds']), { jointMeeting: meeting })
      meeting.invite(added)
      for (const organisationId of added) em.persist(MeetingSeat.invite(meeting, organisationId))
      noteEvent(em, { districtId: meeting.districtId, jointMeetingId: meeting.id }, 'INVITED', actor, now)
      await tellMeeting(em, meeting, 'JointMeetingChanged')
      const occasion = `${meeting.invitedIds.length}`
      await notifyTable(em, meeting, 'MEETING_CALLED', { organisations: added, occasion })
      return { jointMeeting: meeting, errors: [] }
    })
  }
}
