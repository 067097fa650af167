import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { noteEvent } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { isStale, mayCallOff } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { notifyTable, tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'

@InputType('JointMeetingCallOffInput', {
  description: 'Calls a meeting off that has not begun; what stood on its agenda comes back on the next one.',
})
export class JointMeetingCallOffInput {
  @Field(() => ID, { description: 'The meeting.' })
  jointMeetingId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'Why it is called off.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('JointMeetingCallOffPayload', { description: 'What came of it.' })
class JointMeetingCallOffPayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class JointMeetingCallOff {
  @Mutation(() => JointMeetingCallOffPayload, {
    description:
      'Calls a meeting off that has not begun; what stood on its agenda comes back on the next one.',
  })
  jointMeetingCallOff(
    @Arg('input', () => JointMeetingCallOffInput, { description: 'What shall be done.' })
    input: JointMeetingCallOffInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meeting = await findMeetingToChange(em, input.jointMeetingId)
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayCallOff(await meetingSituationOf(context, meeting)) ??
        isStale(meeting, input.revision) ??
        textFault(input.reason, 300, 'reason')
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const reason = input.reason.trim()
      meeting.callOff(reason, now)
      noteEvent(
        em,
        { districtId: meeting.districtId, jointMeetingId: meeting.id },
        'CALLED_OFF',
        actor,
        now,
        { note: reason },
      )
      await tellMeeting(em, meeting, 'JointMeetingCalledOff')
      await notifyTable(em, meeting, 'MEETING_CALLED_OFF')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}
