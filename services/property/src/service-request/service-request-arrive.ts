import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'

@InputType('ServiceRequestArriveInput', { description: 'Says that somebody is there.' })
class ServiceRequestArriveInput {
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

@ObjectType('ServiceRequestArrivePayload', { description: 'What came of it.' })
class ServiceRequestArrivePayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestArrive {
  @Mutation(() => ServiceRequestArrivePayload, { description: 'Says that somebody is there.' })
  serviceRequestArrive(
    @Arg('input', () => ServiceRequestArriveInput, { description: 'What shall be done.' })
    input: ServiceRequestArriveInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'ARRIVE', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      request.arrive()
      await record(em, request, { kind: 'ON_SITE', at: now, by: actorOf(context.viewer) })
      return { serviceRequest: request, errors: [] }
    })
  }
}
