import { act, refused, tell, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  classificationInHand,
  ClassificationDecisionInput,
  ClassificationDecisionPayload,
} from './classification-decide.ts'
import { mayDecideType } from './classification.policy.ts'
import { notifyOfAnswer } from './classification.notices.ts'
import { Classification } from './classification.ts'
import { supersede } from './classify.ts'

@InputType({ description: 'Agreement from the second seat.' })
class ClassificationApproveInput extends ClassificationDecisionInput {
  @Field(() => String, { nullable: true, description: 'A remark for the history.' })
  remark?: string | null
}

@ObjectType({ description: 'What came of agreeing to another type.' })
class ClassificationApprovePayload extends ClassificationDecisionPayload {}

@Resolver()
export class ClassificationApproveResolver {
  @Mutation(() => ClassificationApprovePayload, {
    description:
      'Agrees from a second seat that an estate is governed as another type than its facts suggest; it holds at once.',
  })
  classificationApprove(
    @Arg('input', () => ClassificationApproveInput, { description: 'What is asked for.' })
    input: ClassificationApproveInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await classificationInHand(em, context, input, (viewer, question) =>
        mayDecideType(viewer, 'approve', question),
      )
      if ('refusal' in found) return refused(found.refusal, found)
      const { classification, estate } = found
      const now = context.time.now()
      const inForce = await em.findOne(Classification, { estateId: estate.id, status: 'IN_FORCE' })
      if (inForce) await supersede(em, inForce, now)
      classification.approve(context.viewer, input.remark?.trim() || null, now)
      estate.govern(classification.type)
      await notifyOfAnswer(em, estate, classification)
      await tell(em, 'EstateClassified', { subject: estate.id, type: classification.type })
      return { classification, estate, errors: [] }
    })
  }
}
