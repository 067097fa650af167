import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What a request shows to say who it is. Nothing here is believed before the database has been asked. */
export type Credentials =
  | { means: 'NONE' }
  /** `token` is null when the cookie's signature is not ours. */
  | { means: 'SESSION'; token: string | null }
  | { means: 'API_KEY'; hash: string }

/** Name of the session cookie; browsers keep the `__Secure-` prefix to https. */
export const sessionCookieName = (origin: string) =>
  `${origin.startsWith('https:') ? '__Secure-' : ''}linli.session_token`

/** API keys are kept as SHA-256 in base64url, the way the sign-in library writes them. */
export const apiKeyHash = (key: string) => createHash('sha256').update(key).digest('base64url')

/**
 * Reads the credentials of a request. A key in the `Authorization` header goes before a cookie, so that a program
 * on somebody's machine never borrows that person's session.
 */
export function readCredentials(
  headers: IncomingHttpHeaders,
  cookieName: string,
  signInKey: string,
): Credentials {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (bearer) return { means: 'API_KEY', hash: apiKeyHash(bearer) }
  const cookie = readCookie(headers.cookie, cookieName)
  return cookie === null ? { means: 'NONE' } : { means: 'SESSION', token: verifiedToken(cookie, signInKey) }
}

export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

/** The cookie is `token.signature`, percent-encoded; a token stolen from the database alone opens nothing. */
function verifiedToken(cookie: string, signInKey: string): string | null {
  let value: string
  try {
    value = decodeURIComponent(cookie)
  } catch {
    return null
  }
  const at = value.lastIndexOf('.')
  if (at < 1) return null
  const token = value.slice(0, at)
  const expected = createHmac('sha256', signInKey).update(token).digest()
  const given = Buffer.from(value.slice(at + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}
