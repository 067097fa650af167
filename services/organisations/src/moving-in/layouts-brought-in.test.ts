import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoWorld } from '../testing/demo-world.ts'
import { mover, type Run } from '../testing/moving-in.ts'

/*
 * Every table that lies in `layouts/` is brought in for real, cut off in the middle again and again, gone on with by
 * itself, and taken back: nothing is entered twice, and nothing of it stays.
 */

const world = await createDemoWorld()
afterAll(() => world.stop())
const district = mover(world, await world.person('沈处长'))

const folder = (name: string) => new URL(`layouts/${name}/`, import.meta.url)
const files = (name: string) => readdirSync(folder(name)).filter((file) => /\.(xlsx|csv)$/.test(file))
const expectedOf = (name: string, file: string) =>
  JSON.parse(readFileSync(new URL(`${file}.expected.json`, folder(name)), 'utf8')) as {
    mapping?: Record<string, string>
    rows: Record<string, any>[]
  }

const tables = [
  'estate',
  'building',
  'organisation',
  'person',
  'person_key',
  'appointment',
  'management_area',
  'post',
]
const registers = async () =>
  Promise.all(
    tables.map(async (table) => await world.rows(`select *, 0 as revision from ${table} order by id`)),
  )

/** Cuts the connections on which the work is done, a few times in the middle of it. */
async function cutOff(times: number): Promise<number> {
  let cut = 0
  for (let attempt = 0; attempt < 200 && cut < times; attempt++) {
    const rows = await world.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = current_user and state = 'active' and xact_start is not null
         and pid <> pg_backend_pid() and (query like '%import_line%' or query like '%import_effect%' or query like '%appointment%' or query like '%estate%')`,
    )
    cut += rows.length
    await wait(rows.length > 0 ? 120 : 3)
  }
  return cut
}

async function broughtInWithCuts(name: string, file: string, kind: string): Promise<Run> {
  const { mapping, rows } = expectedOf(name, file)
  const before = await registers()
  const fileId = await district.upload(readFileSync(new URL(file, folder(name))), file)
  const tried = await district.tried(kind, fileId, {
    ...(mapping && { columns: Object.entries(mapping).map(([heading, field]) => ({ heading, field })) }),
    // What a file leaves open holds for all of it, as the screen lets somebody say.
    constants: [
      { field: 'beginsOn', value: '2026-01-01' },
      { field: 'managementMode', value: '无物业' },
    ],
  })
  expect(tried.rowCount).toBe(rows.length)
  expect(await registers()).toEqual(before)
  await district.ask('Begin', { importRunId: tried.id, revision: tried.revision })
  await cutOff(1)
  const done = await district.until(tried.id, 'DONE')
  expect(done).toMatchObject({ rowsDone: rows.length, counts: tried.counts })
  return done
}

/** A district has its estates before it has their contracts. */
async function enterEstates(): Promise<void> {
  const rows = files('contracts').flatMap((file) => expectedOf('contracts', file).rows)
  const known = new Set((await world.rows('select name from estate')).map(({ name }) => String(name)))
  const wanted = new Map<string, string>()
  for (const { area, estates, community } of rows)
    for (const name of estates.length > 0 ? estates : [area])
      if (!known.has(name)) wanted.set(name, `${community ?? '太湖社区'},${name},前期物业`)
  const list = ['社区,小区名称,管理方式', ...wanted.values()].join('\n')
  await district.broughtIn(await district.tried('ESTATES', await district.upload(list, '小区.csv')))
}

describe.each([
  ['estates', 'ESTATES'],
  ['contracts', 'CONTRACTS'],
  ['rosters', 'ROSTER'],
])('lists of %s', (name, kind) => {
  beforeAll(async () => {
    // A district defines the posts that its rosters name before it brings them in; contracts need their estates.
    for (const { post } of files('rosters').flatMap((file) => expectedOf('rosters', file).rows))
      await world.rows(
        `insert into post (district_id, id, name, organisation_kinds, administrator, position)
         values ($1, gen_random_uuid(), $2, '{PARTY_ORGANISATION,RESIDENTS_COMMITTEE,OWNERS_COMMITTEE,PROPERTY_COMPANY}', false, 500)
         on conflict do nothing`,
        [world.district, post],
      )
    if (kind === 'CONTRACTS') await enterEstates()
  })

  it.each(files(name))(
    'are brought in through cuts, and taken back as a whole: %s',
    { timeout: 60_000 },
    async (file) => {
      const before = await registers()
      const done = await broughtInWithCuts(name, file, kind)
      const made = await registers()
      const again = await district.tried(
        kind,
        await district.upload(readFileSync(new URL(file, folder(name))), file),
        {
          constants: [
            { field: 'beginsOn', value: '2026-01-01' },
            { field: 'managementMode', value: '无物业' },
          ],
        },
      )
      expect(again.counts).toEqual({
        made: 0,
        changed: 0,
        left: done.counts.made + done.counts.changed + done.counts.left,
        refused: done.counts.refused,
      })
      expect(await registers()).toEqual(made)
      const { revision } = await district.read(done.id)
      await district.ask('Undo', { importRunId: done.id, revision })
      await cutOff(1)
      const undone = await district.until(done.id, 'UNDONE')
      expect(undone.kept.edges).toEqual([])
      expect(await registers()).toEqual(before)
    },
  )
})
