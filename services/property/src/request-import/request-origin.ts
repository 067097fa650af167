import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import { ServiceRequest } from '../service-request/index.ts'

const RequestOriginSchema = defineEntity({
  name: 'RequestOrigin',
  tableName: 'request_origin',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    serviceRequest: () => p.manyToOne(ServiceRequest),
    source: p.text(),
    externalNumber: p.text(),
    channelName: p.text().strictNullable(),
    ownerName: p.text().strictNullable(),
    promisedAt: p.datetime().strictNullable(),
    rowHashes: p.array(),
    requestImportId: p.uuid(),
    broughtInAt: p.datetime(),
  },
})

/** Where a request that was brought in comes from: the other system's number for it, and until when that had promised it. */
export class RequestOrigin extends RequestOriginSchema.class {
  static of(
    serviceRequest: ServiceRequest,
    told: {
      source: string
      externalNumber: string
      channelName: string | null
      ownerName: string | null
      promisedAt: Date | null
      rowHashes: string[]
      requestImportId: string
    },
    now: Date,
  ): RequestOrigin {
    const { districtId } = serviceRequest
    return Object.assign(new RequestOrigin(), told, {
      ...{ id: newId(), districtId, serviceRequest, broughtInAt: now },
    })
  }

  takeNoteOf(hash: string): void {
    this.rowHashes = [...this.rowHashes, hash]
  }
}
RequestOriginSchema.setClass(RequestOrigin)
