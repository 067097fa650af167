import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const register = `mutation($input: PersonRegisterInput!) { personRegister(input: $input) { person { id maskedName maskedPhone hasAddress revision availableActions } errors { code path message } } }`
const change = `mutation($input: PersonChangeInput!) { personChange(input: $input) { person { maskedName maskedPhone revision } errors { code path } } }`
const reveal = `mutation($input: PersonRevealInput!) { personReveal(input: $input) { details { name phone address } reading { purpose } errors { code path } } }`
const erase = `mutation($input: PersonEraseInput!) { personErase(input: $input) { person { maskedName maskedPhone hasAddress erasedAt } errors { code } } }`
const people = `query($search: String, $organisationId: ID) { people(search: $search, organisationId: $organisationId, first: 100) { totalCount edges { node { id maskedName maskedPhone } } } }`
const taihu = '210113004027'

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const enter = async (name: string, details: object, home: object = { registerCode: taihu }) =>
  (await (await world.person(name)).ask(register, { input: { details, ...home } })).data?.personRegister
const persons = () => world.rows('select * from person order by id')

describe('a person', () => {
  it('is kept sealed and shown masked', async () => {
    const entered = await enter('林书记', {
      name: '欧阳示范',
      phone: '138 0000 0101',
      address: '示范路 1 号 3-2-301',
    })
    expect(entered).toMatchObject({
      errors: [],
      person: {
        maskedName: '欧阳**',
        maskedPhone: '138****0101',
        hasAddress: true,
        availableActions: ['CHANGE', 'REVEAL', 'ERASE'],
      },
    })
    const [row] = await world.rows('select * from person where id = $1', [entered.person.id])
    const stored = JSON.stringify(row)
    for (const secret of ['欧阳示范', '13800000101', '301']) expect(stored).not.toContain(secret)
    expect(await world.rows('select from person_key where id = $1', [entered.person.id])).toHaveLength(1)
    const audited = JSON.stringify(
      await world.rows(`select subjects, input_hash from audit.entry where action = 'personRegister'`),
    )
    expect(audited).not.toContain('欧阳')
  })

  it('is found by the whole number or the whole name, and by no part of them', async () => {
    const actor = await world.person('唐科长')
    const names = async (search: string) =>
      (await actor.ask(people, { search })).data?.people.edges.map((edge: any) => edge.node.maskedName)
    expect(await names('138-0000-0006')).toEqual(['吴**'])
    expect(await names('吴委员')).toEqual(['吴**'])
    expect(await names('吴')).toEqual([])
    expect(await names('1380000')).toEqual([])
  })

  it('is shown in full for a purpose, which the person and the auditor can read afterwards', async () => {
    const input = { personId: demoId('吴委员'), purpose: '通知业委会联席会议' }
    const { data, errors } = await (await world.person('周主任')).ask(reveal, { input })
    expect(errors).toBeUndefined()
    expect(data?.personReveal).toEqual({
      errors: [],
      details: { name: '吴委员', phone: '13800000006', address: null },
      reading: { purpose: '通知业委会联席会议' },
    })
    const readings = `query($personId: ID!) { personReadings(personId: $personId) { edges { node { purpose readerPost readerMaskedName } } } }`
    for (const name of ['吴委员', '审计员', '沈处长']) {
      const log = await (await world.person(name)).ask(readings, { personId: demoId('吴委员') })
      expect(log.data?.personReadings.edges[0].node).toMatchObject({
        purpose: '通知业委会联席会议',
        readerPost: '居委会主任',
      })
    }
    const others = await (await world.person('周主任')).ask(readings, { personId: demoId('吴委员') })
    expect(others.data?.personReadings.edges).toEqual([])
    expect(
      await world.rows(`select subjects from audit.entry where action = 'personReveal' and person = $1`, [
        demoId('周主任'),
      ]),
    ).toMatchObject([{ subjects: { person: { id: demoId('吴委员') } } }])
  })

  it('is shown once for one number, and logged once', async () => {
    const input = { personId: demoId('林书记'), purpose: '核对值班电话', idempotencyKey: 'reveal-once' }
    const actor = await world.person('唐科长')
    await actor.ask(reveal, { input })
    const again = await actor.ask(reveal, { input })
    expect(again.data?.personReveal).toMatchObject({ errors: [], details: null })
    expect(await world.rows(`select from person_reading where purpose = '核对值班电话'`)).toHaveLength(1)
  })

  it('reads their own name in full', async () => {
    const { data } = await (
      await world.person('吴委员')
    ).ask(`{ me { name person { maskedName } currentSeat { post } seats { post territories } } }`)
    expect(data?.me).toMatchObject({
      name: '吴委员',
      person: { maskedName: '吴**' },
      currentSeat: { post: '业委会委员' },
    })
    expect(data?.me.seats).toEqual([{ post: '业委会委员', territories: [`${taihu}-01`, `${taihu}-M01`] }])
  })

  it('is corrected, and found by the new number only', async () => {
    const { person } = await enter('林书记', { name: '示范甲', phone: '13800000102' })
    const input = {
      personId: person.id,
      revision: person.revision,
      details: { name: '示范乙', phone: '13800000103' },
    }
    const { data } = await (await world.person('林书记')).ask(change, { input })
    expect(data?.personChange).toMatchObject({
      errors: [],
      person: { maskedName: '示**', maskedPhone: '138****0103', revision: 2 },
    })
    const actor = await world.person('林书记')
    expect((await actor.ask(people, { search: '13800000102' })).data?.people.totalCount).toBe(0)
    expect((await actor.ask(people, { search: '13800000103' })).data?.people.totalCount).toBe(1)
    const late = await actor.ask(change, { input })
    expect(late.data?.personChange).toMatchObject({ errors: [{ code: 'CONFLICT' }], person: { revision: 2 } })
  })

  it('is erased with the key once no post is held, and nothing brings the details back', async () => {
    const { person } = await enter('林书记', { name: '示范丙', phone: '13800000104', address: '示范路 2 号' })
    const { data, errors } = await (
      await world.person('林书记')
    ).ask(erase, { input: { personId: person.id, revision: person.revision } })
    expect(errors).toBeUndefined()
    expect(data?.personErase).toMatchObject({
      errors: [],
      person: { maskedName: '—', maskedPhone: null, hasAddress: false },
    })
    expect(data?.personErase.person.erasedAt).not.toBeNull()
    expect(await world.rows('select from person_key where id = $1', [person.id])).toEqual([])
    const shown = await (
      await world.person('林书记')
    ).ask(reveal, { input: { personId: person.id, purpose: '核对资料' } })
    expect(shown.data?.personReveal).toMatchObject({ details: null, errors: [{ code: 'ERASED' }] })
    expect(
      await world.rows(`select from facts.fact where type = 'PersonErased' and subject = $1`, [person.id]),
    ).toHaveLength(1)
  })

  it('of a company is entered by its own manager, and seen by colleagues and those who govern, not by another company', async () => {
    const home = { registerOrganisationId: demoId('示范安居物业') }
    const entered = await enter('郑经理', { name: '示范员工', phone: '13800000105' }, home)
    expect(entered.errors).toEqual([])
    const seen = async (name: string) =>
      (await (await world.person(name)).ask(people, { search: '13800000105' })).data?.people.totalCount
    expect([await seen('郑经理'), await seen('沈处长'), await seen('王经理'), await seen('周主任')]).toEqual([
      1, 1, 0, 0,
    ])
  })
})

