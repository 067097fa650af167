import { describe, expect, it } from 'vitest'
import { choicesAsInput, countUndecided, pairingOptions, rowsToPair, type PairableRow } from './pairings.ts'

const row = (number: number, pairing: PairableRow['pairing'], candidates: string[] = []): PairableRow => {
  return { row: number, pairing, candidates, item: {} }
}

describe('a row of a file that no promise was found for', () => {
  const rows = [
    row(2, 'BY_CODE'),
    row(3, 'UNDECIDED', ['BJ-01', 'BJ-02']),
    row(4, 'NEW'),
    row(5, 'BY_WORDING'),
  ]

  it('is asked about', () => {
    expect(rowsToPair(rows, []).map(({ row: number }) => number)).toEqual([3])
    expect(countUndecided(rows)).toBe(1)
  })

  it('is asked about as a new promise only while a promise in force has no row', () => {
    expect(rowsToPair(rows, ['BJ-09']).map(({ row: number }) => number)).toEqual([3, 4])
  })

  it('is not asked about while it cannot be read', () => {
    expect(rowsToPair([{ ...row(6, 'NEW'), item: null }], ['BJ-09'])).toEqual([])
  })

  it('can be changed after somebody paired it', () => {
    expect(rowsToPair([{ ...row(3, 'BY_HAND'), pairedWith: 'BJ-02' }], [])).toHaveLength(1)
  })

  it('is offered the likeliest promises first, and each once', () => {
    expect(pairingOptions(row(3, 'UNDECIDED', ['BJ-01', 'BJ-02']), ['BJ-02', 'BJ-09'])).toEqual([
      'BJ-01',
      'BJ-02',
      'BJ-09',
    ])
    expect(pairingOptions({ ...row(3, 'BY_HAND'), pairedWith: 'BJ-05' }, ['BJ-09'])).toEqual([
      'BJ-05',
      'BJ-09',
    ])
  })
})

it('a choice is sent with its row; none means a new promise', () => {
  expect(choicesAsInput({ 3: 'BJ-01', 4: null })).toEqual([
    { row: 3, code: 'BJ-01' },
    { row: 4, code: null },
  ])
})
