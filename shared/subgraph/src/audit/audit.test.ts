import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@linli/kernel'
import { roleUrl } from '@linli/postgres'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { gardenService } from '../testing/garden-service.ts'
import { createWorld, type World } from '../testing/world.ts'
import { startUpkeep } from '../upkeep.ts'
import { type Anchor, anchorHeads, anchorKeys, readAnchors, storedAnchors, writeAnchors } from './anchor.ts'
import { sealEntries } from './seal.ts'
import { type AuditFinding, type DistrictAudit, verifyAudit } from './verify.ts'

const secret = Buffer.from(inject('secret'), 'hex')
const keys = anchorKeys(secret)
const water = `mutation($input: PlotWaterInput!) { plotWater(input: $input) { errors { code } } }`

let world: World
let admin: pg.Client
let jobs: pg.Client
let district: string

beforeAll(async () => {
  world = await createWorld([gardenService])
  admin = new pg.Client({ connectionString: world.adminUrl })
  jobs = new pg.Client({ connectionString: roleUrl(world.adminUrl, secret, 'linli_jobs') })
  await admin.connect()
  await jobs.connect()
})
afterAll(async () => {
  await admin.end()
  await jobs.end()
  await world.stop()
})
beforeEach(() => {
  district = newId()
})
/** What a test did to the audit is not to be found by the next one. */
afterEach(() => admin.query('truncate audit.entry, audit.seal, audit.anchor'))

/** Waters a new plot so many times, each one an act with its entry, and has the entries sealed. */
async function waterings(count: number): Promise<void> {
  const id = newId()
  await world.sqlAs(
    'garden',
    { kind: 'SYSTEM' },
    `insert into plot (district_id, id, name) values ($1, $2, '瓜园')`,
    [district, id],
  )
  const gardener = world.as({ account: 'gardener', district, kind: 'RESIDENTS_COMMITTEE' })
  for (let revision = 1; revision <= count; revision++)
    await gardener.ask(water, { input: { plotId: id, revision } })
  await sealAll()
}

/** Other tests' open transactions on the same server hold the sealing back for a moment. */
async function sealAll(): Promise<void> {
  for (;;) {
    await sealEntries(jobs, world.time.now())
    const { rows } = await admin.query<{ waiting: string }>(
      `select count(*) as waiting from audit.entry where not exists (select from audit.seal where entry_id = entry.id)`,
    )
    if (rows[0]?.waiting === '0') return
    await new Promise((done) => setTimeout(done, 20))
  }
}

async function verified(fileAnchors: Anchor[] = []): Promise<DistrictAudit> {
  const audits = await verifyAudit(jobs, keys, fileAnchors)
  const audit = audits.find((found) => found.district === district)
  if (!audit) throw new Error('the district has no audit')
  return audit
}

const kinds = (findings: AuditFinding[]) => [...new Set(findings.map(({ kind }) => kind))]

describe('the audit', () => {
  it('verifies when nobody touched it, and says what no anchor vouches for yet', async () => {
    await waterings(3)
    await anchorHeads(jobs, keys, world.time.now())
    await waterings(2)
    const audit = await verified()
    expect(audit).toMatchObject({
      sealed: 5,
      anchor: { day: '2026-03-02', sequence: 3 },
      unanchored: { count: 2 },
      waiting: 0,
      findings: [],
    })
  })

  it('is sealed by one of several processes at a time, each entry once', async () => {
    const others = [1, 2, 3].map(
      () => new pg.Client({ connectionString: roleUrl(world.adminUrl, secret, 'linli_jobs') }),
    )
    await Promise.all(others.map((client) => client.connect()))
    const sealing = Promise.all(
      others.map(async (client) => {
        for (let round = 0; round < 20; round++) await sealEntries(client, world.time.now())
      }),
    )
    await Promise.all([waterings(5), waterings(5)])
    await sealing
    await Promise.all(others.map((client) => client.end()))
    expect(await verified()).toMatchObject({ sealed: 10, waiting: 0, findings: [] })
  })

  it('keeps one chain for each district', async () => {
    await waterings(2)
    const first = district
    district = newId()
    await waterings(3)
    expect(await verified()).toMatchObject({ sealed: 3, findings: [] })
    district = first
    expect(await verified()).toMatchObject({ sealed: 2, findings: [] })
  })
})

