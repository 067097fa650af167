import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoWorld, type DemoWorld } from './testing/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await createDemoWorld()
  await fill()
})
afterAll(() => world.stop())

/** A hundred and more of everything that is listed. */
async function fill(): Promise<void> {
  await world.rows(`insert into listed_division select '210113004' || n, '村 ' || n
    from generate_series(250, 370) n on conflict do nothing`)
  await world.rows(
    `insert into audit.entry (id, district_id, at, action, seat_kind, subjects, input_hash)
      select gen_random_uuid(), $1, now(), 'estateChange', 'STREET', '{}', '' from generate_series(1, 120)`,
    [world.district],
  )
  await world.rows(`insert into organisation (district_id, id, kind, name, territory_code)
    select district_id, gen_random_uuid(), 'VOLUNTEER_TEAM', '示范·队 ' || n, '210113004027' from organisation, generate_series(1, 120) n where name = '示范·太湖社区居委会'`)
  await world.rows(
    `insert into person (district_id, id, masked_name, register_code)
    select $1, gen_random_uuid(), '甲**', '210113004027' from generate_series(1, 120)`,
    [world.district],
  )
  await world.rows(
    `insert into appointment (district_id, id, person_id, organisation_id, post_id, reach_code, begins_on)
    select $1, gen_random_uuid(), p.id, o.id, (select id from post where name = '社会组织负责人'), '210113004027', '2026-01-01'
    from (select id, row_number() over () as n from person where masked_name = '甲**') p
    join (select id, row_number() over () as n from organisation where name like '示范·队 %') o using (n)`,
    [world.district],
  )
  await world.rows(
    `insert into estate (district_id, id, code, community_code, name, management_mode, type, households, management_area_id, registered_at)
    select $1, gen_random_uuid(), '2101130040' || (25 + n / 90)::text || '-' || lpad((n % 90 + 5)::text, 2, '0'), '2101130040' || (25 + n / 90)::text,
      '示范·多 ' || n, 'NONE', 'OLD', 10, (select id from management_area where code = '210113004027-M01'), now() from generate_series(1, 120) n`,
    [world.district],
  )
  await world.rows(
    `insert into classification (district_id, id, estate_id, type, status, source, reasons, proposed_at)
    select $1, gen_random_uuid(), id, 'OLD', 'IN_FORCE', 'SUGGESTED', '[]', now() from estate where name like '示范·多 %'`,
    [world.district],
  )
  await world.rows(
    `insert into classification (district_id, id, estate_id, type, status, source, reasons, statement, proposed_at, proposed_by, decided_at)
    select $1, gen_random_uuid(), id, 'COMMERCIAL', 'DECLINED', 'OVERRIDDEN', '[]', '户数', now(), (select id from person where masked_name = '甲**' limit 1), now()
    from estate where name like '示范·多 %'`,
    [world.district],
  )
  await world.rows(
    `insert into management_area (district_id, id, code, community_code, name, property_company_id)
    select $1, gen_random_uuid(), '2101130040' || (40 + n / 90)::text || '-M' || lpad((n % 90 + 5)::text, 2, '0'), '2101130040' || (40 + n / 90)::text,
      '示范·区域 ' || n, (select id from organisation where name = '示范安居物业') from generate_series(1, 120) n`,
    [world.district],
  )
  await world.rows(
    `insert into owners_decision (district_id, id, reference, management_area_id, place_code, topic, matter, form, began_on, decided_on,
      total_area, total_heads, favour_area, favour_heads, against_area, against_heads, abstained_area, abstained_heads, is_carried, file_id, recorded_at)
    select $1, gen_random_uuid(), code, id, code, 'MANAGER', '甲', 'MEETING', '2026-01-01', '2026-01-02', 9, 9, 9, 9, 0, 0, 0, 0, true, gen_random_uuid(), now()
    from management_area where name like '示范·区域 %'`,
    [world.district],
  )
  await world.rows(
    `insert into social_organisation (district_id, id, name, purpose, territory_code, stage, stage_since, guide_id)
    select $1, gen_random_uuid(), '示范·社 ' || n, '下棋', '2101130040' || (40 + n / 90)::text, 'GUIDED', '2026-01-01',
      (select id from organisation where name = '示范·太湖社区居委会') from generate_series(1, 120) n`,
    [world.district],
  )
  await world.rows(
    `insert into social_organisation_step (district_id, id, social_organisation_id, stage, on_day, taken_at)
    select district_id, gen_random_uuid(), id, 'GUIDED', '2026-01-01', now() from social_organisation where name like '示范·社 %'`,
  )
  await world.rows(
    `insert into field_sign_in (district_id, id, person_id, seat_ids, code_hash, made_by, made_at, code_expires_at, hours)
    select district_id, gen_random_uuid(), person_id, array[id], id::text, person_id, now(), now(), 4 from appointment`,
  )
}

