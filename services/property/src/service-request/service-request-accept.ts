import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'

@InputType('ServiceRequestAcceptInput', {
  description: 'Takes on a request that was sent to your organisation.',
})
class ServiceRequestAcceptInput {
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

@ObjectType('ServiceRequestAcceptPayload', { description: 'What came of it.' })
class ServiceRequestAcceptPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestAccept {
  @Mutation(() => ServiceRequestAcceptPayload, {
    description: 'Takes on a request that was sent to your organisation.',
  })
  serviceRequestAccept(
    @Arg('input', () => ServiceRequestAcceptInput, { description: 'What shall be done.' })
    input: ServiceRequestAcceptInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'ACCEPT', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      request.accept(actor.seat)
      await record(em, request, { kind: 'ACCEPTED', at: now, by: actor })
      return { serviceRequest: request, errors: [] }
    })
  }
}
