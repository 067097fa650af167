import type { TimeSource } from '@linli/kernel'
import { MikroORM } from '@mikro-orm/postgresql'
import type { Claims } from './claims.ts'
import type { EntityManager } from './context.ts'
import type { ServiceDefinition } from './define-service.ts'
import type { Hub } from './hub.ts'
import { teachConnections } from './pool-connections.ts'
import { Viewer } from './viewer.ts'
import { beginWork, type Work } from './work.ts'

/** Opens the transactions of a service; nothing else does. */
export class Engine {
  private constructor(
    readonly orm: MikroORM,
    private readonly hub: Hub,
    readonly time: TimeSource,
  ) {}

  /** @param databaseUrl of the service's login role */
  static async open(
    service: ServiceDefinition,
    databaseUrl: string,
    hub: Hub,
    time: TimeSource,
  ): Promise<Engine> {
    const orm = await MikroORM.init({
      clientUrl: databaseUrl,
      entities: service.entities,
      discovery: { warnWhenNoEntities: false },
      // With the joined default a child of an invisible parent vanishes under row-level security.
      loadStrategy: 'select-in',
      sessionContext: 'transaction',
      forceUtcTimezone: true,
      pool: { min: 0, max: 20 },
      driverOptions: {
        options: `-c search_path=${service.name}`,
        application_name: `linli-${service.name}`,
        onPoolCreated: teachConnections,
      },
    })
    return new Engine(orm, hub, time)
  }

  /**
   * Runs `body` in one transaction under the claims. It commits unless the body throws or asks to undo; after the
   * commit, and only then, whoever waits for what changed is woken.
   */
  async run<Result>(
    claims: Claims,
    options: { readOnly?: boolean; time?: TimeSource },
    body: (em: EntityManager, work: Work) => Promise<Result>,
  ): Promise<Result> {
    const em = this.orm.em.fork()
    em.setSessionContext({ variables: { 'linli.claims': JSON.stringify(claims) } })
    await this.begin(em, options.readOnly ? { readOnly: true } : {})
    const work = beginWork(em, new Viewer(claims), options.time ?? this.time)
    let result: Result
    try {
      result = await body(em, work)
      if (work.aftermath.undo) {
        await em.rollback()
        return result
      }
      await em.commit()
    } catch (error) {
      await em.rollback().catch(() => undefined)
      throw error
    }
    this.hub.announce(work.aftermath)
    return result
  }

  async isReachable(): Promise<boolean> {
    return this.orm.em
      .fork()
      .execute('select 1')
      .then(
        () => true,
        () => false,
      )
  }

  async close(): Promise<void> {
    await this.orm.close(true)
  }

  /** A connection that died while it lay in the pool is found out here; nothing has happened yet, so again. */
  private async begin(em: EntityManager, options: { readOnly?: boolean }): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await em.begin(options)
      } catch (error) {
        if (attempt >= 40 || !isConnectionLoss(error)) throw error
        await new Promise((done) => setTimeout(done, Math.min(25 * attempt, 250)))
      }
    }
  }
}

/** Whether the database was unreachable or went away, rather than having refused what was asked. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message, cause } = error as { code?: string; message?: string; cause?: unknown }
  if (code && /^(08|57P0[123])|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code)) return true
  if (
    /Connection terminated|connection ended|Client has encountered a connection error|not queryable/i.test(
      message ?? '',
    )
  ) {
    return true
  }
  return cause ? isConnectionLoss(cause) : false
}
