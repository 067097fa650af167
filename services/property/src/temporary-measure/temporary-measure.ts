import { addDays, newId, type CivilDay } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import type { MeasureOccasion } from './temporary-measure.enums.ts'

const TemporaryMeasureSchema = defineEntity({
  name: 'TemporaryMeasure',
  tableName: 'temporary_measure',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    managementAreaId: p.uuid(),
    companyId: p.uuid(),
    standardVersionId: p.uuid(),
    occasion: p.text().$type<MeasureOccasion>(),
    reason: p.text(),
    itemCodes: p.array(),
    startsOn: p.date(),
    endsOn: p.date(),
    liftedOn: p.date().nullable(),
    announcedAt: p.datetime(),
    announcedBySeatId: p.uuid().nullable(),
    liftedAt: p.datetime().nullable(),
    liftedBySeatId: p.uuid().nullable(),
    revision: p.integer().version(),
  },
})

/** What a measure is announced with. */
export interface Announcement {
  readonly occasion: MeasureOccasion
  readonly reason: string
  readonly itemCodes: string[]
  readonly startsOn: CivilDay
  readonly endsOn: CivilDay
}

/**
 * For some days certain promises give way to snow or an outage. The version stays as it is, word for word: the days are
 * kept beside it, so that whoever counts what was kept can tell them from the others. It ends by itself.
 */
export class TemporaryMeasure extends TemporaryMeasureSchema.class {
  static announce(
    place: { districtId: string; managementAreaId: string; companyId: string; standardVersionId: string },
    announcement: Announcement,
    { seat }: Actor,
    now: Date,
  ): TemporaryMeasure {
    return Object.assign(new TemporaryMeasure(), {
      ...{ id: newId(), ...place, ...announcement, announcedAt: now, announcedBySeatId: seat },
    })
  }

  /** The promises hold again from now on; the day itself stays marked. One that had not begun yet never was. */
  lift(today: CivilDay, { seat }: Actor, now: Date): void {
    this.liftedOn = today < this.startsOn ? addDays(this.startsOn, -1) : today
    this.liftedAt = now
    this.liftedBySeatId = seat
  }
}
TemporaryMeasureSchema.setClass(TemporaryMeasure)
