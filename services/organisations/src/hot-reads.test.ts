import { sequentialScans } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoId } from './seed.ts'
import { createDemoWorld, type DemoWorld } from './testing/demo-world.ts'

/* What everybody reads all day stays found by index under row-level security, in a district of thousands of each. */

let world: DemoWorld
beforeAll(async () => {
  world = await createDemoWorld()
  await world.rows(`insert into listed_division
    select '3301' || lpad(n::text, 8, '0'), '村' from generate_series(1, 5000) n`)
  await world.rows(
    `insert into estate (district_id, id, code, community_code, name, management_mode, type, registered_at)
     select $1, gen_random_uuid(), community || '-' || lpad((n % 90 + 5)::text, 2, '0'), community, '示范·多 ' || n, 'NONE', 'OLD', now()
     from generate_series(1, 3000) n, lateral (select '210113' || lpad((100000 + n / 90)::text, 6, '0') as community) place`,
    [world.district],
  )
  await world.rows(
    `insert into person (district_id, id, masked_name, name_index, phone_index, register_code)
     select $1, gen_random_uuid(), '甲**', md5('name' || n), md5('phone' || n), '210113004027' from generate_series(1, 3000) n`,
    [world.district],
  )
  await world.rows(
    `insert into appointment (district_id, id, person_id, organisation_id, post_id, reach_code, begins_on)
     select $1, gen_random_uuid(), person.id, $2, post.id, '210113004027', '2026-01-01'
     from person join post on post.name = '居委会委员' where person.masked_name = '甲**'`,
    [world.district, demoId('示范·太湖社区居委会')],
  )
}, 120_000)
afterAll(() => world?.stop())

const scans = async (name: string, document: string) =>
  sequentialScans(world, 'organisations', await world.person(name), document)

it.each(['沈处长', '周主任', '郑经理'])('a page of the list of estates is found for %s', async (name) => {
  expect(await scans(name, `{ estates(first: 20) { edges { node { code name type } } } }`)).toEqual([])
})

it.each(['210113', '210113004', '210113004027'])('what lies in %s is found by its code', async (code) => {
  const children = `{ territoryChildren(code: "${code}", first: 20) { edges { node { code name hasChildren } } } }`
  expect(await scans('唐科长', children)).toEqual([])
})

it.each(['沈处长', '林书记', '郑经理'])('people are found by their number for %s', async (name) => {
  const search = `{ people(search: "13800000001", first: 20) { edges { node { maskedName appointments { post { name } } } } } }`
  expect(await scans(name, search)).toEqual([])
})
