import { defineEntity, p } from '@mikro-orm/core'
import { civilDay, newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'

const ImportSettingSchema = defineEntity({
  name: 'ImportSetting',
  tableName: 'import_setting',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    inForceFrom: p.date(),
    keepFileDays: p.integer(),
    setBy: p.uuid(),
    setAt: p.datetime(),
  },
})

/** How long a file that was opened and never brought in is kept, from a day on. */
export class ImportSetting extends ImportSettingSchema.class {
  static set(
    setting: { districtId: string; inForceFrom: string; keepFileDays: number; setBy: string },
    now: Date,
  ): ImportSetting {
    return Object.assign(new ImportSetting(), { id: newId(), ...setting, setAt: now })
  }
}
ImportSettingSchema.setClass(ImportSetting)

/** What holds where a district has set nothing [A]. */
const customaryDays = 7

/** For how many days a file that is opened now is kept at most. */
export async function keepFileDays(em: EntityManager, now: Date): Promise<number> {
  const setting = await em.findOne(
    ImportSetting,
    { inForceFrom: { $lte: civilDay(now) } },
    { orderBy: { inForceFrom: 'desc' } },
  )
  return setting?.keepFileDays ?? customaryDays
}
