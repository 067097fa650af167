import type { IncomingMessage } from 'node:http'
import { GraphQLError, parse, type DocumentNode, type ExecutionResult } from 'graphql'
import { nobody, type Caller, type FindCaller } from './caller.ts'
import { mintOf } from './claims.ts'
import type { Credentials } from './credentials.ts'
import { fitting } from './fitting-documents.ts'
import { formatErrors } from './graphql-errors.ts'
import type { GraphqlRuntime } from './graphql-runtime.ts'
import { HttpRefusal, readBody, sendWebResponse, type Exchange } from './http-exchange.ts'
import { graphqlBodyLimit, WindowCount } from './limits.ts'
import type { PublicTools } from './public-pages.ts'
import { idempotencyKeyOf, languageOf, type RequestContext } from './request-context.ts'
import { seatWanted } from './session.ts'

interface GraphqlDoor {
  runtime: GraphqlRuntime
  find: FindCaller
  claimsKey: Buffer
  origin: string
  /** Told after every mutation: it may have ended a seat. */
  callersChanged(): void
}

export interface GraphqlEndpoint {
  answer(exchange: Exchange, credentials: Credentials): Promise<void>
  /** Operations of our own pages, as nobody. */
  executeFor(exchange: Exchange): PublicTools['execute']
}

/** Made once: an error for each answer that was read to its end would cost more than the rest of it. */
const readerGone = new Error('Nobody reads the answer any more')

/** Who asks has been found out, and is told to the subgraphs in another way. */
const withheld = new Set(['cookie', 'x-linli-claims'])

/** The headers as the runtime reads them fastest. */
function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !withheld.has(name)) plain[name] = String(value)
  }
  return plain
}

/** A limit throws its reason before anything is carried out; over HTTP the runtime makes an answer of it, here we do. */
async function answerOf(execute: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  try {
    return await execute()
  } catch (fault) {
    if (fault instanceof GraphQLError) return { errors: [fault] }
    throw fault
  }
}

/** The door to the supergraph: finds out who asks, then lets the runtime work under that caller's claims. */
export function graphqlEndpoint({
  runtime,
  find,
  claimsKey,
  origin,
  callersChanged,
}: GraphqlDoor): GraphqlEndpoint {
  const allowances = new Map<number, WindowCount>()
  const documents = new Map<string, DocumentNode | null>()

  const refuseRunaway = ({ allowance }: Caller) => {
    if (!allowance || allowance.windowMillis <= 0) return
    let counts = allowances.get(allowance.windowMillis)
    if (!counts) allowances.set(allowance.windowMillis, (counts = new WindowCount(allowance.windowMillis)))
    if (counts.take(allowance.key, allowance.requests)) return
    throw new HttpRefusal(429, 'TOO_MANY_REQUESTS', 'This key has used up its requests for the moment', {
      headers: { 'retry-after': String(Math.ceil(allowance.windowMillis / 1000)) },
    })
  }

  const contextOf = (
    exchange: Exchange,
    caller: Caller,
    credentials: Credentials,
    trusted: boolean,
  ): RequestContext => {
    const { headers } = exchange.request
    const ended = new AbortController()
    exchange.response.once('close', () => ended.abort(readerGone))
    return {
      requestId: exchange.requestId,
      caller,
      credentials,
      mint: mintOf(caller, claimsKey),
      language: languageOf(headers['accept-language']),
      idempotencyKey: idempotencyKeyOf(headers),
      clientAddress: exchange.clientAddress,
      log: exchange.log,
      trusted,
      ended,
      operation: { name: null, type: null },
    }
  }

  return {
    async answer(exchange, credentials) {
      const { request, method } = exchange
      const wantedSeat = seatWanted(exchange)
      const body = await readBody(request, graphqlBodyLimit)
      const caller = await find(credentials, wantedSeat ? { wantedSeat } : {})
      refuseRunaway(caller)
      // The shell has no other way to learn that somebody ended its session meanwhile.
      if (caller.sessionEnded) exchange.response.setHeader('x-linli-session', 'ended')
      exchange.context = contextOf(exchange, caller, credentials, false)
      const url = new URL('/graphql', origin)
      url.search = exchange.query.toString()
      const { Request } = runtime.fetchAPI
      const question = new Request(url.toString(), {
        method,
        headers: plainHeaders(request),
        ...(body.length > 0 ? { body: body.toString() } : {}),
      })
      // Its size is known; a body to be seen would be counted again, through a stream.
      Object.defineProperty(question, 'body', { value: null })
      const answering = Promise.resolve(runtime.fetch(question, { linli: exchange.context }))
      const answer = (await answering.finally(() => {
        if (exchange.context?.operation.type === 'mutation') callersChanged()
      })) as Response
      await sendWebResponse(exchange, answer)
    },

    executeFor:
      (exchange) =>
      async (text, variables = {}, headers = {}) => {
        const context = contextOf(exchange, nobody, { means: 'NONE' }, true)
        const key = headers['idempotency-key']
        const language = headers['accept-language']
        Object.assign(context, {
          ...(key ? { idempotencyKey: key } : {}),
          ...(language ? { language: languageOf(language) } : {}),
        })
        exchange.context ??= context
        // As the runtime would after parsing and checking, which a document of ours needs once and not for each reader.
        const { schema, execute, contextFactory } = runtime.getEnveloped({ linli: context } as never)
        let document = documents.get(text)
        if (document === undefined) documents.set(text, (document = fitting(parse(text), schema)))
        if (!document) return { data: {} } as never
        const contextValue = await contextFactory()
        const asked = { schema, document, variableValues: variables, contextValue }
        const result = await answerOf(() => execute(asked) as Promise<ExecutionResult>)
        return formatErrors(result, context) as never
      },
  }
}
