import { nextStatus } from '@linli/kernel'
import { describe, expect, it } from 'vitest'
import {
  knowsMove,
  moves,
  publicStatuses,
  standardVersionStatuses,
  underWayStatuses,
  type StandardVersionMove,
  type StandardVersionStatus,
} from './standard-version.lifecycle.ts'

/** Written by hand beside the table of moves: each status with all that can become of it, and nothing else. */
const ways: Record<StandardVersionStatus, Partial<Record<StandardVersionMove, StandardVersionStatus>>> = {
  DRAFT: {
    requestConfirmation: 'AWAITING_CONFIRMATION',
    submit: 'IN_REVIEW',
    publish: 'PUBLISHED',
    withdraw: 'WITHDRAWN',
  },
  AWAITING_CONFIRMATION: { confirm: 'PUBLISHED', return: 'DRAFT', withdraw: 'WITHDRAWN' },
  IN_REVIEW: { openComments: 'COMMENT_PERIOD', return: 'DRAFT', withdraw: 'WITHDRAWN' },
  COMMENT_PERIOD: { publish: 'PUBLISHED', return: 'DRAFT', withdraw: 'WITHDRAWN' },
  PUBLISHED: { supersede: 'SUPERSEDED', end: 'ENDED' },
  SUPERSEDED: {},
  ENDED: {},
  WITHDRAWN: {},
}

describe('a version', () => {
  const pairs = standardVersionStatuses.flatMap((status) =>
    (Object.keys(moves) as StandardVersionMove[]).map((move) => ({ status, move, to: ways[status][move] })),
  )
  const go = (status: StandardVersionStatus, move: StandardVersionMove) =>
    nextStatus<StandardVersionStatus, typeof moves>(moves, status, move)

  it.each(pairs.filter(({ to }) => to))('goes by $move from $status to $to', ({ status, move, to }) => {
    expect(knowsMove(move, status)).toBe(true)
    expect(go(status, move)).toBe(to)
  })

  it.each(pairs.filter(({ to }) => !to))('knows no $move from $status', ({ status, move }) => {
    expect(knowsMove(move, status)).toBe(false)
    expect(() => go(status, move)).toThrow(`No move "${move}" from ${status}`)
  })

  it('that was published never becomes a draft again', () => {
    const published: readonly StandardVersionStatus[] = ['PUBLISHED', 'SUPERSEDED', 'ENDED']
    for (const status of published)
      expect(Object.values(ways[status]).every((to) => published.includes(to))).toBe(true)
  })

  it('is either on its way, or public for good, or given up; the public also sees what lies open to comments', () => {
    for (const status of standardVersionStatuses) {
      const isOver = status === 'WITHDRAWN'
      const isOpen = status === 'COMMENT_PERIOD'
      expect(
        [underWayStatuses.includes(status), publicStatuses.includes(status), isOver].filter(Boolean),
      ).toHaveLength(isOpen ? 2 : 1)
    }
  })
})
