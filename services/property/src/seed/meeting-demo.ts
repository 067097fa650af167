/** The demo's joint meetings, through the same verbs as real use, on days before and after today. */
import { addDays, civilDay, type CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { bringUpToDate, putOnAgenda } from '../joint-meeting/agenda.ts'
import { AgendaItem } from '../joint-meeting/agenda-item.ts'
import { AgendaMinute } from '../joint-meeting/agenda-minute.ts'
import { lookAhead } from '../joint-meeting/joint-meeting.finding.ts'
import { JointMeeting, type MeetingPlace } from '../joint-meeting/joint-meeting.ts'
import { guestsOf } from '../joint-meeting/meeting-guests.ts'
import { makeMeetingRoundSoon } from '../joint-meeting/meeting-round.ts'
import { MeetingSeat } from '../joint-meeting/meeting-seat.ts'
import { MeetingTopic } from '../joint-meeting/meeting-topic.ts'
import { noteEvent } from '../resolution/meeting-event.ts'
import { ResolutionReport } from '../resolution/resolution-report.ts'
import { Resolution } from '../resolution/resolution.ts'
import type { Actor } from '../service-standard/index.ts'
import type { DemoPlaces } from './demo-places.ts'
import { morning } from './standard-demo.ts'

const rule = { verificationAttempts: 2, verificationDays: 7 }
const hours = (at: Date, count: number) => new Date(at.getTime() + count * 3_600_000)

export async function seedMeetings(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const taihu = tableOf(em, places, '示范·杏林苑', today)
  await firstMeeting(taihu)
  await secondMeeting(taihu)
  await comingMeeting(taihu)
  await minutesToPublish(tableOf(em, places, '示范·北苑旧居', today, true))
  await sittingMeeting(tableOf(em, places, '示范·融和家园', today, true))
  await makeMeetingRoundSoon(em, taihu.place.districtId)
}

/** What was resolved two months ago is done: confirmed by whoever raised it, and verified where nobody answered. */
async function firstMeeting(table: Table): Promise<void> {
  const meeting = await table.call(-62, '太湖社区党群服务中心')
  const [parking, lamps] = await table.sit(meeting, [
    [
      '两院之间的共用停车位',
      '夜间车位不足，两个小区都没有人管。',
      '由物业会同居委会划出 12 个夜间共享车位。',
    ],
    ['楼道灯损坏多', '一个月报修 9 次。', '全部换成声控灯。'],
  ])
  const shared = table.resolve(meeting, parking!, 1, '划出 12 个夜间共享车位并公示', 'company', 'owners', -40)
  const changed = table.resolve(meeting, lamps!, 2, '更换 6 个单元的楼道灯', 'company', 'community', -45)
  await table.end(meeting)
  await table.report(shared, -46, '已划线 12 个，公示 7 天无异议。')
  table.close(shared, 'RAISER', -44, '现场数过，12 个。')
  await table.report(changed, -52, '6 个单元全部更换。')
  changed.ask(addDays(table.today, -49))
  table.close(changed, 'COMMUNITY', -44, '社区逐个单元查看，灯全部亮。')
  await table.publish(meeting)
}

/** A month ago: one task in each state in which people meet one. */
async function secondMeeting(table: Table): Promise<void> {
  const meeting = await table.call(-28, '太湖社区党群服务中心')
  const [bikes, ramp, garden] = await table.sit(meeting, [
    ['电动自行车进楼', '上月劝阻 21 次。', '在南门增设充电棚，进楼的由物业劝离。'],
    ['三号楼无障碍坡道', '两位老人出行要人抬。', '先铺临时坡道，再申请改造。'],
    ['东侧绿地无人养护', '绿地在两个小区之间，两家都说不归自己。', '先由物业代管一季，秋后再议。'],
  ])
  const overdue = table.resolve(
    meeting,
    bikes!,
    1,
    '在南门建成 20 个充电位的车棚',
    'company',
    'community',
    -6,
  )
  const inTime = table.resolve(meeting, garden!, 2, '代管东侧绿地，每月修剪一次', 'company', 'owners', 9)
  const reported = table.resolve(meeting, ramp!, 3, '铺设三号楼临时坡道', 'company', 'owners', 4)
  const silent = table.resolve(meeting, ramp!, 4, '收集三号楼改造意见', 'owners', 'community', -2)
  const resident = table.resolve(meeting, bikes!, 5, '在电梯内张贴充电安全提示', 'company', 'community', -14)
  await table.end(meeting)
  await table.report(reported, -2, '坡道已铺好，坡度 1:12，扶手下周安装。')
  await table.report(silent, -10, '三号楼 42 户，39 户同意改造。')
  silent.ask(addDays(table.today, -6))
  silent.toldUnansweredOn = addDays(table.today, -3)
  await table.report(resident, -20, '8 部电梯都已张贴。')
  table.close(resident, 'RESIDENT', -18, '居民来电说电梯里都看到了。')
  for (const told of [overdue, inTime, reported, silent]) {
    told.remindedOn = addDays(table.today, -1)
    told.toldOverdueOn = told.dueOn < table.today ? addDays(told.dueOn, 1) : null
  }
  await table.publish(meeting)
}

/** In three days: its agenda holds what is overdue, what waits, and what nobody owns. */
async function comingMeeting(table: Table): Promise<void> {
  const { em, place, today } = table
  const raised = [
    ['owners', '与北院共用的健身器材', '器材在围墙外，坏了两件，不知道该谁修。', 'ONLINE', -8],
    ['community', '晚间广场舞音量', '七位居民到居委会反映，希望定个时间。', 'COUNTER', -4],
  ] as const
  for (const [who, title, reason, channel, day] of raised) {
    const actor = table.seats[who]
    const { districtId, communityCode } = place
    const raiser = { districtId, communityCode, raiserId: actor.organisation! }
    em.persist(MeetingTopic.raise(raiser, { title, reason, channel }, actor, morning(today, day)))
  }
  await em.flush()
  const meeting = await table.call(3, '太湖社区党群服务中心')
  await bringUpToDate(em, meeting, today, morning(today, 0))
  await em.flush()
  const items = await em.find(AgendaItem, { jointMeetingId: meeting.id }, { orderBy: { position: 'desc' } })
  const sheet = items.find(({ sourceKind }) => sourceKind === 'DISCLOSURE')
  sheet?.strike('物业已约定下周公开，会上不再讨论。', table.seats.party, morning(today, 0))
  await em.flush()
}

/** Yesterday: it has ended, and its minutes wait to go out. */
async function minutesToPublish(table: Table): Promise<void> {
  const meeting = await table.call(-1, '北苑旧居物业服务站')
  const [bins] = await table.sit(meeting, [
    ['垃圾投放点异味', '夏季每周清洗一次不够。', '六月至九月改为每周清洗三次。'],
  ])
  table.resolve(meeting, bins!, 1, '投放点每周清洗三次，至九月底', 'company', 'community', 21)
  await table.end(meeting)
}

/** This morning: it sits, and its minutes are being written. */
async function sittingMeeting(table: Table): Promise<void> {
  const meeting = await table.call(0, '融和家园议事厅')
  const [fields] = await table.sit(meeting, [
    ['楼前空地种菜', '有人种菜，有人要停车。', ''],
    ['红白事占用通道', '上月堵了两次消防通道。', ''],
  ])
  table.resolve(meeting, fields!, 1, '划出 40 平方米共享菜园，其余恢复绿地', 'company', 'community', 30)
  await table.em.flush()
}

type Who = 'party' | 'community' | 'owners' | 'company'

/** @param isForArea whether the area meets by itself, or with its whole community */
function tableOf(
  em: EntityManager,
  places: DemoPlaces,
  estate: string,
  today: CivilDay,
  isForArea = false,
): Table {
  const { demo, manager, community, bodies } = places.at(em, estate, today)
  const { districtId, areaCode } = demo.area
  const communityCode = areaCode.slice(0, 12)
  const whole = { districtId, communityCode, placeCode: communityCode, managementAreaId: null }
  const place = isForArea
    ? { ...whole, placeCode: areaCode, managementAreaId: demo.area.managementAreaId }
    : whole
  const bodyOf = (wanted: string) => bodies.find(({ body }) => body === wanted)?.signer
  const party = bodyOf('PARTY_ORGANISATION')!
  const seats = { party, community, owners: bodyOf('OWNERS_COMMITTEE') ?? community, company: manager }
  return new Table(em, place, seats, today)
}

class Table {
  readonly em: EntityManager
  readonly place: MeetingPlace
  readonly seats: Readonly<Record<Who, Actor>>
  readonly today: CivilDay

  constructor(em: EntityManager, place: MeetingPlace, seats: Table['seats'], today: CivilDay) {
    this.em = em
    this.place = place
    this.seats = seats
    this.today = today
  }

  /** Calls the usual table together a week before the day. */
  async call(day: number, venue: string): Promise<JointMeeting> {
    const { em, place } = this
    const { party } = this.seats
    const { serial } = await lookAhead(em, place)
    const guests = await guestsOf(em, place)
    const invitedIds = guests.filter(({ isUsual }) => isUsual).map(({ organisationId }) => organisationId)
    const calledAt = morning(this.today, Math.min(day, 0) - 7)
    const meeting = JointMeeting.convene(
      place,
      { startsAt: hours(morning(this.today, day), 5), venue },
      { serial, convenerId: party.organisation!, invitedIds: [party.organisation!, ...invitedIds] },
      party,
      calledAt,
    )
    em.persist(meeting)
    for (const organisationId of meeting.invitedIds) em.persist(MeetingSeat.invite(meeting, organisationId))
    this.tell(meeting, 'CALLED', calledAt)
    await em.flush()
    return meeting
  }

  /** Opens it with these items; what came of an item is written down. @param items title, reason, decision */
  async sit(
    meeting: JointMeeting,
    items: readonly (readonly [string, string, string])[],
  ): Promise<AgendaItem[]> {
    const { em } = this
    const { party } = this.seats
    const at = meeting.startsAt
    const made = items.map(([title, words], position) =>
      putOnAgenda(
        em,
        meeting,
        {
          ...{ kind: 'HAND' as const, reason: 'ADDED_BY_HAND' as const, params: { words }, title },
          ...{ sourceId: null, link: null, raiserId: this.seats.community.organisation },
        },
        position + 1,
        meeting.calledAt,
        party,
      ),
    )
    meeting.open(party, at)
    this.tell(meeting, 'OPENED', at)
    await em.flush()
    for (const [place, item] of made.entries()) {
      const decision = items[place]![2]
      const minute = await em.findOneOrFail(AgendaMinute, { agendaItemId: item.id })
      const words = decision ? '物业说明了情况，业委会和居委会各自谈了看法，街道提了建议。' : '各方正在发言。'
      minute.write(item, words, decision, party, hours(at, 1))
    }
    return made
  }

  resolve(
    meeting: JointMeeting,
    item: AgendaItem,
    serial: number,
    text: string,
    owner: Who,
    raiser: Who,
    dueDay: number,
  ): Resolution {
    const task = {
      ...{ text, ownerId: this.seats[owner].organisation!, raiserId: this.seats[raiser].organisation! },
      dueOn: addDays(this.today, dueDay),
    }
    // Where no owners' committee is, the residents' committee stands for it, and would have raised its own task.
    if (task.ownerId === task.raiserId) task.raiserId = this.seats.party.organisation!
    const at = hours(meeting.startsAt, 1)
    const resolution = Resolution.note(meeting, item.id, serial, task, rule, this.seats.party, at)
    this.em.persist(resolution)
    return resolution
  }

  /** Ends it: everybody came but the street, which had sent word. */
  async end(meeting: JointMeeting): Promise<void> {
    const { em } = this
    const { party, company } = this.seats
    const at = hours(meeting.startsAt, 2)
    await em.flush()
    const seats = await em.find(MeetingSeat, { jointMeetingId: meeting.id })
    const departments = new Set(
      (await guestsOf(em, this.place))
        .filter(({ name }) => name.includes('街道'))
        .map((one) => one.organisationId),
    )
    for (const seat of seats) {
      const isRecorded = seat.organisationId !== party.organisation
      const attendeeSeatId = seat.organisationId === company.organisation ? company.seat : null
      const status = departments.has(seat.organisationId) ? 'EXCUSED' : 'PRESENT'
      seat.record(
        status,
        { attendeeSeatId: status === 'PRESENT' ? attendeeSeatId : null, isRecorded },
        party,
        at,
      )
    }
    meeting.close(at)
    this.tell(meeting, 'CLOSED', at)
    for (const resolution of await em.find(Resolution, { jointMeetingId: meeting.id, status: 'NOTED' })) {
      resolution.begin(at)
      this.tell(meeting, 'RESOLUTION_BEGUN', at, { resolution })
    }
    await em.flush()
  }

  async report(resolution: Resolution, day: number, words: string): Promise<void> {
    const at = hours(morning(this.today, day), 2)
    const owner = Object.values(this.seats).find(({ organisation }) => organisation === resolution.ownerId)!
    resolution.report(at)
    this.em.persist(ResolutionReport.give(resolution, words, [], owner, at))
    const { districtId, jointMeetingId, id } = resolution
    noteEvent(this.em, { districtId, jointMeetingId, resolutionId: id }, 'RESOLUTION_REPORTED', owner, at)
    await this.em.flush()
  }

  close(
    resolution: Resolution,
    closing: 'RAISER' | 'RESIDENT' | 'COMMUNITY',
    day: number,
    note: string,
  ): void {
    const at = hours(morning(this.today, day), 6)
    const raiser = Object.values(this.seats).find(({ organisation }) => organisation === resolution.raiserId)!
    const actor = closing === 'RAISER' ? raiser : this.seats.party
    resolution.close(closing, closing === 'RESIDENT' ? 'TELEPHONE' : 'ONLINE', actor, at)
    const { districtId, jointMeetingId, id } = resolution
    const about = { districtId, jointMeetingId, resolutionId: id }
    noteEvent(this.em, about, 'RESOLUTION_CLOSED', actor, at, { note, isRecorded: closing === 'RESIDENT' })
  }

  async publish(meeting: JointMeeting): Promise<void> {
    const at = morning(addDays(civilDay(meeting.startsAt), 2), 0)
    meeting.publish(this.seats.party, at)
    this.tell(meeting, 'PUBLISHED', at)
    await this.em.flush()
  }

  private tell(
    { id, districtId }: JointMeeting,
    kind: Parameters<typeof noteEvent>[2],
    at: Date,
    { resolution }: { resolution?: Resolution } = {},
  ): void {
    const about = { districtId, jointMeetingId: id, resolutionId: resolution?.id ?? null }
    noteEvent(this.em, about, kind, this.seats.party, at)
  }
}
