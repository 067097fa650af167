import { canMove } from '@linli/kernel'
import { describe, expect, it } from 'vitest'
import { importRunStatuses, moves, type ImportRunMove } from './import-run.lifecycle.ts'

const expected: Record<ImportRunMove, readonly string[]> = {
  check: ['OPENED', 'CHECKED'],
  report: ['CHECKING'],
  begin: ['CHECKED'],
  stop: ['RUNNING'],
  resume: ['STOPPED', 'RUNNING'],
  finish: ['RUNNING'],
  undo: ['STOPPED', 'DONE'],
  finishUndo: ['UNDOING'],
  discard: ['OPENED', 'CHECKED'],
}

describe('bringing in a file', () => {
  const cells = importRunStatuses.flatMap((status) =>
    (Object.keys(moves) as ImportRunMove[]).map(
      (move) => [status, move, expected[move].includes(status)] as const,
    ),
  )

  it.each(cells)('%s: %s is possible: %s', (status, move, possible) => {
    expect(canMove(moves, status, move)).toBe(possible)
  })
})
