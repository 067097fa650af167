/**
 * The table of moves of a service contract. Reading it aloud: it serves for its term; when the term is over and the
 * company serves on, it goes on without a term (民法典 948); when somebody leaves, what belongs to the owners is handed
 * over, and duties go on until somebody else has taken over (民法典 949, 950).
 */
import { canMove, type CivilDay, type Moves } from '@linli/kernel'

export const serviceContractStatuses = ['ACTIVE', 'INDEFINITE', 'HANDOVER', 'ENDED'] as const
export type ServiceContractStatus = (typeof serviceContractStatuses)[number]

export const contractMoves = {
  outlast: { from: ['ACTIVE'], to: 'INDEFINITE' }, // by itself, on the day after its last
  resumeTerm: { from: ['INDEFINITE', 'HANDOVER'], to: 'ACTIVE' }, // a handover is called off, or a term was filed wrongly
  resumeWithoutTerm: { from: ['HANDOVER'], to: 'INDEFINITE' },
  handOver: { from: ['ACTIVE', 'INDEFINITE'], to: 'HANDOVER' },
  finish: { from: ['HANDOVER'], to: 'ENDED' }, // somebody else has taken over
  renew: { from: ['ACTIVE', 'INDEFINITE'], to: 'ENDED' }, // by itself, on the first day of the new term
  replace: { from: ['ACTIVE', 'INDEFINITE', 'HANDOVER'], to: 'ENDED' }, // the register names another company
} as const satisfies Moves<ServiceContractStatus>

export type ServiceContractMove = keyof typeof contractMoves

export function knowsContractMove(move: ServiceContractMove, from: ServiceContractStatus): boolean {
  return canMove<ServiceContractStatus, typeof contractMoves>(contractMoves, from, move)
}

/** Where a contract stands today: found by date, so that a job that runs late makes nobody read a wrong term. */
export function standingOn(
  today: CivilDay,
  { status, termTo }: { status: ServiceContractStatus; termTo?: CivilDay | null | undefined },
): ServiceContractStatus {
  return status === 'ACTIVE' && termTo != null && termTo < today ? 'INDEFINITE' : status
}

/** What was filed of a contract 备案: proposed by one side, confirmed or sent back by the community or the street. */
export const filingStatuses = ['PROPOSED', 'CONFIRMED', 'RETURNED', 'REPLACED'] as const
export type FilingStatus = (typeof filingStatuses)[number]

export const filingMoves = {
  confirm: { from: ['PROPOSED'], to: 'CONFIRMED' },
  return: { from: ['PROPOSED'], to: 'RETURNED' },
  replace: { from: ['PROPOSED', 'CONFIRMED'], to: 'REPLACED' }, // a later filing says it anew
} as const satisfies Moves<FilingStatus>
