import { newId } from '@linli/kernel'
import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { createCast, district, idOf, otherDistrict } from '../testing/cast.ts'
import { place } from '../testing/requests.ts'

/* The wall itself: what the service's own login role may read and write of what was brought in, under somebody's claims. */

const cast = await createCast()
afterAll(() => cast.world.stop())
const asked = await place(cast)
const other = await place(cast)

const sql = (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', claims, statement, parameters)
const count = async (claims: Partial<Claims>, from: string) =>
  (await sql(claims, `select count(*)::int as n from ${from}`))[0]!['n'] as number
const touched = async (claims: Partial<Claims>, statement: string) =>
  (await sql(claims, `${statement} returning 1`)).length

const own = cast.manager.claims
const here: Partial<Claims> = { kind: 'SYSTEM', district }
const there: Partial<Claims> = { kind: 'SYSTEM', district: otherDistrict }
const elsewhere = { ...cast.district.claims, district: otherDistrict }
const foreign = [
  ...[cast.otherCompany.claims, cast.resident.claims, cast.stranger.claims, cast.ownersCommittee.claims],
  ...[elsewhere, { ...cast.street.claims, territories: ['210113006'] }],
]

const mapping = (claims: Partial<Claims>) =>
  sql(
    claims,
    `insert into request_mapping (district_id, id, source, content, valid_from, set_at) values ($1, $2, 'x', '{}', now(), now())`,
    [district, newId()],
  )
const importId = idOf('一次导入')
const bringIn = (claims: Partial<Claims>, id = newId()) =>
  sql(
    claims,
    `insert into request_import (district_id, id, source, file_name, file_sha256, content, begun_at)
     values ($1, $2, 'x', 'x.csv', 'x', '{}', now())`,
    [district, id],
  )
const origin = (claims: Partial<Claims>, request: string) =>
  sql(
    claims,
    `insert into request_origin (district_id, id, service_request_id, source, external_number, row_hashes, request_import_id,
       brought_in_at) values ($1, $2, $3, 'x', $4, '{}', $5, now())`,
    [district, newId(), request, newId(), importId],
  )
const ticket = (claims: Partial<Claims>, request: string) =>
  sql(claims, 'insert into hotline_ticket (district_id, id, service_request_id) values ($1, $2, $3)', [
    district,
    newId(),
    request,
  ])

await mapping(here)
await bringIn(here, importId)
await origin(here, asked.id)
await ticket(here, asked.id)

const withRequest = ['request_origin', 'hotline_ticket']
const ofDistrict = ['request_mapping', 'request_import']

await behindWalls(cast.world, ['property'], () => {
  describe('where a request came from, and its ticket', () => {
    it('is read by those who see the request, and by nobody else', async () => {
      for (const table of withRequest) {
        for (const claims of [own, cast.secretary.claims, cast.street.claims, cast.auditor.claims])
          expect(await count(claims, table)).toBe(1)
        for (const claims of foreign) expect(await count(claims, table)).toBe(0)
      }
    })

    it('is written by those who have a part in it, and by nobody else', async () => {
      for (const claims of foreign) {
        await expect(origin(claims, other.id)).rejects.toThrow(/row-level security/)
        await expect(ticket(claims, other.id)).rejects.toThrow(/row-level security/)
      }
      await expect(origin(own, other.id)).resolves.toBeDefined()
      await expect(ticket(own, other.id)).resolves.toBeDefined()
      for (const table of withRequest) {
        const update = `update ${table} set district_id = district_id where service_request_id = '${asked.id}'`
        expect(await touched(own, update)).toBe(1)
        for (const claims of foreign) expect(await touched(claims, update)).toBe(0)
      }
    })

    it('is never thrown away', async () => {
      for (const table of withRequest)
        for (const claims of [own, cast.district.claims])
          expect(await touched(claims, `delete from ${table}`)).toBe(0)
    })
  })

  describe('how tables are read, and which were', () => {
    it('is read in the district, and not elsewhere', async () => {
      for (const table of ofDistrict) {
        expect(await count(own, table)).toBe(1)
        for (const claims of [elsewhere, cast.stranger.claims, cast.resident.claims])
          expect(await count(claims, table)).toBe(0)
      }
    })

    it('is set by the district and altered by nobody', async () => {
      await expect(mapping(cast.district.claims)).resolves.toBeDefined()
      await expect(bringIn(cast.district.claims)).resolves.toBeDefined()
      for (const claims of [own, cast.street.claims, elsewhere, cast.resident.claims]) {
        await expect(mapping(claims)).rejects.toThrow(/row-level security/)
        await expect(bringIn(claims)).rejects.toThrow(/row-level security/)
      }
      for (const table of ofDistrict) {
        expect(await touched(cast.district.claims, `update ${table} set source = 'y'`)).toBe(0)
        expect(await touched(cast.district.claims, `delete from ${table}`)).toBe(0)
      }
    })
  })

  it('work of the product itself stays in its district', async () => {
    for (const table of [...withRequest, ...ofDistrict]) {
      expect(await count(here, table)).toBeGreaterThan(0)
      expect(await count(there, table)).toBe(0)
      expect(await touched(here, `update ${table} set district_id = district_id`)).toBeGreaterThan(0)
      expect(await touched(there, `update ${table} set district_id = district_id`)).toBe(0)
    }
  })
})
