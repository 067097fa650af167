import { describe, expect, it } from 'vitest'
import { nextStep } from './next-step.ts'

describe('the next step of a social organisation', () => {
  it('is the first one onward that this reader may take', () => {
    expect(nextStep('GUIDED', ['CANCEL', 'REGISTER', 'FILE'])).toBe('FILE')
    expect(nextStep('GUIDED', ['CANCEL'])).toBeUndefined()
  })

  it('is none once it was rated, though it can be rated anew', () => {
    expect(nextStep('RATED', ['RATE', 'REGISTER', 'REST', 'CANCEL'])).toBeUndefined()
  })
})
