import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { bringIntoForce } from './coming-into-force.ts'
import { latestDay } from './latest-day.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { isShownContent, mayConfirm } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionConfirmInput', {
  description: 'Confirms as the second person of the company; the version is public at once.',
})
export class StandardVersionConfirmInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => String, { description: 'The fingerprint of the content you compared.' })
  contentHash!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionConfirmPayload', { description: 'What came of it.' })
class StandardVersionConfirmPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionConfirm {
  @Mutation(() => StandardVersionConfirmPayload, {
    description: 'Confirms as the second person of the company; the version is public at once.',
  })
  standardVersionConfirm(
    @Arg('input', () => StandardVersionConfirmInput, { description: 'What shall be done.' })
    input: StandardVersionConfirmInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal = mayConfirm(situation) ?? isShownContent(situation, input.contentHash)
      if (refusal) return refused(refusal, { standardVersion: version })
      const now = context.time.now()
      // A correction does not wait, but it cannot hold before the promise it corrects.
      const effectiveOn = latestDay(situation.today, version.effectiveOn, situation.latest?.effectiveOn)
      version.publish('confirm', situation.lastNumber, effectiveOn, actorOf(context.viewer), now)
      await bringIntoForce(em, version, now)
      await tellStandard(em, version, 'StandardVersionPublished', { number: version.number, effectiveOn })
      return { standardVersion: version, errors: [] }
    })
  }
}
