import { createHash } from 'node:crypto'

/**
 * By this cookie a device opens the requests that it sent again: their numbers with their codes, as they stand on the
 * printed slip. Scripts cannot read it. No address ever holds a code: addresses are passed on, and kept by others.
 */
const cookieName = 'linli.requests'

/** Half a year, as long as a device finds its comments. */
const lifetimeSeconds = 180 * 86_400

/** The list stays readable, and the cookie small; older ones open with number and code. */
const mostKept = 8

export interface KeptRequest {
  /** As the API has it: 诉求-2026-000412. */
  readonly number: string
  readonly code: string
}

const prefix = '诉求-'

/** "2026-000412": the part of a number that fits into an address and a cookie. */
export const shortNumber = (number: string) => number.replace(prefix, '')

/** The number that somebody typed, with or without its first word; null where it is none. */
export function fullNumber(typed: string): string | null {
  const [, year, count] = /(\d{4})\s*[-－—–_]?\s*(\d{1,9})\s*$/.exec(typed.normalize('NFKC').trim()) ?? []
  return year && count ? `${prefix}${year}-${count.padStart(6, '0')}` : null
}

export function keptRequests(request: Request): KeptRequest[] {
  const value = /(?:^|;\s*)linli\.requests=([\w.~-]*)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? ''
  return value.split('~').flatMap((entry) => {
    const [, number, code] = /^(\d{4}-\d{6,9})\.([A-Z0-9]{8})$/.exec(entry) ?? []
    return number && code ? [{ number: prefix + number, code }] : []
  })
}

export const codeKept = (request: Request, number: string) =>
  keptRequests(request).find((one) => one.number === number)?.code ?? null

/** The cookie with one more request in front. */
export function keepRequest(request: Request, added: KeptRequest, origin: string): string {
  const others = keptRequests(request).filter(({ number }) => number !== added.number)
  return cookieOf([added, ...others].slice(0, mostKept), origin)
}

/** The cookie without one of them: on a phone that several people use. */
export function forgetRequest(request: Request, number: string, origin: string): string {
  return cookieOf(
    keptRequests(request).filter((one) => one.number !== number),
    origin,
  )
}

function cookieOf(kept: readonly KeptRequest[], origin: string): string {
  const value = kept.map(({ number, code }) => `${shortNumber(number)}.${code}`).join('~')
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const age = kept.length > 0 ? lifetimeSeconds : 0
  return `${cookieName}=${value}; Path=/p/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`
}

/** Capitals, and without the spaces and dashes that people write into a code. */
export const plainCode = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/**
 * The secret of one request, of which the API makes its code: of the device and of this form, so that a form sent twice
 * carries the same one, and whoever learns the code of one request cannot open another of the same device.
 */
export function requestSecret(deviceSecret: string, idempotencyKey: string): string {
  return createHash('sha256').update(`linli request ${deviceSecret} ${idempotencyKey}`).digest('base64url')
}
