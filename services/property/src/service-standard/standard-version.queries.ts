import { type Context, isIdentity, live } from '@linli/subgraph'
import { Arg, Ctx, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { areaSituationOf } from './area-situation.ts'
import { previewOf, readImport } from './standard-import.reading.ts'
import { ImportPairingInput, StandardImportPreviewType } from './standard-import.type.ts'
import { StandardTemplateType } from './standard-item.type.ts'
import { mayBegin } from './standard-version.policy.ts'
import { loadVersion, readVersions } from './standard-version.rows.ts'
import { StandardVersionType } from './standard-version.type.ts'
import { templateItems, templateLevels, templateLevelWords, templateNotice } from './template/template.ts'

@Resolver()
export class StandardVersionQueries {
  @Query(() => StandardVersionType, {
    nullable: true,
    description: 'One version of a standard; empty where there is none or it is not yours to see.',
  })
  standardVersion(@Arg('id', () => ID, { description: 'The version.' }) id: string, @Ctx() context: Context) {
    return isIdentity(id) ? loadVersion(context, id) : null
  }

  @Query(() => StandardVersionType, {
    nullable: true,
    description: 'One version by its lasting reference, as printed on a notice.',
  })
  async standardVersionByReference(
    @Arg('reference', () => String, { description: 'The reference, such as 210113001001-M01-7.' })
    reference: string,
    @Ctx() context: Context,
  ) {
    // Typed from paper: what cannot be a reference is simply not there.
    if (!/^[\w-]{1,60}$/.test(reference)) return null
    const [version] = await readVersions(context.em, 'reference = $1 order by id limit 1', [reference])
    return version ?? null
  }

  @Query(() => [StandardTemplateType], {
    description: 'The ready sets of items to begin a first standard with.',
  })
  standardTemplates(@Ctx() context: Context) {
    return templateLevels.map((level) => ({
      id: level,
      name: templateLevelWords[level][context.language],
      origin: templateNotice[context.language],
      items: templateItems(level),
    }))
  }

  @Query(() => StandardImportPreviewType, {
    nullable: true,
    description: 'Reads a file or a pasted table and says what an import would do. Nothing is written.',
  })
  async standardImportPreview(
    @Arg('managementAreaId', () => ID, { description: 'The area for which the standard is meant.' })
    managementAreaId: string,
    @Arg('fileId', () => ID, { nullable: true, description: 'The uploaded file.' }) fileId: string | null,
    @Arg('text', () => String, { nullable: true, description: 'The table as pasted, instead of a file.' })
    text: string | null,
    @Arg('html', () => String, {
      nullable: true,
      description: 'The same table with its cells, as a browser hands it over.',
    })
    html: string | null,
    @Arg('level', () => Int, {
      nullable: true,
      description: 'Which of several levels beside each other is meant, from 1.',
    })
    level: number | null,
    @Arg('pairings', () => [ImportPairingInput], {
      nullable: true,
      description: 'For rows that stand for a promise in other words: which one.',
    })
    pairings: ImportPairingInput[] | null,
    @Ctx() context: Context,
  ) {
    const area = await areaSituationOf(context, managementAreaId)
    if (!area || mayBegin(area)) return null
    const imported = await readImport(context, area, { fileId, text, html, level, pairings })
    return imported && previewOf(context, area, imported)
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
    return isIdentity(id) ? loadVersion(context, id) : null
  }
}
