import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Logger } from 'pino'
import type { RequestContext } from './request-context.ts'

/** One request on its way through the gateway. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  requestId: string
  /** Where the request comes from, as far as we may believe it. */
  clientAddress: string
  log: Logger
  /** Template of the path for metrics and the access log, e.g. `/files/:id`; never a value of anybody's. */
  route: string
  /** Set when the request is a GraphQL operation. */
  context?: RequestContext
}

/** A refusal of the edge itself, as JSON: `{ code, message, requestId }`. */
export class HttpRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly headers: OutgoingHttpHeaders
  readonly details: Record<string, unknown>

  constructor(
    status: number,
    code: string,
    message: string,
    { headers = {}, details = {} }: { headers?: OutgoingHttpHeaders; details?: Record<string, unknown> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
    this.details = details
  }
}

/** @throws HttpRefusal 413 as soon as more than `limit` bytes have come */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () =>
    new HttpRefusal(413, 'PAYLOAD_TOO_LARGE', `At most ${limit} bytes are taken here`, {
      headers: { connection: 'close' },
    })
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  return new Promise((done, fail) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) return void chunks.push(chunk)
      request.removeAllListeners('data')
      fail(tooLarge())
    })
    request.once('end', () => done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.once('error', fail)
    request.once('close', () => fail(new Error('The request ended before its body did')))
  })
}

/** @throws HttpRefusal when the body is not a JSON object */
export async function readJson(
  request: IncomingMessage,
  limit = 64 * 1024,
): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new HttpRefusal(415, 'JSON_EXPECTED', 'Send application/json')
  }
  const body = (await readBody(request, limit)).toString()
  try {
    const value: unknown = JSON.parse(body)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Answered below, like JSON of another kind.
  }
  throw new HttpRefusal(400, 'JSON_EXPECTED', 'The body is not a JSON object')
}

/**
 * Other sites' pages can make a browser send its cookies along, but not this header: it needs a permission
 * (CORS) that we never give. Programs with a key send no cookie and are excused.
 * @throws HttpRefusal 403
 */
export function refuseForeignPages({ headers }: IncomingMessage): void {
  if (headers['x-linli'] === undefined && headers.authorization === undefined) {
    throw new HttpRefusal(403, 'HEADER_MISSING', 'Send the header x-linli')
  }
}

export function sendJson(
  { response }: Exchange,
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(body)
}

/** Small bodies gain nothing from compression. */
const worthCompressing = 1400

/** Sends a whole body, compressed when the client takes it and it is text. */
export async function sendBody(
  { request, response }: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  body: Buffer,
): Promise<void> {
  const encoding =
    body.length < worthCompressing ? null : acceptedEncoding(request.headers['accept-encoding'])
  const text = isText(headers)
  const sent = encoding && text ? await compress[encoding](body) : body
  response.writeHead(status, {
    ...headers,
    'content-length': sent.length,
    ...(text ? { vary: [headers.vary, 'accept-encoding'].filter(Boolean).join(', ') } : {}),
    ...(encoding && text ? { 'content-encoding': encoding } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : sent)
}

const isText = (headers: OutgoingHttpHeaders) =>
  /^(text\/|application\/([\w.+-]*json|javascript|xml)|image\/svg)/.test(
    String(headers['content-type'] ?? ''),
  )

const brotli = promisify(brotliCompress)
const compress = {
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
}

/** The best of the two encodings that the client names without forbidding it. */
export function acceptedEncoding(header: string | string[] | undefined): 'br' | 'gzip' | null {
  const ranges = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((range) => range.trim())
    .filter((range) => !/;\s*q=0(\.0*)?$/.test(range))
    .map((range) => range.split(';')[0]?.trim())
  return ranges.includes('br') ? 'br' : ranges.includes('gzip') ? 'gzip' : null
}

/** Sends what a handler of the Fetch kind answered; a stream of events goes out as it comes. */
export async function sendWebResponse(exchange: Exchange, answer: Response): Promise<void> {
  const { response } = exchange
  // The runtime's own kind of headers keeps the case they were written in.
  const headers: OutgoingHttpHeaders = {}
  answer.headers.forEach((value, name) => (headers[name.toLowerCase()] = value))
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  if (String(headers['content-type']).startsWith('text/event-stream')) {
    // The runtime says `none`, which is no encoding that proxies know.
    delete headers['content-encoding']
    response.writeHead(answer.status, { ...headers, 'x-accel-buffering': 'no' })
    if (answer.body) await sendStream(answer.body, response)
    else response.end()
    return
  }
  // The runtime keeps an answer of text as text; asked for anything else it makes a stream of it first.
  const body = isText(headers) ? Buffer.from(await answer.text()) : Buffer.from(await answer.arrayBuffer())
  await sendBody(exchange, answer.status, headers, body)
}

/**
 * Sends a stream piece by piece. When the reader leaves, the source is told at once and not with the next piece,
 * which may be hours away: the runtime's own kind of stream can only be told by its iterator, a native one by `cancel`.
 */
async function sendStream(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  const pieces = body[Symbol.asyncIterator]()
  const left = () => {
    void pieces.return?.()
    body.cancel().catch(() => undefined)
  }
  response.once('close', left)
  try {
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
      if (!response.write(piece.value))
        await new Promise((done) => response.once('drain', done).once('close', done))
    }
  } catch (error) {
    if (!response.destroyed) throw error
  } finally {
    response.removeListener('close', left)
    response.end()
  }
}

/** The headers of a request in the form that handlers of the Fetch kind take, `except` some. */
export function webHeaders(request: IncomingMessage, except: readonly string[] = []): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(':') || except.includes(name)) continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}
