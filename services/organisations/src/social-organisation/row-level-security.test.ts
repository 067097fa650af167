import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld } from '../testing/demo-world.ts'

/* The wall around clubs of residents: who may know of what is only being tried, and who moves it on. */

const world = await createDemoWorld()
afterAll(() => world.stop())

const claimsOf = new Map<string, Claims>()
for (const name of ['林书记', '高书记', '唐科长', '审计员', '郑经理'])
  claimsOf.set(name, (await world.person(name)).claims)
const elsewhere = { district: demoId('another district') }
const as = (name: string, sql: string, some: Partial<Claims> = {}) =>
  world.sqlAs('organisations', { ...claimsOf.get(name), ...some }, sql)
const system = (sql: string, some: Partial<Claims> = {}) =>
  world.sqlAs('organisations', { kind: 'SYSTEM', district: world.district, ...some }, sql)
const tried = demoId('示范·小小讲解员的成长')
const filed = demoId('示范·巧手编织社的成长')
const social = (id: string) => `select 1 from social_organisation where id = '${id}'`
const steps = (id: string) => `select 1 from social_organisation_step where social_organisation_id = '${id}'`
const begun = `insert into social_organisation (district_id, id, name, purpose, territory_code, stage, stage_since)
  values ('${world.district}', gen_random_uuid(), gen_random_uuid()::text, 'x', '210113004027', 'IDEA', '2026-01-01')`
const moved = `update social_organisation set purpose = 'y' where id = '${tried}' returning 1`
const noted = (taker: string) => `insert into social_organisation_step
  (district_id, id, social_organisation_id, stage, on_day, taken_at, taken_by)
  values ('${world.district}', gen_random_uuid(), '${tried}', 'IDEA', '2026-01-01', now(), '${demoId(taker)}')`
const isRefused = (work: Promise<unknown>) => expect(work).rejects.toThrow(/row-level security/)

await behindWalls(world, ['organisations'], () => {
  it('lets everybody know of what is filed, and those who govern the place of what is being tried', async () => {
    expect(await as('郑经理', social(filed))).toHaveLength(1)
    expect(await world.sqlAs('organisations', { kind: 'ANONYMOUS' }, social(filed))).toHaveLength(1)
    for (const name of ['林书记', '唐科长', '审计员']) expect(await as(name, social(tried))).toHaveLength(1)
    for (const name of ['高书记', '郑经理']) expect(await as(name, social(tried))).toEqual([])
    expect(await world.sqlAs('organisations', { kind: 'ANONYMOUS' }, social(tried))).toEqual([])
    for (const id of [tried, filed]) expect(await as('唐科长', social(id), elsewhere)).toEqual([])
  })

  it('lets those who govern the place begin and move on, and nobody else', async () => {
    expect(await as('林书记', begun)).toEqual([])
    for (const name of ['高书记', '审计员', '郑经理']) await isRefused(as(name, begun))
    await isRefused(as('林书记', begun, elsewhere))
    expect(await as('林书记', moved)).toHaveLength(1)
    for (const name of ['高书记', '审计员', '郑经理']) expect(await as(name, moved)).toEqual([])
    expect(await as('林书记', moved, elsewhere)).toEqual([])
  })

  it('keeps the history to those who govern the place, added to in one’s own name', async () => {
    for (const name of ['林书记', '审计员']) expect(await as(name, steps(tried))).not.toEqual([])
    for (const name of ['高书记', '郑经理']) expect(await as(name, steps(tried))).toEqual([])
    expect(await as('林书记', steps(tried), elsewhere)).toEqual([])
    expect(await as('林书记', noted('林书记'))).toEqual([])
    await isRefused(as('林书记', noted('高书记')))
    await isRefused(as('高书记', noted('高书记')))
    await isRefused(as('审计员', noted('审计员')))
  })

  it('lets the work of the house do what it has to, in its district alone', async () => {
    for (const sql of [social(tried), steps(tried), moved]) {
      expect(await system(sql)).not.toEqual([])
      expect(await system(sql, elsewhere)).toEqual([])
    }
    for (const sql of [begun, noted('林书记')]) {
      expect(await system(sql)).toEqual([])
      await isRefused(system(sql, elsewhere))
    }
  })
})
