import { describe, expect, it } from 'vitest'
import { mostSerials, serialCode } from './serial-code.ts'

describe('the number of a thing inside its place', () => {
  it('is two digits, then a letter and a digit', () => {
    expect([1, 9, 99, 100, 109, 110, mostSerials].map(serialCode)).toEqual([
      '01',
      '09',
      '99',
      'A0',
      'A9',
      'B0',
      'Z9',
    ])
  })

  it('is never the beginning of another one, so that no seat reaches a stranger’s place', () => {
    const all = Array.from({ length: mostSerials }, (_, place) => serialCode(place + 1))
    expect(new Set(all).size).toBe(mostSerials)
    expect(all.every((code) => code.length === 2)).toBe(true)
    expect(() => serialCode(mostSerials + 1)).toThrow(RangeError)
  })

  it('sorts in the order of counting', () => {
    const all = Array.from({ length: mostSerials }, (_, place) => serialCode(place + 1))
    expect(all.toSorted()).toEqual(all)
  })
})
