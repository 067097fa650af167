import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { findToAct, record, ServiceRequestRefusal, ServiceRequestType } from '../service-request/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { ticketOf } from './hotline-ticket.finding.ts'

@InputType('HotlineTicketExtendInput', {
  description:
    'Asks the hotline for more time for a ticket (延期). The deadline itself moves when the hotline grants it.',
})
class HotlineTicketExtendInput {
  @Field(() => ID, { description: 'The request that the ticket became.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision of the request that you were looking at.' })
  revision!: number

  @Field(() => Date, { description: 'Until when it can be done, later than the deadline of the hotline.' })
  until!: Date

  @Field(() => String, { description: 'Why, in words for the hotline, up to 500 characters.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('HotlineTicketExtendPayload', { description: 'What came of it.' })
class HotlineTicketExtendPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class HotlineTicketExtend {
  @Mutation(() => HotlineTicketExtendPayload, {
    description:
      'Asks the hotline for more time for a ticket (延期). The deadline itself moves when the hotline grants it.',
  })
  hotlineTicketExtend(
    @Arg('input', () => HotlineTicketExtendInput, { description: 'What shall be done.' })
    input: HotlineTicketExtendInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'NOTE', input)
      const ticket = found && (await ticketOf(em, found.request))
      if (!found || !ticket) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const isOpen = request.disposedAt === null && request.closedAt === null && request.status !== 'MERGED'
      const isLater = +input.until > Math.max(+context.time.now(), Number(ticket.replyDueAt))
      const refusal =
        found.refusal ??
        (isOpen ? null : refuse('NOT_NOW')) ??
        (isLater ? null : refuse('INVALID_INPUT', undefined, ['until'])) ??
        textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      const words = input.reason.trim()
      ticket.askToExtend(input.until, words, now)
      await record(em, request, {
        ...{ kind: 'NOTED', at: now, by: actorOf(context.viewer), isInternal: true },
        words: `12345 延期：${words}`,
      })
      return { serviceRequest: request, errors: [] }
    })
  }
}
