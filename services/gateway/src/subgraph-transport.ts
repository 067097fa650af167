import http from '@graphql-mesh/transport-http'
import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql'
import type { SubgraphEntry } from './gateway-options.ts'
import { subgraphHeaders, type RequestContext } from './request-context.ts'

/** The shape that the runtime expects of every transport. */
type Transport = typeof http

type Result = ExecutionResult | AsyncIterable<ExecutionResult>

/** What Hive hands to a transport; `extensions` are the client's and go no further. */
interface Execution {
  document: DocumentNode
  variables?: Record<string, unknown>
  operationName?: string
  operationType?: string
  context?: RequestContext
}

export interface SubgraphObserver {
  answered(subgraph: string, seconds: number, failed: boolean): void
}

/**
 * How the runtime reaches the subgraphs: in this process by a call, in another by HTTP. Either way the subgraph
 * gets our headers and no others: the runtime would let a client's `extensions` add headers or even name another
 * address to ask.
 */
export function subgraphTransport(subgraphs: Record<string, SubgraphEntry>, observer: SubgraphObserver): Transport {
  return {
    async getSubgraphExecutor(options) {
      const name = options.subgraphName
      const entry = subgraphs[name]
      // A module that is switched off: the supergraph knows it, this installation does not run it.
      if (!entry) return async () => ({ errors: [unreachable(name)] })
      const execute = 'url' in entry ? await overHttp(entry.url, options) : inProcess(entry)
      return async (execution) => {
        const request = execution as unknown as Execution
        if (!request.context) throw new Error('A subgraph is never asked without knowing for whom')
        const started = performance.now()
        let failed = true
        try {
          const result = await execute(request, subgraphHeaders(request.context))
          failed = false
          return result as never
        } catch (error) {
          request.context.log.error({ subgraph: name, err: error }, 'a subgraph did not answer')
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

/** Subscriptions are asked for at `<url>/stream`, as server-sent events in answer to a POST (graphql-sse). */
async function overHttp(url: string, options: Parameters<Transport['getSubgraphExecutor']>[0]): Promise<Execute> {
  const executor = (location: string) =>
    http.getSubgraphExecutor({
      ...options,
      transportEntry: {
        kind: 'http',
        subgraph: options.subgraphName,
        location,
        options: {
          method: 'POST',
          // Two people who ask the same at the same moment are two people.
          deduplicateInflightRequests: false,
        },
      },
    })
  const [ask, listen] = await Promise.all([executor(url), executor(`${url}/stream`)])
  return async ({ document, variables, operationName, operationType, context }, headers) => {
    const execute = operationType === 'subscription' ? listen : ask
    const result = (await execute({
      document,
      variables,
      operationName,
      operationType,
      // Only a stream is cut when its reader goes: a mutation on its way is let through to its end.
      signal: operationType === 'subscription' ? context?.ended.signal : undefined,
      context,
      extensions: { headers },
    } as never)) as Result
    const lost = Symbol.asyncIterator in result ? undefined : result.errors?.find(fromTheWire)
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
