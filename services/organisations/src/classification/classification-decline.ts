import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  classificationInHand,
  ClassificationDecisionInput,
  ClassificationDecisionPayload,
} from './classification-decide.ts'
import { notifyOfAnswer } from './classification.notices.ts'
import { mayDecideType } from './classification.policy.ts'

@InputType({ description: 'A no from the second seat, with the reason.' })
class ClassificationDeclineInput extends ClassificationDecisionInput {
  @Field(() => String, { description: 'Why not, in words for the asker.' })
  remark!: string
}

@ObjectType({ description: 'What came of declining another type.' })
class ClassificationDeclinePayload extends ClassificationDecisionPayload {}

@Resolver()
export class ClassificationDeclineResolver {
  @Mutation(() => ClassificationDeclinePayload, {
    description: 'Says no from a second seat to a request for another type; the estate stays what it is.',
  })
  classificationDecline(
    @Arg('input', () => ClassificationDeclineInput, { description: 'What is asked for.' })
    input: ClassificationDeclineInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const remark = input.remark.trim()
      const found = await classificationInHand(em, context, input, (viewer, question) =>
        mayDecideType(viewer, 'decline', question),
      )
      if ('refusal' in found) return refused(found.refusal, found)
      if (remark === '') return refused(refuse('STATEMENT_MISSING', undefined, ['remark']))
      found.classification.decline(context.viewer, remark, context.time.now())
      await notifyOfAnswer(em, found.estate, found.classification)
      return { ...found, errors: [] }
    })
  }
}
