import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'

const BuildingSchema = defineEntity({
  name: 'Building',
  tableName: 'building',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    estateId: p.uuid(),
    code: p.string(),
    name: p.string(),
    storeys: p.integer().strictNullable(),
    entrances: p.integer().strictNullable(),
    households: p.integer().strictNullable(),
  },
})

export interface BuildingFacts {
  name: string
  storeys: number | null
  entrances: number | null
  households: number | null
}

export class Building extends BuildingSchema.class {
  static register(
    place: { districtId: string; estateId: string; code: string },
    facts: BuildingFacts,
    id = newId(),
  ): Building {
    return Object.assign(new Building(), place, facts, { id })
  }

  change(facts: BuildingFacts): void {
    Object.assign(this, facts)
  }
}
BuildingSchema.setClass(Building)
