import { refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { bringIntoForce } from './coming-into-force.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { effectiveDayFault, isStale, mayPublish } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionPublishInput', {
  description: 'Publishes a version with the day from which it holds.',
})
export class StandardVersionPublishInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => CivilDay, { description: 'The first day on which it holds, today or later.' })
  effectiveOn!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionPublishPayload', { description: 'What came of it.' })
class StandardVersionPublishPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionPublish {
  @Mutation(() => StandardVersionPublishPayload, {
    description: 'Publishes a version with the day from which it holds.',
  })
  standardVersionPublish(
    @Arg('input', () => StandardVersionPublishInput, { description: 'What shall be done.' })
    input: StandardVersionPublishInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal =
        isStale(situation, input.revision) ??
        mayPublish(situation) ??
        effectiveDayFault(input.effectiveOn, situation)
      if (refusal) return refused(refusal, { standardVersion: version })
      const now = context.time.now()
      version.publish('publish', situation.lastNumber, input.effectiveOn, actorOf(context.viewer), now)
      await bringIntoForce(em, version, now)
      const { number, effectiveOn } = version
      await tellStandard(em, version, 'StandardVersionPublished', { number, effectiveOn })
      return { standardVersion: version, errors: [] }
    })
  }
}
