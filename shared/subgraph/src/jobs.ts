import { setTimeout as wait } from 'node:timers/promises'
import { type Runner, run } from 'graphile-worker'
import type { Logger } from 'pino'
import type { EntityManager } from './context.ts'
import type { JobHandler, JobTools } from './define-service.ts'
import type { TimeSource } from '@linli/kernel'
import { workerLogger } from './worker-logger.ts'
import { workOf } from './work.ts'

export interface EnqueueOptions {
  /** The instant, by the product's clock, before which it must not run; at once when left out. */
  runAt?: Date
  /** One job for this key: enqueuing again replaces what has not run yet. */
  key?: string
}

/** Has a job done after this transaction has committed, by whichever process comes first. It may run more than once. */
export async function enqueue(
  em: EntityManager,
  name: string,
  payload: Record<string, unknown>,
  { runAt, key }: EnqueueOptions = {},
): Promise<void> {
  // The queue knows only the server's clock; the demo's runs ahead of it.
  const ahead = workOf(em).time.now().getTime() - Date.now()
  const at = runAt ? new Date(runAt.getTime() - ahead) : null
  await em.execute(`select jobs.enqueue(?, ?::jsonb, coalesce(?::timestamptz, now()), ?)`, [
    name,
    JSON.stringify({ ...payload, ...(runAt && { notBefore: runAt.toISOString() }) }),
    at,
    key ?? null,
  ])
}

/** Works through the jobs of one service until stopped; what fails is tried again later and later. */
export async function runJobs(
  handlers: Record<string, JobHandler>,
  options: JobTools & { jobsUrl: string; logger: Logger },
): Promise<Runner | null> {
  const names = Object.keys(handlers)
  if (names.length === 0) return null
  const { asSystem, time, service, logger } = options
  return run({
    connectionString: options.jobsUrl,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: workerLogger(logger),
    taskList: Object.fromEntries(
      names.map((name) => [
        `${service.name}:${name}`,
        async (payload: unknown) => {
          const { notBefore } = payload as { notBefore?: string }
          if (notBefore) await untilReached(new Date(notBefore), time)
          await handlers[name]?.(payload as never, { asSystem, time, service })
        },
      ]),
    ),
  })
}

/**
 * The queue goes by the database's clock, and ours may be a moment behind it. A job that looks at the time would find
 * that it is too early, do nothing, and not come again.
 */
async function untilReached(instant: Date, time: TimeSource): Promise<void> {
  for (let patience = 100; time.now() < instant; patience--) {
    if (patience === 0) throw new Error(`A job came before its time, ${instant.toISOString()}`)
    await wait(50)
  }
}
