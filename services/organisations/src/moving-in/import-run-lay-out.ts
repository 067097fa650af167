import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { readSheets } from '../spreadsheet/index.ts'
import { importRunInHand, ImportRunInput, ImportRunPayload } from './import-run-in-hand.ts'
import { layoutOf } from './import-lines.ts'
import { openFile } from './sealed-file.ts'

@InputType({ description: 'Where in a file its table begins.' })
class ImportRunLayOutInput extends ImportRunInput {
  @Field(() => String, {
    nullable: true,
    description: 'The sheet of the workbook; the one that was found when left out.',
  })
  sheet?: string | null

  @Field(() => Int, {
    description: 'The line in which the headings begin, as a spreadsheet program counts it.',
  })
  headingRow!: number
}

@ObjectType({ description: 'What came of saying where the table begins.' })
class ImportRunLayOutPayload extends ImportRunPayload {}

@Resolver()
export class ImportRunLayOutResolver {
  @Mutation(() => ImportRunLayOutPayload, {
    description:
      'Says where the headings of a file stand, where they were found elsewhere; its columns are guessed anew.',
  })
  importRunLayOut(
    @Arg('input', () => ImportRunLayOutInput, { description: 'What is asked for.' })
    input: ImportRunLayOutInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await importRunInHand(context, input, 'check')
      if ('refusal' in found) return refused(found.refusal, found)
      const { run } = found
      const content = await openFile(em, context.service, run.id)
      const sheets = content && (await readSheets(content))
      if (!sheets) return refused(refuse('FILE_UNREADABLE'))
      const at = { sheet: input.sheet ?? run.layout.sheet, headingRow: input.headingRow }
      const layout = layoutOf(run.kind, sheets, at)
      if ('code' in layout) return refused(refuse('VALUE_INVALID', undefined, ['headingRow']))
      run.layOut(layout)
      return { importRun: run, errors: [] }
    })
  }
}
