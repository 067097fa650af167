import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'
import type { ImportKind } from './import-kind.ts'
import type { Mapping } from './layout/index.ts'

const ImportMappingSchema = defineEntity({
  name: 'ImportMapping',
  tableName: 'import_mapping',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    kind: p.string().$type<ImportKind>(),
    name: p.string(),
    mapping: p.json<Mapping>(),
    savedBy: p.uuid(),
    savedAt: p.datetime(),
  },
})

/** How the columns of one sort of file are understood, kept under a name for the next file of that sort. */
export class ImportMapping extends ImportMappingSchema.class {
  static save(
    kept: { districtId: string; kind: ImportKind; name: string; mapping: Mapping; savedBy: string },
    now: Date,
  ): ImportMapping {
    return Object.assign(new ImportMapping(), { id: newId(), ...kept, savedAt: now })
  }

  replace(mapping: Mapping, savedBy: string, now: Date): void {
    Object.assign(this, { mapping, savedBy, savedAt: now })
  }
}
ImportMappingSchema.setClass(ImportMapping)
