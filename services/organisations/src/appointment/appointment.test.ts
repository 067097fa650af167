import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const begin = `mutation($input: AppointmentBeginInput!) { appointmentBegin(input: $input) { appointment { id state revision beginsOn endsOn post { name } availableActions } errors { code path message } } }`
const end = `mutation($input: AppointmentEndInput!) { appointmentEnd(input: $input) { appointment { state endsOn endReason } errors { code path } } }`
const taihu = '210113004027'

let world: DemoWorld
let posts: Map<string, string>
beforeAll(async () => {
  world = await createDemoWorld()
  posts = new Map((await world.rows('select id, name from post')).map(({ id, name }) => [name, id]))
})
afterAll(() => world.stop())

const appointments = () => world.rows('select * from appointment order by id')
const office = (person: string, organisation: string, post: string, some: object = {}) => ({
  personId: demoId(person),
  organisationId: demoId(organisation),
  postId: posts.get(post),
  beginsOn: '2026-03-02',
  endsOn: '2029-03-01',
  ...some,
})

describe('a term of office', () => {
  it('begins by the neighbourhood’s secretary, is told, and is a seat from that day on', async () => {
    const input = office('丁队长', '示范·太湖社区居委会', '专职网格员')
    const { data, errors } = await (await world.person('林书记')).ask(begin, { input })
    expect(errors).toBeUndefined()
    expect(data?.appointmentBegin).toMatchObject({
      errors: [],
      appointment: { state: 'CURRENT', revision: 1, post: { name: '专职网格员' }, availableActions: ['END'] },
    })
    const [told] = await world.rows('select type, payload from facts.fact where subject = $1', [
      data?.appointmentBegin.appointment.id,
    ])
    expect(told).toEqual({
      type: 'AppointmentBegan',
      payload: {
        personId: demoId('丁队长'),
        personName: '丁**',
        organisationId: demoId('示范·太湖社区居委会'),
        post: '专职网格员',
        beginsOn: '2026-03-02',
        endsOn: '2029-03-01',
      },
    })
    const { data: seats } = await (
      await world.person('丁队长', '专职网格员')
    ).ask('{ mySeats { kind post territories organisation { name } } }')
    expect(seats?.mySeats).toContainEqual({
      kind: 'RESIDENTS_COMMITTEE',
      post: '专职网格员',
      territories: [taihu],
      organisation: { name: '示范·太湖社区居委会' },
    })
  })

  it('may be held for one estate of the neighbourhood only', async () => {
    const input = office('任楼长', '示范·北苑社区居委会', '专属网格员', { territoryCode: '210113004028-01' })
    await (await world.person('高书记')).ask(begin, { input })
    const { data } = await (await world.person('任楼长', '专属网格员')).ask('{ mySeats { territories } }')
    expect(data?.mySeats).toEqual([{ territories: ['210113004028-01'] }])
  })

  it('is ended before its time with a reason, is told, and the seat is gone', async () => {
    const [held] = await world.rows(
      'select id, revision from appointment where person_id = $1 and organisation_id = $2',
      [demoId('丁队长'), demoId('示范·太湖社区志愿服务队')],
    )
    const input = {
      appointmentId: held?.id,
      revision: held?.revision,
      endsOn: '2026-03-01',
      reason: '迁出本社区，不再带队。',
    }
    const { data, errors } = await (await world.person('林书记')).ask(end, { input })
    expect(errors).toBeUndefined()
    expect(data?.appointmentEnd).toEqual({
      errors: [],
      appointment: { state: 'ENDED', endsOn: '2026-03-01', endReason: '迁出本社区，不再带队。' },
    })
    expect(
      await world.rows(`select payload from facts.fact where subject = $1 and type = 'AppointmentEnded'`, [
        held?.id,
      ]),
    ).toEqual([{ payload: { endsOn: '2026-03-01' } }])
    expect(
      await world.rows('select from seats_of_people($1::uuid[], $2) where seat_id = $3', [
        [demoId('丁队长')],
        '2026-03-02',
        held?.id,
      ]),
    ).toEqual([])
    const again = await (await world.person('林书记')).ask(end, { input })
    expect(again.data?.appointmentEnd.errors).toMatchObject([{ code: 'ALREADY_ENDED' }])
  })

  it('of a company’s own people begins by its manager', async () => {
    const input = office('何质检', '示范安居物业', '客服主管')
    const { data } = await (await world.person('郑经理')).ask(begin, { input })
    expect(data?.appointmentBegin.errors).toEqual([])
  })

  it('takes effect once for one number', async () => {
    const input = office('丁队长', '示范·太湖社区居委会', '楼长', { idempotencyKey: 'begin-once' })
    const actor = await world.person('林书记')
    const answers = await Promise.all(Array.from({ length: 20 }, () => actor.ask(begin, { input })))
    const ids = new Set(answers.map(({ data }) => data?.appointmentBegin.appointment.id))
    expect(ids.size).toBe(1)
    const reused = await actor.ask(begin, { input: { ...input, endsOn: '2027-01-01' } })
    expect(reused.data?.appointmentBegin.errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }])
  })
})

