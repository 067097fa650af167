import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'
import { hashOfCode } from './invitation-create.ts'

const invite = `mutation($input: InvitationCreateInput!) { invitationCreate(input: $input) { code expiresAt account { id status revision availableActions } errors { code message } } }`
const disable = `mutation($input: AccountDisableInput!) { accountDisable(input: $input) { account { status disabledReason revision availableActions } errors { code path } } }`
const enable = `mutation($input: AccountEnableInput!) { accountEnable(input: $input) { account { status } errors { code } } }`
const accounts = `query($status: AccountStatus) { accounts(status: $status, first: 100) { totalCount edges { node { id status person { maskedName maskedPhone } seats { post kind } } } } }`

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const people = () =>
  world.rows('select id, account_id, account_disabled_at, revision from person order by id')
const revisionOf = async (name: string) =>
  (await world.rows('select revision from person where id = $1', [demoId(name)]))[0]?.revision as number
const asGateway = (sql: string, parameters: unknown[]) =>
  world.sqlAs('gateway', { kind: 'ANONYMOUS' }, sql, parameters)
const join = async (code: string, account: string) =>
  (
    await asGateway('select organisations.accept_invitation($1, $2, $3) as person', [
      hashOfCode(code),
      account,
      world.time.now(),
    ])
  )[0]?.person as string | null
const seatsOf = (account: string) =>
  asGateway('select * from organisations.seats_of($1, $2)', [account, world.time.now()])
const reasonsOf = async (account: string) =>
  (await asGateway('select reason from organisations.reasons_disabled($1)', [account])).map(
    ({ reason }) => reason,
  )

describe('joining by invitation', () => {
  it('links an account to the person who was invited, once, and gives their seats', async () => {
    const { data, errors } = await (
      await world.person('林书记')
    ).ask(invite, { input: { personId: demoId('吴委员') } })
    expect(errors).toBeUndefined()
    expect(data?.invitationCreate).toMatchObject({
      errors: [],
      expiresAt: '2026-03-09T01:00:00.000Z',
      account: { status: 'INVITED', availableActions: ['INVITE', 'DISABLE'] },
    })
    const { code } = data?.invitationCreate ?? {}
    expect(JSON.stringify(await world.rows('select * from invitation'))).not.toContain(code)
    expect(await join('another code', 'account-wu')).toBeNull()
    expect(await join(code, 'account-wu')).toBe(demoId('吴委员'))
    expect(await join(code, 'account-thief')).toBeNull()
    expect(await seatsOf('account-wu')).toEqual([
      {
        district_id: world.district,
        person_id: demoId('吴委员'),
        person_name: '吴**',
        seat_id: demoId('吴委员 示范·杏林苑业委会 业委会委员'),
        kind: 'OWNERS_COMMITTEE',
        post: '业委会委员',
        administrator: false,
        organisation_id: demoId('示范·杏林苑业委会'),
        organisation_name: '示范·杏林苑业委会',
        territories: ['210113004027-01', '210113004027-M01'],
        ends_on: expect.anything(),
      },
    ])
  })

  it('works with the newest code only, and until it runs out', async () => {
    const actor = await world.person('林书记')
    const input = { personId: demoId('周主任') }
    const first = (await actor.ask(invite, { input })).data?.invitationCreate.code
    const second = (await actor.ask(invite, { input })).data?.invitationCreate.code
    expect(await join(first, 'account-zhou')).toBeNull()
    await world.rows(`update invitation set expires_at = '2026-03-02T00:59:59Z' where code_hash = $1`, [
      hashOfCode(second),
    ])
    expect(await join(second, 'account-zhou')).toBeNull()
    const { data } = await actor.ask(accounts, { status: 'INVITED' })
    expect(data?.accounts.edges.map((edge: any) => edge.node.id)).not.toContain(input.personId)
  })

  it('shows the code once for one number', async () => {
    const actor = await world.person('林书记')
    const input = { personId: demoId('丁队长'), idempotencyKey: 'invite-once' }
    const first = await actor.ask(invite, { input })
    expect(first.data?.invitationCreate.code).toEqual(expect.any(String))
    const again = await actor.ask(invite, { input })
    expect(again.data?.invitationCreate).toMatchObject({ code: null, errors: [] })
    expect(await world.rows('select from invitation where person_id = $1', [demoId('丁队长')])).toHaveLength(
      1,
    )
  })

  it('never joins one account to two people of a district', async () => {
    const { data } = await (
      await world.person('林书记')
    ).ask(invite, { input: { personId: demoId('冯委员') } })
    expect(await join(data?.invitationCreate.code, 'account-wu')).toBeNull()
    expect(await world.rows('select account_id from person where id = $1', [demoId('冯委员')])).toEqual([
      { account_id: null },
    ])
  })
})

