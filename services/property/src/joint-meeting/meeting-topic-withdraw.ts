import { refuse } from '@linli/kernel'
import { act, type Context, findVisible, refused, tell } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { askerOf } from '../resolution/index.ts'
import { textFault } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { isStale, mayWithdrawTopic } from './joint-meeting.policy.ts'
import { MeetingTopicType } from './meeting-place.type.ts'
import { makeMeetingRoundSoon } from './meeting-round.ts'
import { MeetingTopic } from './meeting-topic.ts'

@InputType('MeetingTopicWithdrawInput', {
  description: 'Takes a topic back that no meeting has talked about yet.',
})
export class MeetingTopicWithdrawInput {
  @Field(() => ID, { description: 'The topic.' })
  meetingTopicId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'Why it is taken back.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('MeetingTopicWithdrawPayload', { description: 'What came of it.' })
class MeetingTopicWithdrawPayload {
  @Field(() => MeetingTopicType, { nullable: true, description: 'The topic as it is now.' })
  meetingTopic?: MeetingTopicType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class MeetingTopicWithdraw {
  @Mutation(() => MeetingTopicWithdrawPayload, {
    description: 'Takes a topic back that no meeting has talked about yet.',
  })
  meetingTopicWithdraw(
    @Arg('input', () => MeetingTopicWithdrawInput, { description: 'What shall be done.' })
    input: MeetingTopicWithdrawInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meetingTopic = await findVisible(em, MeetingTopic, input.meetingTopicId)
      if (!meetingTopic) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayWithdrawTopic(await askerOf(context), meetingTopic) ??
        isStale(meetingTopic, input.revision) ??
        textFault(input.reason, 300, 'reason')
      if (refusal) return refused(refusal, { meetingTopic })
      meetingTopic.withdraw(input.reason.trim(), context.time.now())
      const { id, districtId, communityCode } = meetingTopic
      await tell(em, 'MeetingTopicWithdrawn', { subject: id, communityCode })
      await makeMeetingRoundSoon(em, districtId)
      return { meetingTopic, errors: [] }
    })
  }
}
