import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { nationalList } from './divisions/national-list.ts'
import { processorTimeOf } from './memory.ts'
import { newFolder, removeFolder, repository, startProduct } from './product.ts'
import { median, report } from './result.ts'

const rounds = 3

/** The part of the product's own modules that this bench steers; they are built, and typed where they are made. */
interface Module {
  importDivisionFile(tools: unknown, content: Uint8Array, how: { write: boolean }): Promise<unknown>
}

/**
 * The list of the whole country as a file: brought in as the command does it, checked, compared and written with its
 * facts and audit, against PostgreSQL's COPY of the same file into a table that has nothing but the file's columns.
 */
export async function benchDivisions(): Promise<void> {
  const folder = newFolder()
  const product = await startProduct(folder, 4812)
  const admin = new pg.Client({ connectionString: product.adminUrl })
  await admin.connect()
  const { stop, bringIn } = await importer(folder)
  try {
    const { file, places } = nationalList()
    await admin.query(`create schema bare; create table bare.division
      (code text, name text, street_code text, province_code text, city_code text, area_code text)`)
    const times = { copy: [] as Cost[], first: [] as Cost[], again: [] as Cost[] }
    const cost = (body: () => Promise<unknown>) => costOf(body, product.databaseProcessId)
    const opened = { one: await openTree(admin), all: 0 }
    for (let round = 0; round < rounds; round++) {
      await forget(admin)
      times.copy.push(await cost(() => copy(admin, file)))
      times.first.push(await cost(() => bringIn(file)))
      times.again.push(await cost(() => bringIn(file)))
      const { rows } = await admin.query<{ count: string }>(
        'select count(*) from organisations.listed_division',
      )
      if (Number(rows[0]?.count) < places) throw new Error(`only ${rows[0]?.count} places came in`)
    }
    opened.all = await openTree(admin)
    const line = (what: string, which: 'first' | 'again', by: keyof Cost, goal: number | null) => {
      const [ours, peer] = [times[which], times.copy].map((costs) => median(costs.map((each) => each[by])))
      return {
        what,
        ours: `${(ours! / 1000).toFixed(2)} s`,
        peer: `${(peer! / 1000).toFixed(2)} s`,
        ratio: peer! / ours!,
        goal: goal === null ? '' : `≥ ${goal}`,
        met: goal === null ? null : peer! / ours! >= goal,
      }
    }
    report({
      name: 'divisions',
      rows: [
        line('the whole country, for the first time', 'first', 'elapsed', 0.25),
        line('the same, processor time of client and database', 'first', 'processor', null),
        line('the same file once more', 'again', 'elapsed', null),
        line('the same, processor time of client and database', 'again', 'processor', null),
        {
          what: 'a street opened, all beside one district',
          ours: `${opened.all.toFixed(2)} ms`,
          peer: `${opened.one.toFixed(2)} ms`,
          ratio: opened.all / opened.one,
          goal: '≤ 1.2',
          met: opened.all / opened.one <= 1.2,
        },
      ],
      notes: [
        `${places.toLocaleString('en')} places, ${(file.length / 1e6).toFixed(0)} MB; median of ${rounds} rounds, taken in turn`,
        'the peer: COPY … FROM STDIN (FORMAT csv) of the same bytes into a table without keys, checks or policies',
      ],
    })
  } finally {
    await stop()
    await admin.end()
    await product.stop()
    removeFolder(folder)
  }
}

/** As `linli import divisions` does it beside the running product, without the start of a process. */
async function importer(folder: string) {
  const load = (path: string): Promise<any> => import(`${repository}/${path}`)
  const { readSettings } = await load('infra/scripts/dist/settings.js')
  const { openInstallation, startModule } = await load('infra/scripts/dist/installation.js')
  const { importDivisionFile } = (await load('services/organisations/dist/commands.js')) as Module
  const installation = await openInstallation(readSettings({ ...process.env, LINLI_DATA: folder }))
  const organisations = await startModule(installation, 'organisations')
  return {
    bringIn: async (file: Buffer) => void (await importDivisionFile(organisations, file, { write: true })),
    async stop() {
      await organisations.stop()
      await installation.close()
    },
  }
}

/** Leaves the places of the demo's district only, and nothing of the others, not even where they stood. */
async function forget(admin: pg.Client): Promise<void> {
  await admin.query(`delete from organisations.listed_division where not starts_with(code, '210113')`)
  await admin.query('vacuum full organisations.listed_division')
  await admin.query('truncate bare.division')
  await admin.query('checkpoint')
}

function copy(admin: pg.Client, file: Buffer): Promise<void> {
  return new Promise((done, fail) => {
    const stream = admin.query(copyFrom('copy bare.division from stdin (format csv, header)'))
    stream.on('finish', done).on('error', fail)
    stream.end(file)
  })
}

/** Milliseconds to read what lies in a street, in the order of the codes; the median of many. */
async function openTree(admin: pg.Client): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < 500; at++) {
    times.push(
      await timed(() =>
        admin.query(
          `select id, code, name from organisations.territory
           where starts_with(code, '210113004') and parent_code = '210113004' order by code, id limit 101`,
        ),
      ),
    )
  }
  return median(times)
}

interface Cost {
  elapsed: number
  /** Of this process and the database with all its workers. */
  processor: number
}

async function costOf(body: () => Promise<unknown>, database: number): Promise<Cost> {
  const [own, theirs] = [process.cpuUsage(), processorTimeOf(database)]
  const elapsed = await timed(body)
  const { user, system } = process.cpuUsage(own)
  return { elapsed, processor: (user + system) / 1000 + processorTimeOf(database) - theirs }
}

async function timed(body: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await body()
  return performance.now() - began
}
