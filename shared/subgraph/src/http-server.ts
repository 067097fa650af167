import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createHandler } from 'graphql-sse/lib/use/http'
import type { RunningSubgraph } from './start-service.ts'

const streamPath = '/graphql/stream'
/** How long a running request may take when the server closes, in milliseconds. */
const answersWithin = 10_000

/** Serves a subgraph by itself: `/graphql`, `/graphql/stream` for subscriptions, `/healthz`, `/readyz`. For the loopback or a private network only. */
export async function serveOverHttp(
  subgraph: RunningSubgraph,
  { host, port }: { host: string; port: number },
): Promise<{ url: string; close(): Promise<void> }> {
  const stream = createHandler({
    schema: subgraph.schema,
    // graphql-sse asks for a source of results; execution is the subgraph's own, in a transaction for each event.
    execute: () => {
      throw new Error('Only subscriptions are streamed')
    },
    subscribe: ((parameters: {
      document: never
      variableValues: never
      operationName: never
      contextValue: { headers: Record<string, string> }
    }) =>
      subgraph.execute({
        document: parameters.document,
        variables: parameters.variableValues,
        operationName: parameters.operationName,
        headers: parameters.contextValue.headers,
      })) as never,
    context: (request) => ({ headers: headersOf(request.raw) }) as never,
  })
  const streams = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    if (request.url === streamPath) {
      streams.add(response)
      response.once('close', () => streams.delete(response))
    }
    answer(subgraph, stream, request, response).catch((error: Error) => {
      subgraph.logger.error({ err: error }, 'a request to the subgraph failed')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await listen(server, host, port)
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host}:${bound}/graphql`,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      for (const response of streams) response.destroy()
      // Whoever asks between two requests is told by a closed connection; what runs is let through to its end.
      const idle = setInterval(() => server.closeIdleConnections(), 20)
      const late = setTimeout(() => server.closeAllConnections(), answersWithin)
      await closed
      clearInterval(idle)
      clearTimeout(late)
    },
  }
}

async function answer(
  subgraph: RunningSubgraph,
  stream: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://subgraph')
  if (url.pathname === streamPath) return stream(request, response)
  if (url.pathname === '/healthz') {
    response.writeHead(200).end(JSON.stringify({ status: 'alive' }))
    return
  }
  if (url.pathname === '/readyz') {
    const ready = await subgraph.ready()
    response.writeHead(ready ? 200 : 503).end(JSON.stringify({ ready }))
    return
  }
  if (url.pathname !== '/graphql') {
    response.writeHead(404).end()
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  const result = await subgraph.handleHttp({
    method: request.method ?? 'POST',
    headers: headersOf(request),
    search: url.search,
    body: text ? JSON.parse(text) : {},
  })
  response.writeHead(result.status, result.headers).end(result.body)
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}

const listen = (server: Server, host: string, port: number) =>
  new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => done())
  })
