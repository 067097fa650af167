import { civilDay, refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { noteEvent } from '../resolution/index.ts'
import { actorOf } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { isStale, mayOpen } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { bringUpToDate } from './agenda.ts'

@InputType('JointMeetingOpenInput', {
  description:
    'Begins a meeting on its day; the agenda is looked at once more and stays as it is from then on.',
})
export class JointMeetingOpenInput {
  @Field(() => ID, { description: 'The meeting.' })
  jointMeetingId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('JointMeetingOpenPayload', { description: 'What came of it.' })
class JointMeetingOpenPayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class JointMeetingOpen {
  @Mutation(() => JointMeetingOpenPayload, {
    description:
      'Begins a meeting on its day; the agenda is looked at once more and stays as it is from then on.',
  })
  jointMeetingOpen(
    @Arg('input', () => JointMeetingOpenInput, { description: 'What shall be done.' })
    input: JointMeetingOpenInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meeting = await findMeetingToChange(em, input.jointMeetingId)
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal = mayOpen(await meetingSituationOf(context, meeting)) ?? isStale(meeting, input.revision)
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      await bringUpToDate(em, meeting, civilDay(now), now)
      meeting.open(actor, now)
      noteEvent(em, { districtId: meeting.districtId, jointMeetingId: meeting.id }, 'OPENED', actor, now)
      await tellMeeting(em, meeting, 'JointMeetingOpened')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}
