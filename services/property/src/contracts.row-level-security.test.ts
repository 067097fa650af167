import { newId } from '@linli/kernel'
import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { area, createCast, district, estate, idOf, otherDistrict } from './testing/cast.ts'
import { actOn, contractOf, leaving, onFile, sendTo, terms, untilKnown } from './testing/contracts.ts'
import { publishFirst, sweeping, today } from './testing/story.ts'

/* The wall around contracts, measures and commitments: what the service's own login role may read and write. */

const cast = await createCast()
afterAll(() => cast.world.stop())
const unserved = '示范·铁西巷'
await cast.tell(estate(unserved, '09', 'OLD'))
await untilKnown(cast, 'estate', idOf(unserved))
await publishFirst(cast)
await onFile(cast)
const onRecord = await contractOf(cast.manager)
await actOn(cast.manager, 'serviceContractFile', {
  ...{
    serviceContractId: onRecord.id,
    revision: onRecord.revision,
    isRenewal: false,
    terms: terms(cast, -300, 300),
  },
})
const contract = await leaving(cast, { successorCompanyId: null })
await sendTo(
  cast.manager,
  'temporaryMeasureAnnounce',
  {
    ...{ managementAreaId: area.id, occasion: 'SNOW', reason: '暴雪', itemCodes: [sweeping.code] },
    ...{ startsOn: today(cast), endsOn: today(cast) },
  },
  '',
)
const begin = { estateId: idOf(unserved) }
const first = await sendTo(cast.secretary, 'basicCommitmentDraft', begin, 'basicCommitment { id revision }')
const { id: publishedId, revision } = first.basicCommitment
await sendTo(cast.secretary, 'basicCommitmentPublish', { basicCommitmentId: publishedId, revision }, '')
const next = await sendTo(cast.secretary, 'basicCommitmentDraft', begin, 'basicCommitment { id }')
const draftId = next.basicCommitment.id

