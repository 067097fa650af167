import { describe, expect, it } from 'vitest'
import { canMove, movesFrom, nextStatus, type Moves } from './moves.ts'
import { refuse } from './refusal.ts'

type Status = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED'

const moves = {
  submit: { from: ['DRAFT'], to: 'IN_REVIEW' },
  return: { from: ['IN_REVIEW'], to: 'DRAFT' },
  publish: { from: ['DRAFT', 'IN_REVIEW'], to: 'PUBLISHED' },
} as const satisfies Moves<Status>

describe('A workflow', () => {
  it('knows which moves start where, and where they lead', () => {
    expect(movesFrom(moves, 'DRAFT')).toEqual(['submit', 'publish'])
    expect(movesFrom(moves, 'PUBLISHED')).toEqual([])
    expect(canMove(moves, 'IN_REVIEW', 'return')).toBe(true)
    expect(nextStatus(moves, 'IN_REVIEW', 'return')).toBe('DRAFT')
  })

  it('never makes a move that is not in the table', () => {
    expect(canMove(moves, 'PUBLISHED', 'submit')).toBe(false)
    expect(() => nextStatus(moves, 'PUBLISHED', 'submit')).toThrow('No move "submit" from PUBLISHED')
    expect(canMove(moves, 'DRAFT', 'toString' as never)).toBe(false)
  })
})

describe('A refusal', () => {
  it('says its reason, what makes it exact and which field it is about, and nothing that is not known', () => {
    expect(refuse('NOT_FOUND')).toEqual({ code: 'NOT_FOUND' })
    expect(refuse('OUT_OF_RANGE', { limit: 24 }, ['items', '3', 'target'])).toEqual({
      code: 'OUT_OF_RANGE',
      params: { limit: 24 },
      path: ['items', '3', 'target'],
    })
  })
})
