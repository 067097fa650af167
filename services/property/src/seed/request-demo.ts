/** What residents of the demo have asked for, in every state, through the same verbs as real use. */
import { civilDay } from '@linli/kernel'
import type { EntityManager, Vault } from '@linli/subgraph'
import { exampleStages } from '../response-clock/index.ts'
import type { ServiceRequestCategory, ServiceRequestKind } from '../response-policy/index.ts'
import { ResponsePolicy } from '../response-policy/response-policy.ts'
import type { Actor } from '../service-standard/index.ts'
import { placeRequest } from '../service-request/placing.ts'
import { record, type Happening } from '../service-request/recording.ts'
import { placeOfEstate } from '../service-request/request-desk.ts'
import { requestCodeOf } from '../service-request/request-number.ts'
import type { ServiceRequest } from '../service-request/service-request.ts'
import type { DemoPlaces } from './demo-places.ts'

const [minute, hour, day] = [1, 60, 1440]

export async function seedRequests(
  em: EntityManager,
  places: DemoPlaces,
  vault: Vault,
  now: Date,
): Promise<void> {
  const { districtId } = places.at(em, '示范·杏林苑', civilDay(now)).demo.area
  const scope = { territoryCode: '210113', estateType: null, kind: null, category: null }
  const example = { name: '“5341”快速响应（示例，非官方口径）', isExample: true, stages: exampleStages }
  const longAgo = new Date(+now - 400 * day * 60_000)
  em.persist(
    ResponsePolicy.set(districtId, scope, { ...example, longestPauseMinutes: 3 * day }, null, longAgo),
  )
  await em.flush()
  const demo = new RequestDemo(em, places, vault, now)
  await demo.placed(
    '示范·杏林苑',
    2 * minute,
    'REPAIR',
    'WATER',
    '3 单元 401',
    '厨房水管漏水，已经关了总阀。',
  )
  await demo.dispatched(
    '示范·杏林苑',
    12 * minute,
    'REPAIR',
    'POWER',
    '5 号楼 2 单元',
    '楼道灯不亮，老人晚上上下楼看不见。',
  )
  await demo.worked('示范·杏林苑', 55 * minute, 'REPAIR', 'LIFT', '2 号楼', '电梯运行有异响。')
  await demo.paused(
    '示范·杏林苑',
    5 * hour,
    'REPAIR',
    'BUILDING',
    '6 号楼 1 单元',
    '单元门闭门器坏了，关不上。',
  )
  await demo.disposed('示范·杏林苑', day, 'INQUIRY', 'FEES', null, '地下车位管理费怎么收？')
  await demo.rated('示范·杏林苑', 3 * day, 5, 'REPAIR', 'WATER', '1 单元 602', '卫生间下水返味。')
  await demo.unrated('示范·杏林苑', 12 * day, 'SUGGESTION', 'GREENING', null, '建议给中心花园加两把长椅。')
  await demo.reopened('示范·杏林苑', 2 * day, 'REPAIR', 'WATER', '4 单元 102', '厨房下水还是堵。')
  await demo.complaint('示范·杏林苑', 6 * hour, '保洁楼道一周没拖，电话也没人回。')
  await demo.late('示范·北苑旧居', 2 * day, 'REPAIR', 'POWER', '3 单元', '三单元二楼的灯坏了半个月。')
  await demo.placed('示范·北苑旧居', 30 * minute, 'COMPLAINT', 'ORDER', '西门', '电动车在楼道里充电。')
  await demo.placed('示范·融和家园', 10 * minute, 'HELP', 'OTHER', '7 号楼', '独居老人想找人帮忙换灯泡。')
  await demo.byCommunity('示范·融和家园', 3 * hour, 'REPAIR', 'CLEANING', '2 号楼', '垃圾桶满了没人清。')
}

type Told = [kind: ServiceRequestKind, category: ServiceRequestCategory, place: string | null, words: string]

class RequestDemo {
  private readonly em: EntityManager
  private readonly places: DemoPlaces
  private readonly vault: Vault
  private readonly now: Date

  constructor(em: EntityManager, places: DemoPlaces, vault: Vault, now: Date) {
    this.em = em
    this.places = places
    this.vault = vault
    this.now = now
  }

  placed(estate: string, minutesAgo: number, ...told: Told): Promise<ServiceRequest> {
    return this.place(estate, minutesAgo, told, {})
  }

  async dispatched(estate: string, minutesAgo: number, ...told: Told): Promise<ServiceRequest> {
    const request = await this.place(estate, minutesAgo, told, {})
    const { manager } = this.at(estate)
    request.dispatch(manager.organisation!, null)
    await this.happens(request, minutesAgo - 3, manager, { kind: 'DISPATCHED' })
    return request
  }

