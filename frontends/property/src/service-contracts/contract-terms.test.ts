import { expect, it } from 'vitest'
import { checkTerms, typedFee } from './contract-terms.ts'

it('a fee is read as people type it, and nothing is guessed', () => {
  expect(['1.85', ' 2 ', '１．８５', '1。85', '1.85元'].map(typedFee)).toEqual([
    '1.85',
    '2',
    '1.85',
    '1.85',
    '1.85',
  ])
  expect(['', '1.855', '-1', '一块八', '1000', '1,5'].map(typedFee)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

it('what is missing is said beside its field, all at once', () => {
  const say = ((key: string) => key) as never
  const empty = {
    ...{
      number: '',
      termFrom: null,
      termTo: null,
      feeRegime: 'LUMP_SUM' as const,
      level: '',
      feePerSquareMetre: '',
    },
    clauses: [{ number: '第九条', text: '' }],
  }
  expect(Object.keys(checkTerms(empty, say))).toEqual([
    ...['number', 'termFrom', 'termTo', 'level', 'feePerSquareMetre', 'clauses'],
  ])
  const full = {
    ...{
      number: '1',
      termFrom: '2026-01-02',
      termTo: '2026-01-01',
      feeRegime: 'LUMP_SUM' as const,
      level: '二级',
    },
    ...{ feePerSquareMetre: '1.85', clauses: [] },
  }
  expect(checkTerms(full, say)).toEqual({ termTo: 'fileContract.termReversed' })
})
