import { act, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { StandardItemInput, StandardItemType } from './standard-item.type.ts'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

@ObjectType('StandardItemConflict', { description: 'A promise that two people changed at the same time.' })
export class StandardItemConflictType {
  @Field(() => String, { description: 'The code of the promise.' })
  code!: string

  @Field(() => StandardItemType, {
    nullable: true,
    description: 'The promise as it is stored now; empty where it was removed.',
  })
  stored?: StandardItemType | null

  @Field(() => StandardItemType, {
    nullable: true,
    description: 'The promise as you wanted it; empty where you wanted it removed.',
  })
  yours?: StandardItemType | null
}

@InputType('StandardVersionEditItemsInput', {
  description: 'Changes promises of a draft: many edits at once, all or none.',
})
export class StandardVersionEditItemsInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => [StandardItemInput], {
    nullable: true,
    description: 'Promises as they shall be: changed ones with their code, new ones without.',
  })
  put?: StandardItemInput[] | null

  @Field(() => [String], { nullable: true, description: 'Codes of promises that shall no longer be made.' })
  remove?: string[] | null

  @Field(() => [String], {
    nullable: true,
    description: 'All codes in the order in which they shall be read; empty leaves the order as it is.',
  })
  order?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionEditItemsPayload', { description: 'What came of it.' })
export class StandardVersionEditItemsPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardItemConflictType], {
    description: 'Where somebody else changed the same promises meanwhile: theirs and yours.',
  })
  conflicts!: StandardItemConflictType[]

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionEditItems {
  @Mutation(() => StandardVersionEditItemsPayload, {
    description: 'Changes promises of a draft: many edits at once, all or none.',
  })
  standardVersionEditItems(
    @Arg('input', () => StandardVersionEditItemsInput, { description: 'What shall be done.' })
    input: StandardVersionEditItemsInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      throw new Error('Written next')
    })
  }
}
