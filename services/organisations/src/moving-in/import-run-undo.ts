import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { goOnWith } from './check-run.ts'
import { importRunInHand, ImportRunInput, ImportRunPayload } from './import-run-in-hand.ts'

@InputType({ description: 'Which file to take back.' })
class ImportRunUndoInput extends ImportRunInput {}

@ObjectType({ description: 'What came of that.' })
class ImportRunUndoPayload extends ImportRunPayload {}

@Resolver()
export class ImportRunUndoResolver {
  @Mutation(() => ImportRunUndoPayload, {
    description:
      'Takes back what a file made and changed, the last first; what something was built on since stays, with the reason.',
  })
  importRunUndo(
    @Arg('input', () => ImportRunUndoInput, { description: 'What is asked for.' }) input: ImportRunUndoInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await importRunInHand(context, input, 'undo')
      if ('refusal' in found) return refused(found.refusal, found)
      const { run } = found
      run.undo()
      await goOnWith(em, 'import-run-undo', run, context.time.now())
      return { importRun: run, errors: [] }
    })
  }
}
