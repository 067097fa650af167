import { newId } from '@linli/kernel'
import type { SeatKind } from '@linli/subgraph'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import type { ContractEventKind } from './service-contract.enums.ts'
import type { ServiceContractStatus } from './service-contract.lifecycle.ts'
import { ServiceContract } from './service-contract.ts'

const ServiceContractEventSchema = defineEntity({
  name: 'ServiceContractEvent',
  tableName: 'service_contract_event',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    serviceContract: () => p.manyToOne(ServiceContract),
    kind: p.text().$type<ContractEventKind>(),
    fromStatus: p.text().$type<ServiceContractStatus>().nullable(),
    toStatus: p.text().$type<ServiceContractStatus>(),
    at: p.datetime(),
    personId: p.uuid().nullable(),
    seatId: p.uuid().nullable(),
    seatKind: p.text().$type<SeatKind>(),
    organisationId: p.uuid().nullable(),
    reason: p.text().nullable(),
  },
})

/** One line of the history of a contract: who, in which seat, when, from where to where, why. Added, never altered. */
export class ServiceContractEvent extends ServiceContractEventSchema.class {
  static of(
    districtId: string,
    kind: ContractEventKind,
    [from, to]: readonly [ServiceContractStatus | null, ServiceContractStatus],
    { person, seat, kind: seatKind, organisation }: Actor,
    at: Date,
    reason: string | null,
  ): ServiceContractEvent {
    return Object.assign(new ServiceContractEvent(), {
      ...{ id: newId(), districtId, kind, fromStatus: from, toStatus: to, at, reason },
      ...{ personId: person, seatId: seat, seatKind, organisationId: organisation },
    })
  }
}
ServiceContractEventSchema.setClass(ServiceContractEvent)
