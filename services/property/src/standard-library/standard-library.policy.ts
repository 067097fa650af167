/**
 * Who may keep a library and carry its changes to areas, and why not. What may become of each draft is the policy of
 * the standard itself; nothing here lets through what that refuses.
 */
import { refuse, type CivilDay, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { knowsMove, type ChangeSetStatus } from './change-set.lifecycle.ts'
import type { StandardLibraryErrorCode } from './standard-library-refusal.type.ts'

export type LibraryAnswer = Refusal<StandardLibraryErrorCode> | null

/** Who asks, and for which company. */
export interface LibrarySituation {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds'>
  /** The company whose seat it is; null for everybody else. */
  readonly companyId: string | null
  readonly isSeatExpired: boolean
}

/** The company's own staff, in a current seat. */
export function mayKeepLibrary({ viewer, companyId, isSeatExpired }: LibrarySituation): LibraryAnswer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('PROPERTY_COMPANY') || !companyId) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

/** Where a change set stands, and how many of its drafts wait for what. */
export interface ChangeSetState {
  readonly status: ChangeSetStatus
  readonly toPublish: number
  readonly toHandOn: number
  readonly toConfirm: number
  readonly failed: number
}

export function mayPublishSet(situation: LibrarySituation, set: ChangeSetState): LibraryAnswer {
  const refusal = mayKeepLibrary(situation) ?? isIdle(set)
  if (refusal) return refusal
  return knowsMove('publish', set.status) && set.toPublish + set.toHandOn > 0
    ? null
    : refuse('NOTHING_TO_PUBLISH')
}

export function mayRetrySet(situation: LibrarySituation, set: ChangeSetState): LibraryAnswer {
  const refusal = mayKeepLibrary(situation) ?? isIdle(set)
  return refusal ?? (set.failed > 0 ? null : refuse('NOTHING_TO_RETRY'))
}

/** Whether anything can be confirmed at all; whose eyes have seen which draft is asked of each. */
export function mayConfirmIn(situation: LibrarySituation, set: ChangeSetState): LibraryAnswer {
  return mayKeepLibrary(situation) ?? (set.toConfirm > 0 ? null : refuse('NOTHING_TO_CONFIRM'))
}

function isIdle({ status }: ChangeSetState): LibraryAnswer {
  return status === 'OPEN' ? null : refuse('STILL_WORKING')
}

/** More are carried in parts: somebody has to look over what would come of it. */
export const mostAreas = 2000

export function choiceFault(codes: readonly string[], areas: readonly string[]): LibraryAnswer {
  if (codes.length === 0) return refuse('NOTHING_CHOSEN', undefined, ['codes'])
  if (areas.length === 0) return refuse('NOTHING_CHOSEN', undefined, ['managementAreaIds'])
  if (areas.length <= mostAreas) return null
  return refuse('TOO_MANY_AREAS', { limit: mostAreas }, ['managementAreaIds'])
}

export function dayFault(day: CivilDay, today: CivilDay): LibraryAnswer {
  return day < today ? refuse('EFFECTIVE_DAY_PAST', { today }, ['effectiveOn']) : null
}
