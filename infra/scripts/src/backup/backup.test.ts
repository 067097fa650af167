import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { newId } from '@linli/kernel'
import { gardenService } from '@linli/subgraph/testing/garden'
import { createDatabase, createWorld, dropDatabase, type World } from '@linli/subgraph/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { BackupRefused, readBackup } from './read-backup.ts'
import { contentHashes, tablesOf, totalHash, useCanonicalForms } from './tables.ts'
import { writeBackup } from './write-backup.ts'

const secret = Buffer.from(inject('secret'), 'hex')
const folder = mkdtempSync(join(tmpdir(), 'linli-backup-'))
const file = join(folder, 'linli.backup')
const district = newId()
const water = `mutation($input: PlotWaterInput!) { plotWater(input: $input) { errors { code } } }`

let world: World
let targetUrl: string
let source: pg.Client
let target: pg.Client

beforeAll(async () => {
  world = await createWorld([gardenService])
  targetUrl = await createDatabase(inject('adminUrl'), secret, [gardenService])
  source = new pg.Client({ connectionString: world.adminUrl })
  target = new pg.Client({ connectionString: targetUrl })
  await source.connect()
  await target.connect()
  await source.query(
    `insert into platform.district (id, code, name) values ($1, '210113', E'沈北\\t新区\\n\\\\N')`,
    [district],
  )
  await source.query(
    `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at)
     values ($1, $2, '', 'application/pdf', 1048576, '合同.pdf', (select string_agg(sha256(n::text::bytea), '') from generate_series(1, 32768) as n), now())`,
    [district, newId()],
  )
  const id = newId()
  await source.query(`insert into garden.plot (district_id, id, name) values ($1, $2, '瓜园')`, [
    district,
    id,
  ])
  const gardener = world.as({ account: 'gardener', district, kind: 'RESIDENTS_COMMITTEE' })
  for (let revision = 1; revision <= 3; revision++) {
    await gardener.ask(water, { input: { plotId: id, revision, idempotencyKey: `k${revision}` } })
  }
  await world.settle()
  await writeBackup(source, secret, file, new Date())
})
afterAll(async () => {
  await source.end()
  await target.end()
  await world.stop()
  await dropDatabase(inject('adminUrl'), targetUrl)
  rmSync(folder, { recursive: true })
})

async function hashOf(client: pg.Client): Promise<string> {
  await useCanonicalForms(client)
  return totalHash(await contentHashes(client, await tablesOf(client)))
}

describe('a backup', () => {
  it('is put back to the last byte, and twice is once', async () => {
    const before = await hashOf(source)
    expect(await hashOf(target)).not.toBe(before)
    expect(await readBackup(target, secret, file)).toBe(before)
    expect(await readBackup(target, secret, file)).toBe(before)
    expect(await hashOf(target)).toBe(before)
    const { rows } = await target.query('select name from platform.district')
    expect(rows).toEqual([{ name: '沈北\t新区\n\\N' }])
  })

  it('goes on counting where the original stood', async () => {
    await readBackup(target, secret, file)
    const next = `insert into facts.fact (source, district_id, type, subject, payload, at)
      values ('linli_garden', $1, 'PlotSold', $1, '{}', now()) returning id`
    const [there, here] = [await target.query(next, [district]), await source.query(next, [district])]
    expect(there.rows).toEqual(here.rows)
  })

  it('is what the database held at one moment, whatever is written meanwhile', async () => {
    const meanwhile = join(folder, 'meanwhile.backup')
    const other = new pg.Client({ connectionString: world.adminUrl })
    await other.connect()
    const later = `insert into garden.plot (district_id, id, name) values ($1, $2, '后来')`
    let writing: Promise<unknown> | null = null
    const { hash } = await writeBackup(source, secret, meanwhile, new Date(), () => {
      writing ??= other.query(later, [district, newId()])
    })
    await writing
    await other.end()
    expect(await readBackup(target, secret, meanwhile)).toBe(hash)
    const { rows } = await target.query('select distinct name from garden.plot')
    expect(rows).toEqual([{ name: '瓜园' }])
  })
})

describe('a file that is not to be trusted is refused, and nothing is changed', () => {
  const refused = async (content: Buffer, key = secret) => {
    const altered = join(folder, 'altered.backup')
    writeFileSync(altered, content)
    const before = await hashOf(target)
    const error = await readBackup(target, key, altered).catch((cause: Error) => cause)
    expect(error).toBeInstanceOf(Error)
    expect(await hashOf(target)).toBe(before)
    return error as Error
  }

  it('of another secret', async () => {
    const error = await refused(readFileSync(file), Buffer.alloc(32, 7))
    expect(error).toBeInstanceOf(BackupRefused)
    expect(error.message).toMatch(/another secret/)
  })

  it('of another version of the product', async () => {
    await target.query('alter table garden.plot add column shade text')
    expect((await refused(readFileSync(file))).message).toMatch(/another version.*garden\.plot/)
    await target.query('alter table garden.plot drop column shade')
  })

  it('that is cut off', async () => {
    const whole = zstdDecompressSync(readFileSync(file))
    const atAFrame = whole.lastIndexOf(Buffer.from('{"hashes"')) - 5
    expect((await refused(zstdCompressSync(whole.subarray(0, atAFrame)))).message).toMatch(/cut off/)
    await refused(zstdCompressSync(whole.subarray(0, whole.length - 1)))
    await refused(readFileSync(file).subarray(0, 5000))
  })

  it('that was altered', async () => {
    const whole = zstdDecompressSync(readFileSync(file))
    whole.write('梨', whole.indexOf(Buffer.from('瓜园')))
    expect((await refused(zstdCompressSync(whole))).message).toMatch(/altered/)
  })

  it('that is something else', async () => {
    await refused(Buffer.from('PK something else'))
    expect((await refused(zstdCompressSync(Buffer.from('hello, this is no backup')))).message).toMatch(
      /no backup/,
    )
  })
})
