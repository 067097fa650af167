import { newId, type CivilDay } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import { ServiceContract } from './service-contract.ts'

const HandoverItemSchema = defineEntity({
  name: 'HandoverItem',
  tableName: 'handover_item',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    serviceContract: () => p.manyToOne(ServiceContract),
    position: p.integer(),
    title: p.text(),
    dueOn: p.date(),
    handedOverAt: p.datetime().nullable(),
    handedOverBySeatId: p.uuid().nullable(),
    handedOverRemark: p.text().nullable(),
    handedOverFileId: p.uuid().nullable(),
    receivedAt: p.datetime().nullable(),
    receivedBySeatId: p.uuid().nullable(),
    receivedRemark: p.text().nullable(),
    receivedFileId: p.uuid().nullable(),
  },
})

/** What a tick says beside itself. */
export interface TickDetail {
  readonly remark: string | null
  readonly fileId: string | null
}

/**
 * One thing that must change hands. Both sides tick it: that the leaving company has given it is no proof that anybody
 * has got it.
 */
export class HandoverItem extends HandoverItemSchema.class {
  static of(
    contract: ServiceContract,
    { title, dueOn, position }: { title: string; dueOn: CivilDay; position: number },
  ): HandoverItem {
    const { districtId } = contract
    return Object.assign(new HandoverItem(), {
      ...{ id: newId(), districtId, serviceContract: contract, title, dueOn, position },
    })
  }

  handOver({ remark, fileId }: TickDetail, actor: Actor, now: Date): void {
    this.handedOverAt = now
    this.handedOverBySeatId = actor.seat
    this.handedOverRemark = remark
    this.handedOverFileId = fileId
  }

  receive({ remark, fileId }: TickDetail, actor: Actor, now: Date): void {
    this.receivedAt = now
    this.receivedBySeatId = actor.seat
    this.receivedRemark = remark
    this.receivedFileId = fileId
  }
}
HandoverItemSchema.setClass(HandoverItem)

/**
 * 民法典 949: the rooms, the facilities and the papers go back to the owners or to whom they name, and how the place is
 * used and looked after is told truthfully. The rest is what such handovers fail over in practice; more can be added.
 */
export const customaryItems: readonly string[] = [
  '物业服务用房及钥匙',
  '共用设施设备清单与现场查验记录',
  '竣工图纸、设备档案与维保合同',
  '消防、电梯、供配电等的检测与年检资料',
  '业主名册与装修、维修档案',
  '公共收益收支账目与结余款',
  '专项维修资金使用资料',
  '预收、代收费用及押金的清册与余额',
  '未办结的报修、投诉与承诺事项清单',
]
