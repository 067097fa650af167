import { expect, it } from 'vitest'
import { isIdentity } from './is-identity.ts'

it('a thing is found by its whole identity only', () => {
  expect(isIdentity('019a2f6e-8d3c-7b1a-9f00-1234567890ab')).toBe(true)
  expect(isIdentity('019a2f6e-8d3c')).toBe(false)
  expect(isIdentity('示范·杏林苑')).toBe(false)
})