describe('beginning a term is refused and nothing changes', () => {
  it.each([
    [
      'a post that the body does not have',
      '林书记',
      () => office('丁队长', '示范·太湖社区居委会', '项目经理'),
      'POST_UNFIT',
    ],
    [
      'a last day before the first',
      '林书记',
      () => office('丁队长', '示范·太湖社区居委会', '居委会委员', { endsOn: '2026-03-01' }),
      'TERM_REVERSED',
    ],
    [
      'a post that the person holds already',
      '林书记',
      () => office('周主任', '示范·太湖社区居委会', '居委会主任'),
      'TERM_OVERLAPS',
    ],
    [
      'a place outside the body’s own',
      '沈处长',
      () => office('丁队长', '示范·太湖社区居委会', '居委会委员', { territoryCode: '210113004028-01' }),
      'TERRITORY_OUTSIDE',
    ],
    [
      'a seat that looks after nobody',
      '周主任',
      () => office('丁队长', '示范·太湖社区居委会', '居委会委员'),
      'NOT_ALLOWED',
    ],
    [
      'another neighbourhood’s body',
      '林书记',
      () => office('丁队长', '示范·北苑社区居委会', '居委会委员'),
      'NOT_ALLOWED',
    ],
    [
      'somebody the seat cannot see',
      '林书记',
      () => office('高书记', '示范·太湖社区居委会', '居委会委员'),
      'NOT_FOUND',
    ],
    ['another company', '郑经理', () => office('何质检', '示范清和物业', '客服主管'), 'NOT_ALLOWED'],
    [
      'a body of the neighbourhood by the company',
      '郑经理',
      () => office('许工程师', '示范·杏林苑业委会', '业委会主任'),
      'NOT_ALLOWED',
    ],
    ['an auditor', '审计员', () => office('丁队长', '示范·太湖社区居委会', '居委会委员'), 'NOT_ALLOWED'],
  ])('for %s', async (_, name, input, code) => {
    const before = await appointments()
    const { data, errors } = await (await world.person(name)).ask(begin, { input: input() })
    expect(errors).toBeUndefined()
    expect(data?.appointmentBegin).toMatchObject({ appointment: null, errors: [{ code }] })
    expect(await appointments()).toEqual(before)
  })

  it('in an organisation that ceased to exist, or for somebody whose details were erased', async () => {
    await world.rows(`update organisation set dissolved_on = '2026-01-01' where id = $1`, [
      demoId('示范·孙记便民维修部'),
    ])
    await world.rows(
      `update person set erased_at = now(), masked_phone = null, sealed_name = null, sealed_phone = null, name_index = null, phone_index = null where id = $1`,
      [demoId('秦前主任')],
    )
    const before = await appointments()
    const actor = await world.person('林书记')
    const dissolved = await actor.ask(begin, {
      input: office('丁队长', '示范·孙记便民维修部', '共建单位联络员'),
    })
    expect(dissolved.data?.appointmentBegin.errors).toMatchObject([{ code: 'ORGANISATION_DISSOLVED' }])
    const erased = await actor.ask(begin, { input: office('秦前主任', '示范·太湖社区居委会', '居委会委员') })
    expect(erased.data?.appointmentBegin.errors).toMatchObject([{ code: 'PERSON_ERASED' }])
    expect(await appointments()).toEqual(before)
  })
})

describe('ending a term is refused and nothing changes', () => {
  it.each([
    ['without a reason', '林书记', '周主任', { reason: ' ' }, 'REASON_MISSING'],
    ['in the past', '林书记', '周主任', { endsOn: '2026-02-28' }, 'VALUE_INVALID'],
    ['later than it was to last', '林书记', '周主任', { endsOn: '2031-01-01' }, 'VALUE_INVALID'],
    ['by a seat that looks after nobody', '周主任', '吴委员', {}, 'NOT_ALLOWED'],
    ['by the company', '郑经理', '周主任', {}, 'NOT_FOUND'],
    ['of a term that ran out', '沈处长', '秦前主任', {}, 'ALREADY_ENDED'],
  ])('%s', async (_, name, whose, some, code) => {
    const [held] = await world.rows('select id, revision from appointment where person_id = $1', [
      demoId(whose),
    ])
    const before = await appointments()
    const input = {
      appointmentId: held?.id,
      revision: held?.revision,
      endsOn: '2026-03-31',
      reason: '调离',
      ...some,
    }
    const { data } = await (await world.person(name)).ask(end, { input })
    expect(data?.appointmentEnd.errors).toMatchObject([{ code }])
    expect(await appointments()).toEqual(before)
  })
})

