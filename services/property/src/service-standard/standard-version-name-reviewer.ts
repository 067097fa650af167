import { refuse } from '@linli/kernel'
import { act, type Context, notify, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { textFault } from './input-faults.ts'
import { about, watchReview } from './review-clock.ts'
import { reviewerCandidates } from './reviewer-candidates.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { ReviewingBodyEnum, type ReviewingBody } from './standard-version.enums.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { mayNameReviewer } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionNameReviewerInput', {
  description: 'Names somebody who answers in the place of a body that is silent or has nobody left.',
})
export class StandardVersionNameReviewerInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => ReviewingBodyEnum, { description: 'The body in whose place they answer.' })
  body!: ReviewingBody

  @Field(() => ID, { description: 'The appointment in which they answer, one of those that may be chosen.' })
  seatId!: string

  @Field(() => String, { description: 'Why, in words that everybody may read; no names.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionNameReviewerPayload', { description: 'What came of it.' })
class StandardVersionNameReviewerPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionNameReviewer {
  @Mutation(() => StandardVersionNameReviewerPayload, {
    description:
      'The street names a reviewer, publicly and with a reason, where everybody of a body is recused or it has been silent.',
  })
  standardVersionNameReviewer(
    @Arg('input', () => StandardVersionNameReviewerInput, { description: 'What shall be done.' })
    input: StandardVersionNameReviewerInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const { viewer } = context
      const situation = await situationOf(context, version.id)
      const refusal = mayNameReviewer(situation, input.body) ?? textFault(input.reason, 300, 'reason')
      if (refusal) return refused(refusal, { standardVersion: version })
      const { today, settings, now } = situation
      const asked = { standardVersionId: version.id, territories: viewer.territories, today }
      const [reviewer] = await reviewerCandidates(em, { ...asked, seatId: input.seatId })
      if (!reviewer)
        return refused(refuse('REVIEWER_UNFIT', undefined, ['seatId']), { standardVersion: version })
      const review = version.askedReviews.find(({ body }) => body === input.body)!
      const namer = actorOf(viewer)
      const office = { seatId: namer.seat, post: viewer.post, organisationId: namer.organisation }
      const named = { reason: input.reason.trim(), workingDays: settings.reviewWorkingDays }
      version.nameReviewer(review, reviewer, named, [namer, office], now)
      await tellStandard(em, version, 'StandardVersionReviewerNamed', { body: input.body })
      await watchReview(em, version, review)
      await notify(em, {
        purpose: 'REVIEWER_NAMED',
        to: { persons: [reviewer.personId] },
        ...(await about(em, version, review)),
        key: `REVIEWER_NAMED:${review.id}:${now.toISOString()}`,
      })
      return { standardVersion: version, errors: [] }
    })
  }
}
