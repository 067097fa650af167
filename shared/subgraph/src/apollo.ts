import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { ServiceRuntime } from './context.ts'
import type { Answer, RequestFrame } from './operation.ts'

export interface FrameContext {
  frame: RequestFrame
}

/**
 * What comes over HTTP: Apollo Server reads, validates and caches documents; execution is ours, because an operation
 * is a transaction. Its gateway port is the place where an executor may be put in.
 */
export async function startApollo(
  schema: GraphQLSchema,
  sdl: string,
  answer: Answer,
  service: ServiceRuntime,
): Promise<ApolloServer<FrameContext>> {
  const server = new ApolloServer<FrameContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: sdl })
        return () => undefined
      },
      load: async () => ({
        executor: async ({ document, request, operationName, context }) => {
          const { frame } = context as FrameContext
          return (await answer({ document, variables: request.variables, operationName }, frame)) as never
        },
      }),
      stop: async () => undefined,
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    apollo: { key: undefined as never },
    logger: {
      debug() {},
      info() {},
      warn: (m) => service.logger.warn(m),
      error: (m) => service.logger.error(m),
    },
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  })
  await server.start()
  return server
}

/** One operation that came over HTTP. */
export async function executeOverHttp(
  server: ApolloServer<FrameContext>,
  request: { method: string; headers: Record<string, string>; search: string; body: unknown },
  frame: RequestFrame,
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, value)
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: request.method,
    headers,
    search: request.search,
    body: request.body,
  }
  const response = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: async () => ({ frame }),
  })
  let body = ''
  if (response.body.kind === 'complete') body = response.body.string
  else for await (const chunk of response.body.asyncIterator) body += chunk
  return { status: response.status ?? 200, headers: Object.fromEntries(response.headers), body }
}
