/**
 * The demo's owners' decisions: three that allow a company to promise less, and one that was not carried. Told by the same
 * verb as real ones, with minutes that are a real file and say that they are invented.
 */
import { addDays, startOfDay, type CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { ManagementArea } from '../estate/index.ts'
import { OwnersDecision, tellDecision, type OwnersTopic } from '../owners-decision/index.ts'
import { demoId } from './demo-id.ts'
import { putPaper } from './demo-paper.ts'

interface DemoDecision {
  readonly estate: string
  readonly reference: string
  readonly topic: OwnersTopic
  readonly matter: string
  readonly recorder: { readonly name: string; readonly organisation: string; readonly post: string }
  /** Days before the day of seeding. */
  readonly decided: number
  /** Heads and whole square metres: all, in favour, against, abstained. */
  readonly count: readonly (readonly [heads: number, squareMetres: number])[]
}

const taihu = { name: '周主任', organisation: '示范·太湖社区居委会', post: '居委会主任' }

const decisions: readonly DemoDecision[] = [
  {
    estate: '示范·杏林苑',
    reference: '杏林苑业主大会决定（示范）第 3 号',
    topic: 'OTHER_MATTERS',
    matter: '楼梯扶手由每日擦洗改为每周擦洗，节省的人工用于电梯厅保洁',
    recorder: { name: '吴委员', organisation: '示范·杏林苑业委会', post: '业委会委员' },
    decided: 11,
    count: [
      [1742, 186_420],
      [904, 98_310],
      [236, 24_905],
      [71, 7_180],
    ],
  },
  {
    estate: '示范·杏林苑',
    reference: '杏林苑业主大会决定（示范）第 2 号',
    topic: 'CHANGE_OF_COMMON_PARTS',
    matter: '将中心绿地东侧一块改为临时停车位，对外收费',
    recorder: taihu,
    decided: 64,
    count: [
      [1742, 186_420],
      [861, 94_770],
      [402, 40_180],
      [35, 3_260],
    ],
  },
  {
    estate: '示范·北苑旧居',
    reference: '北苑旧居业主共同决定（示范）第 1 号',
    topic: 'OTHER_MATTERS',
    matter: '路灯、楼道灯完好率由不低于 85% 调整为不低于 80%，至线路改造完成',
    recorder: { name: '马主任', organisation: '示范·北苑社区居委会', post: '居委会主任' },
    decided: 19,
    count: [
      [706, 49_870],
      [388, 27_540],
      [92, 6_310],
      [14, 960],
    ],
  },
  {
    estate: '示范·融和家园',
    reference: '融和家园业主共同决定（示范）第 2 号',
    topic: 'OTHER_MATTERS',
    matter: '共用部位玻璃由每 90 日改为每 180 日清洁 1 次',
    recorder: { name: '邓主任', organisation: '示范·进步社区居委会', post: '居委会主任' },
    decided: 13,
    count: [
      [2295, 219_300],
      [1204, 116_950],
      [351, 33_620],
      [48, 4_410],
    ],
  },
]

export async function seedOwnersDecisions(
  em: EntityManager,
  districtId: string,
  today: CivilDay,
): Promise<void> {
  const fileId = demoId('minutes of the owners')
  const minutes = {
    id: fileId,
    name: '表决结果（示范）.pdf',
    line: 'Linli demo: invented minutes of an owners decision',
  }
  await putPaper(em, districtId, minutes, startOfDay(today))
  for (const { estate, recorder, decided, count, ...facts } of decisions) {
    const { id, code } = await em.findOneOrFail(ManagementArea, { id: demoId(`${estate}物业管理区域`) })
    const decidedOn = addDays(today, -decided)
    const [total, inFavour, against, abstained] = count.map(([heads, metres]) => ({
      heads,
      area: BigInt(metres) * 10_000n,
    }))
    const decision = OwnersDecision.record(
      { districtId, managementAreaId: id, estateId: null, code },
      { ...facts, form: 'WRITTEN', beganOn: addDays(decidedOn, -15), decidedOn, fileId },
      { count: { total: total!, inFavour: inFavour!, against: against!, abstained: abstained! }, roll: null },
      { person: demoId(recorder.name), organisations: [demoId(recorder.organisation)], post: recorder.post },
      new Date(startOfDay(decidedOn).getTime() + 18 * 3_600_000),
      null,
      demoId(facts.reference),
    )
    await tellDecision(em, decision)
    await em.flush()
  }
}
