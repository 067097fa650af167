import { newId } from '@linli/kernel'
import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { area, createCast, district, idOf, otherDistrict } from '../testing/cast.ts'
import { sweeping } from '../testing/story.ts'
import { at, enter, makePoint, publishLogged } from './testing/rounds.ts'

/* The wall itself: what the service's own login role may read and write of points and rounds under somebody's claims. */

const cast = await createCast()
afterAll(() => cast.world.stop())
await publishLogged(cast)
const point = await makePoint(cast)
const { serviceLogEntry: entry } = await enter(cast.manager, {
  ...{ servicePointId: point.id, happenedAt: at(cast, 1) },
})

const sql = (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', claims, statement, parameters)
const seen = async (claims: Partial<Claims>) =>
  Promise.all(
    ['service_point', 'service_point_item', 'service_log_entry'].map(
      async (table) => (await sql(claims, `select count(*)::int as n from ${table}`))[0]!['n'],
    ),
  )
const touched = async (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  (await sql(claims, `${statement} returning 1`, parameters)).length

const own = cast.manager.claims
const elsewhere = { ...own, district: otherDistrict }
const otherCompany = cast.otherCompany.claims
const foreign = [otherCompany, cast.resident.claims, cast.stranger.claims, elsewhere]
const around = [
  cast.secretary,
  cast.residentsCommittee,
  cast.ownersCommittee,
  cast.street,
  cast.district,
  cast.auditor,
]
const system = { kind: 'SYSTEM' as const, district }

const pointRow = `insert into service_point (district_id, id, management_area_id, serial, reference, kind, name, made_at, changed_at)
  values ($1, $2, $3, $4, 'x', 'BIN', 'x', now(), now())`
const itemRow = `insert into service_point_item (district_id, id, service_point_id, management_area_id, item_code, needs_photo, starts_on)
  values ($1, $2, '${point.id}', $3, $4, false, '2026-01-01')`
const entryRow = (
  company: string,
) => `insert into service_log_entry (district_id, id, management_area_id, company_id,
    service_point_id, item_codes, happened_at, entered_at, late_after_hours, is_late, origin)
  values ($1, $2, $3, '${company}', '${point.id}', array['${sweeping.code}'], now(), now(), 24, false, 'CHOSEN')`
const serial = () => Math.floor(Math.random() * 1_000_000) + 10

await behindWalls(cast.world, ['property'], () => {
  describe('points and rounds', () => {
    it('are read by the company that serves and by those around the area, and by nobody else', async () => {
      for (const claims of [own, system, ...around.map((actor) => actor.claims)])
        expect(await seen(claims)).toEqual([1, 1, 1])
      for (const claims of foreign) expect(await seen(claims)).toEqual([0, 0, 0])
      expect(await seen({ ...cast.street.claims, territories: ['210113006'] })).toEqual([0, 0, 0])
      expect(await seen({ ...cast.street.claims, kind: 'ENTERPRISE' })).toEqual([0, 0, 0])
      expect(await seen({ ...system, district: otherDistrict })).toEqual([0, 0, 0])
    })

    it('are still read by the company that made them when another serves, and not the points', async () => {
      await sql(
        system,
        `update service_contract set company_id = $1 where management_area_id = $2 and ended_on is null`,
        [idOf('示范清和物业'), area.id],
      )
      expect(await seen(own)).toEqual([0, 0, 1])
      expect(await seen(otherCompany)).toEqual([1, 1, 0])
      expect(await touched(own, `update service_point set name = 'x' where id = $1`, [point.id])).toBe(0)
      await expect(
        touched(own, entryRow(idOf('示范安居物业')), [district, newId(), area.id]),
      ).rejects.toThrow('row-level security')
      await sql(
        system,
        `update service_contract set company_id = $1 where management_area_id = $2 and ended_on is null`,
        [idOf('示范安居物业'), area.id],
      )
      expect(await seen(own)).toEqual([1, 1, 1])
    })
  })

  describe('a point', () => {
    it('is made and changed by the company that serves, and by nobody else', async () => {
      const others = [...foreign, ...around.map((actor) => actor.claims)]
      for (const claims of others) {
        await expect(touched(claims, pointRow, [district, newId(), area.id, serial()])).rejects.toThrow(
          'row-level security',
        )
        await expect(touched(claims, itemRow, [district, newId(), area.id, 'X-1'])).rejects.toThrow(
          'row-level security',
        )
        expect(await touched(claims, `update service_point set name = 'x' where id = $1`, [point.id])).toBe(0)
        expect(
          await touched(
            claims,
            `update service_point_item set needs_photo = true where service_point_id = $1`,
            [point.id],
          ),
        ).toBe(0)
      }
      const made = newId()
      expect(await touched(own, pointRow, [district, made, area.id, serial()])).toBe(1)
      expect(await touched(own, itemRow, [district, newId(), area.id, 'X-2'])).toBe(1)
      expect(await touched(own, `update service_point set name = 'y' where id = $1`, [made])).toBe(1)
      expect(
        await touched(own, `update service_point_item set needs_photo = true where item_code = 'X-2'`),
      ).toBe(1)
      await expect(
        touched(own, `update service_point set district_id = $2 where id = $1`, [made, otherDistrict]),
      ).rejects.toThrow('row-level security')
      await expect(
        touched(own, `update service_point_item set management_area_id = $1 where item_code = 'X-2'`, [
          idOf('示范·悦水湾物业管理区域'),
        ]),
      ).rejects.toThrow('row-level security')
      for (const claims of [own, ...others])
        expect(await touched(claims, `delete from service_point where id = $1`, [made])).toBe(0)
      expect(await touched(system, `delete from service_point_item where item_code = 'X-2'`)).toBe(1)
      expect(await touched(system, `delete from service_point where id = $1`, [made])).toBe(1)
    })
  })

  describe('a round', () => {
    it('is entered by its own company where it serves', async () => {
      const company = idOf('示范安居物业')
      for (const claims of [...foreign, ...around.map((actor) => actor.claims)])
        await expect(touched(claims, entryRow(company), [district, newId(), area.id])).rejects.toThrow(
          'row-level security',
        )
      await expect(
        touched(own, entryRow(idOf('示范清和物业')), [district, newId(), area.id]),
      ).rejects.toThrow('row-level security')
      expect(await touched(own, entryRow(company), [district, newId(), area.id])).toBe(1)
      expect(await touched(system, entryRow(company), [district, newId(), area.id])).toBe(1)
      await expect(
        touched({ ...system, district: otherDistrict }, entryRow(company), [district, newId(), area.id]),
      ).rejects.toThrow('row-level security')
    })

    it('is altered and deleted by nobody, the service’s own jobs included', async () => {
      for (const claims of [own, ...foreign, ...around.map((actor) => actor.claims), system]) {
        expect(
          await touched(claims, `update service_log_entry set note = 'x' where id = $1`, [entry.id]),
        ).toBe(0)
        expect(await touched(claims, `delete from service_log_entry where id = $1`, [entry.id])).toBe(0)
      }
    })
  })
})
