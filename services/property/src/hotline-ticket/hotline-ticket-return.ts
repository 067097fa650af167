import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { findToAct, record, ServiceRequestRefusal, ServiceRequestType } from '../service-request/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { ticketOf } from './hotline-ticket.finding.ts'

@InputType('HotlineTicketReturnInput', {
  description:
    'Asks the hotline to take a ticket back that is for another unit (退单). It stays on the desk until the hotline does.',
})
class HotlineTicketReturnInput {
  @Field(() => ID, { description: 'The request that the ticket became.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision of the request that you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'Why, in words for the hotline, up to 500 characters.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('HotlineTicketReturnPayload', { description: 'What came of it.' })
class HotlineTicketReturnPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class HotlineTicketReturn {
  @Mutation(() => HotlineTicketReturnPayload, {
    description:
      'Asks the hotline to take a ticket back that is for another unit (退单). It stays on the desk until the hotline does.',
  })
  hotlineTicketReturn(
    @Arg('input', () => HotlineTicketReturnInput, { description: 'What shall be done.' })
    input: HotlineTicketReturnInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      // The desk asks, while it lies there: whoever was sent hands it back to the desk first.
      const found = await findToAct(context, 'ACKNOWLEDGE', input)
      const ticket = found && (await ticketOf(em, found.request))
      if (!found || !ticket) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal =
        found.refusal ??
        (ticket.returnAskedAt ? refuse('ALREADY_MARKED') : null) ??
        textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      const words = input.reason.trim()
      ticket.askToReturn(words, now)
      await record(em, request, {
        ...{ kind: 'NOTED', at: now, by: actorOf(context.viewer), isInternal: true },
        words: `12345 退单：${words}`,
      })
      return { serviceRequest: request, errors: [] }
    })
  }
}
