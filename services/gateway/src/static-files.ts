import { acceptedEncoding, type Exchange } from './http-exchange.ts'
import type { StaticFile } from './front-ends.ts'

/** Sends a file of a front end: compressed as it was built, kept for good when its name holds a hash. */
export function sendStaticFile({ request, response }: Exchange, file: StaticFile): void {
  const accepted = acceptedEncoding(request.headers['accept-encoding'])
  const encoding = accepted === 'br' && file.br ? 'br' : accepted && file.gzip ? 'gzip' : null
  const headers = {
    'content-type': file.mediaType,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    vary: 'accept-encoding',
  }
  if (sameTag(request.headers['if-none-match'], file.etag)) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const body = (encoding === 'br' ? file.br : encoding === 'gzip' ? file.gzip : null) ?? file.body
  response.writeHead(200, {
    ...headers,
    'content-length': body.length,
    ...(encoding ? { 'content-encoding': encoding } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const sameTag = (header: string | undefined, etag: string) =>
  header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false
