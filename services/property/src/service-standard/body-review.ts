import { newId, type CivilDay } from '@linli/kernel'
import { Collection, defineEntity, p } from '@mikro-orm/core'
import type { Actor } from './actor.ts'
import { OwnersOpinion, type GatheredOpinions } from './owners-opinion.ts'
import type { BodyReviewStatus, ReviewingBody, StandIn } from './standard-version.enums.ts'
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

/** A seat with what everybody may know of it. */
export interface Office {
  readonly seatId: string | null
  readonly post: string | null
  readonly organisationId: string | null
}

const nobodyNamed = {
  ...{ namedPersonId: null, namedSeatId: null, namedPost: null, namedOrganisationId: null },
  ...{ namerSeatId: null, namerPost: null, namerOrganisationId: null, namedAt: null, namedReason: null },
}

/** Which organisation answers for a body: the body itself, or what stands in for it. */
export interface AskedBody {
  readonly organisationId: string
  readonly standIn: StandIn | null
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
    standIn: p.text().$type<StandIn>().nullable(),
    remindedAt: p.datetime().nullable(),
    passedAt: p.datetime().nullable(),
    namedPersonId: p.uuid().nullable(),
    namedSeatId: p.uuid().nullable(),
    namedPost: p.text().nullable(),
    namedOrganisationId: p.uuid().nullable(),
    namerSeatId: p.uuid().nullable(),
    namerPost: p.text().nullable(),
    namerOrganisationId: p.uuid().nullable(),
    namedAt: p.datetime().nullable(),
    namedReason: p.text().nullable(),
    opinions: () => p.oneToMany(OwnersOpinion).mappedBy('review'),
    signatures: () => p.oneToMany(Signature).mappedBy('review'),
  },
})

/** One body that must sign a version, and what it has said. */
export class BodyReview extends BodyReviewSchema.class {
  static of(districtId: string, body: ReviewingBody): BodyReview {
    const review = Object.assign(new BodyReview(), { id: newId(), districtId, body })
    review.signatures = new Collection<Signature>(review)
    review.opinions = new Collection<OwnersOpinion>(review)
    return review
  }

  get signature(): Signature | null {
    return this.signatures.getItems().find((signature) => !signature.voidedAt) ?? null
  }

  /** What owners' representatives said about the content, where that stands for their committee. */
  get opinion(): OwnersOpinion | null {
    return this.opinions.getItems().find((opinion) => !opinion.voidedAt) ?? null
  }

  /** Whether it has given the answer on which a version goes on. */
  get isAnswered(): boolean {
    return this.status === 'SIGNED' || this.status === 'WITNESSED'
  }

  /** A body that has signed this very content need not be asked again; every round begins without a named reviewer. */
  ask({ organisationId, standIn }: AskedBody, contentHash: string, now: Date, dueOn: CivilDay): void {
    const isSame = this.organisationId === organisationId && (this.standIn ?? null) === standIn
    const answer = standIn === 'WITNESSED_OPINIONS' ? this.opinion : this.signature
    const isAnswered = isSame && answer?.contentHash === contentHash
    Object.assign(this, { organisationId, standIn, askedAt: now, dueOn, remindedAt: null, passedAt: null })
    Object.assign(this, nobodyNamed)
    const answered = standIn === 'WITNESSED_OPINIONS' ? 'WITNESSED' : 'SIGNED'
    this.status = isAnswered ? answered : 'WAITING'
  }

  remind(now: Date): void {
    this.remindedAt = now
  }

  /** Its days are over and it has not answered: from here on the street has it. */
  passToStreet(now: Date): void {
    this.passedAt = now
  }

  /** Somebody whom the street names answers in the body's place, and has as many days as the body had. */
  nameReviewer(
    reviewer: Office & { readonly personId: string },
    namer: Office,
    reason: string,
    now: Date,
    dueOn: CivilDay,
  ): void {
    const { personId, seatId, post, organisationId } = reviewer
    Object.assign(this, {
      namedPersonId: personId,
      namedSeatId: seatId,
      namedPost: post,
      namedOrganisationId: organisationId,
    })
    Object.assign(this, {
      namerSeatId: namer.seatId,
      namerPost: namer.post,
      namerOrganisationId: namer.organisationId,
    })
    Object.assign(this, { namedAt: now, namedReason: reason, dueOn, remindedAt: null, passedAt: null })
  }

  /** What representatives said is heard and witnessed; whether the version goes on is not for the witness to say. */
  witness(gathered: GatheredOpinions, witness: Actor, now: Date): void {
    this.voidOpinion(now)
    const opinion = Object.assign(new OwnersOpinion(), gathered, {
      ...{ id: newId(), districtId: this.districtId, recordedAt: now },
      ...{
        witnessPersonId: witness.person,
        witnessSeatId: witness.seat,
        witnessOrganisationId: witness.organisation,
      },
    })
    this.opinions.add(opinion)
    this.status = 'WITNESSED'
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

  voidOpinion(now: Date): void {
    if (!this.opinion) return
    this.opinion.voidedAt = now
    if (this.status === 'WITNESSED') this.status = 'WAITING'
  }

  private take(values: Partial<Signature>): void {
    this.voidSignature(values.signedAt as Date)
    const signature = Object.assign(new Signature(), { id: newId(), districtId: this.districtId, ...values })
    this.signatures.add(signature)
    this.status = 'SIGNED'
  }
}
BodyReviewSchema.setClass(BodyReview)
