/** Who may promise basic services for an estate, and why not. */
import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { knowsCommitmentMove, type BasicCommitmentStatus } from './basic-commitment.lifecycle.ts'
import type { BasicCommitmentErrorCode } from './basic-commitment.type.ts'

export type CommitmentAnswer = Refusal<BasicCommitmentErrorCode> | null

/** What the policy needs to know of an estate. */
export interface EstateSituation {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'sees' | 'organisations'>
  readonly estateId: string
  readonly estateCode: string
  readonly districtId: string
  /** Whether a company serves it under a contract. */
  readonly isServed: boolean
  readonly hasDraft: boolean
  readonly lastNumber: number
  readonly isSeatExpired: boolean
}

/** The community: its residents' committee and its Party organisation. */
export function mayKeep({ viewer, estateCode, isServed, isSeatExpired }: EstateSituation): CommitmentAnswer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('RESIDENTS_COMMITTEE', 'PARTY') || !viewer.sees(estateCode)) return refuse('NOT_YOURS')
  if (isSeatExpired) return refuse('SEAT_EXPIRED')
  return isServed ? refuse('HAS_COMPANY') : null
}

export function mayDraft(situation: EstateSituation): CommitmentAnswer {
  return mayKeep(situation) ?? (situation.hasDraft ? refuse('ALREADY_DRAFTED') : null)
}

export function mayWrite(situation: EstateSituation, status: BasicCommitmentStatus): CommitmentAnswer {
  return mayKeep(situation) ?? (knowsCommitmentMove('publish', status) ? null : refuse('NO_DRAFT'))
}
