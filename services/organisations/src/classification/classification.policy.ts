import { canMove, refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { moves, type ClassificationMove, type ClassificationStatus } from './classification.lifecycle.ts'

/** What the policy has to know of a classing and of the estate it speaks of. */
export interface ClassificationInQuestion {
  status: ClassificationStatus
  proposedBy: string | null
  estateCode: string
}

const governs = (viewer: Viewer, code: string) =>
  viewer.holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE') && viewer.sees(code)

/** Whoever governs the place may ask for another type than the facts suggest. */
export function mayProposeType(viewer: Viewer, estateCode: string): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  return governs(viewer, estateCode) ? null : refuse('NOT_ALLOWED')
}

/**
 * The second seat: a street or district seat of the place, held by somebody else than the asker, also where the
 * asker sits in several seats. The type decides against whom an estate is compared, so nobody picks it alone.
 */
export function mayDecideType(
  viewer: Viewer,
  move: Extract<ClassificationMove, 'approve' | 'decline'>,
  classification: ClassificationInQuestion,
): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!canMove(moves, classification.status, move)) return refuse('WRONG_STATUS')
  if (!viewer.holds('DISTRICT', 'STREET') || !viewer.sees(classification.estateCode))
    return refuse('NOT_ALLOWED')
  return viewer.person === classification.proposedBy ? refuse('SECOND_SEAT_NEEDED') : null
}

export function mayWithdrawType(viewer: Viewer, classification: ClassificationInQuestion): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!canMove(moves, classification.status, 'withdraw')) return refuse('WRONG_STATUS')
  return viewer.person !== null && viewer.person === classification.proposedBy ? null : refuse('NOT_ALLOWED')
}

export function maySetThresholds(viewer: Viewer): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  return viewer.administrator && viewer.holds('DISTRICT') ? null : refuse('NOT_ALLOWED')
}
