import { refuse } from '@linli/kernel'
import { act, refused, type Context, DateTime } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'
import { pauseFault } from './pause.ts'

@InputType('ServiceRequestPauseInput', {
  description: 'Stops the time of a request for a reason, until an hour within what the policy allows.',
})
class ServiceRequestPauseInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => DateTime, { description: 'When it goes on by itself at the latest.' })
  until!: Date

  @Field(() => String, { description: 'Why, as the resident may read it.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceRequestPausePayload', { description: 'What came of it.' })
class ServiceRequestPausePayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestPause {
  @Mutation(() => ServiceRequestPausePayload, {
    description: 'Stops the time of a request for a reason, until an hour within what the policy allows.',
  })
  serviceRequestPause(
    @Arg('input', () => ServiceRequestPauseInput, { description: 'What shall be done.' })
    input: ServiceRequestPauseInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'PAUSE', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal =
        found.refusal ??
        textFault(input.reason, 500, 'reason') ??
        (await pauseFault(context, found.request, input.until))
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      request.pause()
      await record(em, request, {
        ...{
          kind: 'PAUSED' as const,
          at: now,
          until: input.until,
          by: actorOf(context.viewer),
          words: input.reason.trim(),
        },
      })
      return { serviceRequest: request, errors: [] }
    })
  }
}
