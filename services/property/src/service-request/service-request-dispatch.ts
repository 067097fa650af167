import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'
import { handlerFault } from './handlers.ts'
import { tellOfClock } from './request-clocks.ts'

@InputType('ServiceRequestDispatchInput', { description: 'Sends somebody: a company, a team, a department.' })
class ServiceRequestDispatchInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => ID, { description: 'The organisation that is sent.' })
  handlerId!: string

  @Field(() => String, { nullable: true, description: 'What it should know.' })
  words?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceRequestDispatchPayload', { description: 'What came of it.' })
class ServiceRequestDispatchPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestDispatch {
  @Mutation(() => ServiceRequestDispatchPayload, {
    description: 'Sends somebody: a company, a team, a department.',
  })
  serviceRequestDispatch(
    @Arg('input', () => ServiceRequestDispatchInput, { description: 'What shall be done.' })
    input: ServiceRequestDispatchInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'DISPATCH', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal =
        found.refusal ??
        (await handlerFault(em, found.request, input.handlerId)) ??
        (input.words == null ? null : textFault(input.words, 500, 'words'))
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      const sent = { at: now, by: actorOf(context.viewer) }
      // Sent to somebody else before the first has said anything: that one's clock ends as if it had been handed back.
      const takenBack =
        request.status === 'DISPATCHED' ? [{ kind: 'DECLINED' as const, isInternal: true, ...sent }] : []
      request.dispatch(input.handlerId, null)
      const words = input.words?.trim() ?? null
      await record(em, request, ...takenBack, { kind: 'DISPATCHED', words, ...sent })
      await tellOfClock(em, request, 'REQUEST_SENT', { occasion: now.toISOString() })
      return { serviceRequest: request, errors: [] }
    })
  }
}
