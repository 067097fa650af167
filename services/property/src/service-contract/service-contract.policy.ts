/**
 * Who may do what with a contract, and why not; the same answer serves the mutation and the button. What is on paper is
 * proposed by the company (or recorded for it by the community) and confirmed by the community or the street; a
 * handover is steered by those who remain: the owners, the community, the street.
 */
import { refuse, type Refusal } from '@linli/kernel'
import type { ContractTerms } from './contract-filing.ts'
import { knowsContractMove } from './service-contract.lifecycle.ts'
import { earliestEnd, noticeDays } from './notice-period.ts'
import type { ServiceContractErrorCode } from './service-contract-refusal.type.ts'
import type { ContractSituation } from './service-contract.situation.ts'
import type { Departure, Successor } from './service-contract.ts'

export type ContractAnswer = Refusal<ServiceContractErrorCode> | null

function isSignedIn({ viewer, isSeatExpired }: ContractSituation): ContractAnswer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

function isCompany({ viewer, contract }: ContractSituation): boolean {
  return viewer.holds('PROPERTY_COMPANY') && viewer.actsFor(contract.companyId)
}

const isCommunity = ({ viewer, isAround }: ContractSituation) =>
  isAround && viewer.holds('RESIDENTS_COMMITTEE', 'STREET')

/** Those who stay when a company goes. */
const isRemaining = (situation: ContractSituation) =>
  isCommunity(situation) || (situation.isAround && situation.viewer.holds('OWNERS_COMMITTEE'))

/** Everybody who has a hand in it, of either side. */
function isParty(situation: ContractSituation): boolean {
  const { viewer, contract } = situation
  const isSuccessor = viewer.holds('PROPERTY_COMPANY') && viewer.actsFor(contract.successorCompanyId)
  return isCompany(situation) || isSuccessor || isRemaining(situation)
}

const theirs = (isTheirs: boolean): ContractAnswer => (isTheirs ? null : refuse('NOT_YOURS'))

const serves = ({ contract }: ContractSituation): ContractAnswer =>
  contract.status === 'ENDED' ? refuse('CONTRACT_OVER') : null

function isUnderWay({ contract }: ContractSituation): ContractAnswer {
  if (contract.status === 'ENDED') return refuse('CONTRACT_OVER')
  return contract.status === 'HANDOVER' ? null : refuse('NO_HANDOVER')
}

export function mayFile(situation: ContractSituation): ContractAnswer {
  return isSignedIn(situation) ?? theirs(isCompany(situation) || isCommunity(situation)) ?? serves(situation)
}

/** A company that leaves signs no new contract here, and a term can follow only one that is on file. */
export function mayFileRenewal(situation: ContractSituation): ContractAnswer {
  const refusal = mayFile(situation)
  if (refusal) return refusal
  if (situation.contract.status === 'HANDOVER') return refuse('HANDOVER_UNDER_WAY')
  return situation.contract.filingId === null ? refuse('NOTHING_FILED') : null
}

/** Whoever belongs to the company, or entered it, does not confirm it. */
function mayDecide(situation: ContractSituation): ContractAnswer {
  const refusal = isSignedIn(situation) ?? theirs(isCommunity(situation)) ?? serves(situation)
  if (refusal) return refusal
  const { proposal } = situation.contract
  if (!proposal) return refuse('NOTHING_PROPOSED')
  return situation.isOfCompany ? refuse('OF_COMPANY') : null
}

export function mayConfirmFiling(situation: ContractSituation): ContractAnswer {
  const refusal = mayDecide(situation)
  if (refusal) return refusal
  const { viewer, contract } = situation
  return contract.proposal?.personId === viewer.person ? refuse('OWN_FILING') : null
}

export const mayReturnFiling = mayDecide

export function mayDraftRenewal(situation: ContractSituation): ContractAnswer {
  const refusal = isSignedIn(situation) ?? theirs(isCompany(situation)) ?? serves(situation)
  if (refusal) return refusal
  return situation.contract.renewal ? null : refuse('NOTHING_FILED')
}

export function mayBeginHandover(situation: ContractSituation): ContractAnswer {
  const refusal = isSignedIn(situation) ?? theirs(isCompany(situation) || isRemaining(situation))
  if (refusal) return refusal
  if (knowsContractMove('handOver', situation.contract.status)) return null
  return serves(situation) ?? refuse('HANDOVER_UNDER_WAY')
}

