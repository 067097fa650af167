import { act, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

@InputType('LegalBasisRemoveInput', { description: 'Takes a legal basis off a draft again.' })
export class LegalBasisRemoveInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => ID, { description: 'The legal basis.' })
  legalBasisId!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('LegalBasisRemovePayload', { description: 'What came of it.' })
export class LegalBasisRemovePayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class LegalBasisRemove {
  @Mutation(() => LegalBasisRemovePayload, { description: 'Takes a legal basis off a draft again.' })
  legalBasisRemove(
    @Arg('input', () => LegalBasisRemoveInput, { description: 'What shall be done.' })
    input: LegalBasisRemoveInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      throw new Error('Written next')
    })
  }
}
