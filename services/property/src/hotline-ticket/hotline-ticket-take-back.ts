import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { findToAct, record, ServiceRequestRefusal, ServiceRequestType } from '../service-request/index.ts'
import { actorOf } from '../service-standard/index.ts'
import { ticketOf } from './hotline-ticket.finding.ts'

@InputType('HotlineTicketTakeBackInput', {
  description:
    'Records that the hotline has taken a ticket back. It speaks for whoever called, so the request is withdrawn.',
})
class HotlineTicketTakeBackInput {
  @Field(() => ID, { description: 'The request that the ticket became.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision of the request that you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('HotlineTicketTakeBackPayload', { description: 'What came of it.' })
class HotlineTicketTakeBackPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class HotlineTicketTakeBack {
  @Mutation(() => HotlineTicketTakeBackPayload, {
    description:
      'Records that the hotline has taken a ticket back. It speaks for whoever called, so the request is withdrawn.',
  })
  hotlineTicketTakeBack(
    @Arg('input', () => HotlineTicketTakeBackInput, { description: 'What shall be done.' })
    input: HotlineTicketTakeBackInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'ACKNOWLEDGE', input)
      const ticket = found && (await ticketOf(em, found.request))
      if (!found || !ticket) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal ?? (ticket.returnAskedAt ? null : refuse('NOT_NOW'))
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      ticket.takeBack(now)
      request.withdraw(now)
      await record(em, request, {
        ...{ kind: 'WITHDRAWN', at: now, by: actorOf(context.viewer) },
        words: '12345 已收回工单。',
      })
      return { serviceRequest: request, errors: [] }
    })
  }
}
