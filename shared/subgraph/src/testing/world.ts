import { AsyncLocalStorage } from 'node:async_hooks'
import { ShiftableTime, fixedTime } from '@linli/kernel'
import { deriveKey, roleUrl } from '@linli/postgres'
import { parse } from 'graphql'
import pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { anonymousClaims, type Claims, claimsHeader, signClaims } from '../claims.ts'
import type { ServiceDefinition } from '../define-service.ts'
import { type RunningSubgraph, startService } from '../start-service.ts'
import { createDatabase, dropDatabase } from './database.ts'
import { breachOf } from './walls.ts'

/** What the run's one server tells each file of tests, see `postgres-server.ts`. */
declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string
    secret: string
  }
}

export interface Answer {
  data: Record<string, any> | null | undefined
  errors:
    | readonly {
        message: string
        path?: readonly (string | number)[]
        extensions?: Record<string, unknown>
      }[]
    | undefined
}

export interface Actor {
  claims: Claims
  /** Sends one operation to the service that is named, or to the only one. */
  ask(document: string, variables?: Record<string, unknown>, options?: AskOptions): Promise<Answer>
  /** The results of a subscription as they come; stop by breaking out of the loop. */
  listen(
    document: string,
    variables?: Record<string, unknown>,
    options?: AskOptions,
  ): Promise<AsyncIterable<Answer>>
}

export interface AskOptions {
  service?: string
  language?: 'zh-CN' | 'en'
  idempotencyKey?: string
}

/** A small world with a database of its own, running services and a clock that the test moves. */
export interface World {
  time: ShiftableTime
  adminUrl: string
  service(name: string): RunningSubgraph
  /** Somebody in a seat; what is left out is empty, and the claims expire an hour from the machine's time. */
  as(claims: Partial<Claims>): Actor
  anonymous(): Actor
  /** Waits until every fact told so far has had its effect everywhere. */
  settle(): Promise<void>
  /** Runs SQL as a service's login role under the claims, as the service itself would: for tests of row-level security. */
  sqlAs(
    service: string,
    claims: Partial<Claims>,
    sql: string,
    parameters?: unknown[],
  ): Promise<Record<string, any>[]>
  /** How many SQL statements the body led to. */
  countStatements(body: () => Promise<unknown>): Promise<number>
  stop(): Promise<void>
}

export interface WorldOptions {
  /** The instant at which the world begins; 2026-03-02 09:00 in Shanghai, a Monday, when left out. */
  startsAt?: string
  /** What the operator has set, by service. */
  settings?: Record<string, unknown>
}

export async function createWorld(services: ServiceDefinition[], options: WorldOptions = {}): Promise<World> {
  const secret = Buffer.from(inject('secret'), 'hex')
  const serverUrl = inject('adminUrl')
  const adminUrl = await createDatabase(serverUrl, secret, services)
  const time = new ShiftableTime(fixedTime(options.startsAt ?? '2026-03-02T01:00:00Z'))
  const logger = pino({ level: process.env.LINLI_TEST_LOG ?? 'fatal' })
  const running: RunningSubgraph[] = []
  for (const service of services)
    running.push(
      await startService(service, {
        adminUrl,
        secret,
        time,
        logger,
        settings: options.settings?.[service.name],
      }),
    )
  const claimsKey = deriveKey(secret, 'claims')

  const world: World = {
    time,
    adminUrl,
    service(name) {
      const found = running.find((service) => service.name === name)
      if (!found) throw new Error(`This world has no service ${name}`)
      return found
    },
    as(partial) {
      const claims: Claims = { ...anonymousClaims(Date.now() + 3_600_000), ...partial }
      const send = (document: string, variables: Record<string, unknown> = {}, asked: AskOptions = {}) =>
        world.service(asked.service ?? running[0]?.name ?? '').execute({
          document: parse(document),
          variables,
          headers: {
            [claimsHeader]: signClaims(claims, claimsKey),
            'x-linli-language': asked.language ?? 'zh-CN',
            ...(asked.idempotencyKey && { 'idempotency-key': asked.idempotencyKey }),
          },
        })
      return {
        claims,
        ask: async (...request) => (await send(...request)) as Answer,
        listen: async (...request) => (await send(...request)) as AsyncIterable<Answer>,
      }
    },
    anonymous: () => world.as({}),
    async settle() {
      // A fact's effect may tell another one.
      for (let round = 0; round < 2; round++) for (const service of running) await service.catchUp()
    },
    async sqlAs(service, claims, sql, parameters = []) {
      const breach = breachOf(adminUrl)
      if (breach) return breach.sqlAs(service, claims, sql, parameters)
      const client = new pg.Client({
        connectionString: roleUrl(adminUrl, secret, `linli_${service}`),
        options: `-c search_path=${service}`,
      })
      await client.connect()
      try {
        await client.query('begin')
        await client.query(`select set_config('linli.claims', $1, true)`, [
          JSON.stringify({ ...anonymousClaims(0), ...claims }),
        ])
        const { rows } = await client.query<Record<string, unknown>>(sql, parameters)
        await client.query('commit')
        return rows
      } finally {
        await client.end()
      }
    },
    countStatements,
    async stop() {
      for (const service of running) await service.stop()
      await dropDatabase(serverUrl, adminUrl)
    },
  }
  return world
}

const counting = new AsyncLocalStorage<{ statements: number }>()

/** Readers of facts and jobs go on in the background; only what follows from the body itself is counted. */
async function countStatements(body: () => Promise<unknown>): Promise<number> {
  const client = pg.Client.prototype as unknown as { query: (...parameters: unknown[]) => unknown }
  const original = client.query
  const counter = { statements: 0 }
  client.query = function (...parameters) {
    const counted = counting.getStore()
    if (counted) counted.statements++
    return original.apply(this, parameters)
  }
  try {
    await counting.run(counter, body)
  } finally {
    client.query = original
  }
  if (counter.statements === 0) throw new Error('Nothing was counted: the body sent no statement')
  return counter.statements
}
