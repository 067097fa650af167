import { addWorkingDays, civilDay, endOfWindow, newId, nextStatus, type CivilDay } from '@linli/kernel'
import { defineEntity, OptionalProps, p } from '@mikro-orm/core'
import { clock, type Actor } from './actor.ts'
import { BodyReview, type AskedBody, type Decision, type Office } from './body-review.ts'
import { classify, renewalClass } from './change-class.ts'
import { standardContentHash } from './content-hash.ts'
import { LegalBasis, type LegalBasisFacts } from './legal-basis.ts'
import type { StandardItemContent } from './measure.ts'
import type { GatheredOpinions } from './owners-opinion.ts'
import { ReviewRemark } from './review-remark.ts'
import { StandardItem } from './standard-item.ts'
import {
  StandardVersionEvent,
  type ContentEvent,
  type EventDetail,
  type EventKind,
} from './standard-version-event.ts'
import type { ReviewingBody, StandardChangeClass } from './standard-version.enums.ts'
import { moves, type StandardVersionMove, type StandardVersionStatus } from './standard-version.lifecycle.ts'
import { publicPathOf, versionNumber, type PublishedNumber } from './version-number.ts'

const StandardVersionSchema = defineEntity({
  name: 'StandardVersion',
  tableName: 'standard_version',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    reference: p.text(),
    serial: p.integer(),
    managementAreaId: p.uuid(),
    areaCode: p.text(),
    companyId: p.uuid(),
    status: p.text().$type<StandardVersionStatus>(),
    major: p.integer().nullable(),
    minor: p.integer().nullable(),
    changeClass: p.text().$type<StandardChangeClass>(),
    differingFigures: p.array(),
    basedOnId: p.uuid().nullable(),
    renewalFilingId: p.uuid().nullable(),
    contentHash: p.text(),
    revision: p.integer().version(),
    effectiveOn: p.date().nullable(),
    supersededOn: p.date().nullable(),
    successorId: p.uuid().nullable(),
    createdAt: p.datetime(),
    changedAt: p.datetime(),
    authorSeatId: p.uuid().nullable(),
    lastEditorPersonId: p.uuid().nullable(),
    submittedByPersonId: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    publishedAt: p.datetime().nullable(),
    commentsOpenAt: p.datetime().nullable(),
    commentsCloseAt: p.datetime().nullable(),
    commentsClosedAt: p.datetime().nullable(),
    reviewerIds: p.array(),
    namedReviewerIds: p.array(),
    items: () => p.oneToMany(StandardItem).mappedBy('standardVersion').orphanRemoval(),
    reviews: () => p.oneToMany(BodyReview).mappedBy('standardVersion'),
    legalBases: () => p.oneToMany(LegalBasis).mappedBy('standardVersion').orphanRemoval(),
    remarks: () => p.oneToMany(ReviewRemark).mappedBy('standardVersion'),
    events: () => p.oneToMany(StandardVersionEvent).mappedBy('standardVersion'),
  },
})

/** A body that must sign, and which organisation answers for it here. */
interface RequiredBody extends AskedBody {
  readonly body: ReviewingBody
}

/** To whom a draft is handed, how long they have, and from which day it shall hold if that is known already. */
export interface Submission {
  readonly bodies: readonly RequiredBody[]
  readonly workingDays: number
  readonly effectiveOn: CivilDay | null
}

/**
 * One version of what a company promises for a management area. Its verbs are the moves of the lifecycle; whether
 * somebody may make a move is asked before, see `standard-version.policy.ts`.
 */
export class StandardVersion extends StandardVersionSchema.class {
  [OptionalProps]?: 'number' | 'publicPath' | 'content' | 'isSignedByAll' | 'askedReviews'

  get number(): string | null {
    return versionNumber(this)
  }

  get publicPath(): string | null {
    return publicPathOf(this)
  }

  get content(): StandardItemContent[] {
    const items = this.items.getItems().toSorted((a, b) => a.position - b.position)
    return items.map((item) => item.content)
  }

  /**
   * Takes a new content. Signatures bind the old one and lose their force with it.
   * @param base what the content is compared with; null when nothing was ever promised here
   */
  changeContent(
    content: readonly StandardItemContent[],
    base: readonly StandardItemContent[] | null,
    kind: ContentEvent,
    editor: Actor,
    now: Date,
  ): void {
    const stored = new Map(this.items.getItems().map((item) => [item.code, item]))
    for (const [position, promise] of content.entries()) {
      const item = stored.get(promise.code)
      if (item) item.take(promise, position)
      else this.items.add(StandardItem.of(this.districtId, promise, position))
      stored.delete(promise.code)
    }
    for (const item of stored.values()) this.items.remove(item)
    this.compareWith(base)
    const hash = standardContentHash(content)
    if (hash !== this.contentHash && this.reviews.isInitialized()) {
      for (const review of this.reviews) {
        review.voidSignature(now)
        review.voidOpinion(now)
      }
    }
    this.contentHash = hash
    this.lastEditorPersonId = editor.person
    this.tellEvent(kind, this.status, editor, now)
  }

