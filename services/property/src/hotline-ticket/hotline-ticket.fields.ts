import { loader, readRows, type Context } from '@linli/subgraph'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { ServiceRequestType } from '../service-request/index.ts'

@ObjectType('HotlineTicket', {
  description:
    'A ticket of the hotline 12345, with the hotline’s own deadlines beside the clocks of the district.',
})
class HotlineTicketType {
  @Field(() => String, { description: 'The number that the hotline gave it.' })
  externalNumber!: string

  @Field(() => Date, { nullable: true, description: 'When the hotline sent it last.' })
  receivedAt!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the hotline wants to know that somebody has it.',
  })
  answerDueAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'Until when the hotline wants it done.' })
  replyDueAt!: Date | null

  @Field(() => Int, { description: 'How often the hotline sent it once more.' })
  repeats!: number

  @Field(() => Date, { nullable: true, description: 'When the hotline was asked to take it back.' })
  returnAskedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it is for another unit.' })
  returnReason!: string | null

  @Field(() => Date, { nullable: true, description: 'When the hotline took it back.' })
  returnedAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'Until when the hotline was asked to give it time.' })
  extensionUntil!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it takes longer.' })
  extensionReason!: string | null
}

const moments = [
  'receivedAt',
  'answerDueAt',
  'replyDueAt',
  'returnAskedAt',
  'returnedAt',
  'extensionUntil',
] as const

@Resolver(() => ServiceRequestType)
export class HotlineTicketFields {
  @FieldResolver(() => HotlineTicketType, {
    nullable: true,
    description: 'The ticket of the hotline that it came from; empty where it came by another way.',
  })
  hotlineTicket(@Root() { id }: { id: string }, @Ctx() context: Context): Promise<HotlineTicketType | null> {
    return loader<HotlineTicketType>(context, 'hotline-tickets', async (ids) => {
      const rows = await readRows<HotlineTicketType & { requestId: string }>(
        context.em,
        `select ticket.service_request_id as "requestId", origin.external_number as "externalNumber",
           received_at as "receivedAt", answer_due_at as "answerDueAt", reply_due_at as "replyDueAt", repeats,
           return_asked_at as "returnAskedAt", return_reason as "returnReason", returned_at as "returnedAt",
           extension_until as "extensionUntil", extension_reason as "extensionReason"
         from hotline_ticket ticket join request_origin origin
           on origin.district_id = ticket.district_id and origin.service_request_id = ticket.service_request_id
         where ticket.service_request_id = any($1::uuid[])`,
        [ids],
      )
      for (const row of rows) {
        for (const moment of moments) {
          const at = row[moment]
          row[moment] = at === null ? null : new Date(at)
        }
      }
      return new Map(rows.map(({ requestId, ...ticket }) => [requestId, ticket]))
    }).load(id)
  }
}
