import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measures, type MeasuredPromise } from './measure.ts'
import { compareStrength, sameLength, type Strength } from './strength.ts'
import { anyPromise } from './testing/items.ts'

const none = { comparator: null, target: null, unit: null, period: null } as const
const soon = (target: string, unit: 'MINUTE' | 'HOUR' | 'DAY' | 'WORKING_DAY'): MeasuredPromise => {
  return { measure: 'RESPONSE_TIME', comparator: 'AT_MOST', target, unit, period: null }
}
const times = (target: string, period: NonNullable<MeasuredPromise['period']>): MeasuredPromise => {
  return { measure: 'TIMES_PER_PERIOD', comparator: 'AT_LEAST', target, unit: null, period }
}
const every = (target: string, unit: NonNullable<MeasuredPromise['unit']>): MeasuredPromise => {
  return { measure: 'INTERVAL', comparator: 'AT_MOST', target, unit, period: null }
}
const rate = (target: string, comparator: 'AT_LEAST' | 'AT_MOST' = 'AT_LEAST'): MeasuredPromise => {
  return { ...none, measure: 'PER_CENT', comparator, target }
}
const hours = (target: string): MeasuredPromise => ({ ...rate(target), measure: 'HOURS_PER_DAY' })

describe('Two measured promises', () => {
  it.each<[string, MeasuredPromise, MeasuredPromise, Strength]>([
    ['60 minutes → 30 minutes', soon('60', 'MINUTE'), soon('30', 'MINUTE'), 'STRICTER'],
    ['30 minutes → 1 hour', soon('30', 'MINUTE'), soon('1', 'HOUR'), 'LOOSER'],
    ['90 minutes → 1.5 hours', soon('90', 'MINUTE'), soon('1.5', 'HOUR'), 'EQUAL'],
    ['24 hours → 1 day', soon('24', 'HOUR'), soon('1', 'DAY'), 'EQUAL'],
    ['2 → 1 working days', soon('2', 'WORKING_DAY'), soon('1', 'WORKING_DAY'), 'STRICTER'],
    ['1 day → 1 working day', soon('1', 'DAY'), soon('1', 'WORKING_DAY'), 'NOT_COMPARABLE'],
    ['2 → 1 times a day', times('2', 'DAY'), times('1', 'DAY'), 'LOOSER'],
    ['twice a week → once a day', times('2', 'WEEK'), times('1', 'DAY'), 'STRICTER'],
    ['once a week → 4 times a month', times('1', 'WEEK'), times('4', 'MONTH'), 'NOT_COMPARABLE'],
    ['once a month → 12 times a year', times('1', 'MONTH'), times('12', 'YEAR'), 'LOOSER'],
    ['once a week → 3 times a month', times('1', 'WEEK'), times('3', 'MONTH'), 'LOOSER'],
    ['once a day → twice in each case', times('1', 'DAY'), times('2', 'CASE'), 'NOT_COMPARABLE'],
    ['every 7 → every 15 days', every('7', 'DAY'), every('15', 'DAY'), 'LOOSER'],
    ['every week → every 7 days', every('1', 'WEEK'), every('7', 'DAY'), 'EQUAL'],
    ['every 12 months → every year', every('12', 'MONTH'), every('1', 'YEAR'), 'EQUAL'],
    ['every half-year → every quarter', every('1', 'HALF_YEAR'), every('1', 'QUARTER'), 'STRICTER'],
    ['every 30 days → every month', every('30', 'DAY'), every('1', 'MONTH'), 'NOT_COMPARABLE'],
    ['every month → every 28 days', every('1', 'MONTH'), every('28', 'DAY'), 'STRICTER'],
    ['every 2 hours → every 3 hours', every('2', 'HOUR'), every('3', 'HOUR'), 'LOOSER'],
    ['every day → once a day', every('1', 'DAY'), times('1', 'DAY'), 'EQUAL'],
    ['once a day → every 3 days', times('1', 'DAY'), every('3', 'DAY'), 'LOOSER'],
    ['every 3 days → twice a week', every('3', 'DAY'), times('2', 'WEEK'), 'LOOSER'],
    ['once a week → every 7 days', times('1', 'WEEK'), every('7', 'DAY'), 'STRICTER'],
    ['once a month → every 3 months', times('1', 'MONTH'), every('3', 'MONTH'), 'LOOSER'],
    ['once a day → every 24 hours', times('1', 'DAY'), every('24', 'HOUR'), 'EQUAL'],
    ['once a month → every 2 months', times('1', 'MONTH'), every('2', 'MONTH'), 'LOOSER'],
    ['90 → 95 per cent at least', rate('90'), rate('95'), 'STRICTER'],
    ['90 → 89.5 per cent at least', rate('90'), rate('89.5'), 'LOOSER'],
    ['5 → 3 per cent at most', rate('5', 'AT_MOST'), rate('3', 'AT_MOST'), 'STRICTER'],
    ['at least → at most 90 per cent', rate('90'), rate('90', 'AT_MOST'), 'NOT_COMPARABLE'],
    [
      '90 per cent → the same of each month',
      rate('90'),
      { ...rate('90'), period: 'MONTH' },
      'NOT_COMPARABLE',
    ],
    ['24 → 18 hours a day', hours('24'), hours('18'), 'LOOSER'],
    ['a time → a rate', soon('60', 'MINUTE'), rate('95'), 'NOT_COMPARABLE'],
    ['yes or no stays yes or no', { ...none, measure: 'YES_NO' }, { ...none, measure: 'YES_NO' }, 'EQUAL'],
    ['prose → a time', { ...none, measure: 'NONE' }, soon('30', 'MINUTE'), 'NOT_COMPARABLE'],
    ['prose → prose', { ...none, measure: 'NONE' }, { ...none, measure: 'NONE' }, 'NOT_COMPARABLE'],
    [
      'one of them half written',
      soon('60', 'MINUTE'),
      { ...soon('30', 'MINUTE'), unit: null },
      'NOT_COMPARABLE',
    ],
    ['a target that is no number yet', times('2', 'DAY'), times('1.5', 'WEEK'), 'NOT_COMPARABLE'],
  ])('%s', (_, before, after, strength) => {
    expect(compareStrength(before, after)).toBe(strength)
  })

  const promise = fc.constantFrom(...measures).chain(anyPromise)
  const opposite: Record<Strength, Strength> = {
    STRICTER: 'LOOSER',
    LOOSER: 'STRICTER',
    EQUAL: 'EQUAL',
    NOT_COMPARABLE: 'NOT_COMPARABLE',
  }

  it('are never stricter both ways', () => {
    fc.assert(
      fc.property(promise, promise, (a, b) => {
        expect(compareStrength(b, a)).toBe(opposite[compareStrength(a, b)])
      }),
      { numRuns: 2000 },
    )
  })

  it('that each got stricter in turn are stricter together', () => {
    const keepsPace = (a: MeasuredPromise, b: MeasuredPromise) =>
      ['STRICTER', 'EQUAL'].includes(compareStrength(a, b))
    const one = fc.constantFrom('TIMES_PER_PERIOD' as const, 'INTERVAL' as const).chain(anyPromise)
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        fc.pre(keepsPace(a, b) && keepsPace(b, c))
        expect(keepsPace(a, c)).toBe(true)
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    )
  })
})

