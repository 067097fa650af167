import type { TimeSource } from '@linli/kernel'
import { deriveKey, roleUrl, type Secret } from '@linli/postgres'
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql'
import type { Logger } from 'pino'
import { executeOverHttp, startApollo } from './apollo.ts'
import { type AsSystem, asSystemOf } from './as-system.ts'
import type { ServiceRuntime } from './context.ts'
import type { ServiceDefinition } from './define-service.ts'
import { Engine } from './engine.ts'
import { FactReader } from './fact-reader.ts'
import { Hub } from './hub.ts'
import { runJobs } from './jobs.ts'
import { sharedMessages } from './messages.ts'
import { migrateService } from './migrate.ts'
import { answerChecked, answerWith, frameOf, Operations } from './operation.ts'
import { buildServiceSchema } from './schema.ts'

export interface ServiceOptions {
  /** Connection string of the role that prepared the database. */
  adminUrl: string
  secret: Secret
  time: TimeSource
  logger: Logger
  /** What the operator has set for this service alone. */
  settings?: unknown
}

export interface SubgraphRequest {
  document: DocumentNode
  variables?: Record<string, unknown> | undefined
  operationName?: string | undefined
  headers: Record<string, string | undefined>
}

export interface RunningSubgraph {
  name: string
  sdl: string
  schema: GraphQLSchema
  logger: Logger
  time: TimeSource
  asSystem: AsSystem
  /** A key of the installation for one purpose of this service, for seeds and commands. */
  deriveKey(purpose: string): Buffer
  /** The transport of the one-process run; a subscription answers with its results as they come. */
  execute(request: SubgraphRequest): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>
  handleHttp(request: Parameters<typeof executeOverHttp>[1]): ReturnType<typeof executeOverHttp>
  /** Whether the database answers. */
  ready(): Promise<boolean>
  /** Waits until every fact told so far has had its effect here. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/** Migrates and starts one service: its subgraph, its reader of facts and its jobs. The database must be prepared. */
export async function startService(
  service: ServiceDefinition,
  options: ServiceOptions,
): Promise<RunningSubgraph> {
  const { adminUrl, secret, time } = options
  const logger = options.logger.child({ service: service.name })
  const databaseUrl = roleUrl(adminUrl, secret, `linli_${service.name}`)
  await migrateService(service, adminUrl)
  const { schema, sdl } = await buildServiceSchema(service)
  const hub = await Hub.open(databaseUrl, logger)
  const engine = await Engine.open(service, databaseUrl, hub, time)
  const runtime: ServiceRuntime = {
    name: service.name,
    logger,
    deriveKey: (purpose) => deriveKey(secret, `${service.name}:${purpose}`),
    messages: {
      'zh-CN': { ...sharedMessages['zh-CN'], ...service.messages['zh-CN'] },
      en: { ...sharedMessages.en, ...service.messages.en },
    },
    settings: options.settings,
    watch: (subject, signal) => hub.watch(subject, signal),
  }
  const operations = new Operations(schema, engine, runtime)
  const answer = answerWith(operations, runtime)
  const answerInProcess = answerChecked(schema, answer)
  const apollo = await startApollo(schema, sdl, answer, runtime)
  const claimsKey = deriveKey(secret, 'claims')
  const asSystem = asSystemOf(engine)
  const facts = new FactReader(engine, service.facts ?? {}, hub, logger)
  facts.start()
  const jobsUrl = roleUrl(adminUrl, secret, 'linli_jobs')
  const jobs = await runJobs(service.jobs ?? {}, { jobsUrl, asSystem, time, service: runtime, logger })
  return {
    name: service.name,
    sdl,
    schema,
    logger,
    time,
    asSystem,
    deriveKey: runtime.deriveKey,
    async execute({ document, variables, operationName, headers }) {
      const frame = frameOf(headers, claimsKey)
      if (getOperationAST(document, operationName)?.operation === 'subscription') {
        return operations.subscribe({ document, variables, operationName }, frame)
      }
      return answerInProcess({ document, variables, operationName }, frame)
    },
    handleHttp: (request) => executeOverHttp(apollo, request, frameOf(request.headers, claimsKey)),
    ready: () => engine.isReachable(),
    catchUp: () => facts.catchUp(),
    async stop() {
      await facts.stop()
      await jobs?.stop().catch(() => undefined)
      await apollo.stop()
      await hub.close()
      await engine.close()
    },
  }
}
