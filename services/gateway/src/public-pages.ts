import { readCookie } from './credentials.ts'
import { readBody, sendWebResponse, webHeaders, type Exchange } from './http-exchange.ts'
import type { OwnOrigin } from './own-origin.ts'
import { newNonce, pagePolicy } from './security-headers.ts'

export interface PublicTools {
  /**
   * Asks the supergraph as somebody without an account. `document` is GraphQL text of ours; what only modules offer
   * that do not run here is left out of it and of the answer.
   */
  execute<Data>(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<{ data?: Data | null; errors?: readonly { message: string }[] }>
  /** The server's time: in a demo it runs ahead of the machine's. */
  now: Date
  /** Whether the places and people shown are invented. */
  demo: boolean
  /** The modules that run here, whether they answer at the moment or not. */
  modules: ReadonlySet<string>
  /** For inline styles of this one page; the policy names it. */
  nonce: string
  requestId: string
}

/** Pages that are rendered on the server and read without an account; null for an address that is none of theirs. */
export type PublicPages = (request: Request, tools: PublicTools) => Promise<Response | null>

/**
 * The cookies that reach the public pages: by them a device finds its own comments and its own requests again. They
 * open nothing else.
 */
const deviceCookieNames = ['linli.device', 'linli.requests']

/** A public form carries text, and at most one photo. */
const formLimit = 6 * 1024 * 1024

/** @returns false when the address is none of the public pages' */
export async function answerPublicPage(
  pages: PublicPages,
  exchange: Exchange,
  own: OwnOrigin,
  tools: Pick<PublicTools, 'execute' | 'now' | 'demo' | 'modules'>,
): Promise<boolean> {
  const { request, method, path, query } = exchange
  const reads = method === 'GET' || method === 'HEAD'
  // Without an account there is no cookie to abuse, but another site's form could post in our visitors' names.
  if (!reads) own.refuseOthers(request)
  const url = new URL(path, own.visited(request))
  url.search = query.toString()
  const nonce = newNonce()
  const headers = webHeaders(request, ['cookie', 'authorization'])
  const ofDevice = deviceCookieNames.flatMap((name) => {
    const value = readCookie(request.headers.cookie, name)
    return value ? [`${name}=${value}`] : []
  })
  if (ofDevice.length > 0) headers.set('cookie', ofDevice.join('; '))
  const answer = await pages(
    new Request(url, {
      method,
      headers,
      ...(reads ? {} : { body: new Uint8Array(await readBody(request, formLimit)) }),
    }),
    { ...tools, nonce, requestId: exchange.requestId },
  )
  if (!answer) return false
  const page = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  if (page && !answer.headers.has('content-security-policy')) {
    exchange.response.setHeader('content-security-policy', pagePolicy({ nonce, origin: own.origin }))
  }
  await sendWebResponse(exchange, answer)
  return true
}
