/**
 * Who may do what with a version, and why not. Each question is answered with nothing, or with the reason of the
 * refusal; the same answer serves the mutation and the buttons on the screen, so that no button re-implements a rule.
 */
import { addDays, civilDay, refuse, type CivilDay, type Refusal } from '@linli/kernel'
import type { AreaSituation } from './area-situation.ts'
import type { StandardVersionErrorCode } from './standard-version-refusal.type.ts'
import type { ReviewingBody } from './standard-version.enums.ts'
import { knowsMove, underWayStatuses, type StandardVersionMove } from './standard-version.lifecycle.ts'
import type { Situation } from './standard-version.situation.ts'

export type Answer = Refusal<StandardVersionErrorCode> | null

/** The side that proposes: the company whose promise it is. */
function isProposer({ viewer, version, isSeatExpired }: Situation): Answer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('PROPERTY_COMPANY') || !viewer.actsFor(version.companyId)) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

/** The community around the area, whose staff may put down for somebody what came on paper or by telephone (代录). */
function isCommunityStaff({ viewer, version, isSeatExpired }: Situation): Answer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const isStaff = viewer.holds('PARTY', 'RESIDENTS_COMMITTEE', 'STREET') && viewer.sees(version.areaCode)
  if (!isStaff) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

/** A draft is begun by the company that serves the area now; nobody else can promise anything there. */
export function mayBegin({ viewer, companyId, isSeatExpired }: AreaSituation): Answer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('PROPERTY_COMPANY') || !viewer.actsFor(companyId)) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

function stands({ version }: Situation, move: StandardVersionMove): Answer {
  return knowsMove(move, version.status) ? null : refuse('WRONG_STATUS')
}

/** A draft goes on only from what was published last: otherwise it would silently take back what came between. */
function buildsOnTheLast({ version, latest }: Situation): Answer {
  if (version.basedOnId === (latest?.id ?? null)) return null
  const followsADraft = version.baseStatus !== null && underWayStatuses.includes(version.baseStatus)
  return followsADraft ? refuse('BASE_NOT_PUBLISHED') : refuse('BASE_OUTDATED')
}

export function mayEdit(situation: Situation): Answer {
  const notYours = isProposer(situation)
  if (notYours) return notYours
  return situation.version.status === 'DRAFT' ? null : refuse('WRONG_STATUS')
}

export function mayRebase(situation: Situation): Answer {
  const refusal = mayEdit(situation)
  if (refusal) return refusal
  return buildsOnTheLast(situation)?.code === 'BASE_OUTDATED' ? null : refuse('BASE_CURRENT')
}

export function maySplit(situation: Situation): Answer {
  const refusal = mayEdit(situation)
  if (refusal) return refusal
  // Asked first: where nothing is mixed, following the last version would not make it so.
  return situation.version.changeClass === 'MIXED' ? buildsOnTheLast(situation) : refuse('NOTHING_TO_SPLIT')
}

export function maySubmit(situation: Situation): Answer {
  const { version } = situation
  const refusal = isProposer(situation) ?? stands(situation, 'submit') ?? buildsOnTheLast(situation)
  if (refusal) return refusal
  if (version.itemCount === 0) return refuse('ITEMS_INVALID')
  switch (version.changeClass) {
    case 'UNCHANGED':
      return refuse('NOTHING_CHANGED')
    case 'MIXED':
      return refuse('SPLIT_FIRST')
    case 'FAVOURABLE':
      return refuse('PUBLISH_INSTEAD')
    case 'EDITORIAL':
      return null
    case 'FIRST':
      return bodiesAreThere(situation)
    case 'ADVERSE':
      return hasLegalBasis(situation) ?? bodiesAreThere(situation)
  }
}

/** 民法典 278 and 543: a promise is not taken back without the owners' decision or a clause of the contract. */
function hasLegalBasis({ version }: Situation): Answer {
  if (version.failedBasisCount > 0) return refuse('LEGAL_BASIS_FAILED')
  if (version.legalBasisCount > 0) return null
  if (version.differingFigures.length === 0) return refuse('LEGAL_BASIS_MISSING')
  return refuse('FIGURES_DIFFER', { figures: version.differingFigures.join('、') })
}

function bodiesAreThere({ requiredBodies }: Situation): Answer {
  const missing = requiredBodies.find(({ organisationId }) => organisationId === null)
  return missing ? refuse('REVIEWING_BODY_MISSING', { body: missing.name }) : null
}

/** Four eyes: who wrote or handed in a correction cannot confirm that it is nothing more than one. */
export function mayConfirm(situation: Situation): Answer {
  const { version, viewer } = situation
  const refusal = isProposer(situation) ?? stands(situation, 'confirm') ?? buildsOnTheLast(situation)
  if (refusal) return refusal
  if (viewer.isField) return refuse('OWN_SIGN_IN_NEEDED')
  const isAuthor =
    viewer.person === version.submittedByPersonId || viewer.person === version.lastEditorPersonId
  return isAuthor ? refuse('SAME_PERSON') : null
}

