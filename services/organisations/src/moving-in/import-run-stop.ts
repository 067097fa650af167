import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { importRunInHand, ImportRunInput, ImportRunPayload } from './import-run-in-hand.ts'

@InputType({ description: 'Which file to stop.' })
class ImportRunStopInput extends ImportRunInput {}

@ObjectType({ description: 'What came of that.' })
class ImportRunStopPayload extends ImportRunPayload {}

@Resolver()
export class ImportRunStopResolver {
  @Mutation(() => ImportRunStopPayload, {
    description: 'Stops bringing in a file between two parts; it can go on later or be taken back.',
  })
  importRunStop(
    @Arg('input', () => ImportRunStopInput, { description: 'What is asked for.' }) input: ImportRunStopInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async () => {
      const found = await importRunInHand(context, input, 'stop')
      if ('refusal' in found) return refused(found.refusal, found)
      const { run } = found
      run.stop()
      return { importRun: run, errors: [] }
    })
  }
}
