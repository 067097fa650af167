import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCast, managed, type Cast } from '../testing/cast.ts'
import { makeRoundOf, publishIncome } from './testing/disclosures.ts'

/* How much a reading costs depends on what is asked, not on how much there is. */

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await cast.tell(
    ...Array.from({ length: 100 }, (_, index) => {
      const number = String(index + 10).padStart(3, '0')
      return managed({ code: `210113004027-M${number}`, name: `示范·第${number}小区` }, '示范安居物业')
    }),
  )
  await makeRoundOf(cast)
  cast.world.time.advance(50 * 86_400_000)
  await makeRoundOf(cast)
  const published = await publishIncome(cast)
  // As many accounts as there are areas, copied by the database itself.
  const fill = (statement: string) => cast.world.sqlAs('property', { kind: 'SYSTEM' }, statement)
  await fill(`with source as (select * from disclosure where id = '${published.id}'),
    copied as (insert into disclosure
      select (jsonb_populate_record(null::disclosure, to_jsonb(source) || jsonb_build_object('id', gen_random_uuid(),
        'management_area_id', duty.management_area_id, 'area_code', duty.area_code, 'disclosure_duty_id', duty.id,
        'reference', duty.area_code || '-D1'))).*
      from source, disclosure_duty duty where duty.kind = 'COMMON_INCOME' and duty.begins_on = source.begins_on
        and duty.company_id = source.company_id and duty.id <> source.disclosure_duty_id returning *)
    insert into disclosure_line
      select (jsonb_populate_record(null::disclosure_line, to_jsonb(line) || jsonb_build_object('id', gen_random_uuid(),
        'disclosure_id', copied.id))).*
      from copied, disclosure_line line where line.disclosure_id = '${published.id}'`)
  await fill(
    `update disclosure_duty set fulfilled_on = '2026-04-10' where kind = 'COMMON_INCOME' and begins_on < '2026-04-01'`,
  )
}, 120_000)
afterAll(() => cast?.world.stop())

const statements = (document: string, variables: Record<string, unknown>) =>
  cast.world.countStatements(async () => {
    const { errors } = await cast.manager.ask(document, variables)
    if (errors) throw new Error(JSON.stringify(errors))
  })

const disclosure = `id title isLate sums { remaining } isOpeningCarried isOpeningOutdated lines { title amount vouchers { name } }
  corrects { id } correctedBy { id } editor { post } publisher { post } availableActions { action refusal { code } } announcement
  duty { id } standardVersion { id }`

it.each([
  [
    'a calendar',
    `query($first: Int) { disclosureDuties(states: [DONE], first: $first) { edges { node { id title state
      managementArea { id } company { id } beginning { isAllowed } disclosures { ${disclosure} } } } } }`,
  ],
  [
    'the standings and the history of areas',
    `query($first: Int) { managementAreas(search: "示范·第", first: $first) { edges { node { id
      disclosureStandings { kind lateCount latest { ${disclosure} } next { title state } }
      disclosures(first: 5) { edges { node { ${disclosure} } } pageInfo { hasNextPage } }
      disclosureSheet(month: "2026-04") { title disclosures { ${disclosure} } waiting { title } announcement } } } } }`,
  ],
])('%s takes as many statements for one as for a hundred', async (_, document) => {
  const one = await statements(document, { first: 1 })
  const many = await statements(document, { first: 100 })
  expect(many - one).toBeLessThan(12)
  expect(one).toBeLessThan(45)
})

it('a calendar is read page by page, soonest first, without gaps', async () => {
  const seen: { id: string; dueOn: string }[] = []
  let count = 0
  for (let after: string | null | undefined = null; after !== undefined;) {
    const { data }: any = await cast.manager.ask(
      `query($after: String) { disclosureDuties(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id dueOn } } } }`,
      { after },
    )
    const { edges, pageInfo, totalCount } = data.disclosureDuties
    seen.push(...edges.map(({ node }: any) => node))
    count = totalCount
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(count)
  expect(seen.map(({ dueOn }) => dueOn)).toEqual(seen.map(({ dueOn }) => dueOn).toSorted())
})
