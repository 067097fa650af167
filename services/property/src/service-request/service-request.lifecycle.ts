/**
 * The table of moves of a request 诉求. Reopened, escalated and long-term are marks on it, not states of it: a request that
 * the street watches is still on somebody's desk.
 */
import type { Moves } from '@linli/kernel'

export const serviceRequestStatuses = [
  'PLACED',
  'DISPATCHED',
  'ACCEPTED',
  'ON_SITE',
  'DISPOSED',
  'CLOSED',
  'MERGED',
  'WITHDRAWN',
] as const
export type ServiceRequestStatus = (typeof serviceRequestStatuses)[number]

export const serviceRequestMoves = {
  dispatch: { from: ['PLACED', 'DISPATCHED'], to: 'DISPATCHED' },
  decline: { from: ['DISPATCHED'], to: 'PLACED' },
  accept: { from: ['DISPATCHED'], to: 'ACCEPTED' },
  /** Somebody takes it from the pool: sent to themselves and accepted at once. */
  take: { from: ['PLACED'], to: 'ACCEPTED' },
  arrive: { from: ['ACCEPTED'], to: 'ON_SITE' },
  dispose: { from: ['ACCEPTED', 'ON_SITE'], to: 'DISPOSED' },
  /** 即时办结: the desk answers at once. */
  answer: { from: ['PLACED'], to: 'DISPOSED' },
  close: { from: ['DISPOSED'], to: 'CLOSED' },
  reopen: { from: ['DISPOSED', 'CLOSED'], to: 'DISPATCHED' },
  merge: { from: ['PLACED', 'DISPATCHED'], to: 'MERGED' },
  withdraw: { from: ['PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE'], to: 'WITHDRAWN' },
} as const satisfies Moves<ServiceRequestStatus>

export type ServiceRequestMove = keyof typeof serviceRequestMoves

/** In which states somebody still has something to do. */
export const openStatuses = [
  'PLACED',
  'DISPATCHED',
  'ACCEPTED',
  'ON_SITE',
] as const satisfies readonly ServiceRequestStatus[]

/** In which states a handler works on it. */
export const workedOnStatuses: readonly ServiceRequestStatus[] = ['ACCEPTED', 'ON_SITE']
