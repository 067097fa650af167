import { refuse, civilDay, type Refusal } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { maySetReviewRules, rulesFault } from './review-rules.policy.ts'
import { putReviewRules, reviewRulesHistory, type ReviewRules } from './review-rules.ts'
import { reviewRulesShown, ReviewRulesType } from './review-rules.queries.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import {
  CommunityTypeEnum,
  ReviewingBodyEnum,
  StandInEnum,
  type CommunityType,
  type ReviewingBody,
  type StandIn,
} from './standard-version.enums.ts'

@InputType('ReviewingBodiesOfTypeInput', { description: 'Which bodies must sign in estates of one type.' })
class ReviewingBodiesOfTypeInput {
  @Field(() => CommunityTypeEnum, { description: 'The type.' })
  type!: CommunityType

  @Field(() => [ReviewingBodyEnum], { description: 'The bodies, one at least.' })
  bodies!: ReviewingBody[]
}

@InputType('ReviewRulesSetInput', { description: 'The rules of review from a day on.' })
class ReviewRulesSetInput {
  @Field(() => CivilDay, { description: 'First day on which they hold; not in the past.' })
  inForceFrom!: string

  @Field(() => Int, { description: 'How many working days a body has for its answer.' })
  reviewWorkingDays!: number

  @Field(() => Int, { description: 'How many whole days a version lies open to comments.' })
  commentWindowDays!: number

  @Field(() => Int, { description: 'How many days after its publication a body may object to a correction.' })
  objectionDays!: number

  @Field(() => [ReviewingBodiesOfTypeInput], {
    description: 'Which bodies must sign, for each of the three types.',
  })
  reviewingBodies!: ReviewingBodiesOfTypeInput[]

  @Field(() => [StandInEnum], {
    description:
      'What takes the place of an owners’ committee where there is none, the first that is there; empty where one has to be registered.',
  })
  ownersStandIns!: StandIn[]

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ReviewRulesSetPayload', { description: 'What came of it.' })
class ReviewRulesSetPayload {
  @Field(() => ReviewRulesType, { nullable: true, description: 'The rules as they are now.' })
  reviewRules?: ReviewRulesType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: Refusal[]
}

@Resolver()
export class ReviewRulesSet {
  @Mutation(() => ReviewRulesSetPayload, {
    description:
      'Sets from a day on which bodies must sign, what stands in for an owners’ committee, and how long each has.',
  })
  reviewRulesSet(
    @Arg('input', () => ReviewRulesSetInput, { description: 'What shall be done.' })
    input: ReviewRulesSetInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const now = time.now()
      const refusal = maySetReviewRules(viewer)
      if (refusal || !viewer.district) return refused(refusal ?? refuse('NOT_YOURS'))
      await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
        `review rules of ${viewer.district}`,
      ])
      const history = await reviewRulesHistory(em, viewer.district)
      const rules = rulesOf(input)
      const taken = history.map(({ inForceFrom }) => inForceFrom)
      const fault = rulesFault(rules, { inForceFrom: input.inForceFrom, today: civilDay(now), taken })
      if (fault) return refused(fault)
      const office = { seatId: viewer.seat, post: viewer.post, at: now }
      await putReviewRules(em, viewer.district, input.inForceFrom, rules, office)
      return { reviewRules: await reviewRulesShown(context, viewer.district), errors: [] }
    })
  }
}

function rulesOf({ reviewingBodies, ownersStandIns, ...days }: ReviewRulesSetInput): ReviewRules {
  const bodies = new Map(reviewingBodies.map((each) => [each.type, [...new Set(each.bodies)]]))
  const { reviewWorkingDays, commentWindowDays, objectionDays } = days
  return {
    ...{ reviewWorkingDays, commentWindowDays, objectionDays },
    reviewingBodies: Object.fromEntries(bodies) as unknown as ReviewRules['reviewingBodies'],
    ownersStandIns: [...new Set(ownersStandIns)],
  }
}
