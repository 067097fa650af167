import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { textFault } from './input-faults.ts'
import { restoreAfter } from './objection.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { isStale, mayObject } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionObjectInput', {
  description:
    'Objects for a body to a correction that was published: the former wording holds again, and the correction becomes a draft.',
})
export class StandardVersionObjectInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'What is wrong with the correction.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionObjectPayload', { description: 'What came of it.' })
class StandardVersionObjectPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionObject {
  @Mutation(() => StandardVersionObjectPayload, {
    description:
      'Objects for a body to a correction that was published: the former wording holds again, and the correction becomes a draft.',
  })
  standardVersionObject(
    @Arg('input', () => StandardVersionObjectInput, { description: 'What shall be done.' })
    input: StandardVersionObjectInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal =
        isStale(situation, input.revision) ?? mayObject(situation) ?? textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { standardVersion: version })
      const actor = actorOf(context.viewer)
      const reason = input.reason.trim()
      version.object(actor, context.time.now(), reason)
      await tellStandard(em, version, 'StandardVersionObjected')
      await restoreAfter(em, version, actor, reason)
      return { standardVersion: version, errors: [] }
    })
  }
}
