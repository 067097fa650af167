import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import { ServiceRequest } from '../service-request/index.ts'

export type TicketAnswer = 'YES' | 'NO'

const HotlineTicketSchema = defineEntity({
  name: 'HotlineTicket',
  tableName: 'hotline_ticket',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    serviceRequest: () => p.manyToOne(ServiceRequest),
    receivedAt: p.datetime().strictNullable(),
    answerDueAt: p.datetime().strictNullable(),
    replyDueAt: p.datetime().strictNullable(),
    answeredAt: p.datetime().strictNullable(),
    repeats: p.integer(),
    returnAskedAt: p.datetime().strictNullable(),
    returnReason: p.text().strictNullable(),
    returnedAt: p.datetime().strictNullable(),
    extensionAskedAt: p.datetime().strictNullable(),
    extensionUntil: p.datetime().strictNullable(),
    extensionReason: p.text().strictNullable(),
    repliedAt: p.datetime().strictNullable(),
    reply: p.text().strictNullable(),
    wasAnswered: p.text().$type<TicketAnswer>().strictNullable(),
    wasSolved: p.text().$type<TicketAnswer>().strictNullable(),
    wasSatisfied: p.text().$type<TicketAnswer>().strictNullable(),
    revision: p.integer().version(),
  },
})

/** What the hotline says of a ticket in its table. */
export interface ToldTicket {
  readonly receivedAt: Date | null
  readonly answerDueAt: Date | null
  readonly replyDueAt: Date | null
  readonly answeredAt: Date | null
  readonly wasAnswered: TicketAnswer | null
  readonly wasSolved: TicketAnswer | null
  readonly wasSatisfied: TicketAnswer | null
}

/**
 * A ticket 工单 of the hotline 12345. Its two deadlines are the hotline's own and move only when the hotline says so: by
 * the next table. What we ask of it, to take the ticket back or to give more time, stands here.
 */
export class HotlineTicket extends HotlineTicketSchema.class {
  static of(serviceRequest: ServiceRequest, told: ToldTicket): HotlineTicket {
    const { districtId } = serviceRequest
    return Object.assign(new HotlineTicket(), told, {
      ...{ id: newId(), districtId, serviceRequest, repeats: 0 },
      ...{ returnAskedAt: null, returnReason: null, returnedAt: null },
      ...{ extensionAskedAt: null, extensionUntil: null, extensionReason: null },
      ...{ repliedAt: null, reply: null },
    })
  }

  /** The ticket stands in a table once more. @returns whether the hotline sent it again, or only says more of it */
  tellAgain(told: ToldTicket): boolean {
    const isSentAgain = told.receivedAt !== null && +told.receivedAt !== Number(this.receivedAt)
    for (const [key, value] of Object.entries(told)) {
      // An empty cell of a later table takes nothing back.
      if (value !== null) Object.assign(this, { [key]: value })
    }
    if (isSentAgain) this.repeats += 1
    return isSentAgain
  }

  /** 退单: it is another unit's. The request stays on the desk until the hotline takes it back. */
  askToReturn(reason: string, now: Date): void {
    Object.assign(this, { returnAskedAt: now, returnReason: reason })
  }

  /** The hotline has taken it back. */
  takeBack(now: Date): void {
    this.returnedAt = now
  }

  /** 延期: the deadline itself moves when the hotline grants it. */
  askToExtend(until: Date, reason: string, now: Date): void {
    Object.assign(this, { extensionAskedAt: now, extensionUntil: until, extensionReason: reason })
  }
}
HotlineTicketSchema.setClass(HotlineTicket)
