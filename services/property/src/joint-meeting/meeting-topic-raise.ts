import { refuse } from '@linli/kernel'
import { act, type Context, refused, tell } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { askerOf, WordChannelEnum, type WordChannel } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { mayRaiseTopic } from './joint-meeting.policy.ts'
import { isPartOfCommunity, placeOf } from './joint-meeting.situation.ts'
import { MeetingTopicType } from './meeting-place.type.ts'
import { makeMeetingRoundSoon } from './meeting-round.ts'
import { MeetingTopic } from './meeting-topic.ts'

@InputType('MeetingTopicRaiseInput', {
  description:
    'Raises something that nobody owns; it comes on the agenda of the community’s next meeting by itself.',
})
export class MeetingTopicRaiseInput {
  @Field(() => String, { description: 'The code of the community.' })
  communityCode!: string

  @Field(() => String, { description: 'What it is about.' })
  title!: string

  @Field(() => String, { description: 'Why the table should talk about it.' })
  reason!: string

  @Field(() => WordChannelEnum, { description: 'How it came in, where residents told it.' })
  channel!: WordChannel

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('MeetingTopicRaisePayload', { description: 'What came of it.' })
class MeetingTopicRaisePayload {
  @Field(() => MeetingTopicType, { nullable: true, description: 'The topic as it is now.' })
  meetingTopic?: MeetingTopicType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class MeetingTopicRaise {
  @Mutation(() => MeetingTopicRaisePayload, {
    description:
      'Raises something that nobody owns; it comes on the agenda of the community’s next meeting by itself.',
  })
  meetingTopicRaise(
    @Arg('input', () => MeetingTopicRaiseInput, { description: 'What shall be done.' })
    input: MeetingTopicRaiseInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const place = await placeOf(context, input.communityCode)
      if (!place || place.managementAreaId) return refused(refuse('NOT_FOUND'))
      const { districtId, communityCode } = place
      const actor = actorOf(context.viewer)
      const refusal =
        mayRaiseTopic(await askerOf(context), await isPartOfCommunity(context, districtId, communityCode)) ??
        textFault(input.title, 100, 'title') ??
        textFault(input.reason, 500, 'reason')
      if (refusal || !actor.organisation) return refused(refusal)
      const raised = { title: input.title.trim(), reason: input.reason.trim(), channel: input.channel }
      const now = context.time.now()
      const meetingTopic = MeetingTopic.raise(
        { districtId, communityCode, raiserId: actor.organisation },
        raised,
        actor,
        now,
      )
      em.persist(meetingTopic)
      const { id, raiserId } = meetingTopic
      await tell(em, 'MeetingTopicRaised', { subject: id, communityCode, raiserId })
      await makeMeetingRoundSoon(em, districtId)
      return { meetingTopic, errors: [] }
    })
  }
}
