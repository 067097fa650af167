import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Channel } from './channel.ts'
import { canMoveDelivery, type DeliveryMove, type DeliveryStatus, moves } from './delivery.lifecycle.ts'

const DeliverySchema = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    noticeId: p.uuid(),
    channel: p.string().$type<Channel>(),
    personId: p.uuid().strictNullable(),
    groupRobotId: p.uuid().strictNullable(),
    status: p.string().$type<DeliveryStatus>(),
    attempts: p.integer(),
    triedAt: p.datetime().strictNullable(),
    settledAt: p.datetime().strictNullable(),
    problem: p.string().strictNullable(),
    revision: p.integer().version(),
  },
})

/** One message to one person or group because of one notice: written down before it is sent, and after. */
export class Delivery extends DeliverySchema.class {
  static plan(of: {
    districtId: string
    noticeId: string
    channel: Channel
    personId: string | null
    groupRobotId: string | null
  }): Delivery {
    const untried = { status: 'WAITING', attempts: 0, triedAt: null, settledAt: null, problem: null } as const
    return Object.assign(new Delivery(), of, untried, { id: newId() })
  }

  get isSettled(): boolean {
    return this.settledAt !== null
  }

  /** @throws Error when it is settled already, or an earlier attempt was cut off and `again` does not say that it may repeat */
  beginAttempt(now: Date, { again }: { again: boolean }): void {
    this.move(again ? 'tryAgain' : 'try')
    this.attempts += 1
    this.triedAt = now
    this.problem = null
  }

  markSent(now: Date): void {
    this.move('send')
    this.settledAt = now
  }

  /** It has certainly not gone out, and is tried again later. */
  postpone(problem: string): void {
    this.move('postpone')
    this.problem = problem
  }

  leaveUnclear(problem: string, now: Date): void {
    this.move('doubt')
    this.problem = problem
    this.settledAt = now
  }

  giveUp(problem: string, now: Date): void {
    this.move('fail')
    this.problem = problem
    this.settledAt = now
  }

  private move(move: DeliveryMove): void {
    if (!canMoveDelivery(this.status, move))
      throw new Error(`A delivery that is ${this.status} cannot ${move}`)
    this.status = moves[move].to
  }
}
DeliverySchema.setClass(Delivery)
