import { refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { openCommentsWhenSigned } from './comment-window.ts'
import { watchReviews } from './review-clock.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { effectiveDayFault, isStale, maySubmit } from './standard-version.policy.ts'
import { situationOf, submissionOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionSubmitInput', {
  description: 'Hands a draft to those who must confirm or sign it. The kind of change decides who that is.',
})
export class StandardVersionSubmitInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => CivilDay, {
    nullable: true,
    description: 'From which day it shall hold; where a second person confirms, empty means at once.',
  })
  effectiveOn?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionSubmitPayload', { description: 'What came of it.' })
class StandardVersionSubmitPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionSubmit {
  @Mutation(() => StandardVersionSubmitPayload, {
    description:
      'Hands a draft to those who must confirm or sign it. The kind of change decides who that is.',
  })
  standardVersionSubmit(
    @Arg('input', () => StandardVersionSubmitInput, { description: 'What shall be done.' })
    input: StandardVersionSubmitInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal =
        isStale(situation, input.revision) ??
        maySubmit(situation) ??
        (input.effectiveOn ? effectiveDayFault(input.effectiveOn, situation) : null)
      if (refusal) return refused(refusal, { standardVersion: version })
      const now = context.time.now()
      version.submit(submissionOf(situation, input.effectiveOn ?? null), actorOf(context.viewer), now)
      await tellStandard(em, version, 'StandardVersionSubmitted', { status: version.status })
      // Sent back without a change of content, every body may have signed this very text already.
      await openCommentsWhenSigned(em, version, now)
      await watchReviews(em, version)
      return { standardVersion: version, errors: [] }
    })
  }
}
