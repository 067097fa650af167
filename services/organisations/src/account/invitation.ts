import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'

const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    personId: p.uuid(),
    /** SHA-256 of the code in hexadecimal: who reads the table cannot join in somebody's place. */
    codeHash: p.string(),
    expiresAt: p.datetime(),
    invitedBy: p.uuid().strictNullable(),
    acceptedAt: p.datetime().strictNullable(),
    revokedAt: p.datetime().strictNullable(),
  },
})

export class Invitation extends InvitationSchema.class {
  static create(
    to: { districtId: string; personId: string; invitedBy: string | null },
    codeHash: string,
    expiresAt: Date,
  ): Invitation {
    return Object.assign(new Invitation(), to, {
      id: newId(),
      codeHash,
      expiresAt,
      acceptedAt: null,
      revokedAt: null,
    })
  }

  /** A newer invitation takes its place, or the account was disabled. */
  revoke(now: Date): void {
    this.revokedAt = now
  }

  isOpen(now: Date): boolean {
    return this.acceptedAt === null && this.revokedAt === null && now < this.expiresAt
  }
}
InvitationSchema.setClass(Invitation)
