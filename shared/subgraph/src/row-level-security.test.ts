import { newId } from '@linli/kernel'
import { afterAll, describe, expect, it } from 'vitest'
import type { Claims } from './claims.ts'
import { gardenService } from './testing/garden-service.ts'
import { behindWalls } from './testing/walls.ts'
import { createWorld } from './testing/world.ts'

/* What every service stands on: files, facts and the audit trail, as a service's login role meets them in SQL. */

const district = newId()
const otherDistrict = newId()
const [gardener, neighbour] = [newId(), newId()]

const world = await createWorld([gardenService])
afterAll(() => world.stop())

const sql = (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  world.sqlAs('garden', claims, statement, parameters)
const seen = async (claims: Partial<Claims>, table: string) =>
  (await sql(claims, `select district_id from ${table} order by at`)).map((row) => row.district_id)

const upload = (where: string) =>
  `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at)
   values ('${where}', '${newId()}', '', 'text/plain', 1, 'letter.txt', 'x', now())`
const entry = (where: string, person: string, service = 'linli_garden') =>
  `insert into audit.entry (id, district_id, at, service, action, person, seat_kind, subjects, input_hash)
   values ('${newId()}', '${where}', now(), '${service}', 'plotWater', '${person}', 'PARTY', '{}', '')`
const fact = (source: string) =>
  `insert into facts.fact (source, district_id, type, subject, payload, at)
   values (${source}, '${district}', 'PlotWatered', '${newId()}', '{}', now())`

const system: Partial<Claims> = { kind: 'SYSTEM' }
const here: Partial<Claims> = { kind: 'PARTY', district, person: gardener }
const elsewhere: Partial<Claims> = { kind: 'DISTRICT', district: otherDistrict, person: newId() }
const anonymous: Partial<Claims> = { kind: 'ANONYMOUS' }

for (const where of [district, otherDistrict]) {
  await sql(
    system,
    `insert into platform.district (id, code, name) values ('${where}', '${where.slice(-6)}', '区')`,
  )
  await sql(system, upload(where))
}
await sql(system, entry(district, gardener))
await sql(system, entry(district, neighbour))
await sql(system, entry(otherDistrict, neighbour))
await sql(here, fact('current_user'))

await behindWalls(world, ['platform', 'facts', 'audit'], () => {
  describe('files', () => {
    const files = `(select district_id, created_at as at from platform.file) file`

    it('are read in their own district, by jobs there, and by jobs of all districts', async () => {
      expect(await seen(here, files)).toEqual([district])
      expect(await seen({ ...system, district }, files)).toEqual([district])
      expect((await seen(system, files)).toSorted()).toEqual([district, otherDistrict].toSorted())
      expect(await seen(elsewhere, files)).toEqual([otherDistrict])
      expect(await seen(anonymous, files)).toEqual([])
    })

    it('are put into one’s own district only', async () => {
      await sql(here, upload(district))
      await sql({ ...system, district }, upload(district))
      for (const claims of [elsewhere, anonymous, { ...system, district: otherDistrict }]) {
        await expect(sql(claims, upload(district))).rejects.toThrow(/row-level security/)
      }
    })

    it('are never changed or taken away by a service', async () => {
      await expect(sql(here, `update platform.file set name = 'x'`)).rejects.toThrow(/permission denied/)
    })

    it('are there for whoever sent them alone where they are private, and only those are ever deleted', async () => {
      const secret = newId()
      const kept = await sql(system, `select id from platform.file`)
      await sql(
        here,
        `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at, created_by, is_private)
         values ('${district}', '${secret}', '', 'text/csv', 1, 'people.csv', 'x', now(), '${gardener}', true)`,
      )
      const find = (claims: Partial<Claims>) =>
        sql(claims, `select id from platform.file where id = '${secret}'`)
      expect(await find(here)).toHaveLength(1)
      expect(await find(system)).toHaveLength(1)
      expect(await find({ ...here, person: neighbour })).toEqual([])
      expect(await find({ ...here, kind: 'DISTRICT', person: neighbour })).toEqual([])
      await sql({ ...here, person: neighbour }, `delete from platform.file`)
      expect(await find(here)).toHaveLength(1)
      await sql(here, `delete from platform.file`)
      await sql(system, `delete from platform.file`)
      expect(await sql(system, `select id from platform.file`)).toEqual(kept)
    })
  })

  describe('facts', () => {
    it('are read by every service', async () => {
      expect(await seen(system, 'facts.fact')).toContain(district)
    })

    it('are told under one’s own name only, and never taken back', async () => {
      await sql(here, fact('current_user'))
      await expect(sql(here, fact(`'linli_organisations'`))).rejects.toThrow(/row-level security/)
      await expect(sql(system, fact(`'linli_organisations'`))).rejects.toThrow(/row-level security/)
      await expect(sql(system, `delete from facts.fact`)).rejects.toThrow(/permission denied/)
    })
  })

  describe('the audit trail', () => {
    it('is read whole by the district and its auditors, and by others where they acted themselves', async () => {
      expect(await seen({ ...here, kind: 'DISTRICT' }, 'audit.entry')).toEqual([district, district])
      expect(await seen({ ...here, kind: 'AUDITOR' }, 'audit.entry')).toEqual([district, district])
      expect(await seen(here, 'audit.entry')).toEqual([district])
      expect(await seen({ ...here, person: newId() }, 'audit.entry')).toEqual([])
      expect(await seen(elsewhere, 'audit.entry')).toEqual([otherDistrict])
      expect(await seen(anonymous, 'audit.entry')).toEqual([])
      expect((await seen(system, 'audit.entry')).length).toBe(3)
    })

    it('is written under the service’s own name only, and never changed', async () => {
      await sql(here, entry(district, gardener))
      await expect(sql(here, entry(district, gardener, 'linli_gateway'))).rejects.toThrow(
        /row-level security/,
      )
      await expect(sql(system, `update audit.entry set action = 'x'`)).rejects.toThrow(/permission denied/)
      await expect(sql(system, `delete from audit.entry`)).rejects.toThrow(/permission denied/)
    })
  })
})
