import { newId } from '@linli/kernel'
import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { area, createCast, district, idOf, otherDistrict } from '../testing/cast.ts'
import { begin, lift, makeRoundOf, publishIncome, storeFile, write } from './testing/disclosures.ts'

/* The wall itself: what the service's own login role may read and write of disclosures under somebody's claims. */

const cast = await createCast()
afterAll(() => cast.world.stop())
await makeRoundOf(cast)
const file = idOf('对账单.pdf')
await storeFile(cast, file, '对账单.pdf')
cast.world.time.advance(50 * 86_400_000)
const proven = { ...lift, voucherFileIds: [file] }
const published = await publishIncome(cast, [proven])
await makeRoundOf(cast)
const draft = await begin(cast, 'COMMON_INCOME')
const written = await write(cast, draft, { keptAt: '业主大会专户', lines: [proven] })
await cast.world.sqlAs(
  'property',
  { kind: 'SYSTEM' },
  `insert into disclosure_rule (district_id, id, kind, rhythm, counts_from, due_days, is_required, valid_from, set_at)
   values ($1, $2, 'FEES', 'YEAR', 'BEGIN', 30, true, '2026-01-01', now())`,
  [district, newId()],
)

const sql = (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', claims, statement, parameters)
const count = async (claims: Partial<Claims>, from: string, parameters: unknown[] = []) =>
  (await sql(claims, `select count(*)::int as n from ${from}`, parameters))[0]!['n'] as number
const touched = async (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  (await sql(claims, `${statement} returning 1`, parameters)).length

const own = cast.manager.claims
const elsewhere = { ...own, district: otherDistrict }
const foreign = [cast.otherCompany.claims, cast.resident.claims, cast.stranger.claims, elsewhere]
const governing = [cast.ownersCommittee, cast.residentsCommittee, cast.street, cast.district, cast.auditor]
const parts = ['disclosure_line', 'disclosure_voucher']
const tables = ['disclosure_rule', 'disclosure_duty', 'disclosure', ...parts, 'disclosure_voucher_file']

await behindWalls(cast.world, ['property'], () => {
  describe('what is published', () => {
    it('is read by everybody, line by line', async () => {
      for (const claims of [own, ...foreign]) {
        expect(await count(claims, 'disclosure where id = $1', [published.id])).toBe(1)
        expect(await count(claims, 'disclosure_line where disclosure_id = $1', [published.id])).toBe(1)
      }
    })

    it('shows its vouchers to those to whom account is given, and to nobody else', async () => {
      const vouchers = 'disclosure_voucher where disclosure_id = $1'
      for (const claims of [own, ...governing.map((actor) => actor.claims)])
        expect(await count(claims, vouchers, [published.id])).toBe(1)
      for (const claims of foreign) expect(await count(claims, vouchers, [published.id])).toBe(0)
      for (const claims of governing.map((actor) => actor.claims))
        expect(await count(claims, 'disclosure_voucher_file where id = $1', [file])).toBe(1)
      for (const claims of foreign)
        expect(await count(claims, 'disclosure_voucher_file where id = $1', [file])).toBe(0)
      const other = { ...cast.street.claims, territories: ['210113006'] }
      expect(await count(other, vouchers, [published.id])).toBe(0)
      expect(await count({ ...cast.street.claims, district: otherDistrict }, vouchers, [published.id])).toBe(
        0,
      )
      expect(await count({ ...cast.street.claims, kind: 'ENTERPRISE' }, vouchers, [published.id])).toBe(0)
    })

    it('is altered by nobody, whatever the code above forgets', async () => {
      for (const { claims } of [cast.manager, cast.district, cast.resident, cast.stranger]) {
        expect(await touched(claims, `update disclosure set words = 'x' where id = $1`, [published.id])).toBe(
          0,
        )
        expect(await touched(claims, `delete from disclosure where id = $1`, [published.id])).toBe(0)
        for (const table of parts) {
          const line = `where disclosure_id = $1`
          expect(await touched(claims, `update ${table} set id = id ${line}`, [published.id])).toBe(0)
          expect(await touched(claims, `delete from ${table} ${line}`, [published.id])).toBe(0)
        }
      }
    })
  })

  describe('a draft', () => {
    it('is read by its company alone, with all its parts', async () => {
      const seen = (claims: Partial<Claims>) =>
        Promise.all([
          count(claims, 'disclosure where id = $1', [written.id]),
          ...parts.map((table) => count(claims, `${table} where disclosure_id = $1`, [written.id])),
        ])
      expect(await seen(own)).toEqual([1, 1, 1])
      for (const claims of [...foreign, ...governing.map((actor) => actor.claims)])
        expect(await seen(claims)).toEqual([0, 0, 0])
    })

    it('is written by its company alone', async () => {
      const line = written.lines[0].id
      const statements = [
        `update disclosure set words = 'x' where id = '${written.id}'`,
        `update disclosure_line set title = 'x' where id = '${line}'`,
        `update disclosure_voucher set name = 'x' where disclosure_line_id = '${line}'`,
      ]
      for (const statement of statements) {
        for (const claims of foreign) expect(await touched(claims, statement)).toBe(0)
        expect(await touched(own, statement)).toBe(1)
      }
      const adding = [
        `insert into disclosure_line (district_id, id, disclosure_id, position, section, title, detail)
         values ('${district}', '${newId()}', '${written.id}', 9, 'WORK', 'x', 'x')`,
        `insert into disclosure_voucher (district_id, id, disclosure_line_id, disclosure_id, file_id, name)
         values ('${district}', '${newId()}', '${line}', '${written.id}', '${file}', 'x')`,
      ]
      for (const statement of adding) {
        for (const claims of foreign)
          await expect(sql(claims, statement)).rejects.toThrow(/row-level security/)
        expect(await touched(own, statement)).toBe(1)
      }
    })

    it('keeps what its company has sent, before it proves anything', async () => {
      const sending = `insert into disclosure_voucher_file (district_id, id, company_id, media_type, name, content, sent_at)
        values ('${district}', '${newId()}', '${idOf('示范安居物业')}', 'application/pdf', 'x', 'x', now())`
      for (const claims of foreign) await expect(sql(claims, sending)).rejects.toThrow(/row-level security/)
      await sql(own, sending)
      expect(await count(own, 'disclosure_voucher_file')).toBe(2)
      expect(await touched(own, `update disclosure_voucher_file set name = 'x'`)).toBe(0)
    })

    it('is begun by the company for itself, and never as a published one', async () => {
      const beginning = (status: string) =>
        `insert into disclosure (district_id, id, disclosure_duty_id, management_area_id, area_code, company_id, kind, rhythm,
           begins_on, ends_on, due_on, status, serial, reference, created_at, changed_at, published_at)
         select district_id, '${newId()}', id, management_area_id, area_code, company_id, kind, rhythm, begins_on, ends_on, due_on,
           '${status}', ${status === 'DRAFT' ? 'null, null' : `99, 'x'`}, now(), now(), ${status === 'DRAFT' ? 'null' : 'now()'}
         from disclosure_duty where kind = 'FEES' and management_area_id = '${area.id}'`
      for (const claims of foreign)
        await expect(sql(claims, beginning('DRAFT'))).rejects.toThrow(/row-level security/)
      await expect(sql(own, beginning('PUBLISHED'))).rejects.toThrow(/row-level security/)
      expect(await touched(own, beginning('DRAFT'))).toBe(1)
    })
  })

  describe('the calendar and its rules', () => {
    it('are read by everybody', async () => {
      for (const claims of [own, ...foreign]) {
        expect(await count(claims, 'disclosure_duty')).toBeGreaterThan(0)
        expect(await count(claims, 'disclosure_rule')).toBe(1)
      }
    })

    it('are marked as done by the company that owes it, and otherwise written by the round alone', async () => {
      const doing = `update disclosure_duty set fulfilled_on = '2026-03-10'
        where kind = 'FEES' and management_area_id = '${area.id}'`
      for (const claims of [...foreign, ...governing.map((actor) => actor.claims)])
        expect(await touched(claims, doing)).toBe(0)
      expect(await touched(own, doing)).toBe(1)
      const undoing = `update disclosure_duty set fulfilled_on = null where fulfilled_on is not null`
      expect(await touched(own, undoing)).toBe(0)
      await expect(
        sql(own, `update disclosure_duty set company_id = '${idOf('示范清和物业')}' where kind = 'STAFF'`),
      ).rejects.toThrow(/row-level security/)
    })

    it('are set by the district for itself, and never altered', async () => {
      const setting = (home: string) =>
        `insert into disclosure_rule (district_id, id, kind, rhythm, counts_from, due_days, is_required, valid_from, set_at)
         values ('${home}', '${newId()}', 'FEES', 'YEAR', 'BEGIN', 30, true, '2030-01-01', now())`
      for (const claims of [own, cast.street.claims, cast.resident.claims])
        await expect(sql(claims, setting(district))).rejects.toThrow(/row-level security/)
      await expect(sql(cast.district.claims, setting(otherDistrict))).rejects.toThrow(/row-level security/)
      expect(await touched(cast.district.claims, setting(district))).toBe(1)
      expect(await touched(cast.district.claims, `update disclosure_rule set due_days = 1`)).toBe(0)
    })
  })

  describe('the round', () => {
    it('works in its district, or in all of them when it names none', async () => {
      const reached = async (claims: Partial<Claims>) => {
        const found: string[] = []
        for (const table of tables)
          if ((await touched(claims, `update ${table} set district_id = district_id`)) > 0) found.push(table)
        return found
      }
      expect(await reached({ kind: 'SYSTEM' })).toEqual(tables)
      expect(await reached({ kind: 'SYSTEM', district })).toEqual(tables)
      expect(await reached({ kind: 'SYSTEM', district: otherDistrict })).toEqual([])
    })
  })
})
