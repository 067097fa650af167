import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { ClockStanding, ResponseClock as ComputedClock } from '../response-clock/index.ts'
import { ServiceRequest } from './service-request.ts'

const ResponseClockSchema = defineEntity({
  name: 'ResponseClock',
  tableName: 'response_clock',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    serviceRequest: () => p.manyToOne(ServiceRequest),
    stage: p.text(),
    round: p.integer(),
    startedAt: p.datetime(),
    dueAt: p.datetime(),
    warnAt: p.datetime().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    standing: p.text().$type<ClockStanding>(),
    warnedAt: p.datetime().strictNullable(),
    toldLateAt: p.datetime().strictNullable(),
  },
})

/** One clock as it was computed last, kept so that a board can ask what runs out next, and with what was told of it. */
export class ResponseClock extends ResponseClockSchema.class {
  static of(serviceRequest: ServiceRequest, { stage, round }: ComputedClock): ResponseClock {
    return Object.assign(new ResponseClock(), {
      ...{ id: newId(), districtId: serviceRequest.districtId, serviceRequest, stage: stage.code, round },
      ...{ warnedAt: null, toldLateAt: null },
    })
  }

  follow({ startedAt, endedAt, standing, deadline, warnAt }: ComputedClock): void {
    Object.assign(this, { startedAt, endedAt, standing, dueAt: deadline.dueAt, warnAt })
  }
}
ResponseClockSchema.setClass(ResponseClock)
