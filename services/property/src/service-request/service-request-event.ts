import { defineEntity, p } from '@mikro-orm/core'
import type { RequestEventKind } from './service-request.enums.ts'
import { ServiceRequest } from './service-request.ts'

const ServiceRequestEventSchema = defineEntity({
  name: 'ServiceRequestEvent',
  tableName: 'service_request_event',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    serviceRequest: () => p.manyToOne(ServiceRequest),
    kind: p.text().$type<RequestEventKind>(),
    at: p.datetime(),
    /** Of a pause: its end at the latest. Of a plan: when somebody comes. */
    until: p.datetime().nullable(),
    seatId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    byResident: p.boolean(),
    /** Said by the resident by telephone or on paper, entered by the seat (代录). */
    recordedFrom: p.text().$type<'TELEPHONE' | 'PAPER'>().nullable(),
    words: p.text().nullable(),
    /** For those who work on it; the resident does not read it. */
    isInternal: p.boolean(),
  },
})

/** One line of the history of a request. Lines are added and never altered: a mistake is mended by the next line. */
export class ServiceRequestEvent extends ServiceRequestEventSchema.class {}
ServiceRequestEventSchema.setClass(ServiceRequestEvent)
