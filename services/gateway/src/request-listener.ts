import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { NotHeld } from './caller.ts'
import { addressList, clientAddressOf } from './client-address.ts'
import { HttpRefusal, sendJson, type Exchange } from './http-exchange.ts'
import { isConnectionLoss } from './connection-loss.ts'
import type { Metrics } from './metrics.ts'
import { requestIdOf } from './request-context.ts'
import { securityHeaders } from './security-headers.ts'

export interface Listening {
  handle(exchange: Exchange): Promise<void>
  metrics: Metrics
  origin: string
  logger: Logger
  state: { stopping: boolean }
  trustedProxies: readonly string[]
}

/** Wraps every request: id, headers of every answer, refusals and faults as JSON, metrics, one line in the log. */
export function requestListener({ handle, metrics, origin, logger, state, trustedProxies }: Listening) {
  const headers = Object.entries(securityHeaders(origin))
  const proxies = addressList(trustedProxies)
  return (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now()
    const exchange = exchangeOf(request, response, clientAddressOf(request, proxies), logger)
    for (const [name, value] of headers) response.setHeader(name, value as string)
    response.setHeader('x-request-id', exchange.requestId)
    // A connection kept alive now would hold up the end.
    if (state.stopping) response.setHeader('connection', 'close')
    response.once('close', () => {
      const duration = performance.now() - started
      metrics.answeredRequest(exchange.route, exchange.method, response.statusCode, duration / 1000)
      writeAccess(exchange, duration)
    })
    handle(exchange).catch((error: unknown) => answerError(exchange, error))
  }
}

function exchangeOf(
  request: IncomingMessage,
  response: ServerResponse,
  clientAddress: string,
  logger: Logger,
): Exchange {
  const requestId = requestIdOf(request.headers)
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  return {
    request,
    response,
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    requestId,
    clientAddress,
    log: logger.child({ requestId }),
    route: 'unknown',
  }
}

function answerError(exchange: Exchange, error: unknown): void {
  const { response, log, requestId } = exchange
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  if (error instanceof HttpRefusal) {
    const { status, code, message, headers, details } = error
    return sendJson(exchange, status, { code, message, ...details, requestId }, headers)
  }
  if (error instanceof NotHeld) {
    const { status, code, message } = error
    // In both forms: GraphQL clients read `errors`, the others the code.
    const answer = { code, message, requestId, errors: [{ message, extensions: { code, requestId } }] }
    return sendJson(exchange, status, answer, status === 401 ? { 'www-authenticate': 'Bearer' } : {})
  }
  if (isConnectionLoss(error)) {
    log.error({ reason: (error as Error).message }, 'the database did not answer')
    const message = 'The database does not answer at the moment; try again in a few seconds'
    return sendJson(
      exchange,
      503,
      { code: 'DATABASE_UNAVAILABLE', message, requestId },
      { 'retry-after': '5' },
    )
  }
  log.error({ err: error }, 'fault in a request')
  sendJson(exchange, 500, {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side',
    requestId,
  })
}

/** One line per request. Never a token, a variable, a query string or a name. */
function writeAccess({ log: logger, route, method, response, context }: Exchange, duration: number): void {
  const level = response.statusCode >= 500 ? 'warn' : 'info'
  logger[level](
    {
      route,
      method,
      status: response.statusCode,
      duration: Math.round(duration * 10) / 10,
      ...(context
        ? {
            operation: context.operation.name,
            type: context.operation.type,
            seat: context.caller.seat?.kind ?? 'ANONYMOUS',
          }
        : {}),
    },
    'request',
  )
}
