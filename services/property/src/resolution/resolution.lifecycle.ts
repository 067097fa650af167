/**
 * The table of moves of a resolution 决议: noted while the meeting sits, somebody's task from its end on, reported as
 * done with evidence, and closed out 销号 by somebody else than its owner.
 */
import { canMove, type Moves } from '@linli/kernel'

export const resolutionStatuses = ['NOTED', 'OPEN', 'REPORTED', 'CLOSED'] as const
export type ResolutionStatus = (typeof resolutionStatuses)[number]

export const resolutionMoves = {
  /** The meeting has ended: from now on it is owed. */
  begin: { from: ['NOTED'], to: 'OPEN' },
  report: { from: ['OPEN'], to: 'REPORTED' },
  sendBack: { from: ['REPORTED'], to: 'OPEN' },
  /** By whoever raised it, or by a resident. */
  confirm: { from: ['REPORTED'], to: 'CLOSED' },
  /** By the community, where the raiser was asked and stayed silent. */
  verify: { from: ['REPORTED'], to: 'CLOSED' },
} as const satisfies Moves<ResolutionStatus>
export type ResolutionMove = keyof typeof resolutionMoves

export function knowsResolutionMove(move: ResolutionMove, from: ResolutionStatus): boolean {
  return canMove<ResolutionStatus, typeof resolutionMoves>(resolutionMoves, from, move)
}

/** Who found that it is done; community verification is counted apart from the others. */
export const closings = ['RAISER', 'RESIDENT', 'COMMUNITY'] as const
export type ResolutionClosing = (typeof closings)[number]

/** How somebody's word came in. */
export const wordChannels = ['ONLINE', 'PAPER', 'TELEPHONE', 'COUNTER'] as const
export type WordChannel = (typeof wordChannels)[number]
