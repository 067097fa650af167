import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'

const FieldSignInSchema = defineEntity({
  name: 'FieldSignIn',
  tableName: 'field_sign_in',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    personId: p.uuid(),
    /** The terms of office it opens: those of the supervisor's own people and work. */
    seatIds: p.array().$type<string[]>(),
    codeHash: p.string(),
    madeBy: p.uuid().strictNullable(),
    madeInPost: p.string().strictNullable(),
    madeAt: p.datetime(),
    codeExpiresAt: p.datetime(),
    /** For how long it opens them, from the moment the code is taken. */
    hours: p.integer(),
    usedAt: p.datetime().strictNullable(),
    revokedAt: p.datetime().strictNullable(),
    revokedBy: p.uuid().strictNullable(),
    revision: p.integer().version(),
  },
})

export interface FieldWork {
  districtId: string
  personId: string
  seatIds: string[]
  hours: number
}

/** A code is good for ten minutes: long enough to hand over a phone, too short to be passed on. */
const codeMillis = 10 * 60_000

/** That a supervisor let somebody work in the field for some hours, by a code that is taken once. */
export class FieldSignIn extends FieldSignInSchema.class {
  static make(
    work: FieldWork,
    codeHash: string,
    maker: { person: string | null; post: string | null },
    now: Date,
  ): FieldSignIn {
    return Object.assign(new FieldSignIn(), work, {
      id: newId(),
      codeHash,
      madeBy: maker.person,
      madeInPost: maker.post,
      madeAt: now,
      codeExpiresAt: new Date(now.getTime() + codeMillis),
      usedAt: null,
      revokedAt: null,
      revokedBy: null,
    })
  }

  /** The code stops working, and what it opened closes at once. */
  revoke(by: string | null, now: Date): void {
    this.revokedAt = now
    this.revokedBy = by
  }
}
FieldSignInSchema.setClass(FieldSignIn)
