import { refuse } from '@linli/kernel'
import { act, refused, type Context, DateTime } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'

@InputType('ServiceRequestPlanInput', { description: 'Tells the resident when somebody comes.' })
class ServiceRequestPlanInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => DateTime, { description: 'When somebody comes.' })
  comesAt!: Date

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceRequestPlanPayload', { description: 'What came of it.' })
class ServiceRequestPlanPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestPlan {
  @Mutation(() => ServiceRequestPlanPayload, { description: 'Tells the resident when somebody comes.' })
  serviceRequestPlan(
    @Arg('input', () => ServiceRequestPlanInput, { description: 'What shall be done.' })
    input: ServiceRequestPlanInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'PLAN', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal =
        found.refusal ??
        (input.comesAt > context.time.now() ? null : refuse('INVALID_INPUT', undefined, ['comesAt']))
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      request.plan(input.comesAt)
      await record(em, request, {
        kind: 'PLANNED',
        at: now,
        until: input.comesAt,
        by: actorOf(context.viewer),
      })
      return { serviceRequest: request, errors: [] }
    })
  }
}
