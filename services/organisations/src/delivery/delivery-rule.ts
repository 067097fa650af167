import { defineEntity, p } from '@mikro-orm/core'
import type { Channel } from './channel.ts'

const DeliveryRuleSchema = defineEntity({
  name: 'DeliveryRule',
  tableName: 'delivery_rule',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    inForceFrom: p.date(),
    purpose: p.string(),
    channels: p.array().$type<Channel[]>(),
    setBy: p.uuid().strictNullable(),
    setInPost: p.string().strictNullable(),
    setAt: p.datetime(),
  },
})

/** On which channels notices of one purpose go out in a district, from a day on. */
export class DeliveryRule extends DeliveryRuleSchema.class {}
DeliveryRuleSchema.setClass(DeliveryRule)
