import { sequentialScans } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { area, createCast, type Cast } from '../testing/cast.ts'
import { makeRoundOf, publishIncome } from './testing/disclosures.ts'

/* What is read all day stays found by index under row-level security, in a district of thousands of areas. */

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await makeRoundOf(cast)
  const fill = (statement: string) => cast.world.sqlAs('property', { kind: 'SYSTEM' }, statement)
  await fill(`insert into management_area (district_id, id, code, name)
    select district_id, gen_random_uuid(), '210113006' || lpad(n::text, 5, '0') || '-M01', '示范·第' || n || '小区'
    from management_area, generate_series(1, 3000) n where id = '${area.id}'`)
  await fill(`insert into service_contract (district_id, id, management_area_id, company_id, in_force_from)
    select district_id, gen_random_uuid(), id, md5(left(code, 12))::uuid, '2026-03-01' from management_area
    where starts_with(code, '210113006')`)
  // One round for all of them: eighteen thousand duties.
  await makeRoundOf(cast)
  cast.world.time.advance(50 * 86_400_000)
  const published = await publishIncome(cast)
  await fill(`with source as (select * from disclosure where id = '${published.id}'),
    copied as (insert into disclosure
      select (jsonb_populate_record(null::disclosure, to_jsonb(source) || jsonb_build_object('id', gen_random_uuid(),
        'management_area_id', duty.management_area_id, 'area_code', duty.area_code, 'disclosure_duty_id', duty.id,
        'company_id', duty.company_id, 'reference', duty.area_code || '-D1'))).*
      from source, disclosure_duty duty where duty.kind = 'COMMON_INCOME' and starts_with(duty.area_code, '210113006') returning *)
    insert into disclosure_line
      select (jsonb_populate_record(null::disclosure_line, to_jsonb(line) || jsonb_build_object('id', gen_random_uuid(),
        'disclosure_id', copied.id))).*
      from copied, disclosure_line line where line.disclosure_id = '${published.id}'`)
}, 120_000)
afterAll(() => cast?.world.stop())

it.each([
  [
    'the public page of a disclosure',
    'resident',
    `{ disclosureByReference(reference: "${area.code}-D1") { title lines { title amount vouchers { name } } sums { remaining }
       isOpeningOutdated corrects { id } correctedBy { id } } }`,
  ],
  [
    'what is told in an area',
    'resident',
    `{ managementArea(id: "${area.id}") { disclosureStandings { kind latest { title } next { dueOn } lateCount }
       disclosures(first: 20) { edges { node { title } } } } }`,
  ],
  [
    'the sheet of a month',
    'resident',
    `{ managementArea(id: "${area.id}") { disclosureSheet(month: "2026-04") { disclosures { title } waiting { title } } } }`,
  ],
  [
    'the calendar of a company',
    'manager',
    `{ disclosureDuties(first: 20) { edges { node { state disclosures { id } } } } }`,
  ],
  [
    'the calendar of a place',
    'residentsCommittee',
    `{ disclosureDuties(states: [LATE], first: 20) { edges { node { state } } } }`,
  ],
  ['the desk of the day', 'manager', `{ propertyToday { disclosuresDue { title } } }`],
] as const)('%s is found by index', async (_, who, document) => {
  expect(await sequentialScans(cast.world, 'property', cast[who], document)).toEqual([])
})
