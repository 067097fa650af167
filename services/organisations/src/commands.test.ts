import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createWorld, type World } from '@linli/subgraph/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createFirstAdministrator,
  erasePersonByCommand,
  exportPerson,
  importDivisionFile,
  rotatePersonKeys,
} from './commands.ts'
import { service } from './service.ts'

let world: World
let personId: string
beforeAll(async () => void (world = await createWorld([service])))
afterAll(() => world.stop())

const tools = () => world.service('organisations')
const rows = (sql: string, parameters: unknown[] = []) =>
  world.sqlAs('organisations', { kind: 'SYSTEM' }, sql, parameters)
const divisions = (name: string) => readFileSync(new URL(`./territory/divisions/${name}`, import.meta.url))

describe('an empty installation', () => {
  it('gets its first administrator, with a district, an office and a seat', async () => {
    const wish = {
      districtCode: '210113',
      districtName: '沈北新区',
      name: '示范管理员',
      phone: '13800000201',
    }
    ;({ personId } = await createFirstAdministrator(tools(), wish))
    const seats = await rows(
      `select kind, administrator, territories, organisation_name from seats_of_people($1::uuid[], '2026-03-02')`,
      [[personId]],
    )
    expect(seats).toEqual([
      {
        kind: 'DISTRICT',
        administrator: true,
        territories: ['210113'],
        organisation_name: '沈北新区社区治理办公室',
      },
    ])
  })

  it('gets a second one without a second district or office', async () => {
    const posts = await rows('select name from post')
    await createFirstAdministrator(tools(), {
      districtCode: '210113',
      districtName: '沈北新区',
      name: '示范副手',
      phone: null,
    })
    expect(await rows('select code from platform.district')).toHaveLength(1)
    expect(await rows('select name from organisation')).toHaveLength(1)
    expect(await rows('select name from post')).toEqual(posts)
  })

  it('refuses a district that is none', async () => {
    const wish = { districtCode: '210113001', districtName: '街道', name: '甲', phone: null }
    await expect(createFirstAdministrator(tools(), wish)).rejects.toThrow(/six-digit/)
  })
})

describe('the import of division files', () => {
  it('says what it would do, does it, tells the district’s places, and does nothing twice', async () => {
    const dry = await importDivisionFile(tools(), divisions('shenbei_streets.csv'), { write: false })
    expect(dry?.plan.added).toHaveLength(16)
    expect(await rows(`select from division where level = 'STREET'`)).toHaveLength(0)
    await importDivisionFile(tools(), divisions('shenbei_streets.csv'), { write: true })
    const done = await importDivisionFile(tools(), divisions('shenbei_villages.csv'), { write: true })
    expect(done?.plan.added).toHaveLength(219)
    const [told, ...more] = await rows(
      `select payload from facts.fact where type = 'DivisionsListed'
         and payload @> '{"registered": [{"level": "COMMUNITY"}]}'`,
    )
    expect([told?.payload.registered.length, told?.payload.vanished, more.length]).toEqual([219, [], 0])
    const [audited] = await rows(
      `select subjects from audit.entry where action = 'import of a division file' order by id desc limit 1`,
    )
    expect(audited?.subjects.changed).toEqual(told?.payload.registered.map(({ id }: any) => id))
    const again = await importDivisionFile(tools(), divisions('shenbei_villages.csv'), { write: true })
    expect(again?.plan).toMatchObject({ added: [], renamed: [], vanished: [], unchanged: 219 })
  })

  it('writes nothing while one line is wrong, and knows what is no such file', async () => {
    const wrong = Buffer.concat([
      divisions('shenbei_villages.csv'),
      Buffer.from('99,坏,210113001,21,2101,210113\n'),
    ])
    const answer = await importDivisionFile(tools(), wrong, { write: true })
    expect(answer?.problems).toMatchObject([{ row: 221, code: 'ROW_NOT_A_CODE' }])
    expect(await importDivisionFile(tools(), Buffer.from('甲,乙\n'), { write: true })).toBeNull()
  })

  it('takes places of districts that nobody serves, without telling anybody', async () => {
    const before = await rows('select from facts.fact')
    await importDivisionFile(
      tools(),
      Buffer.from('code,name,areaCode,provinceCode,cityCode\n330102001,甲街道,330102,33,3301\n'),
      { write: true },
    )
    expect(await rows(`select name from division where code = '330102001'`)).toEqual([{ name: '甲街道' }])
    expect(await rows('select from facts.fact')).toHaveLength(before.length)
  })
})

describe('one person’s data', () => {
  it('is exported for the person', async () => {
    expect(await exportPerson(tools(), personId)).toMatchObject({
      name: '示范管理员',
      phone: '13800000201',
      address: null,
      appointments: [{ organisation: '沈北新区社区治理办公室', post: '区社区治理负责人' }],
    })
    expect(await exportPerson(tools(), '01900000-0000-7000-8000-000000000000')).toBeNull()
  })

  it('is read with the new key after a rotation, and not with the old one', async () => {
    const root = randomBytes(32)
    const next = (purpose: string) => createHmac('sha256', root).update(purpose).digest()
    expect(await rotatePersonKeys(tools(), tools().deriveKey, next)).toBe(2)
    await expect(exportPerson(tools(), personId)).rejects.toThrow(/sealed with key/)
    expect(await exportPerson({ ...tools(), deriveKey: next }, personId)).toMatchObject({
      name: '示范管理员',
    })
    await rotatePersonKeys(tools(), next, tools().deriveKey)
    expect(await exportPerson(tools(), personId)).toMatchObject({ phone: '13800000201' })
  })

  it('is erased with its terms ended, and stays gone', async () => {
    expect(await erasePersonByCommand(tools(), personId)).toBe(true)
    expect(await exportPerson(tools(), personId)).toMatchObject({ name: null, phone: null })
    expect(await rows(`select from seats_of_people($1::uuid[], '2026-03-02')`, [[personId]])).toEqual([])
    expect(await erasePersonByCommand(tools(), '01900000-0000-7000-8000-000000000000')).toBe(false)
  })
})
