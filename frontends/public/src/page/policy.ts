import { createHash } from 'node:crypto'

/**
 * What a public page may load: our own files, and the one style that stands in it, known by its hash. A hash and no
 * nonce, so that a page that has not changed is the same to the letter and need not be sent again.
 */
export function pagePolicy(style: string, origin: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(origin.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
