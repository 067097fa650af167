import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { goOnWith } from './check-run.ts'
import { importRunInHand, ImportRunInput, ImportRunPayload } from './import-run-in-hand.ts'

@InputType({ description: 'Which file to bring in.' })
class ImportRunBeginInput extends ImportRunInput {}

@ObjectType({ description: 'What came of that.' })
class ImportRunBeginPayload extends ImportRunPayload {}

@Resolver()
export class ImportRunBeginResolver {
  @Mutation(() => ImportRunBeginPayload, {
    description:
      'Brings in the rows of a file that were tried, part by part; whoever watches sees how far it is.',
  })
  importRunBegin(
    @Arg('input', () => ImportRunBeginInput, { description: 'What is asked for.' })
    input: ImportRunBeginInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await importRunInHand(context, input, 'begin')
      if ('refusal' in found) return refused(found.refusal, found)
      const { run } = found
      run.begin(context.time.now())
      await goOnWith(em, 'import-run-advance', run, context.time.now())
      return { importRun: run, errors: [] }
    })
  }
}
