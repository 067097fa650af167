/**
 * Who may do what with a request, and why not: nothing, or the reason of the refusal. The same answer serves the mutation
 * and the button.
 */
import { canMove, refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import type { ServiceRequestErrorCode } from './service-request-refusal.type.ts'
import {
  openStatuses,
  serviceRequestMoves,
  workedOnStatuses,
  type ServiceRequestMove,
  type ServiceRequestStatus,
} from './service-request.lifecycle.ts'
import type { RequestAction } from './service-request.enums.ts'

export type RequestAnswer = Refusal<ServiceRequestErrorCode> | null

/** Who asks, what of, and how it stands. */
export interface RequestSituation {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'actsFor' | 'sees'>
  /** Whoever has shown the number and the code of this request. */
  readonly isResident: boolean
  readonly isSeatExpired: boolean
  readonly request: {
    readonly status: ServiceRequestStatus
    readonly estateCode: string
    readonly companyId: string | null
    readonly deskOrganisationId: string | null
    readonly handlerOrganisationId: string | null
    readonly isAboutCompany: boolean
    readonly isComplex: boolean
    readonly isPaused: boolean
    readonly isEscalated: boolean
    /** Whether a clock runs that may be stopped. */
    readonly hasPausableClock: boolean
  }
}

type Rule = (situation: RequestSituation) => RequestAnswer

/** The desk that sends somebody; where it is nobody's, and for complaints about the company, the community's. */
function keepsDesk(situation: RequestSituation): RequestAnswer {
  const { viewer, request, isSeatExpired } = situation
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const isCommunity = viewer.holds('PARTY', 'RESIDENTS_COMMITTEE') && viewer.sees(request.estateCode)
  const isDesk = request.deskOrganisationId !== null && viewer.actsFor(request.deskOrganisationId)
  if (!isCommunity && !isDesk) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

function handles({ viewer, request, isSeatExpired }: RequestSituation): RequestAnswer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const { handlerOrganisationId } = request
  if (handlerOrganisationId === null || !viewer.actsFor(handlerOrganisationId)) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

/**
 * The resident with the code; or, for a word by telephone or on paper, somebody of the community who did not work on it
 * (代录, domain rule: recorded by one who is not its handler).
 */
function speaksForResident(situation: RequestSituation): RequestAnswer {
  if (situation.isResident) return null
  const { viewer, request, isSeatExpired } = situation
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('PARTY', 'RESIDENTS_COMMITTEE') || !viewer.sees(request.estateCode))
    return refuse('NOT_YOURS')
  if (isSeatExpired) return refuse('SEAT_EXPIRED')
  const isHandler = request.handlerOrganisationId !== null && viewer.actsFor(request.handlerOrganisationId)
  return isHandler ? refuse('HANDLER_RECORDS_ITSELF') : null
}

/** Closing without a rating is for whoever has called the resident, never for whoever says that it is done. */
const callsBack: Rule = (situation) =>
  situation.isResident ? refuse('NOT_YOURS') : speaksForResident(situation)

function stands(move: ServiceRequestMove): Rule {
  return ({ request }) =>
    canMove<ServiceRequestStatus, typeof serviceRequestMoves>(serviceRequestMoves, request.status, move)
      ? null
      : refuse('NOT_NOW')
}

const isIn =
  (statuses: readonly ServiceRequestStatus[]): Rule =>
  ({ request }) =>
    statuses.includes(request.status) ? null : refuse('NOT_NOW')

const isNotYet =
  (mark: 'isComplex' | 'isEscalated'): Rule =>
  ({ request }) =>
    request[mark] ? refuse('ALREADY_MARKED') : null

/** A company answers a complaint about itself and does not close it; the community does. */
const isNotAccused: Rule = ({ viewer, request }) =>
  request.isAboutCompany && request.companyId !== null && viewer.actsFor(request.companyId)
    ? refuse('COMPLAINT_ABOUT_YOU')
    : null

/** Who may take something from the pool: organisations that are sent to people's homes, in their territory. */
const mayServe: Rule = ({ viewer, request, isSeatExpired }) => {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const isCompanyHere = request.companyId !== null && viewer.actsFor(request.companyId)
  const isHere =
    isCompanyHere ||
    (viewer.holds('PARTY', 'RESIDENTS_COMMITTEE', 'SOCIAL', 'DEPARTMENT') && viewer.sees(request.estateCode))
  if (!isHere) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

const hasPause: Rule = ({ request }) =>
  !request.isPaused && request.hasPausableClock ? null : refuse('NO_PAUSE_HERE')
const isPausedNow: Rule = ({ request }) => (request.isPaused ? null : refuse('NO_PAUSE_HERE'))

/** Who works on it or sends somebody may say something about it. */
const hasPart: Rule = (situation) => {
  const refusal = keepsDesk(situation)
  return refusal && handles(situation) === null ? null : refusal
}

const rules: Readonly<Record<RequestAction, readonly Rule[]>> = {
  ACKNOWLEDGE: [keepsDesk, isIn(['PLACED'])],
  DISPATCH: [keepsDesk, stands('dispatch')],
  TAKE: [mayServe, isNotAccused, stands('take')],
  ANSWER: [keepsDesk, isNotAccused, stands('answer')],
  ACCEPT: [handles, stands('accept')],
  DECLINE: [handles, stands('decline')],
  PLAN: [handles, isIn(['ACCEPTED'])],
  ARRIVE: [handles, stands('arrive')],
  DISPOSE: [handles, stands('dispose')],
  PAUSE: [handles, isIn(workedOnStatuses), hasPause],
  RESUME: [handles, isIn(workedOnStatuses), isPausedNow],
  MARK_COMPLEX: [handles, isIn(workedOnStatuses), isNotYet('isComplex')],
  ESCALATE: [keepsDesk, isIn([...openStatuses, 'DISPOSED']), isNotYet('isEscalated')],
  MERGE: [keepsDesk, stands('merge')],
  CLOSE: [callsBack, stands('close')],
  REOPEN: [speaksForResident, stands('reopen')],
  RATE: [speaksForResident, stands('close')],
  WITHDRAW: [speaksForResident, stands('withdraw')],
  NOTE: [hasPart],
}

export function mayAct(action: RequestAction, situation: RequestSituation): RequestAnswer {
  for (const rule of rules[action]) {
    const refusal = rule(situation)
    if (refusal) return refusal
  }
  return null
}

/** The community enters what residents say, and so does the company that serves them: it keeps a telephone. */
export function mayRecord(
  viewer: RequestSituation['viewer'],
  isSeatExpired: boolean,
  { estateCode, companyId }: { estateCode: string; companyId: string | null },
): RequestAnswer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const isCommunity = viewer.holds('PARTY', 'RESIDENTS_COMMITTEE') && viewer.sees(estateCode)
  if (!isCommunity && !(companyId !== null && viewer.actsFor(companyId))) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

/** Mobile numbers, and landlines with their area code: 024-88886666. */
const phoneNumber = /^(?:\+?86)?(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

export const isPhone = (text: string): boolean => phoneNumber.test(text.replace(/\s/g, ''))

export function phoneFault(phone: string | null): RequestAnswer {
  return phone === null || isPhone(phone) ? null : refuse('PHONE_INVALID', undefined, ['phone'])
}
