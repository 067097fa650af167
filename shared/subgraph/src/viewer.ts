import type { Claims, SeatKind } from './claims.ts'

/** The claims of an operation with the questions that policies ask of them. */
export class Viewer implements Claims {
  declare readonly account: string | null
  declare readonly person: string | null
  declare readonly seat: string | null
  declare readonly kind: SeatKind
  declare readonly post: string | null
  declare readonly administrator: boolean
  declare readonly district: string | null
  declare readonly territories: string[]
  declare readonly organisations: string[]
  declare readonly isField?: boolean
  declare readonly expiresAt: number

  constructor(claims: Claims) {
    Object.assign(this, claims)
  }

  get isAnonymous(): boolean {
    return this.kind === 'ANONYMOUS'
  }

  get isSystem(): boolean {
    return this.kind === 'SYSTEM'
  }

  holds(...kinds: SeatKind[]): boolean {
    return kinds.includes(this.kind)
  }

  actsFor(organisationId: string | null | undefined): boolean {
    return organisationId != null && this.organisations.includes(organisationId)
  }

  /** Whether the seat's territory reaches this code. */
  sees(territoryCode: string | null | undefined): boolean {
    return territoryCode != null && this.territories.some((prefix) => territoryCode.startsWith(prefix))
  }
}
