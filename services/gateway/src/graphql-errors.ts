import type { GatewayPlugin } from '@graphql-hive/gateway-runtime'
import { GraphQLError, type ExecutionResult } from 'graphql'
import { relayEvents } from './event-relay.ts'
import { requestContextOf, type RequestContext, type RuntimeContext } from './request-context.ts'

/** Codes that mean a fault of ours; what happened is in the log under the request's id, not in the answer. */
const faults = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR'])

/**
 * Gives every error the request's id and hides what faults are made of. Expected outcomes are values in payloads,
 * so whatever comes here is either the asker's mistake or a fault.
 */
export function graphqlErrorsPlugin(): GatewayPlugin<RuntimeContext> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      const context = requestContextOf(serverContext)
      const format = (one: ExecutionResult) => formatErrors(one, context)
      if (Symbol.asyncIterator in result)
        setResult(relayEvents(result as AsyncIterable<ExecutionResult>, format) as never)
      else if (!Array.isArray(result)) setResult(format(result as ExecutionResult) as never)
    },
  }
}

/** The result with its errors as they may be shown; what they hide goes into the log. */
export function formatErrors(result: ExecutionResult, { requestId, log }: RequestContext): ExecutionResult {
  if (!result.errors?.length) return result
  return {
    ...result,
    errors: result.errors.map((error) => {
      const fault = !isAnswer(error)
      if (fault) log.error({ err: error.originalError ?? error, path: error.path }, 'fault in an operation')
      const { message, path, locations, extensions } = error
      const { stacktrace: _, originalError: __, ...kept } = extensions ?? {}
      // A body that is not JSON is no GraphQL request at all, whatever answer the client accepts.
      if (kept.code === 'BAD_REQUEST' && isSpec(kept.http)) kept.http = { status: 400 }
      return new GraphQLError(fault ? 'Something went wrong on our side' : message, {
        ...(path ? { path } : {}),
        ...(error.nodes ? { nodes: error.nodes } : {}),
        ...(error.source && error.positions && !error.nodes
          ? { source: error.source, positions: error.positions }
          : {}),
        extensions: fault
          ? {
              code: 'INTERNAL_SERVER_ERROR',
              requestId,
              ...('data' in result ? {} : { http: { status: 500 } }),
            }
          : {
              ...kept,
              ...(kept.code ? {} : { code: locations ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_REQUEST' }),
              requestId,
            },
      })
    }),
  }
}

/** An error that tells the asker something: made as a GraphQL error or with a status that blames them. */
function isAnswer(error: GraphQLError): boolean {
  const { originalError, extensions } = error
  const { status } = (extensions?.http ?? {}) as { status?: number }
  if (status && status >= 400 && status < 500) return true
  if (originalError && originalError.name !== 'GraphQLError') return false
  return !faults.has(String(extensions?.code ?? '')) && extensions?.unexpected !== true
}

const isSpec = (http: unknown) => (http as { spec?: boolean } | undefined)?.spec === true