  /** Finds out again what kind of change this is: after an edit of its own, or of the draft it follows. */
  compareWith(base: readonly StandardItemContent[] | null): void {
    const { class: found, changes, counts } = classify(base, this.content)
    const changeClass = this.renewalFilingId && base ? renewalClass(counts) : found
    this.changeClass = changeClass ?? 'UNCHANGED'
    this.differingFigures = changes.flatMap(({ after, before, reasons }) =>
      reasons.flatMap(({ figure }) => (figure ? [`${(after ?? before)!.title}「${figure}」`] : [])),
    )
  }

  /** From now on it builds on another version, or on nothing. */
  follow(basedOnId: string | null): void {
    this.basedOnId = basedOnId
  }

  attachLegalBasis(values: LegalBasisFacts, actor: Actor, now: Date): LegalBasis {
    const basis = Object.assign(new LegalBasis(), {
      ...{ id: newId(), districtId: this.districtId, attachedAt: now, attachedBySeatId: actor.seat },
      ...values,
    })
    this.legalBases.add(basis)
    this.tellEvent('LEGAL_BASIS_ATTACHED', this.status, actor, now, { reason: values.reference })
    return basis
  }

  removeLegalBasis(basis: LegalBasis, actor: Actor, now: Date): void {
    this.legalBases.remove(basis)
    this.tellEvent('LEGAL_BASIS_REMOVED', this.status, actor, now, { reason: basis.reference })
  }

  /**
   * Hands a draft on: a slip of the pen to a second person of the company, where the bodies may read it and object
   * later; anything else to the bodies that must sign it, each of which has so many working days to answer.
   */
  submit({ bodies, workingDays, effectiveOn }: Submission, actor: Actor, now: Date): void {
    this.submittedAt = now
    this.submittedByPersonId = actor.person
    this.effectiveOn = effectiveOn
    this.reviewerIds = [...new Set(bodies.map(({ organisationId }) => organisationId))]
    this.namedReviewerIds = []
    if (this.changeClass === 'EDITORIAL') {
      return this.move('requestConfirmation', 'CONFIRMATION_REQUESTED', actor, now)
    }
    const dueOn = addWorkingDays(civilDay(now), workingDays)
    for (const { body, ...asked } of bodies) this.reviewOf(body).ask(asked, this.contentHash, now, dueOn)
    this.move('submit', 'SUBMITTED', actor, now)
  }

  sign(body: ReviewingBody, decision: Decision, signer: Actor, now: Date): void {
    this.reviewOf(body).sign(decision, signer, now)
    this.tellEvent('SIGNED', this.status, signer, now, { body })
  }

  recordSignature(
    body: ReviewingBody,
    decision: Decision,
    signerName: string,
    recorder: Actor,
    now: Date,
  ): void {
    this.reviewOf(body).recordSignature(decision, signerName, recorder, now)
    this.tellEvent('SIGNATURE_RECORDED', this.status, recorder, now, { body })
  }

  /** Where there is no owners' committee: what their representatives said, with more of them for it than against. */
  witnessOpinions(body: ReviewingBody, gathered: GatheredOpinions, witness: Actor, now: Date): void {
    this.reviewOf(body).witness(gathered, witness, now)
    this.tellEvent('OPINIONS_WITNESSED', this.status, witness, now, { body })
  }

  remind(review: BodyReview, now: Date): void {
    review.remind(now)
    this.tellEvent('REMINDED', this.status, clock, now, { body: review.body })
  }

  /** Silence is never consent: after its days a body's answer is the street's to get. */
  passToStreet(review: BodyReview, now: Date): void {
    review.passToStreet(now)
    this.tellEvent('PASSED_TO_STREET', this.status, clock, now, { body: review.body })
  }

  /** The street names somebody, publicly and with a reason, who answers in the place of a body. */
  nameReviewer(
    review: BodyReview,
    reviewer: Office & { readonly personId: string },
    { reason, workingDays }: { readonly reason: string; readonly workingDays: number },
    [namer, office]: readonly [Actor, Office],
    now: Date,
  ): void {
    review.nameReviewer(reviewer, office, reason, now, addWorkingDays(civilDay(now), workingDays))
    this.namedReviewerIds = [...new Set([...this.namedReviewerIds, reviewer.personId])]
    this.tellEvent('REVIEWER_NAMED', this.status, namer, now, { body: review.body, reason })
  }

  /** The bodies that were asked when it was handed on last. */
  get askedReviews(): BodyReview[] {
    const asked = this.submittedAt?.getTime()
    return this.reviews.getItems().filter((review) => review.askedAt.getTime() === asked)
  }

