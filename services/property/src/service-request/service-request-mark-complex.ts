import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'

@InputType('ServiceRequestMarkComplexInput', {
  description: 'Says that a request takes longer, and why: the stage for complex ones holds from then on.',
})
class ServiceRequestMarkComplexInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'Why, as the resident may read it.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceRequestMarkComplexPayload', { description: 'What came of it.' })
class ServiceRequestMarkComplexPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestMarkComplex {
  @Mutation(() => ServiceRequestMarkComplexPayload, {
    description: 'Says that a request takes longer, and why: the stage for complex ones holds from then on.',
  })
  serviceRequestMarkComplex(
    @Arg('input', () => ServiceRequestMarkComplexInput, { description: 'What shall be done.' })
    input: ServiceRequestMarkComplexInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'MARK_COMPLEX', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal ?? textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      request.markComplex()
      await record(em, request, {
        kind: 'MARKED_COMPLEX',
        at: now,
        by: actorOf(context.viewer),
        words: input.reason.trim(),
      })
      return { serviceRequest: request, errors: [] }
    })
  }
}
