import { newId } from '@linli/kernel'
import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { createCast, district, idOf, otherDistrict } from '../testing/cast.ts'
import { move, place, readRequest, setExamplePolicy } from '../testing/requests.ts'
import { requestCodeHash } from './request-number.ts'

/* The wall itself: what the service's own login role may read and write of requests under somebody's claims. */

const cast = await createCast()
afterAll(() => cast.world.stop())
await setExamplePolicy(cast)
const asked = await place(cast)
const hidden = await place(cast, { kind: 'COMPLAINT', isAboutCompany: true, isIdentityHidden: true })
const sent = await place(cast)
await move(cast.secretary, sent, 'Dispatch', { handlerId: idOf('示范·太湖社区居委会') })
const codeHash = requestCodeHash(asked.code)

const sql = (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', claims, statement, parameters)
const count = async (claims: Partial<Claims>, from: string, parameters: unknown[] = []) =>
  (await sql(claims, `select count(*)::int as n from ${from}`, parameters))[0]!['n'] as number
const touched = async (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  (await sql(claims, `${statement} returning 1`, parameters)).length
/** As somebody who has shown the code of the first request, in the same transaction. */
const shown = `(select show_request_code('${codeHash}')) as code,`

const own = cast.manager.claims
const elsewhere = { ...own, district: otherDistrict }
const watching = [cast.secretary, cast.residentsCommittee, cast.street, cast.district, cast.auditor]
const foreign = [
  ...[
    cast.otherCompany.claims,
    cast.resident.claims,
    cast.stranger.claims,
    elsewhere,
    cast.ownersCommittee.claims,
  ],
  ...[
    { ...cast.street.claims, territories: ['210113006'] },
    { ...cast.street.claims, kind: 'ENTERPRISE' as const },
  ],
]
const parts = ['service_request_event', 'response_clock']

const insertion = (channel: string, hash: string, company: string) => `
  insert into service_request (district_id, id, number, code_hash, estate_id, estate_code, kind, category, channel, words,
    status, company_id, placed_at)
  select '${district}', '${newId()}', 'x-${newId()}', '${hash}', estate_id, estate_code, 'REPAIR', 'OTHER', '${channel}', 'x',
    'PLACED', '${company}', now() from service_request where id = '${asked.id}'`

await behindWalls(cast.world, ['property'], () => {
  describe('a request', () => {
    it('is read by those who work on it and those who watch over the place, with all its parts', async () => {
      for (const claims of [own, ...watching.map((actor) => actor.claims)]) {
        expect(await count(claims, 'service_request where id = $1', [asked.id])).toBe(1)
        for (const part of parts)
          expect(await count(claims, `${part} where service_request_id = $1`, [asked.id])).toBeGreaterThan(0)
      }
    })

    it('is read by nobody else', async () => {
      for (const claims of foreign) {
        for (const table of ['service_request', 'requester', ...parts])
          expect(await count(claims, table)).toBe(0)
      }
    })

    it('is opened by its code for whoever shows it, that one and no other', async () => {
      const [row] = await sql(
        cast.resident.claims,
        `with opened as materialized (select ${shown} 1 as one)
         select (select count(*)::int from service_request) as requests, (select count(*)::int from requester) as people,
           (select count(distinct service_request_id)::int from service_request_event) as told,
           (select count(distinct service_request_id)::int from response_clock) as timed from opened`,
      )
      expect(row).toEqual({ requests: 1, people: 1, told: 1, timed: 1 })
    })

    it('is moved by those who have a part in it', async () => {
      const update = `update service_request set words = words where id = $1`
      for (const claims of [own, cast.secretary.claims])
        expect(await touched(claims, update, [asked.id])).toBe(1)
      for (const claims of foreign) expect(await touched(claims, update, [asked.id])).toBe(0)
    })

    it('is never thrown away, and what was said of it never altered', async () => {
      for (const claims of [own, cast.district.claims]) {
        expect(await touched(claims, 'delete from service_request where id = $1', [asked.id])).toBe(0)
        const lines = 'service_request_event where service_request_id = $1'
        expect(await touched(claims, `delete from ${lines}`, [asked.id])).toBe(0)
        const rewrite = 'update service_request_event set words = null where service_request_id = $1'
        expect(await touched(claims, rewrite, [asked.id])).toBe(0)
      }
    })

    it('is placed by anybody as what it is, and entered by those who serve there', async () => {
      const enter = (claims: Partial<Claims>, channel: string, company = idOf('示范安居物业')) =>
        sql(claims, insertion(channel, codeHash, company))
      await expect(enter(own, 'TELEPHONE')).resolves.toBeDefined()
      await expect(enter(own, 'TELEPHONE', idOf('示范清和物业'))).rejects.toThrow(/row-level security/)
      // Without the code shown, not even the public form may leave something behind.
      await expect(enter(own, 'PUBLIC_FORM')).rejects.toThrow(/row-level security/)
    })

    it('gets no line from whoever has no part in it', async () => {
      const line = `insert into service_request_event (district_id, id, service_request_id, kind, at)
        values ($1, $2, $3, 'NOTED', now())`
      const add = (claims: Partial<Claims>) => sql(claims, line, [district, newId(), asked.id])
      await expect(add(own)).resolves.toBeDefined()
      for (const claims of foreign) await expect(add(claims)).rejects.toThrow(/row-level security/)
    })

    it('has its clocks kept by those who move it', async () => {
      const update = 'update response_clock set stage = stage where service_request_id = $1'
      expect(await touched(own, update, [asked.id])).toBeGreaterThan(0)
      for (const claims of foreign) expect(await touched(claims, update, [asked.id])).toBe(0)
      const clock = `insert into response_clock (district_id, id, service_request_id, stage, round, started_at, due_at, standing)
        values ($1, $2, $3, 'more', 1, now(), now(), 'RUNNING')`
      for (const claims of foreign)
        await expect(sql(claims, clock, [district, newId(), asked.id])).rejects.toThrow(/row-level security/)
    })
  })

  describe('whoever asks', () => {
    it('is read with the request, and hides from the company that is complained about', async () => {
      const requester = 'requester where id = (select requester_id from service_request where id = $1)'
      expect(await count(own, requester, [asked.id])).toBe(1)
      expect(await count(own, requester, [hidden.id])).toBe(0)
      expect(await count(cast.residentsCommittee.claims, requester, [hidden.id])).toBe(1)
    })

    it('is registered by anybody and altered by nobody', async () => {
      const insert = `insert into requester (district_id, id, registered_at, erased_at) values ($1, $2, now(), $3)`
      await expect(sql(cast.resident.claims, insert, [district, newId(), null])).resolves.toBeDefined()
      await expect(sql(cast.resident.claims, insert, [district, newId(), new Date()])).rejects.toThrow(
        /row-level security/,
      )
      for (const claims of [own, cast.district.claims]) {
        expect(await touched(claims, `update requester set masked_name = 'x'`)).toBe(0)
        expect(await touched(claims, `delete from requester`)).toBe(0)
      }
    })
  })

  describe('a policy', () => {
    it('is read by everybody, added by the district and altered by nobody', async () => {
      const insert = `insert into response_policy (district_id, id, territory_code, name, stages, longest_pause_minutes, valid_from,
        set_at) values ($1, $2, '210113', 'x', '[]', 1, now() + interval '9 years', now())`
      for (const claims of [own, ...foreign])
        expect(await count(claims, 'response_policy')).toBeGreaterThan(0)
      await expect(sql(cast.district.claims, insert, [district, newId()])).resolves.toBeDefined()
      for (const claims of [own, cast.street.claims, { ...cast.district.claims, district: otherDistrict }])
        await expect(sql(claims, insert, [district, newId()])).rejects.toThrow(/row-level security/)
      for (const claims of [own, cast.district.claims]) {
        expect(await touched(claims, `update response_policy set name = 'y'`)).toBe(0)
        expect(await touched(claims, `delete from response_policy`)).toBe(0)
      }
    })
  })

  it('work of the product itself stays in its district', async () => {
    const here: Partial<Claims> = { kind: 'SYSTEM', district }
    const there: Partial<Claims> = { kind: 'SYSTEM', district: otherDistrict }
    for (const table of ['service_request', 'requester', ...parts]) {
      expect(await count(here, table)).toBeGreaterThan(0)
      expect(await count(there, table)).toBe(0)
      expect(await touched(here, `update ${table} set district_id = district_id`)).toBeGreaterThan(0)
      expect(await touched(there, `update ${table} set district_id = district_id`)).toBe(0)
    }
    expect(await touched(here, `update response_policy set name = name`)).toBeGreaterThan(0)
    expect(await touched(there, `update response_policy set name = name`)).toBe(0)
  })

  it('numbers are counted on by everybody who places a request', async () => {
    const before = await readRequest(cast.manager, asked.id, 'number')
    expect((await place(cast)).number > before.number).toBe(true)
    expect(await count(cast.resident.claims, 'service_request_number')).toBe(1)
  })
})
