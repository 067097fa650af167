import { addDays, civilDay, newId } from '@linli/kernel'
import { Vault, type EntityManager, type RunningSubgraph } from '@linli/subgraph'
import { seedContracts } from './seed/contract-demo.ts'
import { seedMeetings } from './seed/meeting-demo.ts'
import { readDemoPlaces, type DemoPlaces } from './seed/demo-places.ts'
import { seedDisclosures } from './seed/disclosure-demo.ts'
import { seedRequests } from './seed/request-demo.ts'
import { seedServiceLog } from './seed/service-log-demo.ts'
import { seedLibrary, type CarriedTo } from './seed/library-demo.ts'
import { changed, morning } from './seed/standard-demo.ts'
import { putReviewRules } from './service-standard/review-rules.ts'
import { StandardComment } from './service-standard/standard-comment.ts'
import { defaultSettings, type StandardSettings } from './service-standard/standard-settings.ts'
import type { StandardVersion } from './service-standard/standard-version.ts'
import { templateItems } from './service-standard/template/template.ts'

/**
 * Fills the demo's areas with standards in every state, through the same verbs as real use, on days before today. Places
 * and people come from the facts of the organisations service and must be known. One transaction: all of it or nothing.
 */
export async function seedDemo({
  asSystem,
  deriveKey,
  time,
}: Pick<RunningSubgraph, 'asSystem' | 'deriveKey' | 'time'>): Promise<void> {
  const reason = 'demo'
  const districtId = await asSystem({ district: null, reason }, readDemoDistrict)
  const today = civilDay(time.now())
  await asSystem({ district: districtId, reason }, async (em) => {
    const places = await readDemoPlaces(em, today)
    const carriedTo = [
      await seedXinglinyuan(em, places, today),
      await seedBeiyuan(em, places, today),
      await seedRonghe(em, places, today),
    ]
    await seedLibrary(em, carriedTo, today)
    await seedYueshuiwan(em, places, today)
    await seedZhengliang(em, places, today)
    await seedDisclosures(em, places, today)
    await seedContracts(em, places, today)
    await seedRequests(em, places, new Vault(deriveKey), time.now())
    await seedServiceLog(em, places, today)
    await seedMeetings(em, places, today)
  })
}

async function readDemoDistrict(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ id: string }[]>(
    `select district_id as id from management_area where name like '示范%' limit 1`,
  )
  if (!row)
    throw new Error('The demo’s places are not known yet: the facts of the organisations service come first')
  return row.id
}

const second = templateItems('SECOND')
// What the company promises in its lesser estates: the basic level, with the stairwells mopped as everywhere.
const third = changed(templateItems('THIRD'), { 'BJ-04': { wording: '楼道每 15 日拖洗 1 次', target: '15' } })

const misprinted = changed(second, {
  'BJ-04': { wording: '楼道每 30 日拖洗 1 次', target: '30' },
  'LH-01': { wording: '由专业人员实施绿化养户' },
  'ZH-07': { wording: '提供特约和代办服务，公示服务项目与收费价木' },
})

/** The estate of the main story: a history, a correction that waits for the second person, and a joint review. */
async function seedXinglinyuan(em: EntityManager, places: DemoPlaces, today: string): Promise<CarriedTo> {
  const scene = places.at(em, '示范·杏林苑', today)
  const { demo, manager, confirmer } = scene
  const first = await demo.first(misprinted, null, manager, -420)
  const proofread = changed(misprinted, { 'LH-01': { wording: '由专业人员实施绿化养护' } })
  const corrected = await demo.draft(proofread, first, manager, -301)
  await demo.submit(corrected, manager, -301)
  await demo.publish(corrected, first, confirmer, [-300, -300])
  const cleaner = changed(proofread, { 'BJ-04': { wording: '楼道每 15 日拖洗 1 次', target: '15' } })
  const inForce = await demo.draft(cleaner, corrected, manager, -92)
  await demo.publish(inForce, corrected, manager, [-90, -88])

  const typo = await demo.draft(
    changed(cleaner, { 'ZH-07': { wording: '提供特约和代办服务，公示服务项目与收费价目' } }),
    inForce,
    manager,
    -1,
  )
  await demo.submit(typo, manager, -1)

  const fewer = changed(cleaner, { 'BJ-05': { wording: '楼梯扶手每周擦洗 1 次', target: '1' } })
  const worse = await demo.draft(fewer, inForce, manager, -6)
  await demo.attachBasis(worse, '杏林苑业主大会决定（示范）第 3 号', manager, -4)
  await demo.submit(worse, manager, -2)
  await demo.watch(worse)
  return { scene, base: corrected, version: inForce }
}

