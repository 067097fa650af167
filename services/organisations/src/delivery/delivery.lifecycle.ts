import { canMove, type Moves } from '@linli/kernel'
import { registerEnumType } from 'type-graphql'

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

registerEnumType(DeliveryStatus, {
  name: 'DeliveryStatus',
  description: 'How far a message has come on its way out of the house.',
  valuesConfig: {
    WAITING: { description: 'It goes out soon, or after the night.' },
    TRYING: { description: 'It is being sent.' },
    SENT: { description: 'The other side has accepted it.' },
    FAILED: { description: 'The other side refused it, or could not be reached for too long.' },
    UNCLEAR: {
      description: 'Nobody knows whether it arrived; it is not sent again, lest somebody get it twice.',
    },
  },
})
