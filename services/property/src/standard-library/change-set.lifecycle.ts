/**
 * The table of moves of a change set: its drafts are made by a job, then it lies open, and as often as somebody sends
 * them out a job publishes what may be published. It never closes: what of it still waits is found from its drafts.
 */
import { canMove, type Moves } from '@linli/kernel'

export const changeSetStatuses = ['DRAFTING', 'OPEN', 'PUBLISHING'] as const
export type ChangeSetStatus = (typeof changeSetStatuses)[number]

export const moves = {
  finishDrafts: { from: ['DRAFTING'], to: 'OPEN' },
  retry: { from: ['OPEN'], to: 'DRAFTING' },
  publish: { from: ['OPEN'], to: 'PUBLISHING' },
  finishPublishing: { from: ['PUBLISHING'], to: 'OPEN' },
} as const satisfies Moves<ChangeSetStatus>

export type ChangeSetMove = keyof typeof moves

export function knowsMove(move: ChangeSetMove, from: ChangeSetStatus): boolean {
  return canMove<ChangeSetStatus, typeof moves>(moves, from, move)
}
