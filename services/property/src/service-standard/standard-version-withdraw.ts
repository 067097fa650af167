import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { textFault } from './input-faults.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { isStale, mayWithdraw } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionWithdrawInput', { description: 'Gives up a version that was never published.' })
export class StandardVersionWithdrawInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'Why it is given up.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionWithdrawPayload', { description: 'What came of it.' })
class StandardVersionWithdrawPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionWithdraw {
  @Mutation(() => StandardVersionWithdrawPayload, {
    description: 'Gives up a version that was never published.',
  })
  standardVersionWithdraw(
    @Arg('input', () => StandardVersionWithdrawInput, { description: 'What shall be done.' })
    input: StandardVersionWithdrawInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal =
        isStale(situation, input.revision) ?? mayWithdraw(situation) ?? textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { standardVersion: version })
      version.withdraw(actorOf(context.viewer), context.time.now(), input.reason.trim())
      await tellStandard(em, version, 'StandardVersionWithdrawn')
      return { standardVersion: version, errors: [] }
    })
  }
}
