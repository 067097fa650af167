import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'
import { fieldCodeHash } from './field-code.ts'
import { fieldSignInState } from './field-sign-in-state.ts'

const make = `mutation($input: FieldSignInMakeInput!) { fieldSignInMake(input: $input) { code fieldSignIn { id revision state hours posts person { id } maker { id } availableActions } errors { code path } } }`
const revoke = `mutation($input: FieldSignInRevokeInput!) { fieldSignInRevoke(input: $input) { fieldSignIn { state availableActions } errors { code } } }`
const list = `query($isOpen: Boolean) { fieldSignIns(isOpen: $isOpen) { totalCount edges { node { id state person { id } openUntil } } } }`

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const asGateway = (sql: string, parameters: unknown[]) =>
  world.sqlAs('gateway', { kind: 'ANONYMOUS' }, sql, parameters)
const take = async (code: string, at: Date | string = world.time.now()) =>
  (await asGateway('select * from organisations.take_field_code($1, $2)', [fieldCodeHash(code), at]))[0]
const seats = (id: string, at: Date | string = world.time.now()) =>
  asGateway('select * from organisations.field_seats($1, $2)', [id, at])
const signIns = () => world.rows('select * from field_sign_in order by id')
const made = async (by: string, whose: string, hours = 8) => {
  const { data, errors } = await (
    await world.person(by)
  ).ask(make, { input: { personId: demoId(whose), hours } })
  expect(errors).toBeUndefined()
  expect(data?.fieldSignInMake.errors).toEqual([])
  return data?.fieldSignInMake as { code: string; fieldSignIn: Record<string, any> }
}

describe('a sign-in for the field', () => {
  it('opens the seats under the supervisor, for its hours, without the power to look after others', async () => {
    const { code, fieldSignIn } = await made('郑经理', '许工程师', 4)
    expect(fieldSignIn).toMatchObject({
      state: 'WAITING',
      hours: 4,
      posts: ['工程主管'],
      availableActions: ['REVOKE'],
    })
    expect(JSON.stringify(await signIns())).not.toContain(code)
    expect(await seats(fieldSignIn.id)).toEqual([])
    expect(await take(code)).toMatchObject({ id: fieldSignIn.id, person_name: '许**', hours: 4 })
    expect(await seats(fieldSignIn.id)).toMatchObject([
      { seat_id: demoId('许工程师 示范安居物业 工程主管'), kind: 'PROPERTY_COMPANY', administrator: false },
    ])
    const later = new Date(world.time.now().getTime() + 4 * 3600_000)
    expect(await seats(fieldSignIn.id, later)).toEqual([])
  })

  it('takes its code once and within ten minutes', async () => {
    const { code } = await made('郑经理', '许工程师')
    expect(await take(`${code.slice(0, 5)}-${code.slice(5).toLowerCase()}`)).toBeDefined()
    expect(await take(code)).toBeUndefined()
    const late = await made('郑经理', '许工程师')
    expect(await take(late.code, new Date(world.time.now().getTime() + 10 * 60_000))).toBeUndefined()
  })

  it('closes at once when the supervisor calls it back', async () => {
    const { code, fieldSignIn } = await made('郑经理', '何质检')
    await take(code)
    const input = { fieldSignInId: fieldSignIn.id, revision: fieldSignIn.revision + 1 }
    const { data } = await (await world.person('郑经理')).ask(revoke, { input })
    expect(data?.fieldSignInRevoke).toMatchObject({
      errors: [],
      fieldSignIn: { state: 'REVOKED', availableActions: [] },
    })
    expect(await seats(fieldSignIn.id)).toEqual([])
  })

  it('can be called back by the person, who is told of it', async () => {
    const { code, fieldSignIn } = await made('郑经理', '何质检')
    await world.settle()
    const told = await world.rows(
      `select person_id from notification join notice on notice.id = notification.notice_id where notice.subject_id = $1`,
      [fieldSignIn.id],
    )
    expect(told).toEqual([{ person_id: demoId('何质检') }])
    const input = { fieldSignInId: fieldSignIn.id, revision: fieldSignIn.revision }
    const { data } = await (await world.person('何质检')).ask(revoke, { input })
    expect(data?.fieldSignInRevoke.errors).toEqual([])
    expect(await take(code)).toBeUndefined()
  })

  it('ends with the account and with the term', async () => {
    const { code, fieldSignIn } = await made('郑经理', '许工程师', 12)
    await take(code)
    const at = [demoId('许工程师')]
    await world.rows(`update person set account_disabled_at = now() where id = $1`, at)
    expect(await seats(fieldSignIn.id)).toEqual([])
    await world.rows(`update person set account_disabled_at = null where id = $1`, at)
    expect(await seats(fieldSignIn.id)).toHaveLength(1)
  })

  it('is listed for those who look after the person, and for nobody else', async () => {
    const mine = await (await world.person('郑经理')).ask(list, { isOpen: true })
    expect(mine.data?.fieldSignIns.edges.map(({ node }: any) => node.state)).toContain('OPEN')
    const foreign = await (await world.person('王经理')).ask(list)
    expect(foreign.data?.fieldSignIns.totalCount).toBe(0)
    const own = await (await world.person('许工程师', '工程主管')).ask(list)
    expect(new Set(own.data?.fieldSignIns.edges.map(({ node }: any) => node.person.id))).toEqual(
      new Set([demoId('许工程师')]),
    )
    const closed = await (await world.person('郑经理')).ask(list, { isOpen: false })
    expect(closed.data?.fieldSignIns.edges.map(({ node }: any) => node.state)).toContain('REVOKED')
  })
})

