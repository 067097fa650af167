import { createHmac, timingSafeEqual } from 'node:crypto'

/** What kind of body a person speaks for in the seat they act in. It follows from the organisation's kind. */
export type SeatKind =
  | 'ANONYMOUS'
  | 'SYSTEM'
  | 'DISTRICT'
  | 'STREET'
  | 'AUDITOR'
  | 'PARTY'
  | 'RESIDENTS_COMMITTEE'
  | 'OWNERS_COMMITTEE'
  | 'PROPERTY_COMPANY'
  | 'ENTERPRISE'
  | 'PARTNER'
  | 'DEPARTMENT'
  | 'SOCIAL'

/** Who asks, in which seat, and how far that seat sees. Minted by the gateway for one request. */
export interface Claims {
  account: string | null
  person: string | null
  /** Id of the appointment acted in. */
  seat: string | null
  kind: SeatKind
  post: string | null
  /** May administer accounts, appointments and imports inside its territories. */
  administrator: boolean
  district: string | null
  /** Prefixes of territory codes the seat may see. */
  territories: string[]
  /** Organisations the seat acts for. */
  organisations: string[]
  /** Signed in by a code that a supervisor made for work in the field: what takes a second person is not done so. */
  isField?: boolean
  /** Instant in epoch milliseconds after which the claims are worth nothing. */
  expiresAt: number
}

export const claimsHeader = 'x-linli-claims'

export const anonymousClaims = (expiresAt: number): Claims => ({
  account: null,
  person: null,
  seat: null,
  kind: 'ANONYMOUS',
  post: null,
  administrator: false,
  district: null,
  territories: [],
  organisations: [],
  expiresAt,
})

/** Claims of work nobody asked for by hand: jobs, imports, seeds, facts. Without a district it sees them all. */
export const systemClaims = (district: string | null): Claims => ({
  ...anonymousClaims(Number.MAX_SAFE_INTEGER),
  kind: 'SYSTEM',
  district,
})

/** `payload.signature`, both base64url; the signature is HMAC-SHA256 over the payload as sent. */
export function signClaims(claims: Claims, key: Buffer): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${payload}.${signature(payload, key)}`
}

/** Claims that have been verified, by key and token: the gateway sends the same token until it is about to end. */
const verified = new WeakMap<Buffer, Map<string, Claims>>()
const mostVerified = 5_000

/** @returns the claims, or null when the token is missing, forged or expired at `now` (epoch milliseconds) */
export function verifyClaims(token: string | undefined, key: Buffer, now = Date.now()): Claims | null {
  if (!token) return null
  let known = verified.get(key)
  if (!known) verified.set(key, (known = new Map()))
  const claims = known.get(token) ?? readClaims(token, key)
  if (!claims || claims.expiresAt <= now) return null
  if (known.size >= mostVerified) known.clear()
  known.set(token, claims)
  return claims
}

function readClaims(token: string, key: Buffer): Claims | null {
  const [payload, given] = token.split('.')
  if (!payload || !given) return null
  const expected = Buffer.from(signature(payload, key))
  const received = Buffer.from(given)
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) return null
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
}

const signature = (payload: string, key: Buffer) =>
  createHmac('sha256', key).update(payload).digest('base64url')