describe('an act on a person is refused and nothing changes', () => {
  it.each([
    [
      'a number that cannot be called',
      '林书记',
      { name: '甲', phone: '12345' },
      'PHONE_INVALID',
      ['details', 'phone'],
    ],
    [
      'a number somebody has',
      '林书记',
      { name: '甲', phone: '13800000006' },
      'PHONE_TAKEN',
      ['details', 'phone'],
    ],
    ['no name', '林书记', { name: ' ' }, 'VALUE_INVALID', ['details', 'name']],
    [
      'an identity number in the name',
      '林书记',
      { name: '甲 210113199001011234' },
      'VALUE_INVALID',
      ['details', 'name'],
    ],
    ['a seat that looks after nobody', '周主任', { name: '甲' }, 'NOT_ALLOWED', null],
    ['another neighbourhood’s register', '高书记', { name: '甲' }, 'NOT_ALLOWED', null],
    ['an auditor', '审计员', { name: '甲' }, 'NOT_ALLOWED', null],
    ['a company in a neighbourhood’s register', '郑经理', { name: '甲' }, 'NOT_ALLOWED', null],
  ])('entering with %s', async (_, name, details, code, path) => {
    const before = await persons()
    expect(await enter(name, details)).toMatchObject({ person: null, errors: [{ code, path }] })
    expect(await persons()).toEqual(before)
  })

  it.each([
    ['without a purpose', '周主任', '吴委员', ' 。', 'PURPOSE_MISSING'],
    ['to an auditor', '审计员', '吴委员', '例行检查', 'NOT_ALLOWED'],
    ['to another company', '王经理', '郑经理', '业务往来', 'NOT_FOUND'],
    [
      'to a company about a member of the neighbourhood’s bodies',
      '郑经理',
      '周主任',
      '业务往来',
      'NOT_FOUND',
    ],
    ['to another neighbourhood', '高书记', '吴委员', '工作联系', 'NOT_FOUND'],
  ])('showing details %s', async (_, name, whose, purpose, code) => {
    const before = await world.rows('select id from person_reading')
    const { data } = await (
      await world.person(name)
    ).ask(reveal, { input: { personId: demoId(whose), purpose } })
    expect(data?.personReveal).toMatchObject({ details: null, errors: [{ code }] })
    expect(await world.rows('select id from person_reading')).toEqual(before)
  })

  it('showing details without an account', async () => {
    const { data } = await world
      .anonymous()
      .ask(reveal, { input: { personId: demoId('吴委员'), purpose: '随便看看' } })
    expect(data?.personReveal.errors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it('erasing somebody who still holds a post', async () => {
    const before = await persons()
    const { data } = await (
      await world.person('林书记')
    ).ask(erase, { input: { personId: demoId('周主任'), revision: 1 } })
    expect(data?.personErase.errors).toEqual([{ code: 'HAS_APPOINTMENTS' }])
    expect(await persons()).toEqual(before)
  })
})

describe('who sees whom', () => {
  const seenBy = async (name: string) => {
    const { data } = await (await world.person(name)).ask(people, {})
    return new Set(data?.people.edges.map((edge: any) => edge.node.id))
  }

  it('a neighbourhood sees its own bodies, the street above it and the companies that serve it', async () => {
    const seen = await seenBy('周主任')
    expect(['林书记', '吴委员', '唐科长', '郑经理', '王经理'].map((name) => seen.has(demoId(name)))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(['高书记', '蒋书记', '沈处长'].map((name) => seen.has(demoId(name)))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('a company sees its own people only, a partner only themselves, and the public nobody', async () => {
    const company = await seenBy('郑经理')
    expect(['何质检', '许工程师', '王经理', '周主任'].map((name) => company.has(demoId(name)))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(await seenBy('孙合伙人')).toEqual(new Set([demoId('孙合伙人')]))
    const { data } = await world.anonymous().ask(people, {})
    expect(data?.people).toEqual({ totalCount: 0, edges: [] })
  })

  it('another district sees nobody', async () => {
    const stranger = world.as({
      ...(await world.person('沈处长')).claims,
      district: demoId('another district'),
      person: demoId('stranger'),
    })
    expect((await stranger.ask(people, {})).data?.people.totalCount).toBe(0)
  })
})