/** An old estate: a version that lies open to comments, and a mixed draft that waits to be split. */
async function seedBeiyuan(em: EntityManager, places: DemoPlaces, today: string): Promise<CarriedTo> {
  const scene = places.at(em, '示范·北苑旧居', today)
  const { demo, manager, community, bodies } = scene
  const before = changed(third, { 'SS-02': { wording: '路灯、楼道灯完好率不低于 85%', target: '85' } })
  const first = await demo.first(before, null, manager, -260)
  const open = await demo.draft(
    changed(before, { 'SS-02': { wording: '路灯、楼道灯完好率不低于 80%', target: '80' } }),
    first,
    manager,
    -16,
  )
  await demo.attachBasis(open, '北苑旧居业主共同决定（示范）第 1 号', manager, -12)
  await demo.submit(open, manager, -8)
  await demo.sign(open, -5)
  comment(
    em,
    open,
    { text: '三单元二楼的灯坏了半个月，标准降了是不是更没人修？', itemCode: 'SS-02', day: -3 },
    today,
  ).giveAnswer(
    '报修灯具当日登记、48 小时内修复的承诺不变；三单元二楼已安排更换。',
    true,
    manager,
    morning(today, -2),
  )
  comment(em, open, { text: '希望每季度公布一次完好率的检查结果。', itemCode: 'SS-02', day: -2 }, today)
  comment(
    em,
    open,
    { text: '老人看不清手机，能不能在楼道贴一张？', itemCode: null, day: -1, recorder: community.seat },
    today,
  )

  const mixed = changed(before, {
    'ZX-03': { wording: '车辆停放有序。' },
    'BJ-01': { wording: '生活垃圾每日清运 2 次', target: '2' },
    'BJ-09': { wording: '化粪池每 6 个月检查 1 次', target: '6' },
  })
  await demo.draft(mixed, first, manager, -1)

  // The residents' committee did not answer in its days: the street has it now.
  const seldom = changed(before, { 'BJ-06': { wording: '共用部位玻璃每 180 日清洁 1 次', target: '180' } })
  const silent = await demo.draft(seldom, first, manager, -26)
  await demo.attachClause(silent, '物业服务合同第 9 条第 3 款', manager, -25)
  await demo.submit(silent, manager, -24)
  const { body, signer } = bodies.find((one) => one.body === 'PARTY_ORGANISATION')!
  const decidedOn = civilDay(morning(today, -22))
  silent.sign(body, { decidedOn, contentHash: silent.contentHash, fileId: null }, signer, morning(today, -22))
  await demo.leaveSilent(silent, 'RESIDENTS_COMMITTEE')
  return { scene, base: first, version: null }
}

/** A resettlement estate: better from next month, a draft that came back with a remark, and one that was given up. */
async function seedRonghe(em: EntityManager, places: DemoPlaces, today: string): Promise<CarriedTo> {
  const scene = places.at(em, '示范·融和家园', today)
  const { demo, manager, bodies } = scene
  const first = await demo.first(third, null, manager, -200)
  const given = await demo.draft(
    changed(third, { 'ZX-01': { wording: '主出入口 12 小时值勤', target: '12' } }),
    first,
    manager,
    -120,
  )
  given.withdraw(manager, morning(today, -110), '业主代表多数不同意缩短值勤时间。')
  const oftener = changed(third, { 'BJ-03': { wording: '电梯厅、楼道每日清扫 2 次', target: '2' } })
  const better = await demo.draft(oftener, first, manager, -5)
  await demo.publish(better, first, manager, [-3, 20])
  const slower = changed(oftener, { 'BJ-06': { wording: '共用部位玻璃每 180 日清洁 1 次', target: '180' } })
  const returned = await demo.draft(slower, better, manager, -2)
  await demo.attachBasis(returned, '融和家园业主共同决定（示范）第 2 号', manager, -2)
  await demo.submit(returned, manager, -2)
  const { body, signer } = bodies[0]!
  returned.return(signer, morning(today, -1), {
    body,
    reason: '请说明冬季不擦洗的月份，并写进条目。',
    itemCode: 'BJ-06',
  })
  return { scene, base: first, version: null }
}