const lists: [string, string][] = [
  [
    'the tree',
    `query($first: Int) { list: territoryChildren(code: "210113004", first: $first) { edges { node { name hasChildren parent { name } availableActions } } } }`,
  ],
  [
    'estates',
    `query($first: Int) { list: estates(first: $first) { totalCount edges { node { name type community { name street { name } typeRollUp { type } } managementArea { code propertyCompany { name } }
      buildings { name } classifications { type proposer { maskedName } availableActions } bodies { kind organisation { name } appointments { person { maskedName } post { name } } } crossAppointments { recused } availableActions } } } }`,
  ],
  [
    'the cross-appointment register',
    `query($first: Int) { crossAppointmentRegister(code: "210113") { estateCount numbers { show estates } list: estates(first: $first) { edges { node { name jointStanding { missing vacant sharedPeople runningOut } community { name }
      bodies { kind organisation { name } appointments { person { maskedName } post { name } } runningOut { id } } crossAppointments { recused person { maskedName } } } } } } }`,
  ],
  [
    'areas',
    `query($first: Int) { list: registeredManagementAreas(first: $first) { totalCount edges { node { name community { name } propertyCompany { name } estates { name type } availableActions } } } }`,
  ],
  [
    'owners’ decisions',
    `query($first: Int) { list: ownersDecisions(first: $first) { totalCount edges { node { reference kind outcome tests { sentence } count { voting { heads } } managementArea { name ownersDecisions(first: 2) { edges { node { id } } } } recorder { name } supersedes { id } supersededBy { id } availableActions } } } }`,
  ],
  [
    'requests for another type',
    `query($first: Int) { list: classificationRequests(first: $first) { totalCount edges { node { type estate { name community { name } } proposer { maskedName } decider { maskedName } reasons { text } availableActions } } } }`,
  ],
  [
    'organisations',
    `query($first: Int) { list: organisations(first: $first) { edges { node { name territory { name } currentAppointments { person { maskedName } post { name } state } managementAreas { code } availableActions } } } }`,
  ],
  [
    'people',
    `query($first: Int) { list: people(first: $first) { edges { node { maskedName appointments { organisation { name } post { name } territory { name } } availableActions } } } }`,
  ],
  [
    'terms',
    `query($first: Int) { list: appointments(first: $first) { edges { node { person { maskedName } organisation { name } post { name } availableActions } } } }`,
  ],
  [
    'accounts',
    `query($first: Int) { list: accounts(first: $first) { edges { node { status person { maskedName } seats { post organisation { name } } availableActions } } } }`,
  ],
  [
    'sign-ins for the field',
    `query($first: Int) { list: fieldSignIns(first: $first) { edges { node { state posts person { maskedName } maker { maskedName } availableActions } } } }`,
  ],
  [
    'social organisations',
    `query($first: Int) { list: socialOrganisations(first: $first) { totalCount edges { node { name stage community { name } guide { name } organisation { name } steps { stage paperPath } availableActions } } } }`,
  ],
  [
    'the audit trail',
    `query($first: Int) { list: auditEntries(first: $first) { edges { node { action subjectIds person { maskedName } } } } }`,
  ],
]

describe('a page of a list', () => {
  it.each(lists)('of %s costs as many statements for a hundred rows as for one', async (_, document) => {
    const actor = await world.person('沈处长')
    const cost = async (first: number) => {
      let rows = 0
      const statements = await world.countStatements(async () => {
        const { data, errors } = await actor.ask(document, { first })
        expect(errors).toBeUndefined()
        const list = data?.list ?? data?.crossAppointmentRegister?.list
        rows = list?.edges.length
      })
      return { rows, statements }
    }
    await cost(2)
    const [few, many] = [await cost(3), await cost(100)]
    expect(many.rows).toBe(100)
    expect(many.statements).toBeLessThanOrEqual(few.statements)
  })
})

describe('an identity that is none', () => {
  it.each([
    `{ estate(id: "x") { name } organisation(id: "1") { name } person(id: "") { maskedName } }`,
    `{ people(organisationId: "x") { totalCount } appointments(organisationId: "x", personId: "y") { totalCount } accounts(organisationId: "x") { totalCount } }`,
    `{ personReadings(personId: "x") { totalCount } auditEntries(subject: "x") { totalCount } divisionImportPreview(fileId: "x") { digest } estateImportPreview(fileId: "x") { digest } }`,
    `mutation { managementAreaRegister(input: { communityCode: "210113004027", name: "甲", estateIds: ["x"], propertyCompanyId: "y" }) { errors { code } } }`,
    `mutation { estateImport(input: { fileId: "x", digest: "" }) { errors { code } } }`,
    `mutation { personReveal(input: { personId: "x", purpose: "联系居民" }) { errors { code } } }`,
  ])('finds nothing and breaks nothing: %s', async (document) => {
    const { errors } = await (await world.person('沈处长')).ask(document)
    expect(errors).toBeUndefined()
  })
})
