import { sequentialScans } from '@linli/subgraph/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, managed, type Cast } from '../testing/cast.ts'
import { at, enter, makePoint, publishLogged } from './testing/rounds.ts'

/* What is read all day stays found by index, in a district with a long log, and costs as many statements for many as for one. */

let cast: Cast
let month: string
beforeAll(async () => {
  cast = await createCast()
  await publishLogged(cast)
  const point = await makePoint(cast)
  const { serviceLogEntry: entry } = await enter(cast.manager, {
    ...{ servicePointId: point.id, happenedAt: at(cast, 1) },
  })
  month = at(cast, 0).slice(0, 7)
  await cast.tell(
    ...Array.from({ length: 40 }, (_, index) =>
      managed({ code: `210113004027-M${100 + index}`, name: `示范·第${index}小区` }, '示范安居物业'),
    ),
  )
  const fill = (statement: string) => cast.world.sqlAs('property', { kind: 'SYSTEM' }, statement)
  await fill(`insert into management_area (district_id, id, code, name)
    select district_id, gen_random_uuid(), '210113006' || lpad(n::text, 5, '0') || '-M01', '示范·第' || n || '小区'
    from management_area, generate_series(1, 2000) n where id = '${area.id}'`)
  await fill(`insert into service_contract (district_id, id, management_area_id, company_id, in_force_from)
    select district_id, gen_random_uuid(), id, md5(left(code, 12))::uuid, '2025-01-01' from management_area
    where starts_with(code, '210113006')`)
  // Points and rounds of other companies and of the same one, copied by the database itself.
  await fill(`with source as (select * from service_point where id = '${point.id}'),
    copied as (insert into service_point
      select (jsonb_populate_record(null::service_point, to_jsonb(source) || jsonb_build_object('id', gen_random_uuid(),
        'management_area_id', place.id, 'reference', place.code || '-P1'))).*
      from source, management_area place where place.id <> '${area.id}' and place.code ~ '-M' returning *)
    insert into service_point_item
      select (jsonb_populate_record(null::service_point_item, to_jsonb(item) || jsonb_build_object('id', gen_random_uuid(),
        'service_point_id', copied.id, 'management_area_id', copied.management_area_id))).*
      from copied, service_point_item item where item.service_point_id = '${point.id}'`)
  await fill(`insert into service_log_entry
    select (jsonb_populate_record(null::service_log_entry, to_jsonb(entry) || jsonb_build_object('id', gen_random_uuid(),
      'management_area_id', copied.management_area_id, 'service_point_id', copied.id,
      'happened_at', entry.happened_at - n * interval '1 day', 'entered_at', entry.entered_at - n * interval '1 day'))).*
    from service_log_entry entry, service_point copied, generate_series(0, 9) n where entry.id = '${entry.id}'
      and copied.id <> '${point.id}'`)
}, 120_000)
afterAll(() => cast?.world.stop())

describe('is found by index', () => {
  it.each([
    [
      'the point of a label',
      'manager',
      `{ servicePointByReference(reference: "${area.code}-P1") { id items { code } canBeLogged } }`,
    ],
    [
      'the points of an area',
      'secretary',
      `{ managementArea(id: "${area.id}") { servicePoints(first: 20) { edges { node { name items { title } } } } } }`,
    ],
    [
      'the log of an area',
      'manager',
      `{ managementArea(id: "${area.id}") { serviceLog(first: 20) { edges { node { happenedAt items { title } servicePoint { name } enteredBy { post } struck { reason } } } } } }`,
    ],
    [
      'the points of a company',
      'manager',
      `{ servicePointsToLog(first: 50) { edges { node { name items { title } } } } }`,
    ],
  ] as const)('%s', async (_, who, document) => {
    expect(await sequentialScans(cast.world, 'property', cast[who], document)).toEqual([])
  })

  it('the compliance of a month', async () => {
    const document = `{ managementArea(id: "${area.id}") { compliance(month: "${month}") { items { status dues(first: 5) { edges { node { verdict servicePoint { name } } } } } } } }`
    expect(await sequentialScans(cast.world, 'property', cast.manager, document)).toEqual([])
  })
})

it('takes as many statements for one area as for forty', async () => {
  const document = `query($first: Int) { managementAreas(first: $first) { edges { node { id
    compliance(month: "${month}") { items { item { code } status days { day } dues(first: 3) { edges { node { servicePoint { name } } } } } }
    servicePoints(first: 3) { edges { node { id items { title } canBeChanged managementArea { id } } } } proposedServicePoints { name }
    serviceLog(first: 3) { edges { node { id items { title } servicePoint { name } enteredBy { post } struck { reason } canBeStruck } } } } } } }`
  const statements = (first: number) =>
    cast.world.countStatements(async () => {
      const { errors } = await cast.manager.ask(document, { first })
      if (errors) throw new Error(JSON.stringify(errors))
    })
  const one = await statements(1)
  const many = await statements(40)
  expect(many - one).toBeLessThan(6)
  expect(one).toBeLessThan(35)
})