describe('the seats that an account gives', () => {
  it('end with the term, by the day in Shanghai', async () => {
    await world.rows(`update person set account_id = 'account-feng' where id = $1`, [demoId('冯委员')])
    const posts = async (at: string) =>
      (await asGateway('select post from organisations.seats_of($1, $2)', ['account-feng', at])).map(
        ({ post }) => post,
      )
    expect(await posts('2026-03-02T01:00:00Z')).toEqual(['兼职委员', '业委会主任'])
    // The Party body's term runs to 16 April, which ends in Shanghai at 16:00 UTC.
    expect(await posts('2026-04-16T15:59:59Z')).toEqual(['兼职委员', '业委会主任'])
    expect(await posts('2026-04-16T16:00:00Z')).toEqual(['业委会主任'])
  })

  it('are none where the term ran out', async () => {
    await world.rows(`update person set account_id = 'account-qin' where id = $1`, [demoId('秦前主任')])
    expect(await seatsOf('account-qin')).toEqual([])
  })

  it('are asked by the gateway alone, and leave the caller’s own claims as they were', async () => {
    await expect(
      world.sqlAs(
        'organisations',
        { kind: 'DISTRICT', district: world.district },
        `select * from seats_of('account-wu', now())`,
      ),
    ).rejects.toThrow(/permission denied/)
    const [kept] = await asGateway(
      `select (select count(*) from organisations.seats_of('account-wu', $1)) as seats, current_setting('linli.claims') as claims`,
      [world.time.now()],
    )
    expect(kept).toMatchObject({ seats: '1', claims: expect.stringContaining('ANONYMOUS') })
    await expect(asGateway('select * from organisations.person', [])).rejects.toThrow(/permission denied/)
  })
})

describe('an account', () => {
  it('is disabled with a reason, gives no seat, and is enabled again', async () => {
    await world.rows(`update person set account_id = 'account-tao' where id = $1`, [demoId('陶委员')])
    const actor = await world.person('高书记')
    const input = { personId: demoId('陶委员'), revision: await revisionOf('陶委员'), reason: '手机遗失' }
    const off = await actor.ask(disable, { input })
    expect(off.errors).toBeUndefined()
    expect(off.data?.accountDisable).toMatchObject({
      errors: [],
      account: { status: 'DISABLED', disabledReason: '手机遗失', availableActions: ['ENABLE'] },
    })
    expect(await seatsOf('account-tao')).toEqual([])
    expect(await reasonsOf('account-tao')).toEqual(['手机遗失'])
    const on = await actor.ask(enable, {
      input: { personId: demoId('陶委员'), revision: await revisionOf('陶委员') },
    })
    expect(on.data?.accountEnable).toMatchObject({ errors: [], account: { status: 'ACTIVE' } })
    expect(await seatsOf('account-tao')).toHaveLength(1)
    expect(await reasonsOf('account-tao')).toEqual([])
    const facts = await world.rows(
      `select type from facts.fact where subject = $1 and type like 'Account%' order by id`,
      [demoId('陶委员')],
    )
    expect(facts.map(({ type }) => type)).toEqual(['AccountDisabled', 'AccountEnabled'])
  })

  it('is listed with its seats, masked, for those who look after it', async () => {
    const { data, errors } = await (await world.person('郑经理')).ask(accounts)
    expect(errors).toBeUndefined()
    const listed = data?.accounts.edges.map((edge: any) => edge.node)
    expect(listed.map((node: any) => node.id).toSorted()).toEqual(
      ['何质检', '许工程师', '郑经理'].map(demoId).toSorted(),
    )
    const engineer = listed.find((node: any) => node.id === demoId('许工程师'))
    expect(engineer).toMatchObject({
      status: 'NONE',
      person: { maskedName: '许**', maskedPhone: '138****0013' },
    })
    const none = await (await world.person('周主任')).ask(accounts)
    expect(none.data?.accounts).toMatchObject({ totalCount: 0, edges: [] })
    const anonymous = await world.anonymous().ask(accounts)
    expect(anonymous.data?.accounts.totalCount).toBe(0)
  })
})

