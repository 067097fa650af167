import { expect, it } from 'vitest'
import { canMoveDelivery, DeliveryStatus, moves, type DeliveryMove } from './delivery.lifecycle.ts'

const allowed: Record<DeliveryMove, DeliveryStatus[]> = {
  try: ['WAITING'],
  tryAgain: ['TRYING'],
  send: ['TRYING'],
  postpone: ['TRYING'],
  doubt: ['TRYING'],
  fail: ['WAITING', 'TRYING'],
}
const every = Object.keys(moves).flatMap((move) =>
  Object.keys(DeliveryStatus).map((status) => [move, status] as [DeliveryMove, DeliveryStatus]),
)

it.each(every)('%s from %s as the table says', (move, status) => {
  expect(canMoveDelivery(status, move)).toBe(allowed[move].includes(status))
})
