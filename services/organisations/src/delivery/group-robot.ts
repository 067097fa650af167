import { defineEntity, p } from '@mikro-orm/core'
import type { RobotChannel } from './channel.ts'

const GroupRobotSchema = defineEntity({
  name: 'GroupRobot',
  tableName: 'group_robot',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    organisationId: p.uuid(),
    channel: p.string().$type<RobotChannel>(),
    name: p.string(),
    /** Whoever has it can speak in the group, so it is sealed like a telephone number. */
    sealedKey: p.text(),
    sealedSecret: p.text().strictNullable(),
    addedBy: p.uuid().strictNullable(),
    addedAt: p.datetime(),
    removedAt: p.datetime().strictNullable(),
    revision: p.integer().version(),
  },
})

/** A robot that an organisation has put into its group, so that its people hear there what the organisation has to know. */
export class GroupRobot extends GroupRobotSchema.class {
  remove(now: Date): void {
    this.removedAt = now
  }
}
GroupRobotSchema.setClass(GroupRobot)
