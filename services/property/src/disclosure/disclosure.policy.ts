/**
 * Who may do what with a disclosure, and why not: nothing, or the reason of the refusal. The same answer serves the
 * mutation and the button.
 */
import { addDays, refuse, type CivilDay, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import type { DisclosureErrorCode } from './disclosure-refusal.type.ts'
import type { DisclosureDutyState } from './disclosure.enums.ts'
import { knowsMove, type DisclosureMove, type DisclosureStatus } from './disclosure.lifecycle.ts'

export type Answer = Refusal<DisclosureErrorCode> | null

/** Who asks, and when. */
export interface Asker {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'actsFor'>
  readonly today: CivilDay
  readonly isSeatExpired: boolean
}

export interface DutySituation extends Asker {
  readonly duty: {
    readonly companyId: string
    readonly state: DisclosureDutyState
    readonly opensOn: CivilDay
    /** A draft of the reader's company, or a published disclosure. */
    readonly isTaken: boolean
  }
}

export interface DisclosureSituation extends Asker {
  readonly disclosure: {
    readonly companyId: string
    readonly status: DisclosureStatus
    readonly opensOn: CivilDay
    readonly isLapsed: boolean
    /** Whether a correction of it is published. */
    readonly isCorrected: boolean
    /** Whether a correction of it is being written. */
    readonly hasDraft: boolean
  }
}

/** The company that owes it to the owners; a company that has left still owes its last account (民法典 949). */
function owes({ viewer, isSeatExpired }: Asker, companyId: string): Answer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('PROPERTY_COMPANY') || !viewer.actsFor(companyId)) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

export function mayBegin(situation: DutySituation): Answer {
  const { duty } = situation
  const refusal = owes(situation, duty.companyId)
  if (refusal) return refusal
  if (duty.isTaken) return refuse('DISCLOSURE_EXISTS')
  return duty.state === 'LAPSED' ? refuse('DUTY_LAPSED') : null
}

function stands({ disclosure }: DisclosureSituation, move: DisclosureMove): Answer {
  if (knowsMove(move, disclosure.status)) return null
  return refuse(disclosure.status === 'PUBLISHED' ? 'DISCLOSURE_PUBLISHED' : 'DISCLOSURE_DISCARDED')
}

export function mayEdit(situation: DisclosureSituation): Answer {
  return owes(situation, situation.disclosure.companyId) ?? stands(situation, 'edit')
}

export function mayDiscard(situation: DisclosureSituation): Answer {
  return owes(situation, situation.disclosure.companyId) ?? stands(situation, 'discard')
}

export function mayPublish(situation: DisclosureSituation): Answer {
  const { disclosure, today } = situation
  const refusal = owes(situation, disclosure.companyId) ?? stands(situation, 'publish')
  if (refusal) return refusal
  if (disclosure.isLapsed) return refuse('DUTY_LAPSED')
  return disclosure.opensOn > today ? refuse('PERIOD_RUNNING', { day: disclosure.opensOn }) : null
}

export function mayCorrect(situation: DisclosureSituation): Answer {
  const { disclosure } = situation
  const refusal = owes(situation, disclosure.companyId)
  if (refusal) return refusal
  if (disclosure.status !== 'PUBLISHED') return refuse('DISCLOSURE_NOT_PUBLISHED')
  if (disclosure.isCorrected) return refuse('DISCLOSURE_CORRECTED')
  return disclosure.hasDraft ? refuse('DISCLOSURE_EXISTS') : null
}

/** How often and by when is the district's to say, for all companies alike; what is due already stays. */
export function maySetRule(
  { viewer, today, isSeatExpired }: Asker,
  { validFrom, dueDays }: { readonly validFrom: CivilDay; readonly dueDays: number },
): Answer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('DISTRICT')) return refuse('NOT_YOURS')
  if (isSeatExpired) return refuse('SEAT_EXPIRED')
  if (validFrom <= today) return refuse('RULE_DAY_PAST', { day: addDays(today, 1) }, ['validFrom'])
  return dueDays >= 1 && dueDays <= 180 ? null : refuse('INVALID_INPUT', undefined, ['dueDays'])
}

/** Somebody else has changed it since the reader looked. */
export function isStale(current: { readonly revision: number }, seen: number): Answer {
  return current.revision === seen ? null : refuse('CONFLICT')
}
