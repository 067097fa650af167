import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { newId } from '@linli/kernel'
import { afterAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld } from '../testing/demo-world.ts'

/* Below the policies in code: who reaches what was brought in, and the files it came from. */

const world = await createDemoWorld()
afterAll(() => world.stop())

const people = ['沈处长', '唐科长', '审计员', '林书记', '周主任', '吴委员', '郑经理']
const claimsOf = new Map<string, Claims>()
for (const name of people) claimsOf.set(name, (await world.person(name)).claims)
const as = async (name: string, sql: string, parameters: unknown[] = [], some: Partial<Claims> = {}) =>
  world.sqlAs('organisations', { ...claimsOf.get(name), ...some }, sql, parameters)

const runs = { district: newId(), street: newId(), elsewhere: newId() }
const insertRun = `insert into import_run (district_id, id, kind, status, file_name, layout, mapping, reach_code, seat_kind, opened_by, opened_at, forget_file_at)
  values ($1, $2, 'ROSTER', 'OPENED', '名册.csv', '{}', '{}', $3, 'STREET', $4, now(), now())`
const insertFile = `insert into import_file (district_id, id, opened_by, sealed) values ($1, $2, $3, 'x')`
const insertMapping = `insert into import_mapping (district_id, id, kind, name, mapping, saved_by, saved_at) values ($1, gen_random_uuid(), 'ROSTER', $2, '{}', $3, now())`
const insertSetting = `insert into import_setting (district_id, id, in_force_from, keep_file_days, set_by, set_at) values ($1, gen_random_uuid(), $2, 5, $3, now())`

for (const [run, reach, opener] of [
  [runs.district, '210113', '沈处长'],
  [runs.street, '210113004', '唐科长'],
  [runs.elsewhere, '210113006', '沈处长'],
] as const) {
  await world.rows(insertRun, [world.district, run, reach, demoId(opener)])
  await world.rows(insertFile, [world.district, run, demoId(opener)])
  await world.rows(
    `insert into import_row (district_id, run_id, position, row, label, outcome, is_done) values ($1, $2, 1, 2, 'x', 'LEFT', false)`,
    [world.district, run],
  )
  await world.rows(
    `insert into import_effect (district_id, id, run_id, position, row, thing, thing_id, deed, label) values ($1, gen_random_uuid(), $2, 1, 2, 'ESTATE', gen_random_uuid(), 'MADE', 'x')`,
    [world.district, run],
  )
}
await world.rows(insertMapping, [world.district, '街道名册', demoId('沈处长')])
await world.rows(insertSetting, [world.district, '2026-01-01', demoId('沈处长')])
await world.rows(`insert into retired_code values ($1, '210113004027-77', now())`, [world.district])

const tables = [
  'import_run',
  'import_row',
  'import_effect',
  'import_file',
  'import_mapping',
  'import_setting',
  'retired_code',
]
const count = async (name: string, table: string, some: Partial<Claims> = {}) =>
  Number((await as(name, `select count(*) from ${table}`, [], some))[0]?.count)
// The demo brings a file of its own.
await world.rows(`delete from import_row where run_id = $1`, [demoId('示范街道小区统计表')])
await world.rows(`delete from import_file where id = $1`, [demoId('示范街道小区统计表')])
await world.rows(`delete from import_run where id = $1`, [demoId('示范街道小区统计表')])
const all = (table: string) => world.rows(`select * from ${table} order by 1, 2`)

