import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld } from '../testing/demo-world.ts'

/* The wall around sign-ins for the field: who makes them, who sees them, who takes them back. */

const world = await createDemoWorld()
afterAll(() => world.stop())

const anju = ['何质检', '郑经理']
const claimsOf = new Map<string, Claims>()
for (const name of [...anju, '王经理', '沈处长', '审计员', '林书记'])
  claimsOf.set(name, (await world.person(name)).claims)
const elsewhere = { district: demoId('another district') }
const as = (name: string, sql: string, some: Partial<Claims> = {}) =>
  world.sqlAs('organisations', { ...claimsOf.get(name), ...some }, sql)
const system = (sql: string, some: Partial<Claims> = {}) =>
  world.sqlAs('organisations', { kind: 'SYSTEM', district: world.district, ...some }, sql)
const made = (maker: string) => `insert into field_sign_in
  (district_id, id, person_id, seat_ids, code_hash, made_by, made_at, code_expires_at, hours)
  values ('${world.district}', gen_random_uuid(), '${demoId('何质检')}', array[gen_random_uuid()], gen_random_uuid()::text,
    '${demoId(maker)}', now(), now(), 4)`
await system(made('郑经理'))
const ofHe = `select 1 from field_sign_in where person_id = '${demoId('何质检')}'`
const revoked = `update field_sign_in set revoked_at = now() where person_id = '${demoId('何质检')}' returning 1`
const isRefused = (work: Promise<unknown>) => expect(work).rejects.toThrow(/row-level security/)

await behindWalls(world, ['organisations'], () => {
  it('are seen by the person, by those who look after them, and by the district and its auditors', async () => {
    for (const name of [...anju, '沈处长', '审计员']) expect(await as(name, ofHe)).not.toEqual([])
    for (const name of ['王经理', '林书记']) expect(await as(name, ofHe)).toEqual([])
    expect(await as('沈处长', ofHe, elsewhere)).toEqual([])
  })

  it('are made by those who look after the person, in their own name', async () => {
    expect(await as('郑经理', made('郑经理'))).toEqual([])
    await isRefused(as('郑经理', made('王经理')))
    await isRefused(as('王经理', made('王经理')))
    await isRefused(as('郑经理', made('郑经理'), elsewhere))
  })

  it('are taken back by the person and by those who look after them', async () => {
    for (const name of anju) expect(await as(name, revoked)).not.toEqual([])
    for (const name of ['王经理', '审计员', '林书记']) expect(await as(name, revoked)).toEqual([])
    expect(await as('何质检', revoked, elsewhere)).toEqual([])
  })

  it('are the work of the house in its district alone', async () => {
    for (const sql of [ofHe, revoked]) {
      expect(await system(sql)).not.toEqual([])
      expect(await system(sql, elsewhere)).toEqual([])
    }
    expect(await system(made('郑经理'))).toEqual([])
    await isRefused(system(made('郑经理'), elsewhere))
  })
})
