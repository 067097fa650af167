import type { FrontEnds } from './front-ends.ts'
import { HttpRefusal, sendBody, type Exchange } from './http-exchange.ts'
import { newNonce, pagePolicy } from './security-headers.ts'

/**
 * Sends the shell's page, the same for all addresses below `/app`. Its placeholders are `<!--importmap-->` and
 * `__NONCE__` (wherever styles need it). The page itself is never kept, because its nonce is used once.
 */
export async function sendShellPage(
  exchange: Exchange,
  { shellPage, importMap }: FrontEnds,
  origin: string,
): Promise<void> {
  if (shellPage === null) throw new HttpRefusal(404, 'NOT_FOUND', 'There is nothing here')
  const nonce = newNonce()
  const page = shellPage
    .replace('<!--importmap-->', () => `<script type="importmap">${importMap}</script>`)
    .replaceAll('__NONCE__', nonce)
  await sendBody(
    exchange,
    200,
    {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy({ nonce, inlineScript: importMap, origin }),
    },
    Buffer.from(page),
  )
}
