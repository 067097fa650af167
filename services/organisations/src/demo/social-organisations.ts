/** The demo's clubs of residents: one at every stage of their way, in three neighbourhoods. */
import { addDays, startOfDay, type CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { Organisation, registerOrganisation } from '../organisation/index.ts'
import {
  noteStep,
  SocialOrganisation,
  type SocialGrade,
  type SocialMove,
} from '../social-organisation/index.ts'
import { demoId } from './demo-id.ts'
import { putPaper } from './demo-paper.ts'

interface DemoStep {
  readonly move: SocialMove
  /** Days before the day of seeding. */
  readonly ago: number
  readonly brings?: { filingNumber?: string; creditCode?: string; grade?: SocialGrade }
  readonly remark?: string
}

interface DemoSocialOrganisation {
  readonly name: string
  readonly purpose: string
  readonly place: string
  readonly guide: string
  readonly begun: number
  readonly steps: readonly DemoStep[]
}

const taihu = { place: '210113004027', guide: '示范·太湖社区居委会' }
const jinbu = { place: '210113004025', guide: '示范·进步社区居委会' }
const wenhua = { place: '210113006004', guide: '示范·文化社区居委会' }

const socialOrganisations: readonly DemoSocialOrganisation[] = [
  {
    ...taihu,
    name: '示范·夕阳红合唱队',
    purpose: '每周二、周五在社区活动室练唱，逢节日为邻居演出。',
    begun: 700,
    steps: [
      { move: 'guide', ago: 690 },
      { move: 'file', ago: 640, brings: { filingNumber: '道义街备（示范）第 1 号' } },
      { move: 'rate', ago: 210, brings: { grade: 'A3' } },
    ],
  },
  {
    ...taihu,
    name: '示范·巧手编织社',
    purpose: '教居民编织，把成品送给独居老人和新生儿家庭。',
    begun: 260,
    steps: [
      { move: 'guide', ago: 250 },
      { move: 'file', ago: 200, brings: { filingNumber: '道义街备（示范）第 4 号' } },
    ],
  },
  {
    ...taihu,
    name: '示范·楼道健步走队',
    purpose: '每天早晨结伴健步走，顺路查看楼道堆物和路面坑洼。',
    begun: 45,
    steps: [{ move: 'guide', ago: 30 }],
  },
  {
    ...taihu,
    name: '示范·小小讲解员',
    purpose: '由退休教师带孩子们认识小区的树木和街道的历史。',
    begun: 12,
    steps: [],
  },
  {
    ...jinbu,
    name: '示范·融和互助服务社',
    purpose: '回迁居民互相照看老人和孩子，代办缴费、取药。',
    begun: 520,
    steps: [
      { move: 'guide', ago: 500 },
      { move: 'file', ago: 430, brings: { filingNumber: '道义街备（示范）第 2 号' } },
      { move: 'register', ago: 120, brings: { creditCode: '52210113MJ00000000' } },
    ],
  },
  {
    ...jinbu,
    name: '示范·二手市集筹备组',
    purpose: '每月一次在广场交换闲置物品。',
    begun: 150,
    steps: [{ move: 'cancel', ago: 100, remark: '没有找到合适的场地' }],
  },
  {
    ...wenhua,
    name: '示范·秧歌队',
    purpose: '节庆扭秧歌，平日晨练。',
    begun: 900,
    steps: [
      { move: 'guide', ago: 880 },
      { move: 'file', ago: 850, brings: { filingNumber: '虎石台街备（示范）第 1 号' } },
      { move: 'rest', ago: 90, remark: '领队外出务工，暂停活动' },
    ],
  },
]

export async function seedSocialOrganisations(
  em: EntityManager,
  districtId: string,
  today: CivilDay,
): Promise<void> {
  const fileId = demoId('paper of a social organisation')
  const paper = {
    id: fileId,
    name: '备案表（示范）.pdf',
    line: 'Linli demo: invented paper of a social organisation',
  }
  await putPaper(em, districtId, paper, startOfDay(today))
  for (const { name, purpose, place, guide, begun, steps } of socialOrganisations) {
    const home = { districtId, territoryCode: place }
    const first = addDays(today, -begun)
    const social = SocialOrganisation.begin(home, { name, purpose, on: first }, demoId(`${name}的成长`))
    em.persist(social)
    await em.flush()
    await noteStep(em, social, { on: first, remark: null, fileId: null }, enteredBy(first))
    for (const { move, ago, brings, remark } of steps) {
      const on = addDays(today, -ago)
      social.step(move, on, { ...brings, ...(move === 'guide' && { guideId: demoId(guide) }) })
      if (move === 'file') social.organisationId = await entryOf(em, districtId, social)
      const paperOf = move === 'file' || move === 'register' ? fileId : null
      await noteStep(em, social, { on, remark: remark ?? null, fileId: paperOf }, enteredBy(on))
    }
    await em.flush()
  }
}

/** The choir stands among the organisations of the cast already. */
async function entryOf(em: EntityManager, districtId: string, { name, territoryCode }: SocialOrganisation) {
  const id = demoId(name)
  if (await em.findOne(Organisation, { id })) return id
  const founding = { districtId, kind: 'SOCIAL_ORGANISATION', territoryCode } as const
  const entered = await registerOrganisation(em, founding, { name, creditCode: null }, id)
  if (!(entered instanceof Organisation)) throw new Error(`${name} cannot be entered: ${entered.code}`)
  return entered.id
}

const enteredBy = (on: CivilDay) => ({
  person: null,
  post: null,
  at: new Date(startOfDay(on).getTime() + 10 * 3_600_000),
})
