/**
 * The table of moves of a standard's version. Reading it aloud is the whole workflow:
 * a draft is confirmed by a second person (a slip of the pen), or published by the company itself
 * (better for the owners), or signed by the bodies and laid open to comments (anything worse, and the first one).
 * Which of the three ways a draft must take is not chosen by anybody: its difference to what is in force decides,
 * see `standard-version.policy.ts`.
 */
import { canMove, type Moves } from '@linli/kernel'

export const standardVersionStatuses = [
  'DRAFT',
  'AWAITING_CONFIRMATION',
  'IN_REVIEW',
  'COMMENT_PERIOD',
  'PUBLISHED',
  'SUPERSEDED',
  'ENDED',
  'WITHDRAWN',
] as const
export type StandardVersionStatus = (typeof standardVersionStatuses)[number]

export const moves = {
  requestConfirmation: { from: ['DRAFT'], to: 'AWAITING_CONFIRMATION' },
  confirm: { from: ['AWAITING_CONFIRMATION'], to: 'PUBLISHED' },
  submit: { from: ['DRAFT'], to: 'IN_REVIEW' },
  openComments: { from: ['IN_REVIEW'], to: 'COMMENT_PERIOD' },
  return: { from: ['AWAITING_CONFIRMATION', 'IN_REVIEW', 'COMMENT_PERIOD'], to: 'DRAFT' },
  publish: { from: ['DRAFT', 'COMMENT_PERIOD'], to: 'PUBLISHED' }, // from DRAFT only what is better for owners, says the policy
  supersede: { from: ['PUBLISHED'], to: 'SUPERSEDED' },
  end: { from: ['PUBLISHED'], to: 'ENDED' },
  withdraw: { from: ['DRAFT', 'AWAITING_CONFIRMATION', 'IN_REVIEW', 'COMMENT_PERIOD'], to: 'WITHDRAWN' },
} as const satisfies Moves<StandardVersionStatus>

export type StandardVersionMove = keyof typeof moves

/** Whether the table knows this move from this status; who may make it is the policy's question. */
export function knowsMove(move: StandardVersionMove, from: StandardVersionStatus): boolean {
  return canMove<StandardVersionStatus, typeof moves>(moves, from, move)
}

/** On its way: neither public for good nor given up. */
export const underWayStatuses: readonly StandardVersionStatus[] = [
  'DRAFT',
  'AWAITING_CONFIRMATION',
  'IN_REVIEW',
  'COMMENT_PERIOD',
]

/** What anybody may read without an account: drafts and reviews never leave the room. */
export const publicStatuses: readonly StandardVersionStatus[] = [
  'COMMENT_PERIOD',
  'PUBLISHED',
  'SUPERSEDED',
  'ENDED',
]
