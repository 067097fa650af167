import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Money } from './money.ts'

const fen = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((weight) => weight > 0n))

describe('An amount in yuan', () => {
  it.each([
    ['12', 1200n],
    ['12.3', 1230n],
    ['12.34', 1234n],
    ['0.05', 5n],
    ['-0.05', -5n],
    ['-1200.00', -120000n],
    [' 8.50 ', 850n],
  ])('is read from %j as %d fen', (text, expected) => {
    expect(Money.ofYuan(text).fen).toBe(expected)
  })

  it.each(['', 'twelve', '1,200', '¥12', '1e3', '12.345', '.5', '12.', '--1'])(
    'is refused when it is written as %j, instead of being half understood',
    (text) => {
      expect(() => Money.ofYuan(text)).toThrow(RangeError)
    },
  )

  it('is written with always two decimals and read back the same', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(Money.ofYuan(Money.ofFen(amount).toYuan()).fen).toBe(amount)
      }),
    )
    expect(Money.ofFen(-5n).toYuan()).toBe('-0.05')
    expect(JSON.stringify({ fee: Money.ofFen(180n) })).toBe('{"fee":"1.80"}')
  })

  it('is shown to people with separators', () => {
    expect(Money.ofYuan('1234567.8').format()).toBe('1,234,567.80')
    expect(Money.ofYuan('-999').format()).toBe('-999.00')
  })
})

describe('Sharing an amount out', () => {
  it('never loses or makes a fen', () => {
    fc.assert(
      fc.property(fen, weights, (amount, all) => {
        expect(Money.sum(Money.ofFen(amount).split(all)).fen).toBe(amount)
      }),
    )
  })

  it('gives everybody their exact part, rounded by less than a fen', () => {
    fc.assert(
      fc.property(fen, weights, (amount, all) => {
        const sum = all.reduce((total, weight) => total + weight, 0n)
        Money.ofFen(amount)
          .split(all)
          .forEach(({ fen: share }, index) => {
            const difference = share * sum - amount * all[index]!
            expect(difference < sum && difference > -sum).toBe(true)
          })
      }),
    )
  })

  it('gives nothing for no weight, and never less for more', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (amount, all) => {
        const shares = Money.ofFen(amount).split(all)
        all.forEach((weight, index) => {
          const share = shares[index]!
          const isFair = all.every((other, at) => other <= weight || shares[at]!.fen >= share.fen)
          expect(weight > 0n || share.isZero).toBe(true)
          expect(isFair).toBe(true)
        })
      }),
    )
  })

  it('gives the odd fen to the largest remainder, and to the first when they are equal', () => {
    expect(Money.ofYuan('100').split([1n, 1n, 1n]).map(String)).toEqual(['33.34', '33.33', '33.33'])
    expect(Money.ofYuan('0.05').split([7000n, 3000n]).map(String)).toEqual(['0.04', '0.01'])
  })

  it('shares a refund out as it shared the payment', () => {
    fc.assert(
      fc.property(fen, weights, (amount, all) => {
        const paid = Money.ofFen(amount).split(all)
        const refunded = Money.ofFen(-amount).split(all)
        expect(paid.every((share, index) => share.plus(refunded[index]!).isZero)).toBe(true)
      }),
    )
  })

  it('is refused when there is nobody to share with', () => {
    expect(() => Money.ofYuan('1').split([])).toThrow(RangeError)
    expect(() => Money.ofYuan('1').split([0n, 0n])).toThrow(RangeError)
    expect(() => Money.ofYuan('1').split([2n, -1n])).toThrow(RangeError)
  })
})

describe('A share in basis points', () => {
  it('rounds to the nearest fen, half a fen away from zero', () => {
    expect(Money.ofYuan('0.50').basisPoints(100n).toYuan()).toBe('0.01')
    expect(Money.ofYuan('-0.50').basisPoints(100n).toYuan()).toBe('-0.01')
    expect(Money.ofYuan('0.49').basisPoints(100n).toYuan()).toBe('0.00')
    expect(Money.ofYuan('1000').basisPoints(1250n).toYuan()).toBe('125.00')
  })

  it('of the whole is the whole', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(Money.ofFen(amount).basisPoints(10_000n).fen).toBe(amount)
      }),
    )
  })
})

describe('Reckoning with amounts', () => {
  it('is exact where floating numbers are not', () => {
    expect(Money.ofYuan('0.1').plus(Money.ofYuan('0.2')).equals(Money.ofYuan('0.3'))).toBe(true)
    expect(Money.ofYuan('1.80').times(8_953n).toYuan()).toBe('16115.40')
  })

  it('takes back what it adds, and orders by value', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [left, right] = [Money.ofFen(a), Money.ofFen(b)]
        expect(left.plus(right).minus(right).equals(left)).toBe(true)
        expect(left.negated().negated().equals(left)).toBe(true)
        expect(left.compare(right)).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
    expect(Money.ofYuan('-1').isNegative).toBe(true)
    expect(Money.zero.isNegative).toBe(false)
  })
})
