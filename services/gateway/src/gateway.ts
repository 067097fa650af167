import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deriveKey } from '@linli/postgres'
import { CallerMemory } from './caller-memory.ts'
import { callerFinder, type KnownCaller } from './caller.ts'
import { disabledFinder } from './disabled-reasons.ts'
import { loadFrontEnds } from './front-ends.ts'
import type { GatewayOptions, RunningGateway } from './gateway-options.ts'
import { gracefulStop } from './graceful-stop.ts'
import { graphqlEndpoint } from './graphql-endpoint.ts'
import { createGraphqlRuntime } from './graphql-runtime.ts'
import { keepHouse } from './housekeeping.ts'
import { LiveStreams } from './live-streams.ts'
import { Metrics } from './metrics.ts'
import { ownOrigin } from './own-origin.ts'
import { requestListener } from './request-listener.ts'
import { routes } from './routes.ts'
import { SignInEvents } from './sign-in-events.ts'
import { SignInThrottle } from './sign-in-throttle.ts'
import { createSignIn, signInKey, signInPool } from './sign-in.ts'

/** Appointments that end are noticed after this long at the latest. */
const longestRecheck = 30_000

/**
 * Starts the one door to the product: sign-in, the supergraph, files and the front ends on one port.
 * Subgraphs are started and stopped by whoever gives them to us.
 * @throws when the supergraph, a front end's build or a setting is not in order
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { logger, time, secret, demo, externalProviders: providers = [] } = options
  const claimsKey = options.claimsKey ?? deriveKey(secret, 'claims')
  const pool = signInPool(options.databaseUrl, logger)

  const memory =
    (options.rememberCallers ?? true) ? new CallerMemory<KnownCaller>(options.databaseUrl, logger) : null
  const find = callerFinder(pool, time, memory)
  const callersChanged = () => memory?.forget()
  const live = new LiveStreams(find, Math.min(options.recheckEvery ?? 20_000, longestRecheck))
  const metrics = new Metrics({
    liveStreams: () => live.size,
    databaseConnections: () => pool.totalCount,
    databaseWaiting: () => pool.waitingCount,
  })
  const runtime = await createGraphqlRuntime(options, metrics, live)
  const frontEnds = loadFrontEnds(options.frontends ?? {})

  // A port of 0 is known only once we listen, and addresses of ours are made with it.
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 })
  const end = gracefulStop(server)
  const url = await listen(server, options.host, options.port)
  const own = ownOrigin(options.origin, url)
  const { origin } = own
  const key = signInKey(secret)
  const { signInsPerMinute } = options
  const signIn = createSignIn({
    pool,
    key,
    origin,
    providers,
    logger,
    ...(signInsPerMinute ? { signInsPerMinute } : {}),
  })
  const events = new SignInEvents(pool, key)
  const restHouse = keepHouse(pool, logger)
  const state = { stopping: false }
  const handle = routes({
    pool,
    time,
    find,
    callersChanged,
    key,
    own,
    metrics,
    frontEnds,
    state,
    options,
    graphql: graphqlEndpoint({ runtime, find, claimsKey, origin, callersChanged }),
    door: {
      pool,
      signIn,
      key,
      own,
      events,
      throttle: new SignInThrottle(pool),
      counted: (outcome) => metrics.signIn(outcome),
    },
    desk: { signIn, key, origin, find, findDisabled: disabledFinder(pool), events, time, providers, demo },
    joining: { pool, signIn, events, find, time },
    field: { pool, key, origin, events, time },
  })
  server.on(
    'request',
    requestListener({ handle, metrics, origin, logger, state, trustedProxies: options.trustedProxies ?? [] }),
  )
  logger.info({ url, origin }, 'gateway listens')

  const stop = async () => {
    if (state.stopping) return
    state.stopping = true
    live.endAll()
    await end(options.stopWithin ?? 10_000)
    restHouse()
    await runtime.dispose()
    await memory?.close()
    await pool.end()
  }
  return { url, stop }
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.removeListener('error', fail)
      const { port: taken } = server.address() as AddressInfo
      done(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`)
    })
  })
}
