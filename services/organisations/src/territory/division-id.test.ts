import { expect, it } from 'vitest'
import { codeOfDivision } from './division-id.ts'

it('an identity of a division says its code, at every level', () => {
  expect(codeOfDivision('00000000-0000-8000-8000-000000210113')).toBe('210113')
  expect(codeOfDivision('00000000-0000-8000-8000-000210113004')).toBe('210113004')
  expect(codeOfDivision('00000000-0000-8000-8000-210113004027')).toBe('210113004027')
})

it('an identity of anything else says none', () => {
  expect(codeOfDivision('01890000-0000-7000-8000-000000210113')).toBeNull()
  expect(codeOfDivision('00000000-0000-8000-8000-000000000007')).toBeNull()
  expect(codeOfDivision('210113004027')).toBeNull()
})
