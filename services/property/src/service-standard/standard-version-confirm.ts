import { act, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

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
export class StandardVersionConfirmPayload {
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
      throw new Error('Written next')
    })
  }
}