const reviewOf = ({ reviews }: Situation, body: ReviewingBody) => reviews.find((one) => one.body === body)

/** Has given the answer on which the version goes on. */
const isAnswered = ({ status }: Situation['reviews'][number]) => status === 'SIGNED' || status === 'WITNESSED'

/**
 * A body's member in a current seat, or whom the street has named in its place, who does not belong to the proposing company in whatever seat: cross-appointment
 * is promoted, so that one person sits on both sides is the normal case.
 */
function isFreeMember(situation: Situation, body: ReviewingBody): Answer {
  const { viewer, isSeatExpired, isOfCompany } = situation
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const review = reviewOf(situation, body)
  if (isOfCompany) return review?.freeMemberCount === 0 ? refuse('NO_REVIEWER_LEFT') : refuse('RECUSED')
  const isNamed =
    review !== undefined && review.namedPersonId !== null && review.namedPersonId === viewer.person
  if (!review || !(isNamed || viewer.actsFor(review.organisationId))) return refuse('NOT_YOURS')
  // A code for the field passes through a supervisor's hands; a body's decision does not.
  if (viewer.isField) return refuse('OWN_SIGN_IN_NEEDED')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

export function maySign(situation: Situation, body: ReviewingBody): Answer {
  const { version, viewer, reviews } = situation
  if (version.status !== 'IN_REVIEW') return refuse('WRONG_STATUS')
  const refusal = isFreeMember(situation, body)
  if (refusal) return refusal
  const review = reviewOf(situation, body)
  if (review && isAnswered(review)) return refuse('ALREADY_SIGNED')
  if (review?.standIn === 'WITNESSED_OPINIONS') return refuse('WITNESS_INSTEAD')
  const signedElsewhere = reviews.some((one) => one.body !== body && one.signerPersonId === viewer.person)
  if (!signedElsewhere) return null
  return review?.freeMemberCount === 0 ? refuse('NO_REVIEWER_LEFT') : refuse('SIGNED_FOR_ANOTHER_BODY')
}

export function mayRecordSignature(situation: Situation, body: ReviewingBody): Answer {
  const { viewer, version, isOfCompany } = situation
  if (version.status !== 'IN_REVIEW') return refuse('WRONG_STATUS')
  if (isOfCompany || viewer.actsFor(version.companyId)) return refuse('AUTHOR_MAY_NOT_RECORD')
  const refusal = isCommunityStaff(situation)
  if (refusal) return refusal
  const review = reviewOf(situation, body)
  if (!review) return refuse('NOT_YOURS')
  if (isAnswered(review)) return refuse('ALREADY_SIGNED')
  return review.standIn === 'WITNESSED_OPINIONS' ? refuse('WITNESS_INSTEAD') : null
}

/**
 * Where there is no owners' committee the residents' committee witnesses what owners' representatives say. Who has signed
 * for it may witness too: a witness decides nothing.
 */
export function mayWitness(situation: Situation, body: ReviewingBody): Answer {
  if (situation.version.status !== 'IN_REVIEW') return refuse('WRONG_STATUS')
  const refusal = isFreeMember(situation, body)
  if (refusal) return refusal
  const review = reviewOf(situation, body)
  if (review?.standIn !== 'WITNESSED_OPINIONS') return refuse('NOT_YOURS')
  return isAnswered(review) ? refuse('ALREADY_SIGNED') : null
}

/**
 * The street names a reviewer where a body has nobody left who may decide, or has been silent for its days. Once named,
 * a reviewer has days of their own before the street may name another.
 */
export function mayNameReviewer(situation: Situation, body: ReviewingBody): Answer {
  const { viewer, version, isSeatExpired, isOfCompany } = situation
  if (version.status !== 'IN_REVIEW') return refuse('WRONG_STATUS')
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('STREET') || !viewer.sees(version.areaCode)) return refuse('NOT_YOURS')
  if (isSeatExpired) return refuse('SEAT_EXPIRED')
  if (isOfCompany) return refuse('RECUSED')
  const review = reviewOf(situation, body)
  if (!review) return refuse('NOT_YOURS')
  if (isAnswered(review)) return refuse('ALREADY_SIGNED')
  return needsReviewer(review) ? null : refuse('REVIEWER_NOT_NEEDED')
}

/** Nobody is left in the body, or it has been silent; and nobody named in its place is still in their days. */
export function needsReviewer({
  status,
  isPassed,
  namedPersonId,
  freeMemberCount,
}: Situation['reviews'][number]): boolean {
  return status === 'WAITING' && (isPassed || (freeMemberCount === 0 && namedPersonId === null))
}

