import http from '@graphql-mesh/transport-http'
import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql'
import type { SubgraphEntry } from './gateway-options.ts'
import { requestContextOf, subgraphHeaders, type RuntimeContext } from './request-context.ts'
import { listenOverHttp } from './subgraph-stream.ts'

type ExecutorOptions = Parameters<typeof http.getSubgraphExecutor>[0]

/** What the runtime calls a transport, in the types of ours. */
interface Transport {
  getSubgraphExecutor(options: ExecutorOptions): Promise<(execution: Execution) => Promise<Result>>
}

type Result = ExecutionResult | AsyncIterable<ExecutionResult>

/** What Hive hands to a transport; `extensions` are the client's and go no further. */
interface Execution {
  document: DocumentNode
  variables?: Record<string, unknown>
  operationName?: string
  operationType?: string
  context?: RuntimeContext
}

export interface SubgraphObserver {
  answered(subgraph: string, seconds: number, failed: boolean): void
}

/**
 * How the runtime reaches the subgraphs: in this process by a call, in another by HTTP. Either way the subgraph
 * gets our headers and no others: the runtime would let a client's `extensions` add headers or even name another
 * address to ask.
 */
export function subgraphTransport(
  subgraphs: Record<string, SubgraphEntry>,
  observer: SubgraphObserver,
): Transport {
  return {
    async getSubgraphExecutor(options) {
      const name = options.subgraphName
      const entry = subgraphs[name]
      // A module that is switched off: the supergraph knows it, this installation does not run it.
      if (!entry) return async () => ({ errors: [unreachable(name)] })
      const execute = 'url' in entry ? await overHttp(entry.url, options) : inProcess(entry)
      return async (request) => {
        const context = requestContextOf(request.context)
        const started = performance.now()
        let failed = true
        try {
          const result = await execute(request, subgraphHeaders(context))
          failed = false
          return result
        } catch (error) {
          // Its words alone: the client keeps the whole question in it, and what people typed is in the question.
          context.log.error({ subgraph: name, reason: (error as Error).message }, 'a subgraph did not answer')
          return { errors: [unreachable(name)] }
        } finally {
          observer.answered(name, (performance.now() - started) / 1000, failed)
        }
      }
    },
  }
}

type Execute = (execution: Execution, headers: Record<string, string>) => Promise<Result>

const inProcess =
  (subgraph: Exclude<SubgraphEntry, { url: string }>): Execute =>
  ({ document, variables, operationName }, headers) =>
    subgraph.execute({ document, variables, operationName, headers })

/** Subscriptions are asked for at `<url>/stream`. */
async function overHttp(url: string, options: ExecutorOptions): Promise<Execute> {
  const name = options.subgraphName
  const ask = await http.getSubgraphExecutor({
    ...options,
    transportEntry: {
      kind: 'http',
      subgraph: name,
      location: url,
      options: {
        method: 'POST',
        // Two people who ask the same at the same moment are two people.
        deduplicateInflightRequests: false,
      },
    },
  })
  return async ({ document, variables, operationName, operationType, context }, headers) => {
    if (operationType === 'subscription') {
      const stream = { url: `${url}/stream`, headers, leave: context?.linli.ended.signal }
      return listenOverHttp(stream, { document, variables, operationName }, (reason) => {
        context?.linli.log.error({ subgraph: name, reason }, 'a subgraph did not answer')
        return { errors: [unreachable(name)] }
      })
    }
    // No signal: a mutation on its way is let through to its end, also when its sender leaves.
    const result = (await ask({
      ...{ document, variables, operationName, operationType, context },
      extensions: { headers },
    } as never)) as ExecutionResult
    const lost = result.errors?.find(fromTheWire)
    if (lost) throw lost
    return result
  }
}

/** Errors that the HTTP client made itself, with addresses and bodies in them, rather than the subgraph's own. */
const fromTheWire = ({ extensions }: GraphQLError) =>
  extensions?.code === 'SUBREQUEST_HTTP_ERROR' || extensions?.code === 'RESPONSE_VALIDATION_FAILED'

const unreachable = (serviceName: string) =>
  new GraphQLError('This part of the service does not answer at the moment', {
    extensions: { code: 'SERVICE_UNAVAILABLE', serviceName },
  })
