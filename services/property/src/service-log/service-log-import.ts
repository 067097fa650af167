import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import { actorOf, areaSituationOf, lockStandards } from '../service-standard/index.ts'
import { logPreviewOf, readLogImport } from './import/log-import.reading.ts'
import { LogImportPreviewType } from './import/log-import.type.ts'
import { ServiceLogEntry } from './service-log-entry.ts'
import { ServiceLogRefusal } from './service-log-refusal.type.ts'
import { mayEnter } from './service-log.policy.ts'

@ArgsType()
class ServiceLogImportPreviewArgs {
  @Field(() => ID, { description: 'The area in which the rounds were made.' })
  managementAreaId!: string

  @Field(() => ID, { nullable: true, description: 'The uploaded file.' })
  fileId?: string | null

  @Field(() => String, { nullable: true, description: 'The table as pasted, instead of a file.' })
  text?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The same table with its cells, as a browser hands it over when somebody pastes.',
  })
  html?: string | null
}

@InputType('ServiceLogImportInput', {
  description: 'Enters the rounds of an Excel file or a pasted table. One bad row refuses all of it.',
})
class ServiceLogImportInput {
  @Field(() => ID, { description: 'The area in which the rounds were made.' })
  managementAreaId!: string

  @Field(() => ID, { nullable: true, description: 'The uploaded file.' })
  fileId?: string | null

  @Field(() => String, { nullable: true, description: 'The table as pasted, instead of a file.' })
  text?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The same table with its cells, as a browser hands it over when somebody pastes.',
  })
  html?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceLogImportPayload', { description: 'What came of it.' })
class ServiceLogImportPayload {
  @Field(() => Int, { nullable: true, description: 'How many rounds were entered; empty where nothing was.' })
  entryCount?: number | null

  @Field(() => LogImportPreviewType, {
    nullable: true,
    description: 'The report of the rows, where they were refused.',
  })
  preview?: LogImportPreviewType | null

  @Field(() => [ServiceLogRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceLogRefusal[]
}

@Resolver()
export class ServiceLogImport {
  @Query(() => LogImportPreviewType, {
    nullable: true,
    description:
      'What a table of rounds would become, row by row; nothing is written. Empty where it is not yours to enter.',
  })
  async serviceLogImportPreview(
    @Args(() => ServiceLogImportPreviewArgs) asked: ServiceLogImportPreviewArgs,
    @Ctx() context: Context,
  ) {
    const area = await areaSituationOf(context, asked.managementAreaId)
    if (!area || mayEnter(area)) return null
    const read = await readLogImport(context, area, asked)
    return read && logPreviewOf(context, read)
  }

  @Mutation(() => ServiceLogImportPayload, {
    description: 'Enters the rounds of an Excel file or a pasted table. One bad row refuses all of it.',
  })
  serviceLogImport(
    @Arg('input', () => ServiceLogImportInput, { description: 'What shall be done.' })
    input: ServiceLogImportInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const area = await areaSituationOf(context, input.managementAreaId)
      if (!area) return refused(refuse('NOT_FOUND'))
      const notAllowed = mayEnter(area)
      if (notAllowed || !area.companyId) return refused(notAllowed)
      // Two people with the same table: the second one finds its rounds on record.
      await lockStandards(em, area.managementAreaId)
      const read = await readLogImport(context, area, input)
      if (!read) return refused(refuse('INVALID_INPUT', undefined, ['fileId']))
      if (!read.isAcceptable) {
        const count = read.problems.filter(({ isHint }) => !isHint).length + read.fileProblems.length
        return refused(refuse('LOG_FILE_REFUSED', { count }), { preview: await logPreviewOf(context, read) })
      }
      const { districtId, managementAreaId, companyId } = area
      const rule = { now: context.time.now(), lateAfterHours: read.lateAfterHours }
      const deeds = read.rows.flatMap(({ deed }) => deed ?? [])
      for (const deed of deeds)
        em.persist(
          ServiceLogEntry.enter(
            { districtId, managementAreaId, companyId },
            deed,
            actorOf(context.viewer),
            rule,
          ),
        )
      return { entryCount: deeds.length, errors: [] }
    })
  }
}
