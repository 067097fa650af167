import { anonymousClaims, signClaims, type Claims } from '@linli/subgraph'
import type { Caller } from './caller.ts'

/** Claims are worth this long: a stolen token is stale before it can be used. */
const lifetime = 30_000
/** A token this close to its end is minted anew, so that none expires on its way to a subgraph. */
const margin = 5_000

/** What a caller may be taken for by the subgraphs, until `expiresAt` (epoch milliseconds). */
export function claimsOf(caller: Caller, expiresAt: number): Claims {
  const { seat } = caller
  if (!seat) return { ...anonymousClaims(expiresAt), account: caller.account }
  return {
    account: caller.account,
    person: seat.person,
    seat: seat.id,
    kind: seat.kind,
    post: seat.post,
    administrator: seat.administrator,
    district: seat.district,
    territories: seat.territories,
    organisations: seat.organisation ? [seat.organisation.id] : [],
    ...(caller.fieldUntil && { isField: true }),
    expiresAt,
  }
}

/**
 * Mints the signed claims of one caller when a subgraph is first asked and again only when they are about to end:
 * a stream that lives for hours keeps sending fresh ones.
 * The claims' own clock is the server's, never the demo's: it guards a token, it decides no deadline.
 */
export class ClaimsMint {
  private readonly caller: Caller
  private readonly key: Buffer
  private token = ''
  private expiresAt = 0

  constructor(caller: Caller, key: Buffer) {
    this.caller = caller
    this.key = key
  }

  current(now = Date.now()): string {
    if (this.expiresAt - now < margin) {
      this.expiresAt = now + lifetime
      this.token = signClaims(claimsOf(this.caller, this.expiresAt), this.key)
    }
    return this.token
  }
}

const mints = new WeakMap<Caller, ClaimsMint>()

/** One mint for a caller in a seat, so that their next request need not be signed again. */
export function mintOf(caller: Caller, key: Buffer): ClaimsMint {
  let mint = mints.get(caller)
  if (!mint) mints.set(caller, (mint = new ClaimsMint(caller, key)))
  return mint
}
