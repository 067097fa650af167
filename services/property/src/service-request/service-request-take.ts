import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'

@InputType('ServiceRequestTakeInput', {
  description: 'Takes a request from the pool: it is sent to your organisation and accepted at once.',
})
class ServiceRequestTakeInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceRequestTakePayload', { description: 'What came of it.' })
class ServiceRequestTakePayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestTake {
  @Mutation(() => ServiceRequestTakePayload, {
    description: 'Takes a request from the pool: it is sent to your organisation and accepted at once.',
  })
  serviceRequestTake(
    @Arg('input', () => ServiceRequestTakeInput, { description: 'What shall be done.' })
    input: ServiceRequestTakeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'TAKE', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      request.take(actor.organisation!, actor.seat)
      const taken = { at: now, by: actor }
      await record(em, request, { kind: 'DISPATCHED', ...taken }, { kind: 'ACCEPTED', ...taken })
      return { serviceRequest: request, errors: [] }
    })
  }
}
