import { defineEntity, p } from '@mikro-orm/core'

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    noticeId: p.uuid(),
    personId: p.uuid(),
    toldAt: p.datetime(),
    readAt: p.datetime().strictNullable(),
    revision: p.integer().version(),
  },
})

/** That a notice concerns one person, and whether they have seen it. */
export class Notification extends NotificationSchema.class {
  /** Seen once is seen: the first time counts. */
  markRead(now: Date): void {
    this.readAt ??= now
  }
}
NotificationSchema.setClass(Notification)
