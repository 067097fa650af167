import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { goOnWith } from './check-run.ts'
import { importRunInHand, ImportRunInput, ImportRunPayload } from './import-run-in-hand.ts'

@InputType({ description: 'Which file to go on with.' })
class ImportRunResumeInput extends ImportRunInput {}

@ObjectType({ description: 'What came of that.' })
class ImportRunResumePayload extends ImportRunPayload {}

@Resolver()
export class ImportRunResumeResolver {
  @Mutation(() => ImportRunResumePayload, {
    description: 'Goes on with a file where it stands; no row has its effect twice.',
  })
  importRunResume(
    @Arg('input', () => ImportRunResumeInput, { description: 'What is asked for.' })
    input: ImportRunResumeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await importRunInHand(context, input, 'resume')
      if ('refusal' in found) return refused(found.refusal, found)
      const { run } = found
      run.resume()
      await goOnWith(em, 'import-run-advance', run, context.time.now())
      return { importRun: run, errors: [] }
    })
  }
}
