import { act, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

@InputType('StandardVersionRebaseInput', {
  description: 'Carries the changes of a draft over to the version that was published in the meantime.',
})
export class StandardVersionRebaseInput {
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

@ObjectType('StandardVersionRebasePayload', { description: 'What came of it.' })
export class StandardVersionRebasePayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [String], {
    description: 'Codes of promises that both had changed; the draft’s wording was kept, please look again.',
  })
  overlaps!: string[]

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionRebase {
  @Mutation(() => StandardVersionRebasePayload, {
    description: 'Carries the changes of a draft over to the version that was published in the meantime.',
  })
  standardVersionRebase(
    @Arg('input', () => StandardVersionRebaseInput, { description: 'What shall be done.' })
    input: StandardVersionRebaseInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      throw new Error('Written next')
    })
  }
}
