import { addDays, newId, type CivilDay } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import type { ServicePointKind } from './service-point.enums.ts'

const ServicePointSchema = defineEntity({
  name: 'ServicePoint',
  tableName: 'service_point',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    managementAreaId: p.uuid(),
    /** Counted within the area; never given twice, because labels hang on walls for years. */
    serial: p.integer(),
    reference: p.text(),
    kind: p.text().$type<ServicePointKind>(),
    name: p.text(),
    location: p.text().nullable(),
    madeAt: p.datetime(),
    madeBySeatId: p.uuid().nullable(),
    changedAt: p.datetime(),
    retiredOn: p.date().nullable(),
    retiredBySeatId: p.uuid().nullable(),
    revision: p.integer().version(),
  },
})

/** How a place is called and found. */
export interface PointName {
  readonly kind: ServicePointKind
  readonly name: string
  readonly location: string | null
}

/** Where a round is made: a gate, a lift, a stairwell. A label with a QR code hangs there. */
export class ServicePoint extends ServicePointSchema.class {
  static make(
    {
      districtId,
      managementAreaId,
      areaCode,
    }: { districtId: string; managementAreaId: string; areaCode: string },
    serial: number,
    name: PointName,
    { seat }: Pick<Actor, 'seat'>,
    now: Date,
  ): ServicePoint {
    return Object.assign(new ServicePoint(), {
      ...{ id: newId(), districtId, managementAreaId, serial, reference: `${areaCode}-P${serial}`, ...name },
      ...{ madeAt: now, madeBySeatId: seat, changedAt: now },
    })
  }

  /** Also where only its promises differ: whoever looks at the point as it was must be told. */
  change(name: PointName, now: Date): void {
    Object.assign(this, name, { changedAt: now })
  }

  /** Nothing is due here any more from the day after; its label and its entries stay readable. */
  retire(today: CivilDay, { seat }: Pick<Actor, 'seat'>): void {
    this.retiredOn = today
    this.retiredBySeatId = seat
  }
}
ServicePointSchema.setClass(ServicePoint)

const ServicePointItemSchema = defineEntity({
  name: 'ServicePointItem',
  tableName: 'service_point_item',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    servicePointId: p.uuid(),
    managementAreaId: p.uuid(),
    itemCode: p.text(),
    needsPhoto: p.boolean(),
    startsOn: p.date(),
    endsOn: p.date().nullable(),
  },
})

/** That a promise must be kept at a place, from a day on. */
export class ServicePointItem extends ServicePointItemSchema.class {
  static begin(
    point: Pick<ServicePoint, 'id' | 'districtId' | 'managementAreaId'>,
    { code, needsPhoto }: ServedItem,
    startsOn: CivilDay,
  ): ServicePointItem {
    const { id: servicePointId, districtId, managementAreaId } = point
    return Object.assign(new ServicePointItem(), {
      ...{ id: newId(), districtId, servicePointId, managementAreaId, itemCode: code, needsPhoto, startsOn },
    })
  }

  /** The last day on which it is due here; one that had not begun yet never was. */
  end(lastOn: CivilDay): void {
    this.endsOn = lastOn < this.startsOn ? addDays(this.startsOn, -1) : lastOn
  }
}
ServicePointItemSchema.setClass(ServicePointItem)

/** A promise that is kept at a place, and whether a photo belongs to it. */
export interface ServedItem {
  readonly code: string
  readonly needsPhoto: boolean
}
