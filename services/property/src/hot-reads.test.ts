import { sequentialScans } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { area, createCast, type Cast } from './testing/cast.ts'
import { beginFromCurrent, publishFirst, type Version } from './testing/story.ts'

/* What everybody reads all day stays found by index under row-level security, in a district of thousands of promises. */

let cast: Cast
let published: Version
beforeAll(async () => {
  cast = await createCast()
  published = await publishFirst(cast)
  await beginFromCurrent(cast)
  const fill = (statement: string) => cast.world.sqlAs('property', { kind: 'SYSTEM' }, statement)
  await fill(`insert into estate (district_id, id, code, name, type)
    select district_id, gen_random_uuid(), '210113006' || lpad(n::text, 5, '0'), '示范·第' || n || '小区', 'COMMERCIAL'
    from management_area, generate_series(1, 3000) n where id = '${area.id}'`)
  await fill(`insert into management_area (district_id, id, code, name)
    select district_id, id, code || '-M01', name from estate where starts_with(code, '210113006')`)
  await fill(`insert into management_area_estate (district_id, management_area_id, estate_id)
    select district_id, id, id from management_area where starts_with(code, '210113006')`)
  await fill(`insert into service_contract (district_id, id, management_area_id, company_id, in_force_from)
    select district_id, gen_random_uuid(), id, md5(left(code, 12))::uuid, '2025-01-01' from management_area
    where starts_with(code, '210113006')`)
  // Other companies' promises, copied by the database itself.
  await fill(`with source as (select * from standard_version where id = '${published.id}'),
    copied as (insert into standard_version
      select (jsonb_populate_record(null::standard_version, to_jsonb(source) || jsonb_build_object('id', gen_random_uuid(),
        'management_area_id', area.id, 'area_code', area.code, 'company_id', md5(left(area.code, 12))::uuid,
        'reviewer_ids', '{}'::text[], 'reference', area.code || '-1'))).*
      from source, management_area area where starts_with(area.code, '210113006') returning *)
    insert into standard_item
      select (jsonb_populate_record(null::standard_item, to_jsonb(item) || jsonb_build_object('id', gen_random_uuid(),
        'standard_version_id', copied.id))).*
      from copied, standard_item item where item.standard_version_id = '${published.id}'`)
}, 120_000)
afterAll(() => cast?.world.stop())

const scans = (actor: Cast['manager'], document: string, variables: Record<string, unknown> = {}) =>
  sequentialScans(cast.world, 'property', actor, document, variables)

it('the public page of a version is found by its reference', async () => {
  const page = `query($reference: String!) { standardVersionByReference(reference: $reference) {
    reference status items { code } reviews { id } comments(first: 20) { edges { node { text } } } } }`
  expect(await scans(cast.resident, page, { reference: published.reference })).toEqual([])
})

it('the standard in force at an estate is found by the area', async () => {
  const current = `query($id: ID!) { managementArea(id: $id) { currentStandard { reference items { code } } upcomingStandard { id } } }`
  expect(await scans(cast.resident, current, { id: area.id })).toEqual([])
})

it('a company finds its areas with their standards', async () => {
  const list = `{ managementAreas(first: 20) { edges { node { id currentStandard { id } standardsUnderWay { id status } serviceContract { id } } } } }`
  expect(await scans(cast.manager, list)).toEqual([])
})

it.each(['manager', 'secretary', 'ownersCommittee'] as const)('the desk of the %s is found', async (who) => {
  const desk = `{ propertyToday { count entries { kind sentence } watching { id } } }`
  expect(await scans(cast[who], desk)).toEqual([])
})

it('what gives way today and the contract of an area are found by the area', async () => {
  const shown = `query($id: ID!) { managementArea(id: $id) { temporaryMeasures { reason items { title } }
    serviceContract { standing onFile { number } handover { plannedOn } } formerContracts { id } } }`
  expect(await scans(cast.resident, shown, { id: area.id })).toEqual([])
})

it('a company finds its contracts by what ends next', async () => {
  expect(
    await scans(cast.manager, `{ serviceContracts(first: 20) { edges { node { id standing } } } }`),
  ).toEqual([])
})

it('the contracts on the desk of a company are found', async () => {
  expect(await scans(cast.manager, `{ propertyToday { contracts { sentence } } }`)).toEqual([])
})
