import { defineEntity, p } from '@mikro-orm/core'
import type { DivisionKind, TerritoryLevel } from './division-kind.ts'

const DivisionSchema = defineEntity({
  name: 'Division',
  tableName: 'division',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
    name: p.string(),
    level: p.string().$type<Extract<TerritoryLevel, 'DISTRICT' | 'STREET' | 'COMMUNITY'>>(),
    kind: p.string().$type<DivisionKind>(),
    parentCode: p.string().strictNullable(),
    /** Official codes are never deleted here: estates, bodies and published pages may still name them. */
    vanishedOn: p.date().strictNullable(),
  },
})

/**
 * An official division, as a view shows it: all but the name follows from the code, see `division-id.ts`; what is written
 * is the list (`write-divisions.ts`). The one table without a district: the statistical list is the same for the whole country,
 * is public, and names the districts themselves.
 */
export class Division extends DivisionSchema.class {}
DivisionSchema.setClass(Division)
