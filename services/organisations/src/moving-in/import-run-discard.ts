import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { deleteFile } from './sealed-file.ts'
import { importRunInHand, ImportRunInput, ImportRunPayload } from './import-run-in-hand.ts'

@InputType({ description: 'Which file to give up.' })
class ImportRunDiscardInput extends ImportRunInput {}

@ObjectType({ description: 'What came of that.' })
class ImportRunDiscardPayload extends ImportRunPayload {}

@Resolver()
export class ImportRunDiscardResolver {
  @Mutation(() => ImportRunDiscardPayload, {
    description: 'Gives a file up before anything of it is entered; it is deleted.',
  })
  importRunDiscard(
    @Arg('input', () => ImportRunDiscardInput, { description: 'What is asked for.' })
    input: ImportRunDiscardInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await importRunInHand(context, input, 'discard')
      if ('refusal' in found) return refused(found.refusal, found)
      const { run } = found
      run.discard()
      run.forgetFile(context.time.now())
      await deleteFile(em, run.id)
      return { importRun: run, errors: [] }
    })
  }
}
