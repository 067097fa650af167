import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { RequestMapping } from './request-mapping.ts'

const RequestImportSchema = defineEntity({
  name: 'RequestImport',
  tableName: 'request_import',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    source: p.text(),
    fileName: p.text(),
    fileSha256: p.text(),
    content: p.json<RequestMapping>(),
    begunAt: p.datetime(),
    bySeatId: p.uuid().strictNullable(),
  },
})

/** One file of requests that was brought in, with how it was read. */
export class RequestImport extends RequestImportSchema.class {
  static begin(
    districtId: string,
    file: { name: string; sha256: string },
    mapping: RequestMapping,
    seat: string | null,
    now: Date,
  ): RequestImport {
    return Object.assign(new RequestImport(), {
      ...{ id: newId(), districtId, source: mapping.source, fileName: file.name, fileSha256: file.sha256 },
      ...{ content: mapping, begunAt: now, bySeatId: seat },
    })
  }
}
RequestImportSchema.setClass(RequestImport)

const SavedMappingSchema = defineEntity({
  name: 'SavedRequestMapping',
  tableName: 'request_mapping',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    source: p.text(),
    content: p.json<RequestMapping>(),
    validFrom: p.datetime(),
    setAt: p.datetime(),
    setBySeatId: p.uuid().strictNullable(),
  },
})

/** How the tables of a source are read in a district, from an instant on. Added and never altered. */
export class SavedRequestMapping extends SavedMappingSchema.class {
  static save(
    districtId: string,
    mapping: RequestMapping,
    seat: string | null,
    now: Date,
  ): SavedRequestMapping {
    return Object.assign(new SavedRequestMapping(), {
      ...{ id: newId(), districtId, source: mapping.source, content: mapping },
      ...{ validFrom: now, setAt: now, setBySeatId: seat },
    })
  }
}
SavedMappingSchema.setClass(SavedRequestMapping)
