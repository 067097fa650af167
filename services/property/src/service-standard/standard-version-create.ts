import { act, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

@InputType('StandardVersionSourceInput', {
  description: 'What a draft begins with: exactly one of the three.',
})
export class StandardVersionSourceInput {
  @Field(() => Boolean, { nullable: true, description: 'The version that is in force in this area.' })
  currentVersion?: boolean | null

  @Field(() => ID, { nullable: true, description: 'A template.' })
  templateId?: string | null

  @Field(() => ID, { nullable: true, description: 'A published version of another area.' })
  standardVersionId?: string | null
}

@InputType('StandardVersionCreateInput', {
  description:
    'Begins a draft from the version in force, from a template, or from the standard of another area.',
})
export class StandardVersionCreateInput {
  @Field(() => ID, { description: 'The area for which the standard is meant.' })
  managementAreaId!: string

  @Field(() => StandardVersionSourceInput, { description: 'What to begin with.' })
  source!: StandardVersionSourceInput

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionCreatePayload', { description: 'What came of it.' })
export class StandardVersionCreatePayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionCreate {
  @Mutation(() => StandardVersionCreatePayload, {
    description:
      'Begins a draft from the version in force, from a template, or from the standard of another area.',
  })
  standardVersionCreate(
    @Arg('input', () => StandardVersionCreateInput, { description: 'What shall be done.' })
    input: StandardVersionCreateInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      throw new Error('Written next')
    })
  }
}
