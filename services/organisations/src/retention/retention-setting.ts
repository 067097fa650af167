import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'

const RetentionSettingSchema = defineEntity({
  name: 'RetentionSetting',
  tableName: 'retention_setting',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    inForceFrom: p.date(),
    invitationDays: p.integer(),
    readingDays: p.integer(),
    notificationDays: p.integer(),
    contactDays: p.integer(),
    fieldSignInDays: p.integer(),
    setBy: p.uuid().strictNullable(),
    setInPost: p.string().strictNullable(),
    setAt: p.datetime(),
  },
})

/** For how many days what is remembered of people. */
export interface RetentionDays {
  /** Invitations, after their last day. */
  invitationDays: number
  /** Who looked at whose details; 个人信息保护法 56 asks for three years at least. */
  readingDays: number
  notificationDays: number
  /** Telephone, e-mail and address of somebody whose last term has ended. */
  contactDays: number
  fieldSignInDays: number
}

/** Our assumption where a district has set nothing; three years are the law's. */
export const defaultRetention: RetentionDays = {
  invitationDays: 30,
  readingDays: 1095,
  notificationDays: 365,
  contactDays: 365,
  fieldSignInDays: 180,
}

/** From a day on, for how long a district keeps what. Former settings stay on record. */
export class RetentionSetting extends RetentionSettingSchema.class {
  static set(
    districtId: string,
    inForceFrom: string,
    days: RetentionDays,
    by: { person: string | null; post: string | null; at: Date },
  ): RetentionSetting {
    return Object.assign(new RetentionSetting(), {
      id: newId(),
      ...{ districtId, inForceFrom },
      ...days,
      ...{ setBy: by.person, setInPost: by.post, setAt: by.at },
    })
  }
}
RetentionSettingSchema.setClass(RetentionSetting)

/** What holds in a district on a day. */
export async function retentionOn(
  em: EntityManager,
  districtId: string,
  day: string,
): Promise<RetentionDays> {
  const found = await em.find(
    RetentionSetting,
    { districtId, inForceFrom: { $lte: day } },
    { orderBy: { inForceFrom: 'desc' }, limit: 1 },
  )
  return found[0] ?? defaultRetention
}
