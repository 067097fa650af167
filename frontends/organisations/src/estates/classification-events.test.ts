import { expect, it } from 'vitest'
import { classificationEvents, type ClassingInHistory } from './classification-events.ts'

const suggested: ClassingInHistory = {
  id: '1',
  type: 'COMMERCIAL',
  status: 'SUPERSEDED',
  source: 'SUGGESTED',
  proposedAt: '2026-01-05T02:00:00Z',
}
const overridden: ClassingInHistory = {
  id: '2',
  type: 'OLD',
  status: 'IN_FORCE',
  source: 'OVERRIDDEN',
  statement: '管网老化',
  proposedAt: '2026-02-01T02:00:00Z',
  decidedAt: '2026-02-03T02:00:00Z',
  decisionRemark: '已现场核实',
  proposer: { maskedName: '林**' },
  decider: { maskedName: '唐**' },
}

it('the asker and the second seat both stand in the history, the newest act first', () => {
  expect(classificationEvents([overridden, suggested]).map(({ kind, by }) => [kind, by])).toEqual([
    ['APPROVED', '唐**'],
    ['ASKED', '林**'],
    ['SUGGESTED', undefined],
  ])
})

it('a request without an answer is only a request', () => {
  const { decidedAt: _, ...open } = { ...overridden, status: 'PROPOSED' as const }
  expect(classificationEvents([open])).toMatchObject([{ kind: 'ASKED', words: '管网老化' }])
})

it.each(['DECLINED', 'WITHDRAWN'] as const)('a %s request never held', (status) => {
  expect(classificationEvents([{ ...overridden, status }])[0]).toMatchObject({ kind: status })
})
