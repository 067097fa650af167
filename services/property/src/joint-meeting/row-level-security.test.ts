import { newId } from '@linli/kernel'
import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { createCast, district, otherDistrict } from '../testing/cast.ts'
import {
  accepted,
  allPresent,
  call,
  committee,
  community,
  company,
  decideAll,
  resolved,
  run,
} from './testing/meetings.ts'

/* The wall beneath the code: what the database lets a seat see and write, whatever the code above forgets. */

const cast = await createCast()
afterAll(() => cast.world.stop())
const ended = await resolved(cast)
await allPresent(cast, ended)
await decideAll(cast, ended.id)
const published = await run(cast, 'jointMeetingPublish', ended.id)
await accepted(cast.secretary, 'jointMeetingAddNote', {
  jointMeetingId: published.id,
  text: '车位应为 14 个。',
})
const [resolution] = published.resolutions
await accepted(cast.manager, 'resolutionReport', {
  ...{ resolutionId: resolution.id, revision: resolution.revision, words: '已划线。' },
})
await accepted(cast.ownersCommittee, 'meetingTopicRaise', {
  ...{ communityCode: community, title: '健身器材', reason: '没有人管。', channel: 'ONLINE' },
})
const coming = await call(cast)
await cast.world.sqlAs(
  'property',
  { kind: 'SYSTEM' },
  `insert into meeting_rule (district_id, id, community_type, rhythm, level, verification_attempts, verification_days, valid_from, set_at)
   values ($1, $2, 'RESETTLEMENT', 'MONTH', 'COMMUNITY', 2, 7, '2026-01-01', now())`,
  [district, newId()],
)

const sql = (claims: Partial<Claims>, statement: string, parameters: readonly unknown[] = []) =>
  cast.world.sqlAs('property', claims, statement, [...parameters])
const count = async (claims: Partial<Claims>, what: string, parameters: readonly unknown[] = []) =>
  ((await sql(claims, `select count(*)::int as n from ${what}`, parameters)) as { n: number }[])[0]!.n
/** How many rows a statement has changed. */
const touched = async (claims: Partial<Claims>, statement: string, parameters: readonly unknown[] = []) =>
  (await sql(claims, `${statement} returning 1`, parameters)).length

const open = ['agenda_item', 'meeting_seat', 'resolution', 'meeting_note'] as const
const inner = ['agenda_minute', 'meeting_event', 'resolution_report'] as const

const atTable = () => [cast.secretary, cast.residentsCommittee, cast.ownersCommittee, cast.manager]
const around = () => [cast.street, cast.district, cast.auditor]
const outside = (): Partial<Claims>[] => [
  cast.stranger.claims,
  { ...cast.street.claims, territories: ['210113006'] },
  { ...cast.secretary.claims, district: otherDistrict },
  { ...cast.manager.claims, organisations: [newId()] },
]

