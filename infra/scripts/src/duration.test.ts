import { describe, expect, it } from 'vitest'
import { parseDuration } from './duration.ts'

describe('a duration', () => {
  it.each([
    ['P8D', 8 * 86_400_000],
    ['P1W', 7 * 86_400_000],
    ['PT36H', 36 * 3_600_000],
    ['P1DT2H3M4S', 86_400_000 + 2 * 3_600_000 + 3 * 60_000 + 4_000],
  ])('%s is understood', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds)
  })

  it.each(['', 'P', 'PT', 'P0D', '8D', '-P8D', 'P-8D', 'P1M', 'P1Y', 'P1.5D', 'P99999999999999999D'])(
    '%s is not',
    (text) => {
      expect(parseDuration(text)).toBeNull()
    },
  )
})
