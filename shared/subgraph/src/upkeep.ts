import { join } from 'node:path'
import type { TimeSource } from '@linli/kernel'
import { roleUrl, type Secret } from '@linli/postgres'
import pg from 'pg'
import type { Logger } from 'pino'
import { anchorHeads, anchorKeys, sealEntries, storedAnchors, writeAnchors } from './audit/index.ts'
import { isConnectionLoss } from './engine.ts'

export interface UpkeepOptions {
  /** Connection string of the role that prepared the database. */
  adminUrl: string
  secret: Secret
  /** The anchors are written into its folder `anchors`. */
  dataFolder: string
  time: TimeSource
  logger: Logger
}

export interface Upkeep {
  /** Seals what is there to seal and ends. */
  stop(): Promise<void>
}

/** How often each piece of upkeep is looked after, in milliseconds. */
const intervals = { seal: 500, anchor: 60_000, purge: 3_600_000 }

/** Keys of acts that are done are kept for a week, except those of what must never be done twice. */
const keysKeptFor = '7 days'

/**
 * Looks after what no module owns: seals the audit at most a second behind, signs the heads of its chains once a day
 * and forgets old idempotency keys. Several processes may do so at once.
 */
export function startUpkeep({ adminUrl, secret, dataFolder, time, logger }: UpkeepOptions): Upkeep {
  const connectionString = roleUrl(adminUrl, secret, 'linli_jobs')
  const pool = new pg.Pool({ connectionString, max: 2, application_name: 'linli-upkeep' })
  // A connection that is lost is replaced when one is needed; whatever was asked on it fails by itself.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const keys = anchorKeys(secret)
  const withClient = async <Result>(body: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect()
    try {
      const result = await body(client)
      client.release()
      return result
    } catch (error) {
      client.release(error as Error)
      throw error
    }
  }
  const seal = () => withClient((client) => sealEntries(client, time.now()))
  const anchor = () =>
    withClient(async (client) => {
      await anchorHeads(client, keys, time.now())
      writeAnchors(join(dataFolder, 'anchors'), await storedAnchors(client), keys.publicKey)
    })
  const tasks = [
    repeat('sealing the audit', seal, intervals.seal, logger),
    repeat('anchoring the audit', anchor, intervals.anchor, logger),
    repeat('forgetting idempotency keys', () => withClient(forgetKeys), intervals.purge, logger),
  ]
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.stop()))
      await seal().catch((error: Error) =>
        logger.warn({ err: error }, 'the last acts wait to be sealed at the next start'),
      )
      await pool.end()
    },
  }
}

/** Idempotency keys older than a week are forgotten, except those that were told to stay. */
export async function forgetKeys(client: pg.ClientBase): Promise<void> {
  await client.query(
    'delete from platform.idempotency_key where not keeps and created_at < now() - $1::interval',
    [keysKeptFor],
  )
}

function repeat(what: string, task: () => Promise<unknown>, interval: number, logger: Logger) {
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  const turn = async () => {
    try {
      await task()
    } catch (error) {
      if (isConnectionLoss(error)) logger.warn(`${what} waits for the database`)
      else logger.error({ err: error }, `${what} failed`)
    }
    if (!stopped) timer = setTimeout(next, interval)
  }
  let running: Promise<void>
  const next = () => {
    running = turn()
  }
  next()
  return {
    async stop() {
      stopped = true
      await running
      if (timer) clearTimeout(timer)
    },
  }
}
