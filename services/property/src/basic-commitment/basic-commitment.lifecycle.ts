/**
 * The table of moves of a basic-service commitment 托底服务承诺: the community writes it, publishes it, and replaces it
 * with the next one; when a company begins to serve, it ends by itself.
 */
import { canMove, type Moves } from '@linli/kernel'

export const basicCommitmentStatuses = ['DRAFT', 'PUBLISHED', 'SUPERSEDED', 'ENDED', 'WITHDRAWN'] as const
export type BasicCommitmentStatus = (typeof basicCommitmentStatuses)[number]

export const commitmentMoves = {
  publish: { from: ['DRAFT'], to: 'PUBLISHED' },
  supersede: { from: ['PUBLISHED'], to: 'SUPERSEDED' },
  end: { from: ['PUBLISHED'], to: 'ENDED' },
  withdraw: { from: ['DRAFT'], to: 'WITHDRAWN' },
} as const satisfies Moves<BasicCommitmentStatus>

export type BasicCommitmentMove = keyof typeof commitmentMoves

export function knowsCommitmentMove(move: BasicCommitmentMove, from: BasicCommitmentStatus): boolean {
  return canMove<BasicCommitmentStatus, typeof commitmentMoves>(commitmentMoves, from, move)
}
