import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'
import { purge } from './purge.ts'

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const set = `mutation($input: RetentionSetInput!) { retentionSet(input: $input) { retentionSetting { inForceFrom contactDays setInPost } errors { code path } } }`
const read = `{ retentionSettings { inForceFrom invitationDays readingDays contactDays } retentionRuns { edges { node { contacts notifications readings fieldSignIns } } } }`
const days = {
  invitationDays: 30,
  readingDays: 1095,
  notificationDays: 60,
  contactDays: 90,
  fieldSignInDays: 60,
}
const settings = () => world.rows('select * from retention_setting order by id')
const run = () => {
  const { asSystem } = world.service('organisations')
  return purge({ districtId: world.district }, { asSystem, time: world.time, service: undefined as never })
}

describe('for how long personal data are kept', () => {
  it('is set by the district for a coming day, and read by everybody there', async () => {
    const { data, errors } = await (
      await world.person('沈处长')
    ).ask(set, {
      input: { inForceFrom: '2026-03-03', ...days },
    })
    expect(errors).toBeUndefined()
    expect(data?.retentionSet).toMatchObject({
      errors: [],
      retentionSetting: { inForceFrom: '2026-03-03', contactDays: 90, setInPost: '区社区治理负责人' },
    })
    const mine = await (await world.person('吴委员')).ask(read)
    expect(mine.data?.retentionSettings).toMatchObject([
      { inForceFrom: '2026-03-03', contactDays: 90 },
      { inForceFrom: null, contactDays: 365 },
    ])
    expect(mine.data?.retentionRuns.edges).toEqual([])
  })

  it.each([
    ['by a street', '唐科长', {}, 'NOT_ALLOWED'],
    ['by an auditor', '审计员', {}, 'NOT_ALLOWED'],
    ['from today on', '沈处长', { inForceFrom: '2026-03-02' }, 'VALUE_INVALID'],
    ['twice for a day', '沈处长', {}, 'VALUE_INVALID'],
    [
      'below what the law asks for',
      '沈处长',
      { inForceFrom: '2026-03-04', readingDays: 1094 },
      'DAYS_TOO_FEW',
    ],
    ['for no day', '沈处长', { inForceFrom: '2026-03-04', contactDays: 0 }, 'VALUE_INVALID'],
  ])('is not set %s, and nothing changes', async (_, name, some, code) => {
    const before = await settings()
    const { data } = await (
      await world.person(name)
    ).ask(set, { input: { inForceFrom: '2026-03-03', ...days, ...some } })
    expect(data?.retentionSet.errors).toMatchObject([{ code }])
    expect(await settings()).toEqual(before)
  })

  it('is carried out by night: what is over its days goes, and everything else stays', async () => {
    const asOf = new Date(world.time.now().getTime() + 2 * 86_400_000).toISOString()
    const ago = (count: number) => `timestamptz '${asOf}' - interval '${count} days'`
    await world.rows(
      `insert into person_reading (district_id, id, person_id, purpose, read_at)
       select $1, gen_random_uuid(), $2, 'x', at from unnest(array[${ago(1096)}, ${ago(1094)}]) at`,
      [world.district, demoId('林书记')],
    )
    await world.rows(
      `insert into notice (district_id, id, key, purpose, subject_id, link, told_at)
       select $1, gen_random_uuid(), 'k' || at, 'APPOINTMENT_ENDS', gen_random_uuid(), '/app', at from unnest(array[${ago(61)}, ${ago(59)}]) at`,
      [world.district],
    )
    await world.rows(
      `insert into notification (district_id, id, notice_id, person_id, told_at) select district_id, gen_random_uuid(), id, $1, told_at from notice where key like 'k%'`,
      [demoId('林书记')],
    )
    const reachable = `select id, masked_name, masked_phone, sealed_phone is null as gone from person order by id`
    const before = await world.rows(reachable)
    world.time.advance(2 * 86_400_000)
    await run()
    // Nobody but 秦前主任 holds no term any more, and that since a year.
    const after = await world.rows(reachable)
    const changed = after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]))
    expect(changed).toEqual([{ id: demoId('秦前主任'), masked_name: '秦**', masked_phone: null, gone: true }])
    expect(await world.rows(`select from person_reading where purpose = 'x'`)).toHaveLength(1)
    expect(await world.rows(`select from notice where key like 'k%'`)).toHaveLength(1)
    const { data } = await (await world.person('审计员')).ask(read)
    expect(data?.retentionRuns.edges.map(({ node }: any) => node)).toEqual([
      { contacts: 1, notifications: 1, readings: 1, fieldSignIns: 0 },
    ])
    const audited = await world.rows(
      `select from audit.entry where action = 'purge of personal data after its days'`,
    )
    expect(audited).toHaveLength(1)
    await run()
    expect(await world.rows('select from retention_run')).toHaveLength(1)
  })
})

