import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals, compareDecimals, decimal, timesWhole } from './decimal.ts'

const exact = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => {
    const sign = digits < 0n ? '-' : ''
    const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
    return `${sign}${text.slice(0, text.length - places)}${places ? `.${text.slice(-places)}` : ''}`
  })

describe('A target of a promise', () => {
  it.each([
    ['95', '95'],
    ['095.00', '95'],
    ['0.50', '0.5'],
    ['+3', '3'],
    ['-0.0', '0'],
    ['-2.50', '-2.5'],
  ])('written as %j is the same number as %j', (text, normal) => {
    expect(decimal(text)).toBe(normal)
  })

  it.each(['', '.5', '5.', '1e3', '1,000', '30分钟', 'NaN', 'Infinity', '0x10'])(
    'is no number when it is written as %j',
    (text) => {
      expect(decimal(text)).toBeNull()
    },
  )

  it('has one spelling: equal numbers are equal texts', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const [left, right] = [decimal(a)!, decimal(b)!]
        expect(compareDecimals(left, right) === 0).toBe(left === right)
        expect(compareDecimals(left, right)).toBe(-compareDecimals(right, left) + 0)
        expect(decimal(left)).toBe(left)
      }),
    )
  })

  it('is compared by value, not by letters', () => {
    expect(compareDecimals('9', '10')).toBe(-1)
    expect(compareDecimals('-9', '-10')).toBe(1)
    expect(compareDecimals('99.5', '99.45')).toBe(1)
  })

  it('is added and multiplied exactly', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3')
    expect(timesWhole('1.5', 60n)).toBe('90')
    expect(timesWhole('0.07', 100n)).toBe('7')
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const sum = addDecimals(decimal(a)!, decimal(b)!)
        expect(addDecimals(sum, timesWhole(decimal(b)!, -1n))).toBe(decimal(a))
      }),
    )
  })
})
