import { sequentialScans } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCast, district, idOf, type Cast } from '../testing/cast.ts'
import { move, place, requestFields, setExamplePolicy, type Asked } from '../testing/requests.ts'

/* How much a reading of requests costs depends on what is asked, and not on how many there are. */

let cast: Cast
let asked: Asked
beforeAll(async () => {
  cast = await createCast()
  await setExamplePolicy(cast)
  asked = await place(cast)
  await move(cast.manager, asked, 'Take')
  // Requests of other places and many of this one, copied by the database itself.
  const fill = (statement: string) => cast.world.sqlAs('property', { kind: 'SYSTEM', district }, statement)
  await fill(`insert into estate (district_id, id, code, name, type)
    select '${district}', md5('estate' || n)::uuid, '210113006' || lpad(n::text, 5, '0'), '示范·第' || n || '小区', 'OLD'
    from generate_series(1, 300) n`)
  const columns = `district_id, code_hash, kind, category, channel, words, response_policy_id, placed_at, is_urgent`
  const copied = columns.replaceAll(/(\w+)/g, 'source.$1')
  await fill(`insert into service_request (${columns}, id, number, estate_id, estate_code, status, company_id,
      desk_organisation_id, handler_organisation_id, next_due_at)
    select ${copied}, gen_random_uuid(), 'x-' || n, estate.id, estate.code, 'ACCEPTED', md5(left(estate.code, 12))::uuid,
      md5(left(estate.code, 12))::uuid, md5(left(estate.code, 12))::uuid, source.placed_at + n * interval '1 minute'
    from generate_series(1, 6000) n
    join estate on estate.id = md5('estate' || (n % 300 + 1))::uuid
    cross join (select * from service_request where id = '${asked.id}') source`)
  await fill(`insert into service_request (${columns}, id, number, estate_id, estate_code, status, company_id,
      desk_organisation_id, handler_organisation_id, next_due_at)
    select ${copied}, gen_random_uuid(), 'y-' || n, estate_id, estate_code, 'ACCEPTED', company_id,
      desk_organisation_id, handler_organisation_id, placed_at + n * interval '1 minute'
    from generate_series(1, 60) n
    cross join (select * from service_request where id = '${asked.id}') source`)
  await fill(`insert into service_request_event (district_id, id, service_request_id, kind, at, seat_id, organisation_id)
    select '${district}', gen_random_uuid(), request.id, 'PLACED', placed_at, '${idOf('郑经理@示范安居物业')}', company_id
    from service_request request where id <> '${asked.id}'`)
  await fill('analyze')
}, 120_000)
afterAll(() => cast?.world.stop())

const board = `query($first: Int, $statuses: [ServiceRequestStatus!]) {
  serviceRequests(first: $first, statuses: $statuses) { edges { node { ${requestFields} } } } }`

it('a board costs as many statements for fifty rows as for two', async () => {
  const statements = (first: number) =>
    cast.world.countStatements(async () => {
      const { data, errors } = await cast.manager.ask(board, { first })
      if (errors) throw new Error(JSON.stringify(errors))
      if (data!['serviceRequests'].edges.length !== first) throw new Error('The page is not full')
    })
  // One more at the most: whoever left a name, which the first two have not.
  expect((await statements(50)) - (await statements(2))).toBeLessThanOrEqual(1)
})

const scans = (actor: Cast['manager'], document: string, variables: Record<string, unknown> = {}) =>
  sequentialScans(cast.world, 'property', actor, document, variables)

it.each(['manager', 'secretary', 'street', 'district'] as const)(
  'the board of the %s is found by index',
  async (who) => {
    const list = `query($statuses: [ServiceRequestStatus!]) {
    serviceRequests(first: 30, statuses: $statuses) { edges { node { id number nextDueAt } } } }`
    expect(await scans(cast[who], list)).toEqual([])
    expect(await scans(cast[who], list, { statuses: ['CLOSED', 'MERGED', 'WITHDRAWN'] })).toEqual([])
  },
)

it('a resident’s request is found by its number', async () => {
  const { number, code } = asked
  const document = `query($number: String!, $code: String!) {
    serviceRequestByCode(number: $number, code: $code) { status events { kind } clocks { stage dueAt } } }`
  expect(await scans(cast.resident, document, { number, code })).toEqual([])
})
