import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld } from '../testing/demo-world.ts'

/* The wall around how long people are remembered, and what was purged. */

const world = await createDemoWorld()
afterAll(() => world.stop())

const claimsOf = new Map<string, Claims>()
for (const name of ['沈处长', '审计员', '唐科长', '郑经理'])
  claimsOf.set(name, (await world.person(name)).claims)
const elsewhere = { district: demoId('another district') }
const as = (name: string, sql: string, some: Partial<Claims> = {}) =>
  world.sqlAs('organisations', { ...claimsOf.get(name), ...some }, sql)
const system = (sql: string, some: Partial<Claims> = {}) =>
  world.sqlAs('organisations', { kind: 'SYSTEM', district: world.district, ...some }, sql)
const set = `insert into retention_setting (district_id, id, in_force_from, invitation_days, reading_days, notification_days,
    contact_days, field_sign_in_days, set_at)
  values ('${world.district}', gen_random_uuid(), date '2000-01-01' + (random() * 1000000)::int, 30, 1095, 365, 365, 365, now())`
const purged = `insert into retention_run (district_id, id, ran_at, invitations, readings, notifications, contacts, field_sign_ins)
  values ('${world.district}', gen_random_uuid(), now(), 1, 1, 1, 1, 1)`
await system(set)
await system(purged)
const settings = 'select 1 from retention_setting'
const runs = 'select 1 from retention_run'
const isRefused = (work: Promise<unknown>) => expect(work).rejects.toThrow(/row-level security/)

await behindWalls(world, ['organisations'], () => {
  it('lets everybody of the district know for how long, and the district and its auditors what was purged', async () => {
    for (const name of ['沈处长', '郑经理']) expect(await as(name, settings)).not.toEqual([])
    for (const name of ['沈处长', '审计员']) expect(await as(name, runs)).not.toEqual([])
    for (const name of ['唐科长', '郑经理']) expect(await as(name, runs)).toEqual([])
    for (const sql of [settings, runs]) expect(await as('沈处长', sql, elsewhere)).toEqual([])
  })

  it('lets the district’s administrators set it, and nobody else', async () => {
    expect(await as('沈处长', set)).toEqual([])
    for (const name of ['审计员', '唐科长', '郑经理']) await isRefused(as(name, set))
    await isRefused(as('沈处长', set, { administrator: false }))
    await isRefused(as('沈处长', set, elsewhere))
    await isRefused(as('沈处长', purged))
  })

  it('lets the work of the house purge and read, in its district alone', async () => {
    for (const sql of [settings, runs]) {
      expect(await system(sql)).not.toEqual([])
      expect(await system(sql, elsewhere)).toEqual([])
    }
    for (const sql of [set, purged]) {
      expect(await system(sql)).toEqual([])
      await isRefused(system(sql, elsewhere))
    }
  })
})
