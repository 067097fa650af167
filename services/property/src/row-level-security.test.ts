import { newId } from '@linli/kernel'
import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { createCast, district, otherDistrict } from './testing/cast.ts'
import {
  accepted,
  beginFromCurrent,
  edit,
  inReview,
  openToComments,
  publishFirst,
  read,
  send,
  signing,
  submit,
  sweeping,
} from './testing/story.ts'

/* The wall itself: what the service's own login role may read and write under the claims of somebody, in plain SQL. */

const cast = await createCast()
afterAll(() => cast.world.stop())
const published = await publishFirst(cast)
const draft = await beginFromCurrent(cast)
const open = await openToComments(cast)
await send(cast.resident, 'standardCommentPlace', { standardVersionId: open.id, text: '收到。' })
const signed = await inReview(cast)
await accepted(cast.secretary, 'standardVersionSign', signing(signed, 'PARTY_ORGANISATION', cast))
const now = await read(cast.residentsCommittee, signed.id)
const returned = await accepted(cast.residentsCommittee, 'standardVersionReturn', {
  ...{ standardVersionId: now.id, revision: now.revision, body: 'RESIDENTS_COMMITTEE', remark: '请改。' },
})
const review = await submit(
  cast,
  await edit(cast, returned, [{ ...sweeping, wording: '楼道每日清扫 1 次，含节假日。', target: '1' }]),
)
await accepted(cast.secretary, 'standardVersionSign', signing(review, 'PARTY_ORGANISATION', cast))
await cast.world.sqlAs(
  'property',
  { kind: 'SYSTEM' },
  `insert into standard_setting (district_id, name, valid_from, value) values ($1, 'reviewWorkingDays', '2026-01-01', '5')`,
  [district],
)

/** What representatives said, on the review of one version, as somebody's own role might write it. */
const opinionOn = (
  versionId: string,
) => `insert into owners_opinion (district_id, id, body_review_id, gathered_on, recorded_at, asked, in_favour,
    against, abstained, summary, content_hash, voided_at)
  select district_id, gen_random_uuid(), id, now(), now(), 3, 2, 1, 0, 'x', 'x', now() from body_review
  where standard_version_id = '${versionId}' and body = 'OWNERS_COMMITTEE'`
for (const { id } of [open, review]) await cast.world.sqlAs('property', { kind: 'SYSTEM' }, opinionOn(id))

