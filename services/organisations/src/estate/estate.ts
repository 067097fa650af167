import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'
import type { GovernanceType } from '../classification/index.ts'
import type { ManagementMode } from './management-mode.ts'

const EstateSchema = defineEntity({
  name: 'Estate',
  tableName: 'estate',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    code: p.string(),
    communityCode: p.string(),
    name: p.string(),
    managementMode: p.string().$type<ManagementMode>(),
    type: p.string().$type<GovernanceType>().strictNullable(),
    resettlementPercent: p.decimal('string').strictNullable(),
    builtYear: p.integer().strictNullable(),
    households: p.integer().strictNullable(),
    area: p.decimal('string').strictNullable(),
    address: p.string().strictNullable(),
    managementAreaId: p.uuid().strictNullable(),
    registeredAt: p.datetime(),
    revision: p.integer().version(),
  },
})

/** What is known of an estate and may change while it stays the same estate. */
export interface EstateFacts {
  name: string
  managementMode: ManagementMode
  /** Part of the households that was resettled together, in per cent with at most two decimals. */
  resettlementPercent: string | null
  builtYear: number | null
  households: number | null
  /** Floor space in square metres with at most two decimals. */
  area: string | null
  address: string | null
}

export const estateFactNames = [
  'name',
  'managementMode',
  'resettlementPercent',
  'builtYear',
  'households',
  'area',
  'address',
] as const satisfies (keyof EstateFacts)[]

export class Estate extends EstateSchema.class {
  static register(
    place: { districtId: string; communityCode: string; code: string },
    facts: EstateFacts,
    now: Date,
    id = newId(),
  ): Estate {
    const estate = new Estate()
    Object.assign(estate, place, facts, { id, type: null, managementAreaId: null, registeredAt: now })
    return estate
  }

  /** @returns the names of the facts that differ from what was on record */
  change(facts: Partial<EstateFacts>): (keyof EstateFacts)[] {
    const changed = estateFactNames.filter((name) => name in facts && facts[name] !== this[name])
    for (const name of changed) Object.assign(this, { [name]: facts[name] })
    return changed
  }

  /** From now on it is governed as this type; who decided so stands in its classification. */
  govern(type: GovernanceType): void {
    this.type = type
  }

  joinArea(managementAreaId: string): void {
    this.managementAreaId = managementAreaId
  }

  leaveArea(): void {
    this.managementAreaId = null
  }
}
EstateSchema.setClass(Estate)
