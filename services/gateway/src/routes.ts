import type { TimeSource } from '@linli/kernel'
import type { Pool } from 'pg'
import type { FindCaller } from './caller.ts'
import { addressList, loopback } from './client-address.ts'
import { readCredentials, sessionCookieName } from './credentials.ts'
import { answerFieldSignIn, type FieldDesk } from './field-sign-in.ts'
import { sendFile, storeFile } from './files.ts'
import type { FrontEnds } from './front-ends.ts'
import type { GatewayOptions } from './gateway-options.ts'
import type { GraphqlEndpoint } from './graphql-endpoint.ts'
import { readiness } from './health.ts'
import { HttpRefusal, sendJson, type Exchange } from './http-exchange.ts'
import { answerJoin, type Joining } from './join.ts'
import { WindowCount } from './limits.ts'
import type { Metrics } from './metrics.ts'
import type { OwnOrigin } from './own-origin.ts'
import { answerPublicPage } from './public-pages.ts'
import { answerSession, answerSignIns, seatWanted, type SessionDesk } from './session.ts'
import { sendShellPage } from './shell-page.ts'
import { answerSignIn, type SignInDoor } from './sign-in-routes.ts'
import { sendStaticFile } from './static-files.ts'

export interface House {
  pool: Pool
  time: TimeSource
  find: FindCaller
  /** Told after whatever may have begun or ended a session, a key or an account. */
  callersChanged(): void
  key: string
  own: OwnOrigin
  metrics: Metrics
  frontEnds: FrontEnds
  state: { stopping: boolean }
  options: GatewayOptions
  graphql: GraphqlEndpoint
  door: SignInDoor
  desk: SessionDesk
  joining: Joining
  field: FieldDesk
}

/** Invitations tried from one client address in a minute: a code is not to be guessed. */
const joinsPerMinute = 30

/** Codes for the field tried from one client address in a minute; they are shorter than invitations. */
const fieldCodesPerMinute = 10

/** Which address is answered by what. */
export function routes(house: House): (exchange: Exchange) => Promise<void> {
  const { pool, time, find, own, options, frontEnds } = house
  const cookieName = sessionCookieName(own.origin)
  const metricsReaders = options.trustedMetrics ? addressList(options.trustedMetrics) : loopback
  const joins = new WindowCount(60_000)
  const fieldCodes = new WindowCount(60_000)
  const modules = new Set(Object.keys(options.subgraphs))
  const credentialsOf = ({ request }: Exchange) => readCredentials(request.headers, cookieName, house.key)
  const callerOf = (exchange: Exchange) => {
    const wantedSeat = seatWanted(exchange)
    return find(credentialsOf(exchange), wantedSeat ? { wantedSeat } : {})
  }

  return async (exchange) => {
    const { method, path } = exchange
    const asks = (...methods: string[]) => {
      exchange.route = path
      if (methods.includes(method)) return
      throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `Use ${methods.join(' or ')}`, {
        headers: { allow: methods.join(', ') },
      })
    }
    switch (path) {
      case '/graphql':
        // Which methods the protocol allows, and how it refuses the others, is the runtime's to say.
        exchange.route = path
        return house.graphql.answer(exchange, credentialsOf(exchange))
      case '/healthz':
        asks('GET', 'HEAD')
        return sendJson(exchange, 200, { status: 'alive' })
      case '/readyz':
        asks('GET', 'HEAD')
        return answerReadiness(house, exchange)
      case '/metrics':
        asks('GET')
        return answerMetrics(house, exchange, metricsReaders)
      case '/session':
        asks('GET')
        return answerSession(house.desk, exchange)
      case '/account/sign-ins':
        asks('GET')
        return answerSignIns(house.desk, exchange)
      case '/join':
        asks('GET', 'POST')
        if (method === 'GET') return redirect(exchange, `/app/join?${exchange.query}`)
        if (!joins.take(exchange.clientAddress, joinsPerMinute)) {
          throw new HttpRefusal(
            429,
            'TOO_MANY_REQUESTS',
            'Too many invitations were tried from here; wait a minute',
          )
        }
        return answerJoin(house.joining, exchange, credentialsOf(exchange)).finally(house.callersChanged)
      case '/field-sign-in':
        asks('GET', 'POST')
        if (method === 'GET') return redirect(exchange, `/app/field-sign-in?${exchange.query}`)
        if (!fieldCodes.take(exchange.clientAddress, fieldCodesPerMinute)) {
          throw new HttpRefusal(
            429,
            'TOO_MANY_REQUESTS',
            'Too many codes were tried from here; wait a minute',
          )
        }
        return answerFieldSignIn(house.field, exchange).finally(house.callersChanged)
      case '/files':
        asks('POST')
        return storeFile(pool, time, exchange, await callerOf(exchange))
      default:
        return answerOthers()
    }

    async function answerOthers(): Promise<void> {
      if (path.startsWith('/auth/')) return answerSignIn(house.door, exchange).finally(house.callersChanged)
      const fileId = /^\/files\/([\da-f-]{36})$/.exec(path)?.[1]
      if (fileId) {
        asks('GET', 'HEAD')
        exchange.route = '/files/:id'
        return sendFile(pool, exchange, await callerOf(exchange), fileId)
      }
      if (path.startsWith('/assets/')) {
        const file = frontEnds.files.get(path)
        exchange.route = '/assets'
        if (!file) throw new HttpRefusal(404, 'NOT_FOUND', 'There is nothing here')
        if (method !== 'GET' && method !== 'HEAD') throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'Use GET')
        return sendStaticFile(exchange, file)
      }
      if (path === '/app' || path.startsWith('/app/')) {
        asks('GET', 'HEAD')
        exchange.route = '/app'
        return sendShellPage(exchange, frontEnds, own.origin)
      }
      exchange.route = 'public page'
      const { publicPages, demo } = options
      const tools = {
        execute: house.graphql.executeFor(exchange),
        now: time.now(),
        demo: demo !== undefined,
        modules,
      }
      if (publicPages && (await answerPublicPage(publicPages, exchange, own, tools))) return
      if (path === '/') return redirect(exchange, '/app')
      exchange.route = 'unknown'
      throw new HttpRefusal(404, 'NOT_FOUND', 'There is nothing here')
    }
  }
}

function redirect({ response }: Exchange, location: string): void {
  response.writeHead(302, { location, 'cache-control': 'no-store' })
  response.end()
}

async function answerReadiness({ pool, options, state }: House, exchange: Exchange): Promise<void> {
  const answer = await readiness(pool, options.subgraphs, state.stopping)
  sendJson(exchange, answer.status === 'ready' || answer.status === 'degraded' ? 200 : 503, answer)
}

/** A request that came through a proxy is nobody's on this machine, whether or not we trust that proxy. */
async function answerMetrics(
  { metrics, options }: House,
  exchange: Exchange,
  readers: { has(address: string): boolean },
): Promise<void> {
  const { request, response, clientAddress } = exchange
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded
  if (!readers.has(clientAddress) || (forwarded !== undefined && !options.trustedMetrics)) {
    throw new HttpRefusal(404, 'NOT_FOUND', 'There is nothing here')
  }
  const text = await metrics.registry.metrics()
  response.writeHead(200, { 'content-type': metrics.registry.contentType, 'cache-control': 'no-store' })
  response.end(text)
}