const sql = (claims: Partial<Claims>, statement: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', claims, statement, parameters)
const count = async (claims: Partial<Claims>, from: string, parameters: unknown[] = []) =>
  (await sql(claims, `select count(*)::int as n from ${from}`, parameters))[0]!['n'] as number

const placeTables = [
  'estate',
  'management_area',
  'management_area_estate',
  'organisation',
  'service_contract',
  'standard_setting',
  'owners_decision',
]
const versionTables = [
  'standard_item',
  'body_review',
  'legal_basis',
  'standard_comment',
  'standard_version_event',
]
const ownTables = [
  ...placeTables,
  'appointment',
  'standard_serial',
  'standard_version',
  ...versionTables,
  'signature',
  'owners_opinion',
  'review_remark',
]

await behindWalls(cast.world, ['property'], () => {
  describe('versions', () => {
    const statusesSeenBy = async (claims: Partial<Claims>) =>
      (await sql(claims, `select distinct status from standard_version order by status`)).map(
        ({ status }) => status as string,
      )

    it('are read by everybody where they are public, and nowhere else', async () => {
      for (const actor of [cast.resident, cast.stranger, cast.otherCompany]) {
        expect(await statusesSeenBy(actor.claims)).toEqual(['COMMENT_PERIOD', 'PUBLISHED'])
      }
    })

    it('on their way are read by the company, the bodies that were asked, and the place around', async () => {
      expect(await statusesSeenBy(cast.manager.claims)).toEqual([
        'COMMENT_PERIOD',
        'DRAFT',
        'IN_REVIEW',
        'PUBLISHED',
      ])
      for (const actor of [cast.ownersCommittee, cast.secretary, cast.street, cast.district, cast.auditor]) {
        expect(await statusesSeenBy(actor.claims)).toEqual(['COMMENT_PERIOD', 'IN_REVIEW', 'PUBLISHED'])
      }
      expect(await statusesSeenBy({ ...cast.street.claims, territories: ['210113006'] })).toEqual([
        'COMMENT_PERIOD',
        'PUBLISHED',
      ])
      expect(await statusesSeenBy({ ...cast.manager.claims, district: otherDistrict })).toEqual([
        'COMMENT_PERIOD',
        'PUBLISHED',
      ])
    })

    it('show their parts to nobody who may not see them', async () => {
      for (const table of versionTables) {
        const mine = `${table} where standard_version_id = $1`
        expect(await count(cast.manager.claims, mine, [review.id])).toBeGreaterThan(
          table === 'standard_comment' ? -1 : 0,
        )
        expect(await count(cast.resident.claims, mine, [review.id])).toBe(0)
        expect(await count(cast.otherCompany.claims, mine, [review.id])).toBe(0)
        expect(await count(cast.resident.claims, mine, [open.id])).toBeGreaterThan(0)
      }
      const given = `signature join body_review on body_review.id = body_review_id where standard_version_id = $1`
      expect(await count(cast.resident.claims, given, [open.id])).toBe(3)
      expect(await count(cast.manager.claims, given, [review.id])).toBe(2)
      expect(await count(cast.resident.claims, given, [review.id])).toBe(0)
    })

    it('show neither a signature nor a comment apart from them', async () => {
      const reviews = `(select id from body_review where standard_version_id = $1)`
      const given = await sql(
        cast.manager.claims,
        `select id from signature where body_review_id in ${reviews}`,
        [review.id],
      )
      expect(given).toHaveLength(2)
      // As if the window had been open once and the version was taken back.
      const [placed] = await sql(
        { kind: 'SYSTEM' },
        `insert into standard_comment (district_id, id, standard_version_id, text, origin, placed_at)
         values ($1, gen_random_uuid(), $2, 'x', 'PAPER', now()) returning id`,
        [district, review.id],
      )
      for (const { claims } of [cast.resident, cast.otherCompany, cast.stranger]) {
        expect(await count(claims, 'signature where id = any ($1)', [given.map(({ id }) => id)])).toBe(0)
        expect(await count(claims, 'standard_comment where id = $1', [placed!['id']])).toBe(0)
      }
      expect(await count(cast.manager.claims, 'standard_comment where id = $1', [placed!['id']])).toBe(1)
    })

    it('show what owners’ representatives said with the review it belongs to', async () => {
      const said = `owners_opinion join body_review on body_review.id = body_review_id where standard_version_id = $1`
      const [hidden] = await sql(
        cast.manager.claims,
        `select owners_opinion.id from owners_opinion join body_review on body_review.id = body_review_id where standard_version_id = $1`,
        [review.id],
      )
      expect(await count(cast.resident.claims, said, [open.id])).toBe(1)
      for (const { claims } of [cast.resident, cast.otherCompany, cast.stranger]) {
        expect(await count(claims, 'owners_opinion where id = $1', [hidden!['id']])).toBe(0)
      }
    })

    it('keep the remarks of their review among those concerned', async () => {
      expect(await count(cast.secretary.claims, 'review_remark')).toBe(1)
      await sql({ kind: 'SYSTEM' }, `update review_remark set standard_version_id = $1`, [open.id])
      expect(await count(cast.resident.claims, 'review_remark')).toBe(0)
      expect(await count(cast.secretary.claims, 'review_remark')).toBe(1)
    })
  })

  describe('signatures', () => {
    it('count in the review, and lose their force with the content they were given for', async () => {
      expect(
        await count(
          cast.secretary.claims,
          `body_review where standard_version_id = $1 and status = 'SIGNED'`,
          [review.id],
        ),
      ).toBe(1)
      const given = `signature join body_review on body_review.id = body_review_id where standard_version_id = $1`
      expect(await count(cast.secretary.claims, `${given} and voided_at is not null`, [review.id])).toBe(1)
    })
  })

  describe('what was published', () => {
    const touched = async (claims: Partial<Claims>, statement: string) =>
      (await sql(claims, `${statement} returning 1`, [published.id])).length

    it('is altered by nobody, whatever the code above forgets', async () => {
      for (const { claims } of [cast.manager, cast.secretary, cast.district, cast.resident, cast.stranger]) {
        expect(
          await touched(claims, `update standard_item set target = 1 where standard_version_id = $1`),
        ).toBe(0)
        expect(await touched(claims, `delete from standard_item where standard_version_id = $1`)).toBe(0)
        expect(await touched(claims, `delete from legal_basis where standard_version_id = $1`)).toBe(0)
        expect(await touched(claims, `delete from standard_version where id = $1`)).toBe(0)
        expect(
          await touched(
            claims,
            `update standard_version_event set reason = 'x' where standard_version_id = $1`,
          ),
        ).toBe(0)
        expect(
          await touched(claims, `delete from standard_version_event where standard_version_id = $1`),
        ).toBe(0)
      }
    })

    it('is moved on by those concerned alone', async () => {
      const statement = `update standard_version set changed_at = changed_at where id = $1`
      expect(await touched(cast.manager.claims, statement)).toBe(1)
      expect(await touched(cast.otherCompany.claims, statement)).toBe(0)
      expect(await touched(cast.resident.claims, statement)).toBe(0)
      expect(await touched({ ...cast.manager.claims, district: otherDistrict }, statement)).toBe(0)
    })
  })

  describe('writing', () => {
    const insertVersion = (company: string, status: string) =>
      `insert into standard_version (district_id, id, reference, serial, management_area_id, area_code, company_id, status, change_class,
       content_hash, created_at, changed_at)
     select district_id, '${newId()}', 'x-${newId()}', 99, management_area_id, area_code, ${company}, '${status}', 'FIRST', '', now(), now()
     from standard_version where id = '${published.id}'`

    it('begins drafts for one’s own company only', async () => {
      await expect(sql(cast.otherCompany.claims, insertVersion('company_id', 'DRAFT'))).rejects.toThrow(
        /row-level security/,
      )
      await expect(sql(cast.resident.claims, insertVersion('company_id', 'DRAFT'))).rejects.toThrow(
        /row-level security/,
      )
      await expect(sql(cast.manager.claims, insertVersion('company_id', 'IN_REVIEW'))).rejects.toThrow(
        /row-level security/,
      )
    })

    const comment = (versionId: string, answered: string) =>
      `insert into standard_comment (district_id, id, standard_version_id, text, origin, placed_at, answer, is_adopted, answered_at)
     values ('${district}', '${newId()}', '${versionId}', 'x', 'ONLINE', now(), ${answered})`

    it('of comments is open to everybody while they are asked for, and answers are the company’s', async () => {
      await sql(cast.resident.claims, comment(open.id, 'null, null, null'))
      await expect(sql(cast.resident.claims, comment(open.id, `'so', true, now()`))).rejects.toThrow(
        /row-level security/,
      )
      await expect(sql(cast.resident.claims, comment(published.id, 'null, null, null'))).rejects.toThrow(
        /row-level security/,
      )
      const answering = `update standard_comment set answer = 'so', is_adopted = true, answered_at = now() where standard_version_id = $1 returning 1`
      expect(await sql(cast.otherCompany.claims, answering, [open.id])).toEqual([])
      expect(await sql(cast.secretary.claims, answering, [open.id])).toEqual([])
      expect((await sql(cast.manager.claims, answering, [open.id])).length).toBe(2)
    })

    it('of signatures, reviews, remarks and history is for those concerned', async () => {
      const values = `'${district}', '${newId()}', '${open.id}'`
      const statements = [
        `insert into body_review (district_id, id, standard_version_id, body, organisation_id, status, asked_at, due_on)
       values (${values}, 'PARTY_ORGANISATION', '${newId()}', 'SIGNED', now(), now())`,
        `insert into review_remark (district_id, id, standard_version_id, text, at) values (${values}, 'x', now())`,
        `insert into standard_version_event (district_id, id, standard_version_id, kind, to_status, at, seat_kind)
       values (${values}, 'PUBLISHED', 'PUBLISHED', now(), 'ANONYMOUS')`,
        `insert into legal_basis (district_id, id, standard_version_id, kind, decided_on, reference, attached_at)
       values (${values}, 'OWNERS_DECISION', now(), 'x', now())`,
        `insert into signature (district_id, id, body_review_id, decided_on, signed_at, signer_seat_id, content_hash)
       select district_id, '${newId()}', id, now(), now(), '${newId()}', 'x' from body_review where standard_version_id = '${open.id}' limit 1`,
      ]
      for (const statement of statements) {
        for (const { claims } of [cast.resident, cast.stranger, cast.otherCompany]) {
          await expect(sql(claims, statement)).rejects.toThrow(/row-level security/)
        }
      }
      const voiding = `update signature set voided_at = now() returning 1`
      expect(await sql(cast.otherCompany.claims, voiding)).toEqual([])
      expect(
        await sql(cast.otherCompany.claims, `update body_review set status = 'SIGNED' returning 1`),
      ).toEqual([])
    })

    it('of opinions is for those concerned, in their own district', async () => {
      for (const { claims } of [cast.resident, cast.stranger, cast.otherCompany]) {
        await expect(sql(claims, opinionOn(open.id))).rejects.toThrow(/row-level security/)
      }
      expect(
        await sql(cast.otherCompany.claims, `update owners_opinion set voided_at = now() returning 1`),
      ).toEqual([])
    })

    const setting = (day: string) =>
      `insert into standard_setting (district_id, name, valid_from, value) values ('${district}', 'objectionDays', '${day}', '5') returning 1`
    it('of rules is for the district’s administrator', async () => {
      const { claims } = cast.district
      for (const some of [
        cast.street.claims,
        cast.manager.claims,
        cast.resident.claims,
        { ...claims, administrator: false },
        { ...cast.street.claims, administrator: true },
        { ...claims, district: otherDistrict },
      ]) {
        await expect(sql(some, setting('2027-01-01'))).rejects.toThrow(/row-level security/)
      }
      expect(await sql(claims, setting('2027-01-02'))).toHaveLength(1)
    })

    const lasting = (versionId: string) => `'${district}', '${newId()}', '${versionId}'`
    const allowed: [who: 'manager' | 'secretary', what: string, statement: string][] = [
      ['manager', 'begins a draft', insertVersion('company_id', 'DRAFT')],
      [
        'manager',
        'writes an item of a draft',
        `update standard_item set wording = 'x' where standard_version_id = '${draft.id}'`,
      ],
      [
        'manager',
        'attaches a legal basis to a draft',
        `insert into legal_basis (district_id, id, standard_version_id, kind, decided_on, reference, attached_at)
         values (${lasting(draft.id)}, 'OWNERS_DECISION', now(), 'x', now())`,
      ],
      [
        'manager',
        'asks a body',
        `insert into body_review (district_id, id, standard_version_id, body, organisation_id, status, asked_at, due_on)
         values (${lasting(draft.id)}, 'PARTY_ORGANISATION', '${newId()}', 'WAITING', now(), now())`,
      ],
      [
        'manager',
        'adds to the history',
        `insert into standard_version_event (district_id, id, standard_version_id, kind, to_status, at, seat_kind)
         values (${lasting(draft.id)}, 'EDITED', 'DRAFT', now(), 'PROPERTY_COMPANY')`,
      ],
      [
        'secretary',
        'answers for a body',
        `update body_review set status = 'SIGNED' where standard_version_id = '${review.id}'`,
      ],
      [
        'secretary',
        'voids a signature',
        `update signature set voided_at = now() where voided_at is null and body_review_id in (
           select id from body_review where standard_version_id = '${review.id}')`,
      ],
      [
        'secretary',
        'signs',
        `insert into signature (district_id, id, body_review_id, decided_on, signed_at, signer_seat_id, content_hash)
         select district_id, '${newId()}', id, now(), now(), '${newId()}', 'x' from body_review
         where standard_version_id = '${review.id}' and body = 'PARTY_ORGANISATION'`,
      ],
      ['secretary', 'witnesses opinions', opinionOn(review.id)],
      [
        'secretary',
        'voids opinions',
        `update owners_opinion set voided_at = now() where body_review_id in (
           select id from body_review where standard_version_id = '${review.id}')`,
      ],
      [
        'secretary',
        'leaves a remark',
        `insert into review_remark (district_id, id, standard_version_id, text, at) values (${lasting(review.id)}, 'x', now())`,
      ],
    ]

    it.each(allowed)('is done by whom it is meant for: the %s %s', async (who, _, statement) => {
      expect((await sql(cast[who].claims, `${statement} returning 1`)).length).toBeGreaterThan(0)
    })

    it('of what is kept from other services is for the reader of facts alone', async () => {
      for (const table of [...placeTables, 'appointment']) {
        expect(await count(cast.manager.claims, table)).toBeGreaterThan(0)
        expect(
          await sql(cast.district.claims, `update ${table} set district_id = district_id returning 1`),
        ).toEqual([])
      }
    })
  })

  describe('places and posts', () => {
    it('are public by name, while posts are for the people of the district', async () => {
      for (const table of placeTables) expect(await count(cast.resident.claims, table)).toBeGreaterThan(0)
      expect(await count(cast.resident.claims, 'appointment')).toBe(0)
      expect(await count(cast.stranger.claims, 'appointment')).toBe(0)
      expect(await count(cast.ownersCommittee.claims, 'appointment')).toBeGreaterThan(0)
    })

    it('count references for the people of the district only', async () => {
      expect(await count(cast.manager.claims, 'standard_serial')).toBe(1)
      expect(await count(cast.stranger.claims, 'standard_serial')).toBe(0)
    })
  })

  describe('jobs, imports and facts', () => {
    it('work in their district, or in all of them when they name none', async () => {
      const touched = async (claims: Partial<Claims>) => {
        const tables: string[] = []
        for (const table of ownTables) {
          const rows = await sql(claims, `update ${table} set district_id = district_id returning 1`)
          if (rows.length > 0) tables.push(table)
        }
        return tables
      }
      expect(await touched({ kind: 'SYSTEM' })).toEqual(ownTables)
      expect(await touched({ kind: 'SYSTEM', district })).toEqual(ownTables)
      expect(await touched({ kind: 'SYSTEM', district: otherDistrict })).toEqual([])
    })
  })
})