describe('a sign-in for the field is refused and nothing changes', () => {
  it.each([
    ['for oneself', '郑经理', '郑经理', 8, 'OWN_SIGN_IN'],
    ['for another company’s people', '王经理', '何质检', 8, 'NOT_FOUND'],
    ['by somebody who looks after nobody', '周主任', '吴委员', 8, 'NOT_ALLOWED'],
    ['for a body that decides', '林书记', '吴委员', 8, 'NO_FIELD_SEAT'],
    ['for more hours than a day of work', '郑经理', '何质检', 13, 'VALUE_INVALID'],
    ['for no hour', '郑经理', '何质检', 0, 'VALUE_INVALID'],
    ['whose term ran out', '林书记', '秦前主任', 8, 'NO_FIELD_SEAT'],
  ])('%s', async (_, by, whose, hours, code) => {
    const before = await signIns()
    const { data } = await (await world.person(by)).ask(make, { input: { personId: demoId(whose), hours } })
    expect(data?.fieldSignInMake.errors).toMatchObject([{ code }])
    expect(await signIns()).toEqual(before)
  })

  it('to be called back by another company, or twice', async () => {
    const { fieldSignIn } = await made('郑经理', '许工程师')
    const input = { fieldSignInId: fieldSignIn.id, revision: fieldSignIn.revision }
    const foreign = await (await world.person('王经理')).ask(revoke, { input })
    expect(foreign.data?.fieldSignInRevoke.errors).toMatchObject([{ code: 'NOT_FOUND' }])
    await (await world.person('郑经理')).ask(revoke, { input })
    const again = await (await world.person('郑经理')).ask(revoke, { input })
    expect(again.data?.fieldSignInRevoke.errors).toMatchObject([{ code: 'WRONG_STATUS' }])
  })
})

describe('the wall around sign-ins for the field', () => {
  const claims = (kind: 'PROPERTY_COMPANY' | 'DISTRICT', more: object = {}) => ({
    kind,
    district: world.district,
    person: demoId('王经理'),
    administrator: true,
    organisations: [demoId('示范清和物业')],
    territories: [],
    ...more,
  })
  const insert = `insert into field_sign_in (district_id, id, person_id, seat_ids, code_hash, made_by, made_at, code_expires_at, hours)
    values ($1, gen_random_uuid(), $2, array[gen_random_uuid()], gen_random_uuid()::text, $3, now(), now(), 1)`

  it('lets nobody write one for people who are not theirs, or in somebody’s name', async () => {
    const write = (whose: string, maker: string) =>
      world.sqlAs('organisations', claims('PROPERTY_COMPANY'), insert, [
        world.district,
        demoId(whose),
        demoId(maker),
      ])
    await expect(write('何质检', '王经理')).rejects.toThrow(/row-level security/)
    await expect(write('王经理', '郑经理')).rejects.toThrow(/row-level security/)
    await expect(write('王经理', '王经理')).resolves.toEqual([])
  })

  it('lets nobody call back or read those of other people, or of another district', async () => {
    const others = `from field_sign_in where person_id = '${demoId('何质检')}'`
    expect(await world.sqlAs('organisations', claims('PROPERTY_COMPANY'), `select ${others}`)).toEqual([])
    expect(await world.sqlAs('organisations', claims('DISTRICT'), `select ${others}`)).not.toEqual([])
    const update = `update field_sign_in set revoked_at = now() where person_id = '${demoId('许工程师')}' returning id`
    expect(await world.sqlAs('organisations', claims('PROPERTY_COMPANY'), update)).toEqual([])
    const auditor = { kind: 'AUDITOR', administrator: false } as object
    expect(await world.sqlAs('organisations', claims('DISTRICT', auditor), update)).toEqual([])
    const elsewhere = claims('DISTRICT', { district: '01890000-0000-7000-8000-000000000001' })
    expect(await world.sqlAs('organisations', elsewhere, `select from field_sign_in`)).toEqual([])
    await expect(asGateway('select * from organisations.field_sign_in', [])).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('where a sign-in for the field stands', () => {
  const marks = { codeExpiresAt: '2026-03-02T01:10:00Z', hours: 2, usedAt: null, revokedAt: null }
  it.each([
    ['2026-03-02T01:09:59Z', marks, 'WAITING'],
    ['2026-03-02T01:10:00Z', marks, 'OVER'],
    ['2026-03-02T03:04:59Z', { ...marks, usedAt: '2026-03-02T01:05:00Z' }, 'OPEN'],
    ['2026-03-02T03:05:00Z', { ...marks, usedAt: '2026-03-02T01:05:00Z' }, 'OVER'],
    ['2026-03-02T01:00:00Z', { ...marks, revokedAt: '2026-03-02T01:00:00Z' }, 'REVOKED'],
  ])('at %s', (now, some, state) => {
    expect(fieldSignInState(some, new Date(now))).toBe(state)
  })
})
