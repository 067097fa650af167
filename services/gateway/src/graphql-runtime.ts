import { createGatewayRuntime, type GatewayRuntime } from '@graphql-hive/gateway-runtime'
import { planningHandler } from './operation-planning.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { graphqlErrorsPlugin } from './graphql-errors.ts'
import { limitPlugins, publicMutationsPlugin } from './limits.ts'
import type { LiveStreams } from './live-streams.ts'
import type { Metrics } from './metrics.ts'
import { loadPersistedDocuments, persistedDocumentsPlugin } from './persisted-documents.ts'
import { publicSendingLimits, publicSendingPlugin } from './public-sending.ts'
import type { RuntimeContext } from './request-context.ts'
import { subgraphTransport } from './subgraph-transport.ts'

export type GraphqlRuntime = GatewayRuntime<RuntimeContext>

/** Hive's gateway runtime with the query planner in Rust, our transport and our rules. */
export async function createGraphqlRuntime(
  options: GatewayOptions,
  metrics: Metrics,
  live: LiveStreams,
): Promise<GraphqlRuntime> {
  const { supergraph, subgraphs, production = true, publicMutationsPerMinute = 60 } = options
  const { publicSending = publicSendingLimits } = options
  const transport = subgraphTransport(subgraphs, metrics)
  const documents = loadPersistedDocuments(options.persistedDocuments ?? [])
  const before = new Set(stopSignals.flatMap((signal) => process.listeners(signal)))
  const runtime = createGatewayRuntime<RuntimeContext>({
    supergraph,
    unifiedGraphHandler: planningHandler,
    transports: () => transport as never,
    graphqlEndpoint: '/graphql',
    logging: false,
    landingPage: false,
    graphiql: false,
    cors: false,
    batching: false,
    multipart: false,
    // Ids are ours (`request-context.ts`), faults are masked and logged by `graphql-errors.ts`.
    requestId: false,
    maskedErrors: false,
    subgraphErrors: false,
    csrfPrevention: { requestHeaders: ['authorization', 'x-linli'] },
    plugins: () =>
      [
        metrics.plugin(),
        persistedDocumentsPlugin(documents, { production }),
        ...limitPlugins(),
        publicMutationsPlugin(publicMutationsPerMinute),
        publicSendingPlugin(publicSending),
        live.plugin(),
        graphqlErrorsPlugin(),
      ] as never,
  })
  keepStoppingOurs(before)
  // The planner and the schema are made on first use; a broken supergraph must stop the start instead.
  await runtime.getSchema()
  return runtime
}

const stopSignals = ['SIGINT', 'SIGTERM'] as const

/**
 * The runtime disposes of itself on these signals, cutting requests that we let finish (`gateway.ts`). It offers no
 * setting against it, so its listeners are taken away again.
 */
function keepStoppingOurs(before: ReadonlySet<unknown>): void {
  for (const signal of stopSignals) {
    for (const listener of process.listeners(signal)) {
      if (!before.has(listener)) process.removeListener(signal, listener)
    }
  }
}