/** The other company: a first standard whose days for comments are over, ready to be published. */
async function seedYueshuiwan(em: EntityManager, places: DemoPlaces, today: string): Promise<void> {
  const { demo, manager } = places.at(em, '示范·悦水湾', today)
  const first = await demo.draft(second, null, manager, -24)
  await demo.submit(first, manager, -18)
  await demo.sign(first, -15)
  const answered = comment(em, first, { text: '急修能不能写 45 分钟？', itemCode: 'ZH-02', day: -9 }, today)
  answered.giveAnswer(
    '首年先按 60 分钟承诺，满一年后根据实际到场时间再提高。',
    false,
    manager,
    morning(today, -8),
  )
  first.closeComments(first.commentsCloseAt!)
}

/** A change of company: the old promise ended with its contract, the new one began again, and goes on. */
async function seedZhengliang(em: EntityManager, places: DemoPlaces, today: string): Promise<void> {
  const { demo, manager } = places.at(em, '示范·正良新村', today)
  const former = places.servedBefore(em, '示范·正良新村', '示范安居物业', today)
  const ended = await former.demo.first(third, null, former.manager, -700)
  ended.end(morning(today, -380))
  const first = await demo.first(second, ended, manager, -340)
  await demo.draft(second, first, manager, -1)
  await seedWithoutOwnersCommittee(em, places, today, first)
}

/** Who is asked where owners lose something, as the demo's district has set it: in resettlement estates owners as well. */
const demoRules: StandardSettings = {
  ...defaultSettings,
  reviewingBodies: {
    ...defaultSettings.reviewingBodies,
    RESETTLEMENT: ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'],
  },
}

/** No owners' committee is registered: owners' representatives still have to be heard, and the hearing witnessed. */
async function seedWithoutOwnersCommittee(
  em: EntityManager,
  places: DemoPlaces,
  today: string,
  first: StandardVersion,
): Promise<void> {
  const office = {
    seatId: places.seatIn('区社区治理负责人'),
    post: '区社区治理负责人',
    at: morning(today, -30),
  }
  await putReviewRules(em, first.districtId, addDays(today, -29), demoRules, office)
  const asked = await places.underRules(em, demoRules)
  const { demo, manager, bodies } = asked.at(em, '示范·正良新村', today)
  const fewer = changed(second, { 'BJ-05': { wording: '楼梯扶手每周擦洗 1 次', target: '1' } })
  const worse = await demo.draft(fewer, first, manager, -7)
  await demo.attachClause(worse, '物业服务合同第 12 条第 2 款', manager, -6)
  await demo.submit(worse, manager, -2)
  const at = morning(today, -1)
  for (const { body, signer } of bodies.filter(({ standIn }) => standIn === null)) {
    const decision = { decidedOn: civilDay(at), contentHash: worse.contentHash, fileId: null }
    worse.sign(body, decision, signer, at)
  }
  await demo.watch(worse)
}

interface DemoComment {
  readonly text: string
  readonly itemCode: string | null
  readonly day: number
  /** Seat of whoever recorded it from paper. */
  readonly recorder?: string | null
}

function comment(
  em: EntityManager,
  version: StandardVersion,
  said: DemoComment,
  today: string,
): StandardComment {
  const { text, itemCode, day, recorder = null } = said
  return em.create(StandardComment, {
    ...{ id: newId(), districtId: version.districtId, standardVersion: version, text, itemCode },
    ...{ origin: recorder ? ('PAPER' as const) : ('ONLINE' as const), recorderSeatId: recorder },
    placedAt: new Date(morning(today, day).getTime() + 10 * 3_600_000),
  })
}
