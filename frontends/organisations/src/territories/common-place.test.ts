import { expect, it } from 'vitest'
import { commonPlace, communityOf } from './common-place.ts'

it('a seat of one place stands in that place', () => {
  expect(commonPlace(['210113004027-01'])).toBe('210113004027-01')
})

it('two communities of one street meet in the street, two streets in the district', () => {
  expect(commonPlace(['210113004027', '210113004028'])).toBe('210113004')
  expect(commonPlace(['210113004027', '210113006004'])).toBe('210113')
})

it('who sees no place, or places that have nothing in common, begins nowhere', () => {
  expect(commonPlace([])).toBeNull()
  expect(commonPlace(['210113', '330106'])).toBeNull()
})

it('an estate lies in one neighbourhood, a street in many', () => {
  expect(communityOf(['', '210113004027-01'])).toBe('210113004027')
  expect(communityOf(['210113004'])).toBeNull()
})