await behindWalls(world, ['organisations'], () => {
  it.each(tables)('of %s another district sees and changes nothing', async (table) => {
    const before = await all(table)
    expect(before.length).toBeGreaterThan(0)
    const stranger = {
      district: demoId('another district'),
      person: demoId('stranger'),
      territories: ['210113'],
    }
    expect(await count('沈处长', table, stranger)).toBe(0)
    await as('沈处长', `update ${table} set district_id = district_id`, [], stranger).catch(() => [])
    await as('沈处长', `delete from ${table}`, [], stranger)
    const system = { kind: 'SYSTEM', district: demoId('another district') } as const
    expect(await world.sqlAs('organisations', system, `select * from ${table}`)).toEqual([])
    await world.sqlAs('organisations', system, `delete from ${table}`)
    await world.sqlAs('organisations', { kind: 'ANONYMOUS' }, `delete from ${table}`)
    expect(await world.sqlAs('organisations', { kind: 'ANONYMOUS' }, `select * from ${table}`)).toEqual([])
    expect(await all(table)).toEqual(before)
  })

  describe('inside the district', () => {
    it.each(['import_run', 'import_row', 'import_effect'])(
      '%s is read by the administrators of the place, and by the auditor',
      async (table) => {
        const seen = Object.fromEntries(
          await Promise.all(people.map(async (name) => [name, await count(name, table)])),
        )
        expect(seen).toEqual({ 沈处长: 3, 唐科长: 1, 审计员: 3, 林书记: 0, 周主任: 0, 吴委员: 0, 郑经理: 0 })
      },
    )

    it('a file is read by whoever sent it and by nobody else', async () => {
      const seen = Object.fromEntries(
        await Promise.all(people.map(async (name) => [name, await count(name, 'import_file')])),
      )
      expect(seen).toEqual({ 沈处长: 2, 唐科长: 1, 审计员: 0, 林书记: 0, 周主任: 0, 吴委员: 0, 郑经理: 0 })
    })

    it('a file is opened by administrators, in their own place and name', async () => {
      const open = (name: string, reach: string) =>
        as(name, insertRun, [world.district, newId(), reach, demoId(name)])
      await open('唐科长', '210113004')
      await expect(open('唐科长', '210113006')).rejects.toThrow(/row-level security/)
      for (const name of ['审计员', '林书记', '周主任', '郑经理'])
        await expect(open(name, '210113004')).rejects.toThrow(/row-level security/)
      const mine = newId()
      await as('唐科长', insertRun, [world.district, mine, '210113004', demoId('唐科长')])
      await expect(as('唐科长', insertFile, [world.district, mine, demoId('沈处长')])).rejects.toThrow(
        /row-level security/,
      )
      await as('唐科长', insertFile, [world.district, mine, demoId('唐科长')])
      await expect(as('周主任', insertFile, [world.district, newId(), demoId('周主任')])).rejects.toThrow(
        /row-level security/,
      )
      expect(await as('林书记', `delete from import_file returning id`)).toEqual([])
      expect(await as('唐科长', `delete from import_file where id = $1 returning id`, [mine])).toHaveLength(1)
      await world.rows(`delete from import_run where opened_by = $1 and id <> $2`, [
        demoId('唐科长'),
        runs.street,
      ])
    })

    it('a run is moved on by administrators of its place', async () => {
      const touch = `update import_run set row_count = 1 where true returning id`
      expect((await as('唐科长', touch)).map(({ id }) => id)).toEqual([runs.street])
      expect(await as('沈处长', touch)).toHaveLength(3)
      for (const name of ['审计员', '林书记', '周主任', '郑经理']) expect(await as(name, touch)).toEqual([])
    })

    it('what became of a row is written by the work itself alone', async () => {
      for (const table of ['import_row', 'import_effect']) {
        expect(await as('沈处长', `update ${table} set label = 'y' returning 1`)).toEqual([])
        expect(await as('沈处长', `delete from ${table} returning 1`)).toEqual([])
      }
    })

    it('mappings are for administrators, and the days for which files are kept for those of the district', async () => {
      expect([await count('唐科长', 'import_mapping'), await count('周主任', 'import_mapping')]).toEqual([
        1, 0,
      ])
      await as('唐科长', insertMapping, [world.district, '又一个', demoId('唐科长')])
      await expect(as('周主任', insertMapping, [world.district, '不行', demoId('周主任')])).rejects.toThrow(
        /row-level security/,
      )
      expect(
        await as('唐科长', `update import_mapping set saved_at = now() where name = '又一个' returning 1`),
      ).toHaveLength(1)
      expect(await as('周主任', `update import_mapping set saved_at = now() returning 1`)).toEqual([])
      expect([await count('唐科长', 'import_setting'), await count('周主任', 'import_setting')]).toEqual([
        1, 0,
      ])
      await expect(
        as('唐科长', insertSetting, [world.district, '2026-05-01', demoId('唐科长')]),
      ).rejects.toThrow(/row-level security/)
      await as('沈处长', insertSetting, [world.district, '2026-06-01', demoId('沈处长')])
    })

    it('numbers that are not given again are known to everybody who gives numbers, and written by the work alone', async () => {
      expect(await count('周主任', 'retired_code')).toBe(1)
      await expect(
        as('沈处长', `insert into retired_code values ($1, '210113004027-78', now())`, [world.district]),
      ).rejects.toThrow(/row-level security/)
    })

    it('the work of the system reads all of its district', async () => {
      for (const table of tables)
        expect(
          (
            await world.sqlAs(
              'organisations',
              { kind: 'SYSTEM', district: world.district },
              `select * from ${table}`,
            )
          ).length,
        ).toBeGreaterThan(0)
    })
  })
})
