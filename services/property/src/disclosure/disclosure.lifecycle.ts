/**
 * The table of moves of a disclosure. There is none that leads away from PUBLISHED: what owners have read stays as it
 * was, and a correction is a disclosure of its own that names the one it follows.
 */
import { canMove, type Moves } from '@linli/kernel'

export type DisclosureStatus = 'DRAFT' | 'PUBLISHED' | 'DISCARDED'

export const moves = {
  edit: { from: ['DRAFT'], to: 'DRAFT' },
  publish: { from: ['DRAFT'], to: 'PUBLISHED' },
  discard: { from: ['DRAFT'], to: 'DISCARDED' },
} as const satisfies Moves<DisclosureStatus>

export type DisclosureMove = keyof typeof moves

export function knowsMove(move: DisclosureMove, from: DisclosureStatus): boolean {
  return canMove<DisclosureStatus, typeof moves>(moves, from, move)
}