/** Steering a handover: naming who comes, stating that they have come, or that nobody goes. */
function maySteer(situation: ContractSituation): ContractAnswer {
  const refusal = isSignedIn(situation) ?? theirs(isRemaining(situation)) ?? isUnderWay(situation)
  if (refusal) return refusal
  return situation.isOfCompany ? refuse('OF_COMPANY') : null
}

export const mayNameSuccessor = maySteer

/** Who comes is for those who remain to say, also in the notice with which somebody goes. */
export function mayNameAtOnce(situation: ContractSituation): ContractAnswer {
  return theirs(isRemaining(situation) && !situation.isOfCompany)
}

export const mayCallOffHandover = maySteer

export function mayAddItem(situation: ContractSituation): ContractAnswer {
  return isSignedIn(situation) ?? theirs(isParty(situation)) ?? isUnderWay(situation)
}

/** On which side of the handover the seat stands: the leaving company gives, everybody else receives. */
export function sideOf(situation: ContractSituation): 'GIVES' | 'RECEIVES' {
  return isCompany(situation) ? 'GIVES' : 'RECEIVES'
}

export function mayTickItem(situation: ContractSituation): ContractAnswer {
  const refusal = mayAddItem(situation)
  if (refusal) return refusal
  return sideOf(situation) === 'RECEIVES' && situation.isOfCompany ? refuse('OF_COMPANY') : null
}

/** @param reason for taking over while something is still open */
export function mayFinishHandover(situation: ContractSituation, reason: string | null): ContractAnswer {
  const refusal = maySteer(situation)
  if (refusal) return refusal
  const { successorCompanyId, hasNoSuccessor, unreceivedCount } = situation.contract
  if (successorCompanyId === null && !hasNoSuccessor) return refuse('SUCCESSOR_MISSING')
  return unreceivedCount > 0 && reason === null
    ? refuse('ITEMS_OPEN', { count: unreceivedCount }, ['reason'])
    : null
}

/** The paper itself: days in their order, and a new term after the present one. */
export function termsFault(
  { termFrom, termTo }: Pick<ContractTerms, 'termFrom' | 'termTo'>,
  isRenewal: boolean,
  { contract }: ContractSituation,
): ContractAnswer {
  if (termTo < termFrom) return refuse('TERM_REVERSED', undefined, ['termTo'])
  if (!isRenewal || contract.termTo === null || termFrom > contract.termTo) return null
  return refuse('TERM_OVERLAPS', { day: contract.termTo }, ['termFrom'])
}

/** @param isAgreedOtherwise whether the contract itself agrees on a shorter notice (民法典 946, 947) */
export function departureFault(
  { cause, noticedOn, plannedOn }: Pick<Departure, 'cause' | 'noticedOn' | 'plannedOn'>,
  isAgreedOtherwise: boolean,
  { contract, today }: ContractSituation,
): ContractAnswer {
  if (noticedOn > today) return refuse('NOTICE_IN_THE_FUTURE', undefined, ['noticedOn'])
  if (plannedOn < today) return refuse('DAY_PAST', undefined, ['plannedOn'])
  const hasTerm = contract.status === 'ACTIVE'
  const earliest = earliestEnd(noticedOn, cause, hasTerm)
  if (isAgreedOtherwise || plannedOn >= earliest) return null
  const days = noticeDays(cause, hasTerm)
  return refuse('NOTICE_TOO_SHORT', { days, day: earliest }, ['plannedOn'])
}

export function successorFault(
  successor: Successor,
  isKnown: (companyId: string) => boolean,
  companyId: string,
): ContractAnswer {
  if (successor === null || successor === 'NOBODY') return null
  if (successor.companyId === companyId)
    return refuse('SUCCESSOR_IS_LEAVING', undefined, ['successorCompanyId'])
  return isKnown(successor.companyId) ? null : refuse('SUCCESSOR_UNKNOWN', undefined, ['successorCompanyId'])
}

/** Two people at one thing: the later one is shown what is stored now. */
export function isContractStale({ contract }: ContractSituation, revision: number): ContractAnswer {
  return contract.revision === revision ? null : refuse('CONFLICT')
}