describe('the wall around it', () => {
  const as = (kind: 'DISTRICT' | 'STREET', some: object = {}) => ({
    ...{ kind, district: world.district, administrator: true, person: demoId('沈处长') },
    ...some,
  })
  const insert = `insert into retention_setting (district_id, id, in_force_from, invitation_days, reading_days, notification_days, contact_days, field_sign_in_days, set_at)
    values ($1, gen_random_uuid(), '2030-01-01', 30, 1095, 60, 60, 60, now())`

  it('lets the district’s administrators set and the district alone see what was purged', async () => {
    const write = (claims: object) => world.sqlAs('organisations', claims as never, insert, [world.district])
    await expect(write(as('STREET'))).rejects.toThrow(/row-level security/)
    await expect(write(as('DISTRICT', { administrator: false }))).rejects.toThrow(/row-level security/)
    await expect(write(as('DISTRICT'))).resolves.toEqual([])
    const runs = `select from retention_run`
    expect(await world.sqlAs('organisations', as('STREET') as never, runs)).toEqual([])
    expect(await world.sqlAs('organisations', as('DISTRICT') as never, runs)).toHaveLength(1)
    const elsewhere = as('DISTRICT', { district: '01890000-0000-7000-8000-000000000001' }) as never
    for (const table of ['retention_setting', 'retention_run'])
      expect(await world.sqlAs('organisations', elsewhere, `select from ${table}`)).toEqual([])
    expect(
      await world.sqlAs('organisations', as('STREET') as never, 'select from retention_setting'),
    ).not.toEqual([])
  })
})

describe('a copy of one person’s data', () => {
  const make = `mutation($input: PersonCopyMakeInput!) { personCopyMake(input: $input) { files { name mediaType content } reading { purpose } errors { code } } }`
  const copy = async (name: string, whose: string, purpose = '本人申请') =>
    (await (await world.person(name)).ask(make, { input: { personId: demoId(whose), purpose } })).data
      ?.personCopyMake

  it('holds all of it in full for the person, as a file for programs and as a workbook, and is logged', async () => {
    const made = await copy('吴委员', '吴委员')
    expect(made.errors).toEqual([])
    expect(made.files.map(({ mediaType }: any) => mediaType)).toEqual([
      'application/json',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ])
    const data = JSON.parse(Buffer.from(made.files[0].content, 'base64').toString())
    expect(data).toMatchObject({
      ...{ name: '吴委员', phone: '13800000006', address: null, registeredAt: '210113004027' },
      appointments: [{ organisation: '示范·杏林苑业委会', post: '业委会委员' }],
    })
    const log = await world.rows('select purpose from person_reading where person_id = $1', [
      demoId('吴委员'),
    ])
    expect(log).toEqual([{ purpose: '本人申请' }])
  })

  it('is made by the district at the person’s request, with what the district itself cannot list', async () => {
    const made = await copy('沈处长', '林书记')
    const data = JSON.parse(Buffer.from(made.files[0].content, 'base64').toString())
    expect(data.notifications).not.toEqual([])
  })

  it.each([
    ['by a colleague', '郑经理', '何质检', '本人申请', 'NOT_ALLOWED'],
    ['by the secretary of the place', '林书记', '吴委员', '本人申请', 'NOT_ALLOWED'],
    ['by an auditor', '审计员', '吴委员', '本人申请', 'NOT_ALLOWED'],
    ['without a purpose', '沈处长', '吴委员', '看', 'PURPOSE_MISSING'],
  ])('is refused %s, and nothing is logged', async (_, name, whose, purpose, code) => {
    const before = await world.rows('select from person_reading')
    expect((await copy(name, whose, purpose)).errors).toMatchObject([{ code }])
    expect(await world.rows('select from person_reading')).toHaveLength(before.length)
  })

  it('is held back by the database too', async () => {
    const street = {
      kind: 'STREET',
      district: world.district,
      administrator: true,
      person: demoId('唐科长'),
      territories: ['210113004'],
    }
    const [row] = await world.sqlAs('organisations', street as never, 'select person_copy($1) as copy', [
      demoId('林书记'),
    ])
    expect(row?.copy).toBeNull()
    const other = {
      kind: 'DISTRICT',
      district: '01890000-0000-7000-8000-000000000001',
      administrator: true,
      person: demoId('唐科长'),
    }
    const [none] = await world.sqlAs('organisations', other as never, 'select person_copy($1) as copy', [
      demoId('林书记'),
    ])
    expect(none?.copy).toBeNull()
  })

  it('tells the gateway which accounts to forget once a person was erased', async () => {
    await world.rows(
      `update person set account_id = 'account-gone', erased_at = now(), sealed_name = null, name_index = null,
      sealed_phone = null, phone_index = null, masked_phone = null where id = $1`,
      [demoId('秦前主任')],
    )
    await world.rows(`update person set account_id = 'account-stays' where id = $1`, [demoId('韩委员')])
    const erased = await world.sqlAs(
      'gateway',
      { kind: 'ANONYMOUS' },
      'select * from organisations.accounts_erased()',
    )
    expect(erased).toEqual([{ account_id: 'account-gone' }])
  })
})
