import type { CivilDay } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { DisclosureDutyState, DisclosureKind, DisclosureRhythm } from './disclosure.enums.ts'

const DisclosureDutySchema = defineEntity({
  name: 'DisclosureDuty',
  tableName: 'disclosure_duty',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    managementAreaId: p.uuid(),
    areaCode: p.text(),
    serviceContractId: p.uuid(),
    companyId: p.uuid(),
    kind: p.text().$type<DisclosureKind>(),
    rhythm: p.text().$type<DisclosureRhythm>(),
    beginsOn: p.date(),
    endsOn: p.date(),
    opensOn: p.date(),
    dueOn: p.date(),
    countedFrom: p.date(),
    fulfilledOn: p.date().nullable(),
    lapsedOn: p.date().nullable(),
  },
})

/** What a company must disclose for one period: written down when the period begins, see `disclosure-planning.ts`. */
export class DisclosureDuty extends DisclosureDutySchema.class {
  fulfil(today: CivilDay): void {
    this.fulfilledOn ??= today
  }
}
DisclosureDutySchema.setClass(DisclosureDuty)

/** Where a duty stands on a day. */
export function dutyStateOn(
  duty: {
    readonly opensOn: CivilDay
    readonly dueOn: CivilDay
    readonly fulfilledOn?: CivilDay | null | undefined
    readonly lapsedOn?: CivilDay | null | undefined
  },
  today: CivilDay,
): DisclosureDutyState {
  if (duty.fulfilledOn) return 'DONE'
  if (duty.lapsedOn) return 'LAPSED'
  if (duty.dueOn < today) return 'LATE'
  return duty.opensOn <= today ? 'DUE' : 'AHEAD'
}
