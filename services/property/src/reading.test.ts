import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, managed, type Cast } from './testing/cast.ts'
import { begin, publishFirst, read, versionFields } from './testing/story.ts'

/* How much a reading costs must depend on what is asked, not on how much there is. */

const areas = Array.from({ length: 100 }, (_, index) => {
  const number = String(index + 10)
  return { code: `210113004027-M${number.padStart(3, '0')}`, name: `示范·第${number}小区` }
})

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
  const template = await begin(cast)
  await cast.tell(...areas.map((place) => managed(place, '示范安居物业')))
  // Ninety drafts and as many promises in force, copied by the database itself.
  for (const [source, status] of [
    [template.id, 'DRAFT'],
    [null, 'PUBLISHED'],
  ]) {
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `with source as (select * from standard_version where ${source ? `id = '${source}'` : `status = '${status}'`}),
       copied as (insert into standard_version
         select (jsonb_populate_record(null::standard_version, to_jsonb(source) || jsonb_build_object('id', gen_random_uuid(), 'management_area_id', area.id,
           'area_code', area.code, 'based_on_id', null, 'serial', 7, 'reference', area.code || '-${status}'))).*
         from source, management_area area where area.code like '210113004027-M0%' and length(area.code) = 17 returning *)
       insert into standard_item
         select (jsonb_populate_record(null::standard_item, to_jsonb(item) || jsonb_build_object('id', gen_random_uuid(), 'standard_version_id', copied.id))).*
         from copied, source, standard_item item where item.standard_version_id = source.id`,
    )
  }
})
afterAll(() => cast?.world.stop())

const statements = (document: string, variables: Record<string, unknown>, actor = cast.manager) =>
  cast.world.countStatements(async () => {
    const { errors } = await actor.ask(document, variables)
    if (errors) throw new Error(JSON.stringify(errors))
  })

/**
 * Loaders gather what is asked for within one turn of the process, and the reader of facts may look in between, so the
 * same reading takes a few statements more or fewer. Ninety rows read one by one would take ninety more.
 */
const aFew = 12

describe('a list of contracts', () => {
  const list = `query($first: Int) { serviceContracts(first: $first) { edges { node { id status standing termTo company { id }
    managementArea { id temporaryMeasures { items { title } } temporaryMeasureFrame { mostDays } formerContracts { id } }
    onFile { number } renewal { number } filings { status } handover { itemCount } availableActions { action } } } } }`

  it('takes as many statements for one contract as for ninety', async () => {
    const one = await statements(list, { first: 1 })
    const many = await statements(list, { first: 100 })
    expect(many - one).toBeLessThan(aFew)
  })
})

describe('a list of areas', () => {
  const list = `query($first: Int) { managementAreas(search: "示范·第", first: $first) { edges { node { id
    currentStandard { title isInForce items { code } reviews { id } availableActions { action } diff { summary } legalBases { id } commentWindow { days } }
    upcomingStandard { id } standardVersions(first: 2) { edges { node { reference } } pageInfo { hasNextPage } } serviceContract { id company { id } } standardActions { action isAllowed }
    standardsUnderWay { ${versionFields} title steps { status waitingFor } splitPreview { changeClass } author { personName } remarks { id } } } } } }`

  it('takes as many statements for one area as for ninety', async () => {
    const one = await statements(list, { first: 1 })
    const many = await statements(list, { first: 100 })
    expect(many - one).toBeLessThan(aFew)
    expect(one).toBeLessThan(45)
  })

  it('is read page by page, in the order of the codes, without gaps', async () => {
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const { data }: any = await cast.manager.ask(
        `query($after: String) { managementAreas(first: 40, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
        { after },
      )
      seen.push(...data.managementAreas.edges.map(({ node }: any) => node.id))
      expect(data.managementAreas.totalCount).toBe(102)
      if (!data.managementAreas.pageInfo.hasNextPage) break
      after = data.managementAreas.pageInfo.endCursor
    }
    expect(new Set(seen).size).toBe(102)
  })

  it('is searched by name and by the beginning of a code, and never shows another company’s', async () => {
    const search = async (actor: Cast['manager'], text: string) => {
      const { data }: any = await actor.ask(
        `query($text: String) { managementAreas(search: $text) { totalCount } }`,
        { text },
      )
      return data.managementAreas.totalCount
    }
    expect(await search(cast.manager, '第10小区')).toBe(1)
    expect(await search(cast.manager, '210113004027-M01')).toBe(11)
    expect(await search(cast.otherCompany, '')).toBe(1)
    expect(await search(cast.street, '')).toBe(103)
    expect(await search(cast.resident, '')).toBe(0)
  })
})

describe('the desk of the day', () => {
  it('takes as many statements for one waiting thing as for ninety', async () => {
    const desk = `{ propertyToday { count entries { kind sentence since dueOn isOverdue action standardVersion { ${versionFields} title } } watching { title } } }`
    const many = await statements(desk, {})
    const { data } = await cast.manager.ask(desk)
    expect(data!.propertyToday.count).toBeGreaterThan(80)
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `update standard_version set status = 'WITHDRAWN' where status = 'DRAFT' and serial = 7
         and id <> (select id from standard_version where status = 'DRAFT' and serial = 7 limit 1)`,
    )
    expect(many - (await statements(desk, {}))).toBeLessThan(aFew)
  })
})

describe('the history of a version', () => {
  it('takes as many statements for one event as for all', async () => {
    const { currentStandard } = (
      await cast.resident.ask(`{ managementArea(id: "${area.id}") { currentStandard { id } } }`)
    ).data!.managementArea
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `insert into standard_version_event
       select (jsonb_populate_record(null::standard_version_event, to_jsonb(event) || jsonb_build_object('id', gen_random_uuid()))).*
       from standard_version_event event, generate_series(1, 20) where event.standard_version_id = $1`,
      [currentStandard.id],
    )
    const history = `query($id: ID!, $first: Int) { standardVersion(id: $id) { events(first: $first) { edges { node { sentence by { personName organisationName } } } } } }`
    const one = await statements(history, { id: currentStandard.id, first: 1 })
    expect((await statements(history, { id: currentStandard.id, first: 100 })) - one).toBeLessThan(aFew)
    const { events } = await read(
      cast.manager,
      currentStandard.id,
      'events(first: 100) { edges { node { sentence } } }',
    )
    expect(events.edges.length).toBe(100)
  })
})

describe('what is in force', () => {
  it('is found by an index however many versions there are, under row-level security', async () => {
    const plan = await cast.world.sqlAs(
      'property',
      { kind: 'ANONYMOUS', district },
      `explain select distinct on (management_area_id) id from standard_version where management_area_id = any(array['${area.id}']::uuid[])
       and status in ('PUBLISHED', 'SUPERSEDED', 'ENDED') and effective_on <= '2026-12-31' order by management_area_id, major desc, minor desc`,
    )
    const text = plan.map((row) => row['QUERY PLAN']).join('\n')
    expect(text).toMatch(/Index/)
    expect(text).not.toMatch(/Seq Scan on standard_version/)
  })
})