  get isSignedByAll(): boolean {
    return this.askedReviews.length > 0 && this.askedReviews.every((review) => review.isAnswered)
  }

  /** The days for comments begin by themselves with the last signature and end at midnight in Shanghai. */
  openComments(now: Date, wholeDays: number): void {
    this.commentsOpenAt = now
    this.commentsCloseAt = endOfWindow(now, wholeDays)
    this.commentsClosedAt = null
    this.move('openComments', 'COMMENTS_OPENED', clock, now)
  }

  /** Marks the end of the days for comments; taking none after that does not depend on this mark but on the time. */
  closeComments(now: Date): void {
    if (this.commentsClosedAt) return
    this.commentsClosedAt = now
    this.tellEvent('COMMENTS_CLOSED', this.status, clock, now)
  }

  return(
    actor: Actor,
    now: Date,
    { body, reason, itemCode }: EventDetail & { itemCode?: string | null },
  ): void {
    if (body) this.reviewOf(body).return()
    this.addRemark({ text: reason ?? '', body: body ?? null, itemCode: itemCode ?? null }, actor, now)
    this.move('return', 'RETURNED', actor, now, { body: body ?? null, reason: reason ?? null })
  }

  /**
   * Puts the promise in public. Its predecessor is superseded on the day from which this one holds.
   * @param number of the last version published here, null when this is the first
   */
  publish(
    move: 'publish' | 'confirm',
    last: PublishedNumber | null,
    effectiveOn: CivilDay,
    actor: Actor,
    now: Date,
  ): void {
    const isCorrection = last !== null && this.changeClass === 'EDITORIAL'
    this.major = isCorrection ? last.major : (last?.major ?? 0) + 1
    this.minor = isCorrection ? last.minor + 1 : 0
    this.effectiveOn = effectiveOn
    this.publishedAt = now
    this.move(move, 'PUBLISHED', actor, now)
  }

  /** A body objects to a correction that was published; what follows from it is the restoring of the old wording. */
  object(actor: Actor, now: Date, reason: string): void {
    this.tellEvent('OBJECTED', this.status, actor, now, { reason })
  }

  /**
   * Takes a correction back: the wording before it holds again as the next n.x. It takes back what was no more than a
   * correction, so it is one itself, and nobody need confirm what was public before.
   */
  restore(
    former: readonly StandardItemContent[],
    objected: StandardVersion,
    last: PublishedNumber,
    now: Date,
  ): void {
    this.changeContent(former, objected.content, 'RESTORED', clock, now)
    this.changeClass = 'EDITORIAL'
    this.reviewerIds = [...objected.reviewerIds]
    const today = civilDay(now)
    this.publish('publish', last, objected.effectiveOn! > today ? objected.effectiveOn! : today, clock, now)
  }

  /** The day of its successor has come. */
  supersede(successor: StandardVersion, now: Date): void {
    this.supersededOn = successor.effectiveOn ?? null
    this.successorId = successor.id
    this.move('supersede', 'SUPERSEDED', clock, now)
  }

  /** The contract it belonged to has ended. */
  end(now: Date): void {
    this.move('end', 'ENDED', clock, now)
  }

  withdraw(actor: Actor, now: Date, reason: string): void {
    this.move('withdraw', 'WITHDRAWN', actor, now, { reason })
  }

  /** What somebody wants changed, kept with the draft in which it is to be changed. */
  addRemark(
    said: Pick<ReviewRemark, 'text' | 'body' | 'itemCode'>,
    author: Pick<Actor, 'seat'>,
    at: Date,
  ): void {
    const own = { id: newId(), districtId: this.districtId, at, authorSeatId: author.seat }
    this.remarks.add(Object.assign(new ReviewRemark(), { ...own, ...said }))
  }

  private reviewOf(body: ReviewingBody): BodyReview {
    const known = this.reviews.getItems().find((review) => review.body === body)
    if (known) return known
    const review = BodyReview.of(this.districtId, body)
    this.reviews.add(review)
    return review
  }

  private move(
    move: StandardVersionMove,
    kind: EventKind,
    actor: Actor,
    now: Date,
    detail?: EventDetail,
  ): void {
    const from = this.status
    this.status = nextStatus<StandardVersionStatus, typeof moves>(moves, from, move)
    this.tellEvent(kind, from, actor, now, detail)
  }

  private tellEvent(
    kind: EventKind,
    from: StandardVersionStatus,
    actor: Actor,
    now: Date,
    detail?: EventDetail,
  ): void {
    this.changedAt = now
    this.events.add(StandardVersionEvent.of(this.districtId, kind, [from, this.status], actor, now, detail))
  }
}
StandardVersionSchema.setClass(StandardVersion)