await behindWalls(cast.world, ['property'], () => {
  describe('published minutes', () => {
    it('are read by everybody; what was said, reported and done on the way is not', async () => {
      for (const claims of [cast.resident.claims, ...outside()]) {
        expect(await count(claims, 'joint_meeting where id = $1', [published.id])).toBe(1)
        for (const table of open)
          expect(await count(claims, `${table} where joint_meeting_id = $1`, [published.id])).toBeGreaterThan(
            0,
          )
        for (const table of inner)
          expect(await count(claims, `${table} where joint_meeting_id = $1`, [published.id])).toBe(0)
      }
      for (const { claims } of [...atTable(), ...around()])
        for (const table of inner)
          expect(await count(claims, `${table} where joint_meeting_id = $1`, [published.id])).toBeGreaterThan(
            0,
          )
    })

    it('are altered by nobody', async () => {
      const statements = [
        `update joint_meeting set venue = 'x' where id = $1`,
        `update agenda_item set decision = 'x' where joint_meeting_id = $1`,
        `update agenda_minute set words = 'x' where joint_meeting_id = $1`,
        `update meeting_seat set status = 'ABSENT' where joint_meeting_id = $1`,
        `update meeting_note set text = 'x' where joint_meeting_id = $1`,
        `update meeting_event set note = 'x' where joint_meeting_id = $1`,
        ...['joint_meeting where id', ...open.map((table) => `${table} where joint_meeting_id`)].map(
          (which) => `delete from ${which} = $1`,
        ),
      ]
      for (const { claims } of [...atTable(), ...around(), cast.resident])
        for (const statement of statements) expect(await touched(claims, statement, [published.id])).toBe(0)
    })
  })

  describe('a meeting that is called', () => {
    it('is seen by those who are invited and those around it', async () => {
      const seen = (claims: Partial<Claims>) =>
        Promise.all([
          count(claims, 'joint_meeting where id = $1', [coming.id]),
          count(claims, 'meeting_seat where joint_meeting_id = $1', [coming.id]),
        ])
      for (const { claims } of [...atTable(), ...around()]) expect((await seen(claims))[0]).toBe(1)
      for (const claims of [cast.resident.claims, ...outside()]) expect(await seen(claims)).toEqual([0, 0])
    })

    it('is run by its community alone; others answer for themselves', async () => {
      const moving = `update joint_meeting set venue = 'x' where id = $1`
      for (const { claims } of [cast.manager, cast.ownersCommittee, ...around(), cast.resident])
        expect(await touched(claims, moving, [coming.id])).toBe(0)
      for (const claims of outside()) expect(await touched(claims, moving, [coming.id])).toBe(0)
      const answering = `update meeting_seat set is_recorded = true where joint_meeting_id = $1`
      expect(await touched(cast.manager.claims, answering, [coming.id])).toBe(1)
      expect(await touched(cast.district.claims, answering, [coming.id])).toBe(0)
      const stealing = `update meeting_seat set organisation_id = '${committee}' where organisation_id = '${company}' and joint_meeting_id = $1`
      await expect(sql(cast.manager.claims, stealing, [coming.id])).rejects.toThrow(/row-level security/)
      expect(await touched(cast.secretary.claims, moving, [coming.id])).toBe(1)
      expect(await touched(cast.secretary.claims, answering, [coming.id])).toBeGreaterThan(1)
    })

    it('is called in the community’s own name, and never as a published one', async () => {
      const calling = (status: string, home = district) =>
        `insert into joint_meeting (district_id, id, community_code, place_code, convener_id, serial, reference, status,
         starts_at, held_on, venue, invited_ids, called_at, published_at)
       values ('${home}', '${newId()}', '${community}', '${community}', '${committee}', 99, 'x', '${status}', now(), now(), 'x',
         '{}', now(), ${status === 'PUBLISHED' ? 'now()' : 'null'})`
      for (const claims of [cast.manager.claims, cast.district.claims, cast.resident.claims, ...outside()])
        await expect(sql(claims, calling('CALLED'))).rejects.toThrow(/row-level security/)
      await expect(sql(cast.secretary.claims, calling('PUBLISHED'))).rejects.toThrow(/row-level security/)
      await expect(sql(cast.secretary.claims, calling('CALLED', otherDistrict))).rejects.toThrow(
        /row-level security/,
      )
    })
  })

  describe('what was resolved', () => {
    it('is moved on by those at the table, reported by its owner alone, and rests once it is closed', async () => {
      const [{ id }] = published.resolutions
      const moving = `update resolution set attempts = attempts where id = $1`
      for (const claims of [cast.resident.claims, ...outside()])
        expect(await touched(claims, moving, [id])).toBe(0)
      expect(await touched(cast.manager.claims, moving, [id])).toBe(1)
      const reporting = `insert into resolution_report (district_id, id, joint_meeting_id, resolution_id, words, file_ids, reported_at)
      values ('${district}', gen_random_uuid(), '${published.id}', $1, 'x', '{}', now())`
      for (const claims of [
        cast.secretary.claims,
        cast.ownersCommittee.claims,
        cast.district.claims,
        ...outside(),
      ])
        await expect(sql(claims, reporting, [id])).rejects.toThrow(/row-level security/)
      await sql(
        { kind: 'SYSTEM' },
        `update resolution set status = 'CLOSED', closing = 'RAISER', closed_at = now() where id = $1`,
        [id],
      )
      for (const { claims } of [...atTable(), ...around()])
        expect(await touched(claims, moving, [id])).toBe(0)
    })
  })

  describe('topics and rules', () => {
    it('are seen by the community and whoever raised them; rules are set by the district for itself', async () => {
      for (const actor of [cast.ownersCommittee, cast.secretary, cast.street])
        expect(await count(actor.claims, 'meeting_topic')).toBe(1)
      for (const claims of [cast.manager.claims, cast.resident.claims, ...outside()])
        expect(await count(claims, 'meeting_topic')).toBe(0)
      const setting = (home: string) =>
        `insert into meeting_rule (district_id, id, community_type, rhythm, level, verification_attempts, verification_days, valid_from, set_at)
       values ('${home}', gen_random_uuid(), 'OLD', 'MONTH', 'COMMUNITY', 2, 7, '2030-01-01', now())`
      for (const claims of [cast.secretary.claims, cast.street.claims, cast.resident.claims])
        await expect(sql(claims, setting(district))).rejects.toThrow(/row-level security/)
      await expect(sql(cast.district.claims, setting(otherDistrict))).rejects.toThrow(/row-level security/)
      await sql(cast.district.claims, setting(district))
      expect(await touched(cast.district.claims, `update meeting_rule set rhythm = 'QUARTER'`)).toBe(0)
    })
  })

  describe('the round', () => {
    it('works in its district, or in all of them when it names none', async () => {
      const tables = ['joint_meeting', ...open, ...inner, 'meeting_topic', 'meeting_rule']
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
