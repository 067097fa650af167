import type { Claims } from '@linli/subgraph'
import { behindWalls } from '@linli/subgraph/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { demoId } from './seed.ts'
import { createDemoWorld } from './testing/demo-world.ts'

/* Below the policies in code: what the service's own role may do in SQL under somebody's claims. */

const world = await createDemoWorld()
afterAll(() => world.stop())

const taihu = '210113004027'
const people = [
  ...['沈处长', '唐科长', '审计员', '林书记', '高书记', '魏书记', '周主任', '吴委员'],
  ...['郑经理', '钱负责人', '孙合伙人'],
]
const claimsOf = new Map<string, Claims>()
for (const name of people) claimsOf.set(name, (await world.person(name)).claims)
const as = async (name: string, sql: string, parameters: unknown[] = [], some: Partial<Claims> = {}) =>
  world.sqlAs('organisations', { ...claimsOf.get(name), ...some }, sql, parameters)
const count = (rows: Record<string, unknown>[]) => Number(rows[0]?.count)
const walled = [
  'estate',
  'building',
  'management_area',
  'organisation',
  'classification',
  'person',
  'person_key',
  'person_reading',
  'post',
  'appointment',
  'invitation',
  'classification_threshold',
  'owners_decision',
  'notice',
  'notification',
  'delivery_rule',
  'channel_choice',
  'group_robot',
  'delivery',
]

await world.rows(
  `insert into invitation (district_id, id, person_id, code_hash, expires_at) values ($1, gen_random_uuid(), $2, 'hash', '2027-01-01')`,
  [world.district, demoId('吴委员')],
)
await world.rows(
  `insert into person_reading (district_id, id, person_id, purpose, read_at) values ($1, gen_random_uuid(), $2, '联系', now())`,
  [world.district, demoId('吴委员')],
)
await world.rows(
  `insert into classification_threshold values ($1, gen_random_uuid(), '2020-01-01', 50, 2000, '{NONE}')`,
  [world.district],
)
/** A decision of owners as somebody's own role might write it. */
const decisionOf = (
  code: string,
) => `insert into owners_decision (district_id, id, reference, management_area_id, place_code, topic, matter,
    form, began_on, decided_on, total_area, total_heads, favour_area, favour_heads, against_area, against_heads, abstained_area,
    abstained_heads, is_carried, file_id, recorded_at)
  select district_id, gen_random_uuid(), '甲号', id, code, 'MANAGER', '甲', 'MEETING', '2026-01-01', '2026-01-02', 9, 9, 9, 9, 0, 0, 0, 0,
    true, gen_random_uuid(), now() from management_area where code = '${code}' returning id`
await world.rows(decisionOf(`${taihu}-M01`))

// What the demo itself has to tell would be counted with it.
await world.settle()
for (const table of ['delivery', 'notification', 'notice']) await world.rows(`delete from ${table}`)
const noticeOfZhou = demoId('notice of 周主任')
const robotOfAnju = demoId('robot of 示范安居物业')
await world.rows(
  `insert into notice (district_id, id, key, purpose, subject_id, link, told_at) values ($1, $2, 'k', 'SIGNATURE_ASKED', $2, '/app', now())`,
  [world.district, noticeOfZhou],
)
await world.rows(
  `insert into notification (district_id, id, notice_id, person_id, told_at) values ($1, gen_random_uuid(), $2, $3, now())`,
  [world.district, noticeOfZhou, demoId('周主任')],
)
await world.rows(
  `insert into delivery_rule values ($1, gen_random_uuid(), '2020-01-01', 'SIGNATURE_ASKED', '{SMS}', null, null, now())`,
  [world.district],
)
await world.rows(`insert into channel_choice values ($1, $2, '{SMS}')`, [world.district, demoId('周主任')])
await world.rows(
  `insert into group_robot (district_id, id, organisation_id, channel, name, sealed_key, added_at) values ($1, $2, $3, 'WECOM', '甲群', 'x', now())`,
  [world.district, robotOfAnju, demoId('示范安居物业')],
)
await world.rows(
  `insert into delivery (district_id, id, notice_id, channel, person_id, group_robot_id, status) values
    ($1, gen_random_uuid(), $2, 'SMS', $3, null, 'SENT'), ($1, gen_random_uuid(), $2, 'WECOM', null, $4, 'SENT')`,
  [world.district, noticeOfZhou, demoId('周主任'), robotOfAnju],
)