describe('somebody who can write to the whole database is found out', () => {
  const tamper = (sql: string) => admin.query(sql.replaceAll('$district', `'${district}'`))
  const entryAt = (sequence: number) =>
    `(select entry_id from audit.seal where district_id = $district and sequence = ${sequence})`

  it.each([
    [
      'editing who did it',
      `update audit.entry set account = 'somebody else' where id = ${entryAt(2)}`,
      'CHANGED',
    ],
    [
      'editing when it was done',
      `update audit.entry set at = at + interval '1 microsecond' where id = ${entryAt(2)}`,
      'CHANGED',
    ],
    [
      'editing what it was done to',
      `update audit.entry set subjects = subjects || '{"x": 1}' where id = ${entryAt(2)}`,
      'CHANGED',
    ],
    [
      'editing a seal',
      `update audit.seal set hash = repeat('0', 64) where district_id = $district and sequence = 2`,
      'CHANGED',
    ],
    ['deleting an entry', `delete from audit.entry where id = ${entryAt(2)}`, 'DELETED'],
    [
      'deleting an entry with its seal',
      `with gone as (delete from audit.seal where district_id = $district and sequence = 2 returning entry_id)
      delete from audit.entry using gone where id = gone.entry_id`,
      'DELETED',
    ],
    [
      'slipping an old entry in',
      `insert into audit.entry select gen_random_uuid(), transaction, district_id, at, service, 'plotSold', account, person, seat,
      seat_kind, subjects, input_hash, request from audit.entry where id = ${entryAt(2)}`,
      'SLIPPED_IN',
    ],
  ])('%s', async (_name, sql, kind) => {
    await waterings(4)
    expect((await verified()).findings).toEqual([])
    await tamper(sql)
    const { findings } = await verified()
    expect(kinds(findings)).toContain(kind)
  })

  it('exchanging two entries', async () => {
    await waterings(4)
    for (const [from, to] of [
      [2, 100],
      [3, 2],
      [100, 3],
    ]) {
      await tamper(
        `update audit.seal set sequence = ${to} where district_id = $district and sequence = ${from}`,
      )
    }
    expect(kinds((await verified()).findings)).toEqual(expect.arrayContaining(['CHANGED', 'REORDERED']))
  })

  it('truncating the chain behind an anchor', async () => {
    await waterings(4)
    await anchorHeads(jobs, keys, world.time.now())
    await tamper(`delete from audit.entry where id = ${entryAt(4)}`)
    await tamper(`delete from audit.seal where district_id = $district and sequence = 4`)
    expect((await verified()).findings).toEqual([{ kind: 'TRUNCATED', day: '2026-03-02', sequence: 4 }])
  })

  it('rewriting everything with new seals, anchors and all, when the file of anchors is kept elsewhere', async () => {
    await waterings(3)
    await anchorHeads(jobs, keys, world.time.now())
    const folder = mkdtempSync(join(tmpdir(), 'linli-anchors-'))
    try {
      writeAnchors(folder, await storedAnchors(jobs), keys.publicKey)
      await tamper(`update audit.entry set account = 'somebody else' where id = ${entryAt(2)}`)
      await tamper(`delete from audit.seal where district_id = $district`)
      await tamper(`delete from audit.anchor where district_id = $district`)
      await tamper(`update audit.seal_cursor set transaction = '0'`)
      await sealAll()
      expect((await verified()).findings).toEqual([])
      expect(kinds((await verified(readAnchors(folder))).findings)).toEqual(['ANCHOR_LOST', 'REWRITTEN'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('putting an anchor of their own in place', async () => {
    await waterings(3)
    await anchorHeads(jobs, keys, world.time.now())
    await tamper(`update audit.anchor set hash = repeat('0', 64) where district_id = $district`)
    expect(kinds((await verified()).findings)).toEqual(['ANCHOR_FORGED'])
  })
})

describe('the file of anchors', () => {
  it('takes each anchor once, one a day for a chain that has grown', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-anchors-'))
    const publish = async () => {
      await anchorHeads(jobs, keys, world.time.now())
      writeAnchors(folder, await storedAnchors(jobs), keys.publicKey)
    }
    try {
      await waterings(1)
      await publish()
      await waterings(1)
      await publish()
      expect(readAnchors(folder).map(({ sequence }) => sequence)).toEqual([1])
      world.time.advance(86_400_000)
      await publish()
      await publish()
      expect(readAnchors(folder).map(({ day, sequence }) => [day, sequence])).toEqual([
        ['2026-03-02', 1],
        ['2026-03-03', 2],
      ])
      world.time.advance(86_400_000)
      await publish()
      expect(readAnchors(folder)).toHaveLength(2)
      const file = join(folder, `${district}.jsonl`)
      writeFileSync(file, readFileSync(file, 'utf8').replace('"sequence":1', '"sequence":2'))
      expect(kinds((await verified(readAnchors(folder))).findings)).toEqual(['ANCHOR_FORGED'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a service', () => {
  const asGarden = (sql: string) => world.sqlAs('garden', { kind: 'SYSTEM', district }, sql)

  it('cannot speak under the name of another, nor change or delete what was said', async () => {
    await waterings(1)
    const entry = `insert into audit.entry (id, district_id, at, service, action, seat_kind, subjects, input_hash)
      values (gen_random_uuid(), '${district}', now(), 'linli_property', 'plotSold', 'PARTY', '{}', '')`
    const fact = `insert into facts.fact (source, district_id, type, subject, payload, at)
      values ('linli_property', '${district}', 'PlotSold', gen_random_uuid(), '{}', now())`
    await expect(asGarden(entry)).rejects.toThrow(/row-level security/)
    await expect(asGarden(fact)).rejects.toThrow(/row-level security/)
    for (const table of ['audit.entry', 'audit.seal', 'audit.anchor', 'facts.fact']) {
      await expect(asGarden(`delete from ${table}`)).rejects.toThrow(/permission denied/)
    }
    await expect(asGarden(`update audit.entry set account = null`)).rejects.toThrow(/permission denied/)
    expect(await verified()).toMatchObject({ sealed: 1, findings: [] })
  })
})

describe('upkeep', () => {
  it('seals and anchors by itself, and forgets keys after a week unless they are to stay', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'linli-upkeep-'))
    await waterings(1)
    const gardener = world.as({ account: 'gardener', district, kind: 'RESIDENTS_COMMITTEE' })
    await admin.query(
      `insert into platform.idempotency_key (district_id, scope, mutation, key, input_hash, keeps, created_at)
       select $1, 'gardener', 'plotWater', name, '', name = 'kept', now() - age from (values
         ('fresh', interval '6 days'), ('old', interval '8 days'), ('kept', interval '8 days')) as key (name, age)`,
      [district],
    )
    const [plot] = await world.sqlAs(
      'garden',
      { kind: 'SYSTEM' },
      'select id from plot where district_id = $1',
      [district],
    )
    const upkeep = startUpkeep({
      adminUrl: world.adminUrl,
      secret,
      dataFolder,
      time: world.time,
      logger: pino({ level: 'silent' }),
    })
    await gardener.ask(water, { input: { plotId: plot?.id, revision: 2 } })
    await vi.waitFor(async () => expect((await verified()).sealed).toBe(2), {
      timeout: 20_000,
      interval: 100,
    })
    await upkeep.stop()
    expect(await verified(readAnchors(join(dataFolder, 'anchors')))).toMatchObject({
      sealed: 2,
      waiting: 0,
      findings: [],
    })
    expect(readAnchors(join(dataFolder, 'anchors')).some((anchor) => anchor.district === district)).toBe(true)
    const { rows } = await admin.query(
      'select key from platform.idempotency_key where district_id = $1 order by key',
      [district],
    )
    expect(rows.map(({ key }) => key)).toEqual(['fresh', 'kept'])
    rmSync(dataFolder, { recursive: true })
  })

  it('finds what is to be sealed through an index, under the policies of its role', async () => {
    await admin.query(
      `insert into audit.entry (id, district_id, at, service, action, seat_kind, subjects, input_hash)
      select gen_random_uuid(), $1, now(), 'linli_garden', 'plotWater', 'PARTY', '{}', '' from generate_series(1, 5000)`,
      [district],
    )
    await admin.query('analyze audit.entry')
    await jobs.query('begin')
    await jobs.query(`select set_config('linli.claims', '{"kind":"SYSTEM"}', true)`)
    const { rows } = await jobs.query<{ 'QUERY PLAN': string }>(
      `explain select id from audit.entry where (transaction, id) > ('999999999', $1::uuid)
       and transaction < pg_snapshot_xmin(pg_current_snapshot()) order by transaction, id limit 1000`,
      [newId()],
    )
    await jobs.query('rollback')
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
      /Index Cond: .*ROW\(transaction, id\) > ROW/,
    )
  })
})
