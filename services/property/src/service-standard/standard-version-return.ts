import { act, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ReviewingBodyEnum, type ReviewingBody } from './standard-version.enums.ts'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

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
export class StandardVersionReturnPayload {
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
      throw new Error('Written next')
    })
  }
}