const sql = (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', claims, statement, parameters)
const count = async (claims: Partial<Claims>, from: string) =>
  (await sql(claims, `select count(*)::int as n from ${from}`))[0]!['n'] as number
const touched = async (claims: Partial<Claims>, statement: string) =>
  (await sql(claims, `${statement} returning 1`)).length
const isRefused = (claims: Partial<Claims>, statement: string) =>
  expect(sql(claims, statement)).rejects.toThrow(/row-level security/)

const outsiders = [cast.resident, cast.otherCompany, cast.stranger]
const watchers = [cast.district, cast.auditor, cast.secretary]
const elsewhere = { ...cast.street.claims, territories: ['210113006'] }
const foreign = { ...cast.manager.claims, district: otherDistrict }

const tables = [
  'service_contract',
  'contract_filing',
  'handover_item',
  'service_contract_event',
  'temporary_measure',
  'basic_commitment',
  'basic_commitment_item',
]

await behindWalls(cast.world, ['property'], () => {
  describe('contracts', () => {
    const filing = (status: string) =>
      `insert into contract_filing (district_id, id, service_contract_id, management_area_id, company_id, status, is_renewal,
         number, term_from, term_to, fee_regime, level, fee_fen, proposed_at, is_recorded)
       select district_id, '${newId()}', id, management_area_id, company_id, '${status}', false, 'x', now(), now(), 'LUMP_SUM',
         'x', 1, now(), false from service_contract where id = '${contract.id}'`

    it('show what is on file to everybody, and what was only entered to those around', async () => {
      for (const { claims } of outsiders) {
        expect(await count(claims, `contract_filing where status = 'CONFIRMED'`)).toBe(1)
        expect(await count(claims, `contract_filing where status <> 'CONFIRMED'`)).toBe(0)
      }
      for (const { claims } of [cast.manager, cast.ownersCommittee, ...watchers]) {
        expect(await count(claims, `contract_filing where status = 'PROPOSED'`)).toBe(1)
      }
      for (const claims of [elsewhere, foreign]) {
        expect(await count(claims, `contract_filing where status = 'PROPOSED'`)).toBe(0)
      }
    })

    it('show their history and what changes hands to those around alone', async () => {
      for (const table of ['handover_item', 'service_contract_event']) {
        const own = `${table} where service_contract_id = '${contract.id}'`
        for (const { claims } of outsiders) expect(await count(claims, own)).toBe(0)
        for (const claims of [elsewhere, foreign]) expect(await count(claims, own)).toBe(0)
        for (const { claims } of [cast.manager, cast.ownersCommittee, ...watchers]) {
          expect(await count(claims, own)).toBeGreaterThan(0)
        }
      }
    })

    it('are moved on by those who take part, and by nobody else', async () => {
      const moves = [
        `update service_contract set handover_reason = 'x' where id = '${contract.id}'`,
        `update contract_filing set reason = 'x' where service_contract_id = '${contract.id}' and status = 'CONFIRMED'`,
        `update handover_item set title = 'x' where service_contract_id = '${contract.id}'`,
      ]
      for (const statement of moves) {
        for (const { claims } of [cast.manager, cast.residentsCommittee, cast.ownersCommittee, cast.street]) {
          expect(await touched(claims, statement)).toBeGreaterThan(0)
        }
        for (const { claims } of [...outsiders, ...watchers]) expect(await touched(claims, statement)).toBe(0)
        for (const claims of [elsewhere, foreign]) expect(await touched(claims, statement)).toBe(0)
      }
    })

    it('are filed as a proposal, by those who take part', async () => {
      // Another of the same contract: here only the wall is asked.
      const { id, ...place } = { id: newId(), district, contract: contract.id }
      const statements = [
        filing('PROPOSED'),
        `insert into handover_item (district_id, id, service_contract_id, position, title, due_on)
         values ('${place.district}', '${id}', '${place.contract}', 99, 'x', now())`,
        `insert into service_contract_event (district_id, id, service_contract_id, kind, to_status, at, seat_kind)
         values ('${place.district}', '${id}', '${place.contract}', 'FILED', 'ACTIVE', now(), 'ANONYMOUS')`,
      ]
      for (const statement of statements) {
        for (const { claims } of [...outsiders, ...watchers]) await isRefused(claims, statement)
        expect(await touched(cast.manager.claims, statement)).toBe(1)
      }
      await isRefused(cast.manager.claims, filing('CONFIRMED'))
    })

    it('are never deleted', async () => {
      for (const table of tables.filter((name) => name !== 'basic_commitment_item')) {
        for (const { claims } of [cast.manager, cast.secretary, cast.street, cast.district, cast.resident]) {
          expect(await touched(claims, `delete from ${table}`)).toBe(0)
        }
      }
    })
  })

  describe('temporary measures', () => {
    const announcing = `insert into temporary_measure (district_id, id, management_area_id, company_id, standard_version_id, occasion,
        reason, item_codes, starts_on, ends_on, announced_at)
      select district_id, '${newId()}', management_area_id, company_id, standard_version_id, 'SNOW', 'x', item_codes, starts_on, ends_on, now()
      from temporary_measure limit 1`
    const lifting = `update temporary_measure set lifted_on = ends_on`

    it('are read by everybody, announced and lifted by the company that promised', async () => {
      for (const { claims } of outsiders) expect(await count(claims, 'temporary_measure')).toBe(1)
      for (const claims of [
        ...[...outsiders, ...watchers, cast.ownersCommittee].map((one) => one.claims),
        foreign,
      ]) {
        await isRefused(claims, announcing)
        expect(await touched(claims, lifting)).toBe(0)
      }
      expect(await touched(cast.manager.claims, announcing)).toBe(1)
      expect(await touched(cast.manager.claims, lifting)).toBeGreaterThan(0)
    })
  })

  describe('commitments of a community', () => {
    const drafting = (status: string) =>
      `insert into basic_commitment (district_id, id, estate_id, estate_code, organisation_id, status, number, effective_on, created_at)
       select district_id, '${newId()}', '${idOf('示范·杏林苑')}', '210113004027-01', organisation_id, '${status}',
         ${status === 'DRAFT' ? 'null, null' : '7, now()'}, now() from basic_commitment limit 1`
    const writing = (id: string) =>
      `insert into basic_commitment_item (district_id, id, basic_commitment_id, position, title, wording, performer)
       values ('${district}', '${newId()}', '${id}', 99, 'x', 'x', 'x')`
    const moving = `update basic_commitment set change_note = 'x' where id = '${draftId}'`

    it('are read by everybody once they are public, and before by the community, the street and the district', async () => {
      for (const { claims } of outsiders) {
        expect(await count(claims, 'basic_commitment')).toBe(1)
        expect(await count(claims, `basic_commitment_item where basic_commitment_id = '${draftId}'`)).toBe(0)
        expect(
          await count(claims, `basic_commitment_item where basic_commitment_id = '${publishedId}'`),
        ).toBeGreaterThan(0)
      }
      for (const { claims } of [cast.secretary, cast.residentsCommittee, cast.street, cast.district]) {
        expect(await count(claims, 'basic_commitment')).toBe(2)
      }
      for (const claims of [elsewhere, cast.manager.claims, cast.ownersCommittee.claims]) {
        expect(await count(claims, 'basic_commitment')).toBe(1)
      }
    })

    it('are written by the community alone, and only while they are drafts', async () => {
      for (const { claims } of [
        ...outsiders,
        cast.manager,
        cast.ownersCommittee,
        cast.street,
        cast.district,
      ]) {
        await isRefused(claims, drafting('DRAFT'))
        await isRefused(claims, writing(draftId))
        expect(await touched(claims, moving)).toBe(0)
      }
      await isRefused(cast.secretary.claims, drafting('PUBLISHED'))
      await isRefused(cast.secretary.claims, writing(publishedId))
      expect(await touched(cast.secretary.claims, drafting('DRAFT'))).toBe(1)
      expect(await touched(cast.secretary.claims, writing(draftId))).toBe(1)
      expect(await touched(cast.secretary.claims, moving)).toBe(1)
    })
  })

  describe('jobs and facts', () => {
    it('work on all of it in their district, or in every one when they name none', async () => {
      const worked = async (claims: Partial<Claims>) => {
        const found: string[] = []
        for (const table of tables) {
          const rows = await touched(claims, `update ${table} set district_id = district_id`)
          if (rows > 0) found.push(table)
        }
        return found
      }
      expect(await worked({ kind: 'SYSTEM' })).toEqual(tables)
      expect(await worked({ kind: 'SYSTEM', district })).toEqual(tables)
      expect(await worked({ kind: 'SYSTEM', district: otherDistrict })).toEqual([])
    })
  })
})
