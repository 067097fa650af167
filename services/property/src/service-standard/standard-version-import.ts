import { act, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ImportPairingInput, StandardImportPreviewType } from './standard-import.type.ts'
import { StandardVersionType } from './standard-version.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'

@InputType('StandardVersionImportInput', {
  description:
    'Makes a draft of an Excel file or a pasted table. One bad row refuses all of it and nothing is written.',
})
export class StandardVersionImportInput {
  @Field(() => ID, { description: 'The area for which the standard is meant.' })
  managementAreaId!: string

  @Field(() => ID, { nullable: true, description: 'The uploaded file.' })
  fileId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The table as pasted from Word, WPS or Excel, instead of a file.',
  })
  text?: string | null

  @Field(() => [ImportPairingInput], {
    nullable: true,
    description: 'For rows that stand for a promise in other words: which one.',
  })
  pairings?: ImportPairingInput[] | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionImportPayload', { description: 'What came of it.' })
export class StandardVersionImportPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => StandardImportPreviewType, {
    nullable: true,
    description: 'The report of the rows, where they were refused.',
  })
  preview?: StandardImportPreviewType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionImport {
  @Mutation(() => StandardVersionImportPayload, {
    description:
      'Makes a draft of an Excel file or a pasted table. One bad row refuses all of it and nothing is written.',
  })
  standardVersionImport(
    @Arg('input', () => StandardVersionImportInput, { description: 'What shall be done.' })
    input: StandardVersionImportInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      throw new Error('Written next')
    })
  }
}
