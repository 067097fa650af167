import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  classificationInHand,
  ClassificationDecisionInput,
  ClassificationDecisionPayload,
} from './classification-decide.ts'
import { mayWithdrawType } from './classification.policy.ts'

@InputType({ description: 'Which of one’s own requests to take back.' })
class ClassificationWithdrawInput extends ClassificationDecisionInput {}

@ObjectType({ description: 'What came of taking a request back.' })
class ClassificationWithdrawPayload extends ClassificationDecisionPayload {}

@Resolver()
export class ClassificationWithdrawResolver {
  @Mutation(() => ClassificationWithdrawPayload, {
    description: 'Takes one’s own request for another type back before it is answered.',
  })
  classificationWithdraw(
    @Arg('input', () => ClassificationWithdrawInput, { description: 'What is asked for.' })
    input: ClassificationWithdrawInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await classificationInHand(em, context, input, mayWithdrawType)
      if ('refusal' in found) return refused(found.refusal, found)
      found.classification.withdraw(context.time.now())
      return { ...found, errors: [] }
    })
  }
}
