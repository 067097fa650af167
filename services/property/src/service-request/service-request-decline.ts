import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'

@InputType('ServiceRequestDeclineInput', {
  description: 'Hands a request back to the desk, with the reason.',
})
class ServiceRequestDeclineInput {
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

@ObjectType('ServiceRequestDeclinePayload', { description: 'What came of it.' })
class ServiceRequestDeclinePayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestDecline {
  @Mutation(() => ServiceRequestDeclinePayload, {
    description: 'Hands a request back to the desk, with the reason.',
  })
  serviceRequestDecline(
    @Arg('input', () => ServiceRequestDeclineInput, { description: 'What shall be done.' })
    input: ServiceRequestDeclineInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'DECLINE', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal ?? textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      await record(em, request, {
        kind: 'DECLINED',
        at: now,
        by: actorOf(context.viewer),
        words: input.reason.trim(),
      })
      request.decline()
      return { serviceRequest: request, errors: [] }
    })
  }
}
