import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'

const ManagementAreaSchema = defineEntity({
  name: 'ManagementArea',
  tableName: 'management_area',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    code: p.string(),
    name: p.string(),
    communityCode: p.string(),
    propertyCompanyId: p.uuid().strictNullable(),
    revision: p.integer().version(),
  },
})

export class ManagementArea extends ManagementAreaSchema.class {
  static register(
    place: { districtId: string; communityCode: string; code: string },
    facts: { name: string; propertyCompanyId: string | null },
    id = newId(),
  ): ManagementArea {
    return Object.assign(new ManagementArea(), place, facts, { id })
  }

  rename(name: string): void {
    this.name = name
  }

  /** Another company serves the area, or none does. */
  handOver(propertyCompanyId: string | null): void {
    this.propertyCompanyId = propertyCompanyId
  }
}
ManagementAreaSchema.setClass(ManagementArea)
