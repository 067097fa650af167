import { expect, it } from 'vitest'
import { countOf, noShares } from './vote-values.ts'

const typed = {
  ...noShares,
  totalArea: '90,000',
  totalHeads: 900,
  inFavourArea: '60000.0001',
  inFavourHeads: 600,
}

it('sends totals as they were typed, to the square centimetre', () => {
  expect(countOf(typed)).toEqual({
    total: { area: '90000', heads: 900 },
    inFavour: { area: '60000.0001', heads: 600 },
    against: { area: '0', heads: 0 },
    abstained: { area: '0', heads: 0 },
  })
})

it.each([
  [{ totalArea: '' }],
  [{ totalHeads: null }],
  [{ inFavourArea: '1.23456' }],
  [{ inFavourHeads: 1.5 }],
  [{ againstArea: 'x' }],
])('sends nothing while something is missing or is no area: %j', (change) => {
  expect(countOf({ ...typed, ...change })).toBeNull()
})
