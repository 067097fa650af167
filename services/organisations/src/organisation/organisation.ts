import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'
import type { OrganisationKind } from './organisation-kind.ts'

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    kind: p.string().$type<OrganisationKind>(),
    name: p.string(),
    territoryCode: p.string().strictNullable(),
    creditCode: p.string().strictNullable(),
    dissolvedOn: p.date().strictNullable(),
    revision: p.integer().version(),
  },
})

export interface OrganisationFacts {
  name: string
  creditCode: string | null
}

export class Organisation extends OrganisationSchema.class {
  static register(
    founding: { districtId: string; kind: OrganisationKind; territoryCode: string | null },
    facts: OrganisationFacts,
    id = newId(),
  ): Organisation {
    return Object.assign(new Organisation(), founding, facts, { id, dissolvedOn: null })
  }

  change(facts: Partial<OrganisationFacts>): void {
    Object.assign(this, facts)
  }

  dissolve(on: string): void {
    this.dissolvedOn = on
  }
}
OrganisationSchema.setClass(Organisation)
