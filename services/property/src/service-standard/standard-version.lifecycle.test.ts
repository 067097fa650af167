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
  for (const status of standardVersionStatuses) {
    for (const move of Object.keys(moves) as StandardVersionMove[]) {
      const to = ways[status][move]
      it(to ? `goes by ${move} from ${status} to ${to}` : `knows no ${move} from ${status}`, () => {
        expect(knowsMove(move, status)).toBe(to !== undefined)
        const go = () => nextStatus<StandardVersionStatus, typeof moves>(moves, status, move)
        if (to) expect(go()).toBe(to)
        else expect(go).toThrow(`No move "${move}" from ${status}`)
      })
    }
  }

  it('that was published never becomes a draft again', () => {
    const published: readonly StandardVersionStatus[] = ['PUBLISHED', 'SUPERSEDED', 'ENDED']
    for (const status of published) expect(Object.values(ways[status]).every((to) => published.includes(to))).toBe(true)
  })

  it('is either on its way, or public for good, or given up; the public also sees what lies open to comments', () => {
    for (const status of standardVersionStatuses) {
      const isOver = status === 'WITHDRAWN'
      const isOpen = status === 'COMMENT_PERIOD'
      expect([underWayStatuses.includes(status), publicStatuses.includes(status), isOver].filter(Boolean)).toHaveLength(isOpen ? 2 : 1)
    }
  })
})
