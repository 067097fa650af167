import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { areaSituationOf } from './area-situation.ts'
import { previewOf, readImport } from './standard-import.reading.ts'
import { ImportPairingInput, StandardImportPreviewType } from './standard-import.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { beginDraft, lockStandards } from './standard-version.finding.ts'
import { mayBegin } from './standard-version.policy.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

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

  @Field(() => String, {
    nullable: true,
    description: 'The same table with its cells, as a browser hands it over when somebody pastes.',
  })
  html?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Which of several levels beside each other is meant, from 1; the first where nothing is said.',
  })
  level?: number | null

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
class StandardVersionImportPayload {
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
      const area = await areaSituationOf(context, input.managementAreaId)
      if (!area) return refused(refuse('NOT_FOUND'))
      const refusal = mayBegin(area)
      if (refusal || !area.companyId) return refused(refusal)
      await lockStandards(em, area.managementAreaId)
      const imported = await readImport(context, area, input)
      if (!imported) return refused(refuse('INVALID_INPUT', undefined, ['fileId']))
      const { read, inForce } = imported
      if (!read.isAcceptable) {
        const count = read.problems.filter(({ severity }) => severity === 'REFUSED').length
        const code = read.rows.length > 0 ? 'ROWS_REFUSED' : 'FILE_UNREADABLE'
        return refused(refuse(code, { count }), { preview: await previewOf(context, area, imported) })
      }
      const { districtId, managementAreaId, areaCode, companyId, latestId } = area
      const place = { districtId, managementAreaId, areaCode, companyId, basedOnId: latestId }
      const actor = actorOf(context.viewer)
      const version = await beginDraft(em, place, actor, context.time.now())
      version.changeContent(read.items, inForce, 'IMPORTED', actor, context.time.now())
      await tellStandard(em, version, 'StandardVersionBegun')
      return { standardVersion: version, errors: [] }
    })
  }
}
