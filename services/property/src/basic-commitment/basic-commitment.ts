import { newId, nextStatus, type CivilDay } from '@linli/kernel'
import { Collection, defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import {
  commitmentMoves,
  type BasicCommitmentMove,
  type BasicCommitmentStatus,
} from './basic-commitment.lifecycle.ts'

const BasicCommitmentItemSchema = defineEntity({
  name: 'BasicCommitmentItem',
  tableName: 'basic_commitment_item',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    basicCommitment: () => p.manyToOne(BasicCommitment),
    position: p.integer(),
    title: p.text(),
    wording: p.text(),
    performer: p.text(),
  },
})

/** One basic service: what is done, how often, and by whom, in words that bind nobody to figures they cannot keep. */
export class BasicCommitmentItem extends BasicCommitmentItemSchema.class {}
BasicCommitmentItemSchema.setClass(BasicCommitmentItem)

const BasicCommitmentSchema = defineEntity({
  name: 'BasicCommitment',
  tableName: 'basic_commitment',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    estateId: p.uuid(),
    estateCode: p.text(),
    organisationId: p.uuid(),
    status: p.text().$type<BasicCommitmentStatus>(),
    number: p.integer().nullable(),
    changeNote: p.text().nullable(),
    basedOnId: p.uuid().nullable(),
    createdAt: p.datetime(),
    edits: p.integer(),
    authorSeatId: p.uuid().nullable(),
    publishedAt: p.datetime().nullable(),
    publishedBySeatId: p.uuid().nullable(),
    effectiveOn: p.date().nullable(),
    supersededOn: p.date().nullable(),
    revision: p.integer().version(),
    items: () => p.oneToMany(BasicCommitmentItem).mappedBy('basicCommitment').orphanRemoval(),
  },
})

/** What a commitment says of one service. */
export interface BasicService {
  readonly title: string
  readonly wording: string
  readonly performer: string
}

/**
 * What a community does for an estate without a company: the least that somebody must see to. It stands where a
 * company's standard would stand, and is no contract: it says so.
 */
export class BasicCommitment extends BasicCommitmentSchema.class {
  static draft(
    place: { districtId: string; estateId: string; estateCode: string; organisationId: string },
    services: readonly BasicService[],
    basedOnId: string | null,
    { seat }: Actor,
    now: Date,
  ): BasicCommitment {
    const commitment = Object.assign(new BasicCommitment(), {
      ...{ id: newId(), ...place, status: 'DRAFT' as const, basedOnId, edits: 0 },
      ...{ createdAt: now, authorSeatId: seat },
    })
    commitment.items = new Collection<BasicCommitmentItem>(commitment)
    commitment.write(services, null)
    return commitment
  }

  get services(): BasicService[] {
    const items = this.items.getItems().toSorted((a, b) => a.position - b.position)
    return items.map(({ title, wording, performer }) => ({ title, wording, performer }))
  }

  /** @param changeNote what is different from the version before, as residents read it */
  write(services: readonly BasicService[], changeNote: string | null): void {
    // What changes is another table: without this nobody would notice that two people wrote at once.
    this.edits += 1
    this.changeNote = changeNote
    this.items.removeAll()
    for (const [position, service] of services.entries()) {
      this.items.add(
        Object.assign(new BasicCommitmentItem(), {
          ...{ id: newId(), districtId: this.districtId, position, ...service },
        }),
      )
    }
  }

  publish(number: number, today: CivilDay, { seat }: Actor, now: Date): void {
    this.move('publish')
    this.number = number
    this.effectiveOn = today
    this.publishedAt = now
    this.publishedBySeatId = seat
  }

  supersede(today: CivilDay): void {
    this.move('supersede')
    this.supersededOn = today
  }

  /** A company has begun to serve. */
  end(today: CivilDay): void {
    this.move('end')
    this.supersededOn = today
  }

  withdraw(): void {
    this.move('withdraw')
  }

  private move(move: BasicCommitmentMove): void {
    this.status = nextStatus<BasicCommitmentStatus, typeof commitmentMoves>(
      commitmentMoves,
      this.status,
      move,
    )
  }
}
BasicCommitmentSchema.setClass(BasicCommitment)

/** What communities most often see to; a first draft begins with it, to be changed to what is true. */
export const customaryServices: readonly BasicService[] = [
  { title: '垃圾清运', wording: '生活垃圾每日清运 1 次，垃圾投放点保持整洁。', performer: '街道环卫' },
  { title: '公共照明', wording: '楼道和院内路灯损坏，接报后 3 日内修复。', performer: '社区居委会联系维修' },
  {
    title: '应急抢修',
    wording: '跑水、停电、管道堵塞，接报后先行处置并联系专业单位。',
    performer: '社区居委会',
  },
  { title: '消防通道', wording: '每周巡查 1 次，劝导清理占用通道的车辆和杂物。', performer: '网格员' },
  { title: '清雪', wording: '雪停后组织清扫主要出入口和单元门前。', performer: '社区居委会、志愿队' },
]
