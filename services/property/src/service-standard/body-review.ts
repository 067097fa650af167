import { newId, type CivilDay } from '@linli/kernel'
import { Collection, defineEntity, p } from '@mikro-orm/core'
import type { Actor } from './actor.ts'
import type { BodyReviewStatus, ReviewingBody } from './standard-version.enums.ts'
import { StandardVersion } from './standard-version.ts'

const SignatureSchema = defineEntity({
  name: 'Signature',
  tableName: 'signature',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    review: () => p.manyToOne(BodyReview).fieldName('body_review_id'),
    decidedOn: p.date(),
    signedAt: p.datetime(),
    signerPersonId: p.uuid().nullable(),
    signerSeatId: p.uuid().nullable(),
    signerName: p.text().nullable(),
    recorderSeatId: p.uuid().nullable(),
    fileId: p.uuid().nullable(),
    contentHash: p.text(),
    voidedAt: p.datetime().nullable(),
  },
})

/** The decision of a body in favour of one content: given here in a seat, or on paper and recorded (代录). */
export class Signature extends SignatureSchema.class {}
SignatureSchema.setClass(Signature)

/** What a body decided: at which meeting, about which content, on which sheet. */
export interface Decision {
  readonly decidedOn: CivilDay
  readonly contentHash: string
  readonly fileId: string | null
}

const BodyReviewSchema = defineEntity({
  name: 'BodyReview',
  tableName: 'body_review',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardVersion: () => p.manyToOne(StandardVersion),
    body: p.text().$type<ReviewingBody>(),
    organisationId: p.uuid(),
    status: p.text().$type<BodyReviewStatus>(),
    askedAt: p.datetime(),
    dueOn: p.date(),
    signatures: () => p.oneToMany(Signature).mappedBy('review'),
  },
})

/** One body that must sign a version, and what it has said. */
export class BodyReview extends BodyReviewSchema.class {
  static of(districtId: string, body: ReviewingBody): BodyReview {
    const review = Object.assign(new BodyReview(), { id: newId(), districtId, body })
    review.signatures = new Collection<Signature>(review)
    return review
  }

  get signature(): Signature | null {
    return this.signatures.getItems().find((signature) => !signature.voidedAt) ?? null
  }

  /** A body that has signed this very content need not be asked again. */
  ask(organisationId: string, contentHash: string, now: Date, dueOn: CivilDay): void {
    this.organisationId = organisationId
    this.askedAt = now
    this.dueOn = dueOn
    this.status = this.signature?.contentHash === contentHash ? 'SIGNED' : 'WAITING'
  }

  sign(decision: Decision, signer: Actor, now: Date): void {
    this.take({ ...decision, signerPersonId: signer.person, signerSeatId: signer.seat, signedAt: now })
  }

  recordSignature(decision: Decision, signerName: string, recorder: Actor, now: Date): void {
    this.take({ ...decision, signerName, recorderSeatId: recorder.seat, signedAt: now })
  }

  return(): void {
    this.status = 'RETURNED'
  }

  /** The content is no longer the one that was signed. */
  voidSignature(now: Date): void {
    if (!this.signature) return
    this.signature.voidedAt = now
    if (this.status === 'SIGNED') this.status = 'WAITING'
  }

  private take(values: Partial<Signature>): void {
    this.voidSignature(values.signedAt as Date)
    const signature = Object.assign(new Signature(), { id: newId(), districtId: this.districtId, ...values })
    this.signatures.add(signature)
    this.status = 'SIGNED'
  }
}
BodyReviewSchema.setClass(BodyReview)