  async worked(estate: string, minutesAgo: number, ...told: Told): Promise<ServiceRequest> {
    const request = await this.dispatched(estate, minutesAgo, ...told)
    const { confirmer } = this.at(estate)
    request.accept(confirmer.seat)
    await this.happens(request, minutesAgo - 8, confirmer, { kind: 'ACCEPTED' })
    request.arrive()
    await this.happens(request, minutesAgo - 25, confirmer, { kind: 'ON_SITE' })
    return request
  }

  async paused(estate: string, minutesAgo: number, ...told: Told): Promise<void> {
    const request = await this.worked(estate, minutesAgo, ...told)
    request.pause()
    const until = new Date(+this.now + day * 60_000)
    const pause = { kind: 'PAUSED' as const, until, words: '闭门器型号停产，已订购替代件，明天到货。' }
    await this.happens(request, minutesAgo - 60, this.at(estate).confirmer, pause)
  }

  async disposed(estate: string, minutesAgo: number, ...told: Told): Promise<ServiceRequest> {
    const request = await this.worked(estate, minutesAgo, ...told)
    const { confirmer } = this.at(estate)
    request.dispose(told[0] === 'INQUIRY' ? 'ANSWERED' : 'SOLVED', this.ago(minutesAgo - 90))
    await this.happens(request, minutesAgo - 90, confirmer, {
      kind: 'DISPOSED',
      words: '已处理并向住户说明。',
    })
    return request
  }

  async rated(estate: string, minutesAgo: number, rating: number, ...told: Told): Promise<void> {
    const request = await this.disposed(estate, minutesAgo, ...told)
    request.close(rating, this.ago(minutesAgo - 300))
    await this.happens(
      request,
      minutesAgo - 300,
      null,
      { kind: 'RATED', words: '师傅来得快。' },
      { kind: 'CLOSED' },
    )
  }

  async unrated(estate: string, minutesAgo: number, ...told: Told): Promise<void> {
    const request = await this.disposed(estate, minutesAgo, ...told)
    const closedAgo = minutesAgo - 90 - 8 * day
    request.close(null, this.ago(closedAgo))
    const nobody = { person: null, seat: null, kind: 'SYSTEM' as const, organisation: null }
    await this.happens(request, closedAgo, nobody, { kind: 'CLOSED_UNRATED' }, { kind: 'CLOSED' })
  }

  async reopened(estate: string, minutesAgo: number, ...told: Told): Promise<void> {
    const request = await this.disposed(estate, minutesAgo, ...told)
    request.reopen()
    await this.happens(request, 40, null, { kind: 'REOPENED', words: '水还是下不去。' })
  }

  async complaint(estate: string, minutesAgo: number, words: string): Promise<void> {
    const told: Told = ['COMPLAINT', 'CLEANING', '2 号楼', words]
    await this.place(estate, minutesAgo, told, { isAboutCompany: true, isIdentityHidden: true })
  }

  /** Taken on, and then nobody came: the job finds what ran out, each as of its own second. */
  async late(estate: string, minutesAgo: number, ...told: Told): Promise<void> {
    const request = await this.dispatched(estate, minutesAgo, ...told)
    const { manager } = this.at(estate)
    request.accept(manager.seat)
    await this.happens(request, minutesAgo - 20, manager, { kind: 'ACCEPTED' })
  }

  async byCommunity(estate: string, minutesAgo: number, ...told: Told): Promise<void> {
    const request = await this.place(estate, minutesAgo, told, {})
    const { community, manager } = this.at(estate)
    request.dispatch(manager.organisation!, null)
    await this.happens(request, minutesAgo - 4, community, { kind: 'DISPATCHED', words: '请当天清运。' })
  }

  private async place(
    estate: string,
    minutesAgo: number,
    [kind, category, place, words]: Told,
    more: { isAboutCompany?: boolean; isIdentityHidden?: boolean },
  ): Promise<ServiceRequest> {
    const [found] = await this.em.execute<{ id: string }[]>('select id from estate where name = ?', [estate])
    const where = await placeOfEstate(this.em, found!.id)
    const marks = { isUrgent: category === 'WATER', isAboutCompany: false, isIdentityHidden: false, ...more }
    const wish = { kind, category, place, words, channel: 'PUBLIC_FORM' as const, ...marks }
    const asking = { name: '示范居民', phone: '13800000099', wish }
    const placed = { code: requestCodeOf(null), by: null, at: this.ago(minutesAgo) }
    const request = await placeRequest({ em: this.em, vault: this.vault }, where!, asking, placed)
    await this.em.flush()
    return request
  }

  private async happens(
    request: ServiceRequest,
    minutesAgo: number,
    by: Actor | null,
    ...told: Omit<Happening, 'at' | 'by'>[]
  ): Promise<void> {
    await record(this.em, request, ...told.map((one) => ({ ...one, at: this.ago(minutesAgo), by })))
    await this.em.flush()
  }

  private at(estate: string) {
    return this.places.at(this.em, estate, civilDay(this.now))
  }

  private ago(minutes: number): Date {
    return new Date(+this.now - minutes * 60_000)
  }
}
