import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { loadSecret, roleUrl } from '@linli/postgres'
import { anchorKeys, readAnchors, verifyAudit } from '@linli/subgraph'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../modules.ts'
import { district, gardeners, plotOf } from './acts.ts'

const kills = 50
const seed = Number(process.env.LINLI_CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31))
const random = seededRandom(seed)
const folder = mkdtempSync(join(tmpdir(), 'linli-crash-'))
chmodSync(folder, 0o711)

/** How many acts of each gardener were acknowledged: all with a smaller number. */
const acknowledged = Array.from({ length: gardeners }, () => 0)
let gardening: Gardening

/** The process that waters, as the outside sees it. */
interface Gardening {
  child: ChildProcess
  /** Null until it is ready. */
  adminUrl: string | null
  refused: string | null
  quiet: boolean
  /** What it said on its error output. */
  errors: string[]
}

beforeAll(() => {
  // The process runs what was built, as the product does.
  const turbo = `${repository}/node_modules/turbo/bin/turbo`
  const built = spawnSync(process.execPath, [turbo, 'run', 'build', '--filter=@linli/subgraph...'], {
    cwd: repository,
  })
  if (built.status !== 0) throw new Error(built.stdout.toString())
}, 240_000)
afterAll(() => {
  gardening?.child.kill('SIGKILL')
  const postgres = postgresProcess()
  if (postgres) stop(postgres, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe(`after ${kills} kills at random points (LINLI_CRASH_SEED=${seed})`, () => {
  beforeAll(async () => {
    gardening = start()
    for (let kill = 0; kill < kills; kill++) await oneKill()
    await until('the gardeners to be quiet', () => {
      if (hasEnded(gardening.child)) gardening = start()
      if (gardening.adminUrl) gardening.child.kill('SIGTERM')
      return gardening.quiet || gardening.refused !== null
    })
  }, 900_000)

  it('no act was refused that was only said again', () => {
    expect(gardening.refused).toBeNull()
    expect(total()).toBeGreaterThan(kills)
  })

  it('every acknowledged act has its effect once: on the plot, as a fact, in what followed from the fact, as a job', async () => {
    const expected = new Map<string, number>()
    for (const [gardener, count] of acknowledged.entries()) {
      for (let act = 0; act < count; act++) {
        const plot = plotOf(gardener, act)
        expected.set(plot, (expected.get(plot) ?? 0) + 1)
      }
    }
    const counted = async (sql: string) => {
      const rows = await query<{ id: string; count: string }>(sql)
      return new Map(rows.map(({ id, count }) => [id, Number(count)]))
    }
    expect(await counted('select id, waterings as count from garden.plot where waterings > 0')).toEqual(
      expected,
    )
    expect(await counted('select subject as id, count(*) from facts.fact group by 1')).toEqual(expected)
    expect(await counted('select plot_id as id, count(*) from garden.watering group by 1')).toEqual(expected)
    const jobs = await counted(
      `select payload ->> 'plotId' as id, count(*) from graphile_worker._private_jobs group by 1`,
    )
    expect(jobs).toEqual(new Map([...expected.keys()].map((plot) => [plot, 1])))
  })

  it('the audit tells every act once and its chain verifies', async () => {
    const client = await connect(roleUrl(adminUrl(), loadSecret(folder), 'linli_jobs'))
    const verified = async () => {
      const [audit] = await verifyAudit(
        client,
        anchorKeys(loadSecret(folder)),
        readAnchors(join(folder, 'anchors')),
      )
      return audit
    }
    await until('everything to be sealed', async () => (await verified())?.waiting === 0)
    expect(await verified()).toMatchObject({ district, sealed: total(), findings: [] })
    await client.end()
    const keys = await query<{ count: string }>('select count(*) from platform.idempotency_key')
    expect(Number(keys[0]?.count)).toBe(total())
  })
})

/** Waits until a random moment and kills something. */
async function oneKill(): Promise<void> {
  if (gardening.refused) throw new Error(gardening.refused)
  if (hasEnded(gardening.child)) gardening = start()
  if (random() < 0.75) {
    const enough = total() + 1 + random() * 6
    await until('some acts', () => {
      if (hasEnded(gardening.child)) gardening = start()
      return total() >= enough || gardening.refused !== null
    })
    await pause(random() * 60)
  } else {
    // What is killed then is a start, a recovery, a first connection.
    await pause(random() * 1000)
  }
  const choice = random()
  const postgres = postgresProcess()
  if (choice < 0.4) {
    // The server is started again by the process, which goes on meanwhile.
    if (postgres) stop(postgres, 'SIGKILL')
    await pause(random() * 400)
  } else if (choice < 0.78) {
    const children = postgres ? childrenOf(postgres) : []
    const victim = hasRecovered(children) ? oneOf(children) : postgres
    if (victim) stop(victim, 'SIGKILL')
    await pause(random() * 200)
  } else {
    if (choice > 0.9 && postgres) stop(postgres, 'SIGKILL')
    gardening.child.kill('SIGKILL')
    await until('the process to be gone', () => hasEnded(gardening.child))
  }
}

function start(): Gardening {
  const script = fileURLToPath(new URL('gardening.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder, ...acknowledged.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const started: Gardening = { child, adminUrl: null, refused: null, quiet: false, errors: [] }
  child.stderr.on('data', (chunk: Buffer) => started.errors.push(chunk.toString()))
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, first = '', second = ''] = line.split(' ')
    if (word === 'ready') started.adminUrl = first
    if (word === 'done') acknowledged[Number(first)] = Number(second) + 1
    if (word === 'refused') started.refused = line
    if (word === 'quiet') started.quiet = true
  })
  child.once('close', (code) => {
    // A start fails when its database is killed under it; it is the business of whoever started it to try again.
    if (code !== null && code !== 0 && started.adminUrl)
      started.refused ??= `ended with ${code}: ${started.errors.join('')}`
  })
  return started
}

function adminUrl(): string {
  if (!gardening.adminUrl) throw new Error(gardening.refused ?? 'the garden is not open')
  return gardening.adminUrl
}

const total = () => acknowledged.reduce((sum, count) => sum + count, 0)

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

/** The server that holds the data now, whoever started it; told by what Linux knows of processes. */
function postgresProcess(): number | null {
  try {
    const processId = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    // Somebody else may have got the number of one that is dead.
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').includes(folder) ? processId : null
  } catch {
    return null
  }
}

function childrenOf(processId: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((candidate) => candidate > 0 && parentOf(candidate) === processId)
}

/**
 * PostgreSQL 18 does not survive by itself that a process of it is killed while it recovers from a crash: nothing is
 * started again, and it stays "in recovery mode" until it is killed as a whole. It has clients only when it has recovered.
 */
function hasRecovered(children: readonly number[]): boolean {
  return children.some((child) => {
    try {
      return /^postgres: \S+ \S+ 127\.0\.0\.1\(/.test(readFileSync(`/proc/${child}/cmdline`, 'utf8'))
    } catch {
      return false
    }
  })
}

function parentOf(processId: number): number | null {
  try {
    // After the name, which may hold anything, come the state and the parent.
    const [, parent] = /^.*\) \S (\d+) /s.exec(readFileSync(`/proc/${processId}/stat`, 'utf8')) ?? []
    return Number(parent)
  } catch {
    return null
  }
}

function stop(processId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(processId, signal)
  } catch {
    // It was quicker.
  }
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = await connect(adminUrl())
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const giveUpAt = Date.now() + 60_000; !(await holds());) {
    if (Date.now() > giveUpAt) throw new Error(`waited too long for ${what}: ${describeGardening()}`)
    await pause(20)
  }
}

function describeGardening(): string {
  const { child, adminUrl: address, refused, errors } = gardening
  return JSON.stringify({
    ended: hasEnded(child),
    address,
    refused,
    acknowledged,
    postgres: postgresProcess(),
    errors,
  })
}

const oneOf = <Value>(values: readonly Value[]): Value | undefined =>
  values[Math.floor(random() * values.length)]

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** Mulberry32: the same moments and victims for the same seed, as far as the machine plays along. */
function seededRandom(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
