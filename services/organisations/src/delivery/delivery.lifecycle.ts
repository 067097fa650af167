import { canMove, type Moves } from '@linli/kernel'

export const DeliveryStatus = {
  WAITING: 'WAITING',
  TRYING: 'TRYING',
  SENT: 'SENT',
  FAILED: 'FAILED',
  UNCLEAR: 'UNCLEAR',
} as const
export type DeliveryStatus = keyof typeof DeliveryStatus

/**
 * What is TRYING when a job finds it was cut off between sending and writing down what came of it: sent anew only where
 * the other side knows a message by its id, otherwise it stays UNCLEAR, because nobody shall get it twice.
 */
export const moves = {
  try: { from: ['WAITING'], to: 'TRYING' },
  tryAgain: { from: ['TRYING'], to: 'TRYING' },
  send: { from: ['TRYING'], to: 'SENT' },
  postpone: { from: ['TRYING'], to: 'WAITING' },
  doubt: { from: ['TRYING'], to: 'UNCLEAR' },
  fail: { from: ['WAITING', 'TRYING'], to: 'FAILED' },
} as const satisfies Moves<DeliveryStatus>
export type DeliveryMove = keyof typeof moves

export const canMoveDelivery = (status: DeliveryStatus, move: DeliveryMove): boolean =>
  canMove(moves, status, move)
