import { canMove } from '@linli/kernel'
import { describe, expect, it } from 'vitest'
import { classificationStatuses, moves, type ClassificationMove } from './classification.lifecycle.ts'

const expected: Record<ClassificationMove, readonly string[]> = {
  approve: ['PROPOSED'],
  decline: ['PROPOSED'],
  withdraw: ['PROPOSED'],
  supersede: ['IN_FORCE'],
}

describe('the classing of an estate', () => {
  const cells = classificationStatuses.flatMap((status) =>
    (Object.keys(moves) as ClassificationMove[]).map(
      (move) => [status, move, expected[move].includes(status)] as const,
    ),
  )

  it.each(cells)('%s: %s is possible: %s', (status, move, possible) => {
    expect(canMove(moves, status, move)).toBe(possible)
  })
})
