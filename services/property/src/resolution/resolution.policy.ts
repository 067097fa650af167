/** Who may move a resolution on, and why not: the same answer serves the mutation and the button. */
import { refuse, type CivilDay, type Refusal } from '@linli/kernel'
import { isCommunityOf, type Asker } from './asker.ts'
import type { ResolutionErrorCode } from './resolution-refusal.type.ts'
import { knowsResolutionMove, type ResolutionMove, type ResolutionStatus } from './resolution.lifecycle.ts'

export type ResolutionAnswer = Refusal<ResolutionErrorCode> | null

export interface ResolutionSituation extends Asker {
  readonly resolution: {
    readonly communityCode: string
    readonly ownerId: string
    readonly raiserId: string
    readonly status: ResolutionStatus
    readonly attempts: number
    readonly verificationAttempts: number
    /** The first day on which the community may look for itself; null where nothing is reported. */
    readonly verifiableFrom: CivilDay | null
  }
  /** Whether the person holds a post with the owner, in whatever seat they act. */
  readonly isOfOwner: boolean
}

function signedIn({ viewer, isSeatExpired }: Asker): ResolutionAnswer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

function stands({ resolution }: ResolutionSituation, move: ResolutionMove): ResolutionAnswer {
  return knowsResolutionMove(move, resolution.status) ? null : refuse(`RESOLUTION_${resolution.status}`)
}

/** The one owner says that it is done. */
export function mayReport(situation: ResolutionSituation): ResolutionAnswer {
  const { viewer, resolution } = situation
  return (
    signedIn(situation) ??
    (viewer.actsFor(resolution.ownerId) ? null : refuse('NOT_YOURS')) ??
    stands(situation, 'report')
  )
}

/** Whoever has the task does not say that it is done, in this seat or in another: not even where they are the community. */
function notTheOwner({ viewer, resolution, isOfOwner }: ResolutionSituation): ResolutionAnswer {
  return isOfOwner || viewer.actsFor(resolution.ownerId) ? refuse('OWNER_CANNOT_CLOSE') : null
}

/** The community; and the street, because in a community one person often holds all posts and would be the owner. */
function mayLookForItself(situation: ResolutionSituation): boolean {
  const { viewer, resolution } = situation
  return (
    isCommunityOf(situation, resolution.communityCode) ||
    (viewer.holds('STREET') && viewer.sees(resolution.communityCode))
  )
}

/** The body that raised it says that it is done. */
export function mayConfirm(situation: ResolutionSituation): ResolutionAnswer {
  const { viewer, resolution } = situation
  return (
    signedIn(situation) ??
    notTheOwner(situation) ??
    (viewer.actsFor(resolution.raiserId) ? null : refuse('NOT_YOURS')) ??
    stands(situation, 'confirm')
  )
}

/** A resident says so, and the community enters it 代录. */
export function mayRecordResident(situation: ResolutionSituation): ResolutionAnswer {
  return (
    signedIn(situation) ??
    notTheOwner(situation) ??
    (mayLookForItself(situation) ? null : refuse('NOT_YOURS')) ??
    stands(situation, 'confirm')
  )
}

/** It is not done: said by the raiser, or by the community for a resident. */
export function maySendBack(situation: ResolutionSituation): ResolutionAnswer {
  const { viewer, resolution } = situation
  const isConcerned = viewer.actsFor(resolution.raiserId) || mayLookForItself(situation)
  return (
    signedIn(situation) ??
    notTheOwner(situation) ??
    (isConcerned ? null : refuse('NOT_YOURS')) ??
    stands(situation, 'sendBack')
  )
}

/** The community looks for itself where the raiser was asked often enough, and days have gone by. */
export function mayVerify(situation: ResolutionSituation): ResolutionAnswer {
  const { resolution, today } = situation
  const refusal =
    signedIn(situation) ??
    notTheOwner(situation) ??
    (mayLookForItself(situation) ? null : refuse('NOT_YOURS')) ??
    stands(situation, 'verify')
  if (refusal) return refusal
  const { attempts, verificationAttempts, verifiableFrom } = resolution
  const isTime = attempts >= verificationAttempts && verifiableFrom !== null && today >= verifiableFrom
  return isTime
    ? null
    : refuse('RAISER_FIRST', { attempts, needed: verificationAttempts, day: verifiableFrom ?? today })
}
