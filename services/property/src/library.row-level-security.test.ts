import { newId } from '@linli/kernel'
import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { area, createCast, district, otherDistrict } from './testing/cast.ts'
import { acceptedLibrary, beginLibrary, untilIdle } from './testing/library.ts'
import { publishFirst } from './testing/story.ts'

/* The wall around a company's library and its change sets: what the service's own login role may read and write. */

const cast = await createCast()
afterAll(() => cast.world.stop())
await publishFirst(cast)
const library = await beginLibrary(cast)
const { standardChangeSet: set } = await acceptedLibrary(cast.manager, 'standardChangeSetBegin', {
  ...{ revision: library.revision, codes: ['BJ-03'], managementAreaIds: [area.id], reason: '统一' },
})
await untilIdle(cast.manager, set.id)

const sql = (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', claims, statement, parameters)
const count = async (claims: Partial<Claims>, from: string) =>
  (await sql(claims, `select count(*)::int as n from ${from}`))[0]!['n'] as number
const isRefused = (claims: Partial<Claims>, statement: string) =>
  expect(sql(claims, statement)).rejects.toThrow(/row-level security/)

const system = { kind: 'SYSTEM' as const }
const others = [
  ...[cast.resident, cast.otherCompany, cast.stranger, cast.secretary, cast.ownersCommittee],
  ...[cast.street, cast.district, cast.auditor],
].map(({ claims }) => claims)
/** The same company's people, signed in to another district. */
const elsewhere = { ...cast.manager.claims, district: otherDistrict }
const outsiders = [...others, elsewhere]

const tables = [
  ...['standard_library', 'library_item', 'library_change'],
  ...['change_set', 'change_set_area', 'change_set_draft'],
]

const companyOf = `(select company_id from standard_library where id = '${library.id}')`
const company = (await sql(system, `select ${companyOf} as id`))[0]!['id'] as string
const [carried] = await sql(system, `select id from change_set_area`)
const [drafted] = await sql(system, `select standard_version_id as id from change_set_draft`)

const inserts = {
  library: `insert into standard_library (district_id, id, company_id, created_at, changed_at)
    values ('${district}', '${newId()}', '${company}', now(), now())`,
  item: `insert into library_item (district_id, id, standard_library_id, position, code, category, title, wording, measure, evidence, changed_at)
    values ('${district}', '${newId()}', '${library.id}', 99, 'XX-${newId()}', 'CLEANING', 'x', 'x', 'NONE', 'SPOT_CHECK', now())`,
  change: `insert into library_change (district_id, id, standard_library_id, item_code, kind, after, reason, revision, at)
    values ('${district}', '${newId()}', '${library.id}', 'BJ-03', 'ADDED', '{}', 'x', 1, now())`,
  set: `insert into change_set (district_id, id, standard_library_id, company_id, number, reason, status, library_content, chosen, begun_at)
    values ('${district}', '${newId()}', '${library.id}', '${company}', 77, 'x', 'OPEN', '[]', '[]', now())`,
  area: `insert into change_set_area (district_id, id, change_set_id, management_area_id, area_code, status)
    values ('${district}', '${newId()}', '${set.id}', (select id from management_area where code = '210113004027-M02'), 'x', 'WAITING')`,
  draft: `insert into change_set_draft (district_id, id, change_set_area_id, standard_version_id)
    values ('${district}', '${newId()}', '${carried!['id']}', '${drafted!['id']}')`,
}

await behindWalls(cast.world, ['property'], () => {
  describe('a company’s library', () => {
    it('is read by its own staff and by nobody else', async () => {
      for (const table of tables) {
        expect(await count(cast.manager.claims, table)).toBeGreaterThan(0)
        expect(await count(cast.confirmer.claims, table)).toBeGreaterThan(0)
        for (const claims of outsiders) expect(await count(claims, table)).toBe(0)
      }
    })

    it('is written by its own staff', async () => {
      const { claims } = cast.manager
      for (const name of ['item', 'change', 'set', 'area'] as const) await sql(claims, inserts[name])
      expect(
        await sql(claims, `update library_item set position = 98 where position = 99 returning 1`),
      ).toHaveLength(1)
      expect(await sql(claims, `update standard_library set changed_at = now() returning 1`)).toHaveLength(1)
      expect(
        await sql(claims, `update change_set set round = round where number = 1 returning 1`),
      ).toHaveLength(1)
      const again = `update change_set_area set round = round where status <> 'WAITING' returning 1`
      expect(await sql(claims, again)).toHaveLength(1)
    })

    it('is written by nobody else, not even unseen', async () => {
      for (const claims of outsiders) {
        for (const statement of Object.values(inserts)) await isRefused(claims, statement)
        // Without a condition nothing is read first: only the rule for writing stands in the way.
        await sql(claims, `update standard_library set changed_at = '2001-01-01'`)
        await sql(claims, `update library_item set position = -1`)
        await sql(claims, `update change_set set round = -1`)
        await sql(claims, `update change_set_area set round = -1`)
        await sql(claims, `delete from library_item`)
      }
      expect(await count(system, `standard_library where changed_at = '2001-01-01'`)).toBe(0)
      expect(await count(system, `library_item where position = -1`)).toBe(0)
      expect(await count(system, `change_set where round = -1`)).toBe(0)
      expect(await count(system, `change_set_area where round = -1`)).toBe(0)
      expect(await count(system, 'library_item')).toBeGreaterThan(30)
    })

    it('has a history that nobody rewrites, and drafts that only its jobs make', async () => {
      const { claims } = cast.manager
      for (const statement of [
        `update library_change set reason = 'y'`,
        `delete from library_change`,
        `delete from change_set`,
        `delete from change_set_draft`,
      ]) {
        expect(await sql(claims, `${statement} returning 1`)).toEqual([])
      }
      await isRefused(claims, inserts.draft)
    })

    it('is worked on by jobs in their own district, or in all of them', async () => {
      for (const table of tables) {
        const touch = `update ${table} set district_id = district_id returning 1`
        expect((await sql(system, touch)).length).toBeGreaterThan(0)
        expect((await sql({ ...system, district }, touch)).length).toBeGreaterThan(0)
        expect(await sql({ ...system, district: otherDistrict }, touch)).toEqual([])
      }
    })
  })
})
