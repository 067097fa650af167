import { act, CivilDay, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

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
export class StandardVersionSubmitPayload {
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
      throw new Error('Written next')
    })
  }
}
