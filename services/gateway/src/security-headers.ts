import { createHash, randomBytes } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'

/** Headers of every answer. Nothing of ours is shown inside, opened by, or embedded in pages of others. */
export function securityHeaders(origin: string): OutgoingHttpHeaders {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    // What is no page has nothing to load; pages say their own below.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(origin.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
  }
}

export const newNonce = () => randomBytes(16).toString('base64')

/** The hash by which a policy allows one inline script, character for character. */
export const scriptHash = (script: string) =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * What a page of ours may load: our own files, one inline import map known by its hash, and styles that the page's
 * own scripts put there with the nonce (antd writes its styles at run time). No script of anybody else runs,
 * and no inline one but the map.
 */
export function pagePolicy({
  nonce,
  inlineScript,
  origin,
}: {
  nonce: string
  inlineScript?: string
  origin: string
}): string {
  return [
    "default-src 'none'",
    `script-src 'self'${inlineScript ? ` ${scriptHash(inlineScript)}` : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(origin.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
