import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import type { LogOrigin } from './service-log.enums.ts'

const ServiceLogEntrySchema = defineEntity({
  name: 'ServiceLogEntry',
  tableName: 'service_log_entry',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    managementAreaId: p.uuid(),
    companyId: p.uuid(),
    servicePointId: p.uuid().nullable(),
    itemCodes: p.array(),
    happenedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    enteredAt: p.datetime(),
    /** The rule of the day of entering, so that "late" can be said again after the rule has changed. */
    lateAfterHours: p.integer(),
    isLate: p.boolean(),
    origin: p.text().$type<LogOrigin>(),
    note: p.text().nullable(),
    photoFileId: p.uuid().nullable(),
    enteredByPersonId: p.uuid().nullable(),
    enteredBySeatId: p.uuid().nullable(),
    strikesId: p.uuid().nullable(),
    reason: p.text().nullable(),
  },
})

/** What somebody says that was done. */
export interface Deed {
  readonly servicePointId: string | null
  readonly itemCodes: readonly string[]
  readonly happenedAt: Date
  /** For time on duty; null for what is done in a moment. */
  readonly endedAt: Date | null
  readonly note: string | null
  readonly photoFileId: string | null
  readonly origin: LogOrigin
}

const hour = 3_600_000

/** Whether something was entered more than so many hours after it happened. */
export const isEnteredLate = (happenedAt: Date, enteredAt: Date, lateAfterHours: number): boolean =>
  enteredAt.getTime() > happenedAt.getTime() + lateAfterHours * hour

/** One round that was made, as it is on record. Nobody alters it: a mistake is struck by another entry. */
export class ServiceLogEntry extends ServiceLogEntrySchema.class {
  static enter(
    place: { districtId: string; managementAreaId: string; companyId: string },
    { itemCodes, ...deed }: Deed,
    { person, seat }: Pick<Actor, 'person' | 'seat'>,
    { now, lateAfterHours }: { now: Date; lateAfterHours: number },
  ): ServiceLogEntry {
    const { districtId, managementAreaId, companyId } = place
    return Object.assign(new ServiceLogEntry(), {
      ...{ id: newId(), districtId, managementAreaId, companyId, ...deed, itemCodes: [...itemCodes] },
      ...{ enteredAt: now, lateAfterHours, isLate: isEnteredLate(deed.happenedAt, now, lateAfterHours) },
      ...{ enteredByPersonId: person, enteredBySeatId: seat },
    })
  }

  /** Another entry says that this one is a mistake, and why. */
  strike(reason: string, { person, seat }: Pick<Actor, 'person' | 'seat'>, now: Date): ServiceLogEntry {
    const { districtId, managementAreaId, companyId, servicePointId, itemCodes, happenedAt, endedAt } = this
    const { lateAfterHours } = this
    return Object.assign(new ServiceLogEntry(), {
      ...{ id: newId(), districtId, managementAreaId, companyId, servicePointId, itemCodes: [...itemCodes] },
      ...{ happenedAt, endedAt, origin: 'CHOSEN' as const, strikesId: this.id, reason },
      ...{ enteredAt: now, lateAfterHours, isLate: isEnteredLate(happenedAt, now, lateAfterHours) },
      ...{ enteredByPersonId: person, enteredBySeatId: seat },
    })
  }
}
ServiceLogEntrySchema.setClass(ServiceLogEntry)