/** @param body for which it is sent back; null when the company takes it back itself */
export function mayReturn(situation: Situation, body: ReviewingBody | null): Answer {
  const refusal = stands(situation, 'return')
  if (refusal) return refusal
  if (body === null) return isProposer(situation)
  return situation.version.status === 'AWAITING_CONFIRMATION'
    ? refuse('NOT_YOURS')
    : isFreeMember(situation, body)
}

/**
 * A body that would have been asked about anything more may object to a correction for some days: it went out without
 * asking them, so taking it back must be as easy.
 */
export function mayObject(situation: Situation): Answer {
  const { viewer, version, latest, today, settings } = situation
  const isCorrection = version.status === 'PUBLISHED' && version.changeClass === 'EDITORIAL'
  if (!isCorrection || latest?.id !== version.id || !version.publishedAt) return refuse('WRONG_STATUS')
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (situation.isOfCompany) return refuse('RECUSED')
  if (!version.reviewerIds.some((id) => viewer.actsFor(id))) return refuse('NOT_YOURS')
  if (situation.isSeatExpired) return refuse('SEAT_EXPIRED')
  const until = addDays(civilDay(version.publishedAt), settings.objectionDays)
  return today > until ? refuse('OBJECTION_LATE', { until }) : null
}

/** Anybody may comment while the days run; the time decides, not the job that marks their end. */
export function mayComment({ version, now }: Situation): Answer {
  const isOpen =
    version.status === 'COMMENT_PERIOD' && version.commentsCloseAt !== null && now < version.commentsCloseAt
  return isOpen ? null : refuse('COMMENTS_CLOSED')
}

export function mayRecordComment(situation: Situation): Answer {
  return isCommunityStaff(situation) ?? mayComment(situation)
}

export function mayAnswer(situation: Situation): Answer {
  const refusal = isProposer(situation)
  if (refusal) return refusal
  return situation.version.status === 'COMMENT_PERIOD' ? null : refuse('WRONG_STATUS')
}

export function mayPublish(situation: Situation): Answer {
  const refusal = isProposer(situation) ?? stands(situation, 'publish') ?? buildsOnTheLast(situation)
  if (refusal) return refusal
  return situation.version.status === 'DRAFT' ? isOnlyBetter(situation) : isHeard(situation)
}

/** 民法典 938: a public promise in the owners' favour binds the company, so nobody need be asked for it. */
function isOnlyBetter({ version }: Situation): Answer {
  switch (version.changeClass) {
    case 'FAVOURABLE':
      return null
    case 'UNCHANGED':
      return refuse('NOTHING_CHANGED')
    case 'EDITORIAL':
      return refuse('CONFIRMATION_REQUIRED')
    case 'MIXED':
      return refuse('SPLIT_FIRST')
    default:
      return refuse('REVIEW_REQUIRED')
  }
}

function isHeard({ version, now }: Situation): Answer {
  if (version.commentsCloseAt === null || now < version.commentsCloseAt) return refuse('COMMENTS_OPEN')
  // Owners may have corrected in the meantime what they had decided.
  if (version.changeClass === 'ADVERSE' && version.failedBasisCount > 0) return refuse('LEGAL_BASIS_FAILED')
  return version.unansweredCount > 0
    ? refuse('COMMENTS_UNANSWERED', { count: version.unansweredCount })
    : null
}

export function mayWithdraw(situation: Situation): Answer {
  return isProposer(situation) ?? stands(situation, 'withdraw')
}

/** From which day it may hold: nobody is bound backwards, and versions come into force in the order of publishing. */
export function effectiveDayFault(day: CivilDay, { today, latest, version }: Situation): Answer {
  if (day < today) return refuse('EFFECTIVE_DAY_PAST', { today }, ['effectiveOn'])
  if (version.renewalFrom && day < version.renewalFrom) {
    return refuse('RENEWAL_DAY', { day: version.renewalFrom }, ['effectiveOn'])
  }
  if (latest && day < latest.effectiveOn) {
    return refuse('EFFECTIVE_DAY_TOO_EARLY', { day: latest.effectiveOn }, ['effectiveOn'])
  }
  return null
}

/** What is signed or confirmed must be what was read; that also settles who of two came first. */
export function isShownContent({ version }: Situation, contentHash: string): Answer {
  return contentHash === version.contentHash ? null : refuse('CONTENT_CHANGED', undefined, ['contentHash'])
}

/** A body decides at a meeting, and the meeting has taken place. */
export function decisionFault(
  decision: { contentHash: string; decidedOn: CivilDay },
  situation: Situation,
  field = 'decidedOn',
): Answer {
  const { today } = situation
  const isLater = decision.decidedOn > today
  return (
    isShownContent(situation, decision.contentHash) ??
    (isLater ? refuse('MEETING_IN_THE_FUTURE', { today }, [field]) : null)
  )
}

/** Two editors: the later one is shown what is stored now. */
export function isStale({ version }: Situation, revision: number): Answer {
  return version.revision === revision ? null : refuse('CONFLICT')
}