await behindWalls(world, ['organisations'], () => {
  describe('the wall between districts', () => {
    it.each(walled)('lets nobody of another district read %s', async (table) => {
      expect(count(await world.rows(`select count(*) from ${table}`))).toBeGreaterThan(0)
      const stranger = {
        district: demoId('another district'),
        person: demoId('stranger'),
        organisations: [demoId('another organisation')],
      }
      expect(count(await as('沈处长', `select count(*) from ${table}`, [], stranger))).toBe(0)
      expect(
        count(
          await world.sqlAs(
            'organisations',
            { kind: 'SYSTEM', district: demoId('another district') },
            `select count(*) from ${table}`,
          ),
        ),
      ).toBe(0)
    })

    it.each(walled)('lets nobody write into %s of another district', async (table) => {
      const before = await world.rows(`select * from ${table} order by id`)
      await as('沈处长', `update ${table} set district_id = district_id`, [], {
        district: demoId('another district'),
      }).catch(() => [])
      await as('沈处长', `delete from ${table}`, [], { district: demoId('another district') })
      expect(await world.rows(`select * from ${table} order by id`)).toEqual(before)
    })

    it('lets nobody move a row into another district', async () => {
      await expect(
        as('沈处长', `update estate set district_id = $1`, [demoId('another district')]),
      ).rejects.toThrow(/row-level security/)
    })
  })

  describe('the public', () => {
    it.each(['estate', 'building', 'management_area', 'organisation', 'division', 'owners_decision'])(
      'reads %s',
      async (table) => {
        expect(
          count(await world.sqlAs('organisations', { kind: 'ANONYMOUS' }, `select count(*) from ${table}`)),
        ).toBeGreaterThan(0)
      },
    )

    it.each([
      'classification',
      'person',
      'person_key',
      'person_reading',
      'post',
      'appointment',
      'invitation',
      'classification_threshold',
      'notice',
      'notification',
      'delivery_rule',
      'channel_choice',
      'group_robot',
      'delivery',
    ])('reads nothing of %s', async (table) => {
      expect(
        count(await world.sqlAs('organisations', { kind: 'ANONYMOUS' }, `select count(*) from ${table}`)),
      ).toBe(0)
    })

    it.each([...walled, 'listed_division'])('changes nothing in %s', async (table) => {
      const key = keyOf(table)
      const before = await world.rows(`select * from ${table} order by ${key}`)
      await world.sqlAs('organisations', { kind: 'ANONYMOUS' }, `delete from ${table}`)
      await world.sqlAs('organisations', { kind: 'ANONYMOUS' }, `update ${table} set ${key} = ${key}`)
      expect(await world.rows(`select * from ${table} order by ${key}`)).toEqual(before)
    })
  })

  describe('inside the district', () => {
    it('a neighbourhood changes its own estates and no others', async () => {
      const touch = `update estate set address = '改' where true returning code`
      expect((await as('周主任', touch)).map(({ code }) => code).toSorted()).toEqual([
        `${taihu}-01`,
        `${taihu}-02`,
      ])
      for (const name of ['郑经理', '吴委员', '审计员', '钱负责人', '孙合伙人'])
        expect(await as(name, touch)).toEqual([])
    })

    it('decisions of owners are recorded by the committees of the place and altered by nobody', async () => {
      for (const name of ['林书记', '唐科长', '沈处长', '审计员', '郑经理']) {
        await expect(as(name, decisionOf(`${taihu}-M01`))).rejects.toThrow(/row-level security/)
      }
      await expect(as('周主任', decisionOf('210113004028-M01'))).rejects.toThrow(/row-level security/)
      for (const name of people) {
        expect(await as(name, `update owners_decision set matter = '乙' returning id`)).toEqual([])
        expect(await as(name, `delete from owners_decision returning id`)).toEqual([])
      }
    })

    it('a street enters estates of its own neighbourhoods only', async () => {
      const enter = `insert into estate (district_id, id, code, community_code, name, management_mode, registered_at)
      values ($1, gen_random_uuid(), $2 || '-88', $2, '示范·八八', 'NONE', now())`
      await as('唐科长', enter, [world.district, '210113004030'])
      await expect(as('唐科长', enter, [world.district, '210113006004'])).rejects.toThrow(
        /row-level security/,
      )
      await expect(as('郑经理', enter, [world.district, '210113004031'])).rejects.toThrow(
        /row-level security/,
      )
    })

    it('the official list is written by administrators of the place only', async () => {
      const enter = `insert into listed_division values ($1, '甲')`
      await as('唐科长', enter, ['210113004150'])
      await expect(as('唐科长', enter, ['210113006150'])).rejects.toThrow(/row-level security/)
      await expect(as('林书记', enter, [`210113004151`])).rejects.toThrow(/row-level security/)
      expect(await as('周主任', `update listed_division set name = '乙' returning code`)).toEqual([])
    })

    it('people and keys are read by those who see them through a term, and keys are never changed', async () => {
      const seen = await as('郑经理', 'select id from person_key')
      expect(seen.map(({ id }) => id).toSorted()).toEqual(
        ['何质检', '许工程师', '郑经理'].map(demoId).toSorted(),
      )
      expect(await as('沈处长', `update person_key set sealed_key = 'x' returning id`)).toEqual([])
      expect(await as('周主任', `delete from person_key returning id`)).toEqual([])
    })

    it('a term is begun by administrators inside their reach only', async () => {
      const [post] = await world.rows(`select id from post where name = '居委会委员'`)
      const start = `insert into appointment (district_id, id, person_id, organisation_id, post_id, reach_code, begins_on) values ($1, gen_random_uuid(), $2, $3, $4, $5, '2026-03-02')`
      const inTaihu = [world.district, demoId('丁队长'), demoId('示范·太湖社区居委会'), post?.id, taihu]
      const inBeiyuan = [
        world.district,
        demoId('丁队长'),
        demoId('示范·北苑社区居委会'),
        post?.id,
        '210113004028',
      ]
      await as('林书记', start, inTaihu)
      for (const [name, parameters] of [
        ['林书记', inBeiyuan],
        ['周主任', inTaihu],
        ['郑经理', inTaihu],
        ['审计员', inTaihu],
      ] as const) {
        await expect(as(name, start, [...parameters])).rejects.toThrow(/row-level security/)
      }
    })

    it('a reading is logged under one’s own name only, and the log is never changed', async () => {
      const log = `insert into person_reading (district_id, id, person_id, reader_person_id, purpose, read_at) values ($1, gen_random_uuid(), $2, $3, '联系', now())`
      await as('周主任', log, [world.district, demoId('吴委员'), demoId('周主任')])
      await expect(as('周主任', log, [world.district, demoId('吴委员'), demoId('林书记')])).rejects.toThrow(
        /row-level security/,
      )
      expect(await as('沈处长', `update person_reading set purpose = 'x' returning id`)).toEqual([])
      expect(await as('沈处长', `delete from person_reading returning id`)).toEqual([])
    })

    it('requests for another type are read by those who govern, not by companies or owners', async () => {
      const open = `select count(*) from classification where status = 'PROPOSED'`
      expect(count(await as('魏书记', open))).toBe(1)
      expect([count(await as('郑经理', open)), count(await as('吴委员', open))]).toEqual([0, 0])
    })

    it('posts and limits are written by the district’s administrators only', async () => {
      const define = `insert into post (district_id, id, name, seat_kind, administrator, organisation_kinds, position) values ($1, gen_random_uuid(), '甲', null, false, '{DEPARTMENT}', 1)`
      await expect(as('唐科长', define, [world.district])).rejects.toThrow(/row-level security/)
      const limit = `insert into classification_threshold values ($1, gen_random_uuid(), '2030-01-01', 10, 2000, '{NONE}')`
      await expect(as('唐科长', limit, [world.district])).rejects.toThrow(/row-level security/)
    })

    it('invitations are seen and made by administrators only', async () => {
      expect(count(await as('林书记', 'select count(*) from invitation'))).toBe(1)
      expect([
        count(await as('周主任', 'select count(*) from invitation')),
        count(await as('高书记', 'select count(*) from invitation')),
      ]).toEqual([0, 0])
      const make = `insert into invitation (district_id, id, person_id, code_hash, expires_at) values ($1, gen_random_uuid(), $2, 'other', '2027-01-01')`
      await expect(as('周主任', make, [world.district, demoId('周主任')])).rejects.toThrow(
        /row-level security/,
      )
    })
  })

  describe('what people have to know', () => {
    const others = people.filter((name) => name !== '周主任')

    it.each(['notice', 'notification', 'channel_choice'])('is their own: %s', async (table) => {
      expect(count(await as('周主任', `select count(*) from ${table}`))).toBe(1)
      for (const name of others) expect(count(await as(name, `select count(*) from ${table}`))).toBe(0)
    })

    it('is marked as seen by themselves, and made up by nobody', async () => {
      const seen = `update notification set read_at = now() returning id`
      expect(await as('周主任', seen)).toHaveLength(1)
      const [mine] = await world.rows('select read_at from notification')
      // Without a word about rows nothing has to be read, and only the wall of writing stands.
      for (const name of others) await as(name, `update notification set read_at = '2000-01-01'`)
      expect(await world.rows('select read_at from notification')).toEqual([mine])
      const forge = `insert into notice (district_id, id, key, purpose, subject_id, link, told_at) values ($1, gen_random_uuid(), 'f', 'A', $2, '/app', now())`
      await expect(as('沈处长', forge, [world.district, noticeOfZhou])).rejects.toThrow(/row-level security/)
      const forgeLine = `insert into notification (district_id, id, notice_id, person_id, told_at) values ($1, gen_random_uuid(), $2, $3, now())`
      await expect(as('沈处长', forgeLine, [world.district, noticeOfZhou, demoId('沈处长')])).rejects.toThrow(
        /row-level security/,
      )
      expect(await as('周主任', `update notice set link = '/x' returning id`)).toEqual([])
      expect(await as('周主任', `delete from notification returning id`)).toEqual([])
    })

    it('disturbs them as they choose, and as nobody chooses for them', async () => {
      const choose = `insert into channel_choice values ($1, $2, '{EMAIL}')`
      await as('林书记', choose, [world.district, demoId('林书记')])
      expect(await as('林书记', 'select muted from channel_choice')).toEqual([{ muted: ['EMAIL'] }])
      await expect(as('沈处长', choose, [world.district, demoId('唐科长')])).rejects.toThrow(
        /row-level security/,
      )
      expect(await as('周主任', `update channel_choice set muted = '{}' returning id`)).toHaveLength(1)
      await as('沈处长', `update channel_choice set muted = '{SMS,EMAIL}'`)
      expect(count(await world.rows(`select count(*) from channel_choice where 'SMS' = any (muted)`))).toBe(0)
    })

    it('goes where the district’s administrators say, and everybody may read that', async () => {
      const set = `insert into delivery_rule values ($1, gen_random_uuid(), $2, 'A', '{SMS}', null, null, now()) returning id`
      expect(await as('沈处长', set, [world.district, '2031-01-01'])).toHaveLength(1)
      for (const name of ['唐科长', '郑经理', '林书记', '审计员'])
        await expect(as(name, set, [world.district, '2031-01-02'])).rejects.toThrow(/row-level security/)
      expect(count(await as('吴委员', `select count(*) from delivery_rule`))).toBeGreaterThan(0)
      expect(await as('沈处长', `update delivery_rule set channels = '{}' returning id`)).toEqual([])
    })

    it('goes into the group of an organisation by its own administrators', async () => {
      const add = `insert into group_robot (district_id, id, organisation_id, channel, name, sealed_key, added_at)
        values ($1, gen_random_uuid(), $2, 'WECOM', '乙群', 'x', now())`
      const anju = [world.district, demoId('示范安居物业')]
      await as('郑经理', add, anju)
      expect(await as('郑经理', `update group_robot set removed_at = now() returning id`)).not.toEqual([])
      for (const name of ['沈处长', '林书记', '钱负责人']) {
        await expect(as(name, add, anju)).rejects.toThrow(/row-level security/)
        expect(await as(name, `select id from group_robot`)).toEqual([])
        await as(name, `update group_robot set name = '丙群'`)
      }
      expect(count(await world.rows(`select count(*) from group_robot where name = '丙群'`))).toBe(0)
      const colleague = { administrator: false }
      expect(await as('郑经理', `select id from group_robot`, [], colleague)).toEqual([])
      await expect(as('郑经理', add, anju, colleague)).rejects.toThrow(/row-level security/)
      await as('郑经理', `update group_robot set name = '丙群'`, [], colleague)
      expect(count(await world.rows(`select count(*) from group_robot where name = '丙群'`))).toBe(0)
    })

    it('and how far a message has come is known to whom it went, and to who keeps the group', async () => {
      const channels = async (name: string) =>
        (await as(name, 'select channel from delivery')).map(({ channel }) => channel)
      expect(await channels('周主任')).toEqual(['SMS'])
      expect(await channels('郑经理')).toEqual(['WECOM'])
      for (const name of ['沈处长', '林书记', '审计员']) expect(await channels(name)).toEqual([])
      expect(await as('周主任', `update delivery set status = 'WAITING' returning id`)).toEqual([])
    })
  })

  describe('who is not meant to, cannot', () => {
    const beiyuan = '210113004028'
    const mine = `(select platform.district_id())`
    const person = (name: string) => `'${demoId(name)}'`
    const inviting = (name: string) =>
      `insert into invitation (district_id, id, person_id, code_hash, expires_at) values (${mine}, gen_random_uuid(), ${person(name)}, 'of ${name}', '2027-01-01')`
    const refused: [name: string, what: string, sql: string][] = [
      [
        '周主任',
        'enter a building of a foreign neighbourhood',
        `insert into building (district_id, id, estate_id, code, name) select district_id, gen_random_uuid(), id, code || '-78', '78 号楼' from estate where community_code = '${beiyuan}' limit 1`,
      ],
      [
        '郑经理',
        'enter a building at all',
        `insert into building (district_id, id, estate_id, code, name) select district_id, gen_random_uuid(), id, code || '-78', '78 号楼' from estate where code = '${taihu}-01'`,
      ],
      [
        '周主任',
        'enter a management area of a foreign neighbourhood',
        `insert into management_area (district_id, id, code, name, community_code) values (${mine}, gen_random_uuid(), '${beiyuan}-M78', '甲', '${beiyuan}')`,
      ],
      [
        '周主任',
        'enter a team of a foreign neighbourhood',
        `insert into organisation (district_id, id, kind, name, territory_code) values (${mine}, gen_random_uuid(), 'VOLUNTEER_TEAM', '示范·丙队', '${beiyuan}')`,
      ],
      [
        '林书记',
        'enter a company, which belongs to no place',
        `insert into organisation (district_id, id, kind, name) values (${mine}, gen_random_uuid(), 'PROPERTY_COMPANY', '示范·丙物业')`,
      ],
      [
        '郑经理',
        'ask for another type',
        `insert into classification (district_id, id, estate_id, type, status, source, reasons, statement, proposed_at) select district_id, gen_random_uuid(), id, 'OLD', 'PROPOSED', 'OVERRIDDEN', '[]', '因为', now() from estate where code = '${taihu}-01'`,
      ],
      [
        '周主任',
        'enter a person',
        `insert into person (district_id, id, masked_name, register_code) values (${mine}, gen_random_uuid(), '丙**', '${taihu}')`,
      ],
      [
        '林书记',
        'enter a person into the register of a foreign neighbourhood',
        `insert into person (district_id, id, masked_name, register_code) values (${mine}, gen_random_uuid(), '丙**', '${beiyuan}')`,
      ],
      [
        '周主任',
        'make a key',
        `insert into person_key (district_id, id, sealed_key) values (${mine}, ${person('周主任')}, 'x')`,
      ],
      // The manager of the community's enterprise is an administrator, sees who is kept in the neighbourhood, and looks
      // after the enterprise's own people only.
      [
        '钱负责人',
        'enter a person into the register of the neighbourhood',
        `insert into person (district_id, id, masked_name, register_code) values (${mine}, gen_random_uuid(), '丙**', '${taihu}')`,
      ],
      [
        '钱负责人',
        'make a key for somebody of the residents’ committee',
        `insert into person_key (district_id, id, sealed_key) values (${mine}, ${person('周主任')}, 'x')`,
      ],
      ['钱负责人', 'invite somebody of the residents’ committee', inviting('周主任')],
      ['高书记', 'invite somebody of another neighbourhood', inviting('周主任')],
      [
        '钱负责人',
        'begin a term in the residents’ committee',
        `insert into appointment (district_id, id, person_id, organisation_id, post_id, reach_code, begins_on)
          select district_id, gen_random_uuid(), ${person('钱负责人')}, ${person('示范·太湖社区居委会')}, id, '${taihu}', '2026-03-02'
          from post where name = '居委会委员'`,
      ],
    ]

    it.each(refused)('%s cannot %s', async (name, _, sql) => {
      await expect(as(name, sql)).rejects.toThrow(/row-level security/)
    })

    const touchedNothing: [name: string, what: string, sql: string][] = [
      ['周主任', 'end a term', `update appointment set end_reason = 'x'`],
      [
        '林书记',
        'end a term of a foreign neighbourhood',
        `update appointment set end_reason = 'x' where reach_code = '${beiyuan}'`,
      ],
      [
        '周主任',
        'correct a building of a foreign neighbourhood',
        `update building set storeys = 3 where starts_with(code, '${beiyuan}')`,
      ],
      ['郑经理', 'correct a building at all', `update building set storeys = 3`],
      [
        '周主任',
        'change a management area of a foreign neighbourhood',
        `update management_area set name = 'x' where community_code = '${beiyuan}'`,
      ],
      ['郑经理', 'change a management area at all', `update management_area set name = 'x'`],
      [
        '周主任',
        'rename a body of a foreign neighbourhood',
        `update organisation set name = name || 'x' where territory_code = '${beiyuan}'`,
      ],
      ['郑经理', 'rename a body at all', `update organisation set name = name || 'x'`],
      ['郑经理', 'answer for another type', `update classification set decision_remark = 'x'`],
      ['周主任', 'correct a person', `update person set masked_phone = null`],
      [
        '钱负责人',
        'correct a person of the neighbourhood who is none of the enterprise',
        `update person set masked_phone = null where id <> ${person('钱负责人')}`,
      ],
      [
        '郑经理',
        'correct a person of another company',
        `update person set masked_phone = null where id = ${person('王经理')}`,
      ],
      [
        '钱负责人',
        'destroy the key of a person of the neighbourhood',
        `delete from person_key where id <> ${person('钱负责人')}`,
      ],
      [
        '高书记',
        'destroy the key of a person of another neighbourhood',
        `delete from person_key where id = ${person('周主任')}`,
      ],
      [
        '钱负责人',
        'revoke an invitation of the owners’ committee',
        `update invitation set revoked_at = now()`,
      ],
      ['高书记', 'revoke an invitation of another neighbourhood', `update invitation set revoked_at = now()`],
      [
        '钱负责人',
        'end a term of another body of the neighbourhood',
        `update appointment set end_reason = 'x' where organisation_id <> '${demoId('示范·太湖社区邻里服务公司')}'`,
      ],
    ]

    it.each(touchedNothing)('%s cannot %s', async (name, _, sql) => {
      expect(await as(name, `${sql} returning id`)).toEqual([])
    })

    it('nobody but an administrator revokes an invitation, not even without reading it', async () => {
      await as('周主任', `update invitation set revoked_at = now()`)
      expect(count(await world.rows(`select count(*) from invitation where revoked_at is not null`))).toBe(0)
    })
  })

  describe('jobs, imports and seeds', () => {
    it('do their work in every table, the official list among them', async () => {
      for (const table of [...walled, 'listed_division']) {
        const key = keyOf(table)
        expect(
          (await world.rows(`update ${table} set ${key} = ${key} returning ${key}`)).length,
        ).toBeGreaterThan(0)
      }
    })
  })

  describe('who is meant to, can', () => {
    const wu = `'${demoId('吴委员')}'`
    const own = `(select id from district_of_mine)`
    const allowed: [name: string, what: string, sql: string][] = [
      ['周主任', 'record a decision of owners', decisionOf(`${taihu}-M01`)],
      ['吴委员', 'record a decision of owners', decisionOf(`${taihu}-M01`)],
      ['沈处长', 'read the decisions of owners', 'select id from owners_decision'],
      ['周主任', 'read the posts', 'select id from post'],
      ['周主任', 'read the limits of the rule', 'select id from classification_threshold'],
      ['沈处长', 'read who looked at whom', 'select id from person_reading'],
      [
        '唐科长',
        'rename a place of the official list',
        `update listed_division set name = '丙' where code = '210113004030' returning code`,
      ],
      [
        '周主任',
        'enter a building',
        `insert into building (district_id, id, estate_id, code, name) select district_id, gen_random_uuid(), id, code || '-77', '77 号楼' from estate where code = '${taihu}-01' returning id`,
      ],
      [
        '周主任',
        'correct a building',
        `update building set storeys = 3 where starts_with(code, '${taihu}-01') returning id`,
      ],
      [
        '林书记',
        'enter a management area',
        `insert into management_area (district_id, id, code, name, community_code) values (${own}, gen_random_uuid(), '${taihu}-M77', '甲', '${taihu}') returning id`,
      ],
      [
        '林书记',
        'change a management area',
        `update management_area set name = '乙' where code = '${taihu}-M01' returning id`,
      ],
      [
        '周主任',
        'enter a team',
        `insert into organisation (district_id, id, kind, name, territory_code) values (${own}, gen_random_uuid(), 'VOLUNTEER_TEAM', '示范·甲队', '${taihu}') returning id`,
      ],
      [
        '沈处长',
        'enter a company',
        `insert into organisation (district_id, id, kind, name) values (${own}, gen_random_uuid(), 'PROPERTY_COMPANY', '示范·甲物业') returning id`,
      ],
      [
        '周主任',
        'rename a team',
        `update organisation set name = '示范·乙队' where name = '示范·太湖社区志愿服务队' returning id`,
      ],
      [
        '周主任',
        'ask for another type',
        `insert into classification (district_id, id, estate_id, type, status, source, reasons, statement, proposed_at) select district_id, gen_random_uuid(), id, 'OLD', 'PROPOSED', 'OVERRIDDEN', '[]', '因为', now() from estate where code = '${taihu}-01' returning id`,
      ],
      [
        '唐科长',
        'answer who asked',
        `update classification set decision_remark = '好' where status = 'PROPOSED' returning id`,
      ],
      [
        '沈处长',
        'set the limits',
        `insert into classification_threshold values (${own}, gen_random_uuid(), '2031-01-01', 10, 2000, '{NONE}') returning id`,
      ],
      [
        '沈处长',
        'define a post',
        `insert into post (district_id, id, name, organisation_kinds, position) values (${own}, gen_random_uuid(), '甲', '{DEPARTMENT}', 1) returning id`,
      ],
      [
        '林书记',
        'end a term',
        `update appointment set end_reason = '调离' where person_id = ${wu} returning id`,
      ],
      [
        '郑经理',
        'end a colleague’s term',
        `update appointment set end_reason = '调离' where person_id = '${demoId('何质检')}' returning id`,
      ],
      [
        '林书记',
        'enter a person',
        `insert into person (district_id, id, masked_name, register_code) values (${own}, gen_random_uuid(), '甲**', '${taihu}') returning id`,
      ],
      [
        '郑经理',
        'enter a colleague',
        `insert into person (district_id, id, masked_name, register_organisation_id) values (${own}, gen_random_uuid(), '甲**', '${demoId('示范安居物业')}') returning id`,
      ],
      ['林书记', 'correct a person', `update person set masked_phone = null where id = ${wu} returning id`],
      [
        '林书记',
        'make a key',
        `insert into person_key (district_id, id, sealed_key) select district_id, id, 'x' from person where masked_name = '甲**' and register_code = '${taihu}' limit 1 returning id`,
      ],
      ['林书记', 'destroy a key', `delete from person_key where sealed_key = 'x' returning id`],
      [
        '林书记',
        'invite',
        `insert into invitation (district_id, id, person_id, code_hash, expires_at) values (${own}, gen_random_uuid(), '${demoId('周主任')}', 'new', '2027-01-01') returning id`,
      ],
      [
        '林书记',
        'revoke an invitation',
        `update invitation set revoked_at = now() where code_hash = 'hash' returning id`,
      ],
    ]

    it.each(allowed)('%s can %s', async (name, _, sql) => {
      const rows = await as(name, `with district_of_mine as (select platform.district_id() as id) ${sql}`)
      expect(rows.length).toBeGreaterThan(0)
    })
  })
})

/** The official list belongs to no district, and its places are known by their codes. */
const keyOf = (table: string) => (table === 'listed_division' ? 'code' : 'id')
