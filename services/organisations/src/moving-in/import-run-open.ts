import { refuse } from '@linli/kernel'
import { act, type Context, enqueue, isIdentity, readFile, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { readSheets, rowProblem, RowProblemType } from '../spreadsheet/index.ts'
import type { ImportKind } from './import-kind.ts'
import { layoutOf } from './import-lines.ts'
import { ImportRunPayload } from './import-run-in-hand.ts'
import { mayMoveIn } from './import-run.policy.ts'
import { ImportRun } from './import-run.ts'
import { ImportKindEnum } from './import-run.type.ts'
import { keepFileDays } from './import-setting.ts'
import { keepFile } from './sealed-file.ts'

@InputType({ description: 'A file that lists what a district has.' })
class ImportRunOpenInput extends RepeatableInput {
  @Field(() => ID, { description: 'The uploaded file; a private one is deleted where the upload left it.' })
  fileId!: string

  @Field(() => ImportKindEnum, { description: 'What it lists.' })
  kind!: ImportKind
}

@ObjectType({ description: 'What came of opening a file.' })
class ImportRunOpenPayload extends ImportRunPayload {
  @Field(() => [RowProblemType], { nullable: true, description: 'What is wrong with the file as a whole.' })
  problems?: object[] | null
}

const dayLength = 86_400_000

@Resolver()
export class ImportRunOpenResolver {
  @Mutation(() => ImportRunOpenPayload, {
    description:
      'Opens an uploaded file: finds its table, guesses its columns and keeps it sealed until it is brought in. Nothing is entered.',
  })
  importRunOpen(
    @Arg('input', () => ImportRunOpenInput, { description: 'What is asked for.' }) input: ImportRunOpenInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, service, time } = context
      const refusal = mayMoveIn(viewer)
      if (refusal) return refused(refusal)
      const file = isIdentity(input.fileId) ? await readFile(em, input.fileId) : null
      if (!file) return refused(refuse('NOT_FOUND'))
      if (input.kind === 'ROSTER' && !file.isPrivate) return refused(refuse('FILE_NOT_PRIVATE'))
      const sheets = await readSheets(file.content)
      if (!sheets) {
        const problems = [rowProblem('ROW_FILE_UNREADABLE', { row: 0 })]
        return refused(refuse('FILE_UNREADABLE'), { problems })
      }
      const layout = layoutOf(input.kind, sheets)
      if ('code' in layout) return refused(refuse('FILE_UNREADABLE'), { problems: [layout] })
      const now = time.now()
      const forgetFileAt = new Date(now.getTime() + (await keepFileDays(em, now)) * dayLength)
      const seat = {
        ...{ districtId: viewer.district ?? '', reachCode: viewer.territories[0] ?? '' },
        ...{ kind: viewer.kind, person: viewer.person ?? '' },
      }
      const run = ImportRun.open({ kind: input.kind, fileName: file.name, layout }, seat, now, forgetFileAt)
      em.persist(run)
      await em.flush()
      await keepFile(em, service, run, file)
      const job = { district: run.districtId, run: run.id }
      await enqueue(em, 'import-file-forget', job, {
        runAt: forgetFileAt,
        key: `import-file-forget:${run.id}`,
      })
      return { importRun: run, errors: [] }
    })
  }
}
