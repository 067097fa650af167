import { createHash } from 'node:crypto'

/** By this cookie a device finds its own comments again. Scripts cannot read it, and it opens nothing else. */
const cookieName = 'linli.device'

/** Half a year: comments and answers of one standard are read in that time. */
const lifetimeSeconds = 180 * 86_400

/** The secret that this device sent along, if it has one of ours. */
export function deviceSecret(request: Request): string | null {
  return /(?:^|;\s*)linli\.device=([\w-]{43})(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? null
}

/**
 * A device's first secret is made of the random key of the form it sent: a form sent twice before the first answer
 * came back carries the same secret both times, so it stays one comment.
 */
export function firstSecret(idempotencyKey: string): string {
  return createHash('sha256').update(`linli device ${idempotencyKey}`).digest('base64url')
}

/** Sent back by links from a group chat (Lax), but never by a form on another site. */
export function deviceCookie(secret: string, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${cookieName}=${secret}; Path=/p/; Max-Age=${lifetimeSeconds}; HttpOnly; SameSite=Lax${secure}`
}
