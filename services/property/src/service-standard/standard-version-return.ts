import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { textFault } from './input-faults.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { ReviewingBodyEnum, type ReviewingBody } from './standard-version.enums.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { isStale, mayReturn } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionReturnInput', {
  description: 'Sends a version back to its draft with a remark. Signatures given so far lose their force.',
})
export class StandardVersionReturnInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'What should change.' })
  remark!: string

  @Field(() => String, {
    nullable: true,
    description: 'The code of the promise it concerns; empty for the whole.',
  })
  itemCode?: string | null

  @Field(() => ReviewingBodyEnum, {
    nullable: true,
    description: 'The body for which you send it back; empty for the company itself.',
  })
  body?: ReviewingBody | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionReturnPayload', { description: 'What came of it.' })
class StandardVersionReturnPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionReturn {
  @Mutation(() => StandardVersionReturnPayload, {
    description: 'Sends a version back to its draft with a remark. Signatures given so far lose their force.',
  })
  standardVersionReturn(
    @Arg('input', () => StandardVersionReturnInput, { description: 'What shall be done.' })
    input: StandardVersionReturnInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const body = input.body ?? null
      const refusal =
        isStale(situation, input.revision) ??
        mayReturn(situation, body) ??
        (input.remark.trim()
          ? textFault(input.remark, 1000, 'remark')
          : refuse('REMARK_MISSING', undefined, ['remark']))
      if (refusal) return refused(refusal, { standardVersion: version })
      const itemCode = version.content.find(({ code }) => code === input.itemCode)?.code ?? null
      version.return(actorOf(context.viewer), context.time.now(), {
        body,
        reason: input.remark.trim(),
        itemCode,
      })
      await tellStandard(em, version, 'StandardVersionReturned', { body })
      return { standardVersion: version, errors: [] }
    })
  }
}
