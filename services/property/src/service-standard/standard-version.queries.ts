import { type Context, live } from '@linli/subgraph'
import { Arg, Ctx, ID, Query, Resolver, Root, Subscription } from 'type-graphql'
import { ImportPairingInput, StandardImportPreviewType } from './standard-import.type.ts'
import { StandardTemplateType } from './standard-item.type.ts'
import { StandardVersionType } from './standard-version.type.ts'

@Resolver()
export class StandardVersionQueries {
  @Query(() => StandardVersionType, {
    nullable: true,
    description: 'One version of a standard; empty where there is none or it is not yours to see.',
  })
  standardVersion(@Arg('id', () => ID, { description: 'The version.' }) id: string, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @Query(() => StandardVersionType, {
    nullable: true,
    description: 'One version by its lasting reference, as printed on a notice.',
  })
  standardVersionByReference(
    @Arg('reference', () => String, { description: 'The reference, such as 210113001001-M01-7.' })
    reference: string,
    @Ctx() context: Context,
  ) {
    throw new Error('Written next')
  }

  @Query(() => [StandardTemplateType], {
    description: 'The ready sets of items to begin a first standard with.',
  })
  standardTemplates() {
    throw new Error('Written next')
  }

  @Query(() => StandardImportPreviewType, {
    nullable: true,
    description: 'Reads a file or a pasted table and says what an import would do. Nothing is written.',
  })
  standardImportPreview(
    @Arg('managementAreaId', () => ID, { description: 'The area for which the standard is meant.' })
    managementAreaId: string,
    @Arg('fileId', () => ID, { nullable: true, description: 'The uploaded file.' }) fileId: string | null,
    @Arg('text', () => String, { nullable: true, description: 'The table as pasted, instead of a file.' })
    text: string | null,
    @Arg('pairings', () => [ImportPairingInput], {
      nullable: true,
      description: 'For rows that stand for a promise in other words: which one.',
    })
    pairings: ImportPairingInput[] | null,
    @Ctx() context: Context,
  ) {
    throw new Error('Written next')
  }

  @Subscription(() => StandardVersionType, {
    nullable: true,
    description:
      'The version again each time something happens to it: an edit, a signature, a comment, an answer.',
    subscribe: ({ context, args }) => live(context as Context, args['id']),
  })
  standardVersionChanged(
    @Arg('id', () => ID, { description: 'The version.' }) id: string,
    @Root() _subject: string,
    @Ctx() context: Context,
  ) {
    throw new Error('Written next')
  }
}
