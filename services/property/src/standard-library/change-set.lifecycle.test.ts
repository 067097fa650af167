import { nextStatus } from '@linli/kernel'
import { expect, it } from 'vitest'
import {
  changeSetStatuses,
  knowsMove,
  moves,
  type ChangeSetMove,
  type ChangeSetStatus,
} from './change-set.lifecycle.ts'

/** Written by hand beside the table of moves: each status with all that can become of it, and nothing else. */
const ways: Record<ChangeSetStatus, Partial<Record<ChangeSetMove, ChangeSetStatus>>> = {
  DRAFTING: { finishDrafts: 'OPEN' },
  OPEN: { retry: 'DRAFTING', publish: 'PUBLISHING' },
  PUBLISHING: { finishPublishing: 'OPEN' },
}

const pairs = changeSetStatuses.flatMap((status) =>
  (Object.keys(moves) as ChangeSetMove[]).map((move) => ({ status, move, to: ways[status][move] })),
)
const go = (status: ChangeSetStatus, move: ChangeSetMove) =>
  nextStatus<ChangeSetStatus, typeof moves>(moves, status, move)

it.each(pairs.filter(({ to }) => to))(
  'a change set goes by $move from $status to $to',
  ({ status, move, to }) => {
    expect(knowsMove(move, status)).toBe(true)
    expect(go(status, move)).toBe(to)
  },
)

it.each(pairs.filter(({ to }) => !to))('a change set knows no $move from $status', ({ status, move }) => {
  expect(knowsMove(move, status)).toBe(false)
  expect(() => go(status, move)).toThrow(`No move "${move}" from ${status}`)
})
