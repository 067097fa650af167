import { newId, refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused, tell } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { askerOf } from '../resolution/index.ts'
import { actorOf } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { MeetingCommunityTypeEnum, MeetingLevelEnum, MeetingRhythmEnum } from './joint-meeting.enums.ts'
import { maySetMeetingRule, type Answer } from './joint-meeting.policy.ts'
import { MeetingRuleType } from './meeting-place.type.ts'
import { makeMeetingRoundSoon } from './meeting-round.ts'
import {
  MeetingRuleSetting,
  type MeetingCommunityType,
  type MeetingLevel,
  type MeetingRhythm,
} from './meeting-rule.ts'

@InputType('MeetingRuleSetInput', {
  description:
    'Sets how often communities of a type meet, and when the community may close out what the raiser does not answer, from a day on.',
})
export class MeetingRuleSetInput {
  @Field(() => MeetingCommunityTypeEnum, { description: 'For which type of community.' })
  communityType!: MeetingCommunityType

  @Field(() => MeetingRhythmEnum, { description: 'How often.' })
  rhythm!: MeetingRhythm

  @Field(() => MeetingLevelEnum, { description: 'For the community as a whole, or for each area of it.' })
  level!: MeetingLevel

  @Field(() => Int, { description: 'How often the raiser is asked, from 1 to 5.' })
  verificationAttempts!: number

  @Field(() => Int, {
    description: 'How many days after the report the community may look for itself, from 1 to 60.',
  })
  verificationDays!: number

  @Field(() => CivilDay, { description: 'From which day it holds, tomorrow at the earliest.' })
  validFrom!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('MeetingRuleSetPayload', { description: 'What came of it.' })
class MeetingRuleSetPayload {
  @Field(() => MeetingRuleType, { nullable: true, description: 'The rule as it was set.' })
  meetingRule?: MeetingRuleType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class MeetingRuleSet {
  @Mutation(() => MeetingRuleSetPayload, {
    description:
      'Sets how often communities of a type meet, and when the community may close out what the raiser does not answer, from a day on.',
  })
  meetingRuleSet(
    @Arg('input', () => MeetingRuleSetInput, { description: 'What shall be done.' })
    input: MeetingRuleSetInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const refusal = maySetMeetingRule(await askerOf(context), input.validFrom) ?? boundsFault(input)
      const districtId = context.viewer.district
      if (refusal || !districtId) return refused(refusal)
      const { communityType, rhythm, level, verificationAttempts, verificationDays, validFrom } = input
      const rule = { communityType, rhythm, level, verificationAttempts, verificationDays, validFrom }
      const meetingRule = em.create(MeetingRuleSetting, {
        ...{ id: newId(), districtId, ...rule },
        ...{ setAt: context.time.now(), setBySeatId: actorOf(context.viewer).seat },
      })
      await tell(em, 'MeetingRuleSet', { subject: meetingRule.id, ...rule })
      await makeMeetingRoundSoon(em, districtId)
      return { meetingRule, errors: [] }
    })
  }
}

function boundsFault({ verificationAttempts, verificationDays }: MeetingRuleSetInput): Answer {
  if (verificationAttempts < 1 || verificationAttempts > 5)
    return refuse('INVALID_INPUT', undefined, ['verificationAttempts'])
  const isGood = verificationDays >= 1 && verificationDays <= 60
  return isGood ? null : refuse('INVALID_INPUT', undefined, ['verificationDays'])
}
