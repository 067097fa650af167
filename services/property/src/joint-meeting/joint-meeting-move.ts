import { refuse } from '@linli/kernel'
import { act, type Context, refused, DateTime } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { noteEvent } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { isStale, mayMove } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { notifyTable, tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'

@InputType('JointMeetingMoveInput', {
  description: 'Changes the day or the place of a meeting that has not begun; everybody invited is told.',
})
export class JointMeetingMoveInput {
  @Field(() => ID, { description: 'The meeting.' })
  jointMeetingId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => DateTime, { description: 'When it begins now.' })
  startsAt!: Date

  @Field(() => String, { description: 'Where it is held now.' })
  venue!: string

  @Field(() => String, { description: 'Why it is moved.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('JointMeetingMovePayload', { description: 'What came of it.' })
class JointMeetingMovePayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class JointMeetingMove {
  @Mutation(() => JointMeetingMovePayload, {
    description: 'Changes the day or the place of a meeting that has not begun; everybody invited is told.',
  })
  jointMeetingMove(
    @Arg('input', () => JointMeetingMoveInput, { description: 'What shall be done.' })
    input: JointMeetingMoveInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meeting = await findMeetingToChange(em, input.jointMeetingId)
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayMove(await meetingSituationOf(context, meeting)) ??
        isStale(meeting, input.revision) ??
        textFault(input.venue, 100, 'venue') ??
        textFault(input.reason, 300, 'reason') ??
        (input.startsAt > context.time.now() ? null : refuse('MEETING_TIME_PAST', undefined, ['startsAt']))
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      meeting.move({ startsAt: input.startsAt, venue: input.venue.trim() })
      noteEvent(em, { districtId: meeting.districtId, jointMeetingId: meeting.id }, 'MOVED', actor, now, {
        note: input.reason.trim(),
      })
      await tellMeeting(em, meeting, 'JointMeetingChanged')
      await notifyTable(em, meeting, 'MEETING_MOVED', { occasion: meeting.startsAt.toISOString() })
      return { jointMeeting: meeting, errors: [] }
    })
  }
}
