import { expect, it } from 'vitest'
import { isCreditCode } from './credit-code.ts'

it('an organisation has a credit code of 18 characters, or none', () => {
  expect(isCreditCode('')).toBe(true)
  expect(isCreditCode(' 91210113MA0000001X ')).toBe(true)
  expect(isCreditCode('123')).toBe(false)
  expect(isCreditCode('91210113MA000000IO')).toBe(false)
})