describe('A calendar of visits that keeps the stricter promise', () => {
  const weeks = 30
  const counts = ['1', '2', '3', '4']
  const promises = [
    times('1', 'DAY'),
    ...counts.map((count) => times(count, 'WEEK')),
    ...counts.flatMap((count) => [every(count, 'DAY'), every(count, 'WEEK')]),
  ]
  const stricterPairs = promises.flatMap((before) =>
    promises
      .filter((after) => compareStrength(before, after) === 'STRICTER')
      .map((after) => ({ before, after })),
  )
  const lengthOf = (promise: MeasuredPromise) =>
    promise.unit === 'WEEK' || promise.period === 'WEEK' ? 7 : 1

  /** Days of visits, as unfavourable as the draw will have it, that keep the promise. */
  function calendarThatKeeps(promise: MeasuredPromise): fc.Arbitrary<number[]> {
    const target = Number(promise.target)
    const length = lengthOf(promise)
    if (promise.measure === 'INTERVAL') {
      const gaps = fc.array(fc.integer({ min: 1, max: target * length }), { minLength: 210, maxLength: 210 })
      return gaps.map((all) => {
        let day = -1
        return all.map((gap) => (day += gap)).filter((at) => at < weeks * 7)
      })
    }
    const inOnePeriod = fc.uniqueArray(fc.nat(length - 1), { minLength: target, maxLength: target })
    const periods = (weeks * 7) / length
    return fc
      .array(inOnePeriod, { minLength: periods, maxLength: periods })
      .map((all) => all.flatMap((visits, index) => visits.map((day) => index * length + day)))
  }

  function keeps(visits: readonly number[], promise: MeasuredPromise): boolean {
    const target = Number(promise.target)
    const length = lengthOf(promise)
    if (promise.measure === 'INTERVAL') {
      const inOrder = [-1, ...visits.toSorted((a, b) => a - b)]
      return inOrder.slice(1).every((day, index) => day - inOrder[index]! <= target * length)
    }
    const last = Math.floor(Math.max(...visits) / length)
    const perPeriod = Map.groupBy(visits, (day) => Math.floor(day / length))
    return Array.from({ length: last }, (_, period) => perPeriod.get(period)?.length ?? 0).every(
      (n) => n >= target,
    )
  }

  it('keeps the old one as well', () => {
    expect(stricterPairs.length).toBeGreaterThan(20)
    const kept = fc
      .constantFrom(...stricterPairs)
      .chain(({ before, after }) =>
        fc.record({ before: fc.constant(before), visits: calendarThatKeeps(after) }),
      )
    fc.assert(
      fc.property(kept, ({ before, visits }) => {
        expect(keeps(visits, before)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('Two lengths of time', () => {
  it('are the same in other units', () => {
    expect(sameLength({ value: '60', unit: 'MINUTE' }, { value: '1', unit: 'HOUR' })).toBe(true)
    expect(sameLength({ value: '1', unit: 'HALF_YEAR' }, { value: '6', unit: 'MONTH' })).toBe(true)
    expect(sameLength({ value: '30', unit: 'DAY' }, { value: '1', unit: 'MONTH' })).toBe(false)
    expect(sameLength({ value: '1', unit: 'WORKING_DAY' }, { value: '1', unit: 'DAY' })).toBe(false)
  })
})