describe('the bodies around an estate', () => {
  const bodies = `query($code: String!) { estateByCode(code: $code) { bodies { kind organisation { name } appointments { person { maskedName } post { name } } runningOut { person { maskedName } } }
    crossAppointments { person { id maskedName } kinds recused consequence appointments { post { name } } } } }`

  it('show who is there, who is missing and whose term runs out', async () => {
    const { data, errors } = await (await world.person('唐科长')).ask(bodies, { code: `${taihu}-01` })
    expect(errors).toBeUndefined()
    expect(data?.estateByCode.bodies.map((body: any) => [body.kind, body.organisation?.name])).toEqual([
      ['PARTY_ORGANISATION', '示范·太湖社区党委'],
      ['RESIDENTS_COMMITTEE', '示范·太湖社区居委会'],
      ['OWNERS_COMMITTEE', '示范·杏林苑业委会'],
      ['PROPERTY_COMPANY', '示范安居物业'],
    ])
    expect(data?.estateByCode.bodies[0].runningOut).toEqual([{ person: { maskedName: '冯**' } }])
    const old = await (await world.person('沈处长')).ask(bodies, { code: '210113001001-01' })
    expect(
      old.data?.estateByCode.bodies.map((body: any) => [body.kind, body.organisation?.name ?? null]),
    ).toContainEqual(['OWNERS_COMMITTEE', null])
  })

  it('show who sits in several of them, and who is recused', async () => {
    const { data } = await (await world.person('唐科长')).ask(bodies, { code: `${taihu}-01` })
    const cross = new Map(data?.estateByCode.crossAppointments.map((each: any) => [each.person.id, each]))
    expect(cross.get(demoId('冯委员'))).toMatchObject({
      recused: false,
      kinds: ['PARTY_ORGANISATION', 'OWNERS_COMMITTEE'],
    })
    expect(cross.get(demoId('许工程师'))).toMatchObject({
      recused: true,
      consequence: expect.stringContaining('回避'),
    })
    expect(cross.size).toBe(2)
  })

  it('show no people to the public', async () => {
    const { data, errors } = await world.anonymous().ask(bodies, { code: `${taihu}-01` })
    expect(errors).toBeUndefined()
    expect(data?.estateByCode.bodies.flatMap((body: any) => body.appointments)).toEqual([])
    expect(data?.estateByCode.crossAppointments).toEqual([])
  })
})

describe('the list of posts', () => {
  const define = `mutation($input: PostDefineInput!) { postDefine(input: $input) { post { id name seatKind } errors { code path } } }`
  const input = {
    name: '示范议事员',
    seatKind: 'SOCIAL',
    administrator: false,
    organisationKinds: ['VOLUNTEER_TEAM'],
  }

  it('grows by what the district defines', async () => {
    const { data, errors } = await (await world.person('沈处长')).ask(define, { input })
    expect(errors).toBeUndefined()
    expect(data?.postDefine).toMatchObject({ errors: [], post: { name: '示范议事员' } })
    const { data: list } = await (await world.person('林书记')).ask('{ posts { name } }')
    expect(list?.posts.at(-1).name).toBe('示范议事员')
  })

  it.each([
    ['to a street', '唐科长', input, 'NOT_ALLOWED'],
    ['for a title that is there', '沈处长', { ...input, name: '楼长' }, 'NAME_TAKEN'],
    [
      'for an administrator without a seat',
      '沈处长',
      { ...input, name: '甲', seatKind: null, administrator: true },
      'VALUE_INVALID',
    ],
    [
      'for an office that exists nowhere',
      '沈处长',
      { ...input, name: '甲', organisationKinds: [] },
      'VALUE_INVALID',
    ],
  ])('is refused %s, and nothing changes', async (_, name, wish, code) => {
    const before = await world.rows('select name from post order by name')
    const { data } = await (await world.person(name)).ask(define, { input: wish })
    expect(data?.postDefine.errors).toMatchObject([{ code }])
    expect(await world.rows('select name from post order by name')).toEqual(before)
  })
})