describe('an act on an account is refused and nothing changes', () => {
  it.each([
    [
      'inviting by a seat that looks after nobody',
      '周主任',
      invite,
      'invitationCreate',
      { personId: demoId('吴委员') },
      'NOT_ALLOWED',
    ],
    [
      'inviting another neighbourhood’s people',
      '林书记',
      invite,
      'invitationCreate',
      { personId: demoId('高书记') },
      'NOT_FOUND',
    ],
    [
      'inviting another company’s people',
      '王经理',
      invite,
      'invitationCreate',
      { personId: demoId('何质检') },
      'NOT_FOUND',
    ],
    [
      'inviting somebody whose term ran out',
      '林书记',
      invite,
      'invitationCreate',
      { personId: demoId('秦前主任') },
      'WRONG_STATUS',
    ],
    [
      'inviting somebody with a post of honour only',
      '高书记',
      invite,
      'invitationCreate',
      { personId: demoId('任楼长') },
      'NO_SEAT',
    ],
    [
      'inviting somebody who joined',
      '林书记',
      invite,
      'invitationCreate',
      { personId: demoId('吴委员') },
      'WRONG_STATUS',
    ],
    [
      'disabling one’s own',
      '林书记',
      disable,
      'accountDisable',
      { personId: demoId('林书记'), revision: 1, reason: '试试' },
      'OWN_ACCOUNT',
    ],
    [
      'disabling without a reason',
      '林书记',
      disable,
      'accountDisable',
      { personId: demoId('吴委员'), revision: 2, reason: ' ' },
      'REASON_MISSING',
    ],
    [
      'disabling what nobody has',
      '林书记',
      disable,
      'accountDisable',
      { personId: demoId('韩委员'), revision: 1, reason: '甲' },
      'WRONG_STATUS',
    ],
    [
      'disabling with an old revision',
      '林书记',
      disable,
      'accountDisable',
      { personId: demoId('吴委员'), revision: 1, reason: '甲' },
      'CONFLICT',
    ],
    [
      'enabling what is enabled',
      '林书记',
      enable,
      'accountEnable',
      { personId: demoId('吴委员'), revision: 2 },
      'WRONG_STATUS',
    ],
    [
      'disabling by an auditor',
      '审计员',
      disable,
      'accountDisable',
      { personId: demoId('吴委员'), revision: 2, reason: '甲' },
      'NOT_ALLOWED',
    ],
  ])('%s', async (_, name, document, field, input, code) => {
    await world.rows(`update person set account_id = 'account-lin' where id = $1`, [demoId('林书记')])
    const before = [await people(), await world.rows('select * from invitation order by id')]
    const { data, errors } = await (await world.person(name)).ask(document, { input })
    expect(errors).toBeUndefined()
    expect(data?.[field].errors).toMatchObject([{ code }])
    expect([await people(), await world.rows('select * from invitation order by id')]).toEqual(before)
  })
})
