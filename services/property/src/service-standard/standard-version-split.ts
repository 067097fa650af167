import { act, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

@InputType('StandardVersionSplitInput', {
  description: 'Parts a mixed draft: what may go out now becomes a draft of its own, the rest follows it.',
})
export class StandardVersionSplitInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionSplitPayload', { description: 'What came of it.' })
export class StandardVersionSplitPayload {
  @Field(() => [StandardVersionType], { description: 'The drafts it was parted into, in the order of publishing; the last one is the draft itself.' })
  standardVersions!: StandardVersionType[]

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionSplit {
  @Mutation(() => StandardVersionSplitPayload, {
    description: 'Parts a mixed draft: what may go out now becomes a draft of its own, the rest follows it.',
  })
  standardVersionSplit(
    @Arg('input', () => StandardVersionSplitInput, { description: 'What shall be done.' })
    input: StandardVersionSplitInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      throw new Error('Written next')
    })
  }
}
