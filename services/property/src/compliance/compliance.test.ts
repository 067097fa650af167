import { addDays } from '@linli/kernel'
import { describe, expect, it } from 'vitest'
import { itemCompliance, joinHoldings, type Evidence, type Frame, type Round } from './compliance.ts'
import { daily, holding, instant, promise, rounds } from './testing/promises.ts'

const march = { startsOn: '2026-03-01', endsOn: '2026-03-31' }
const frame: Frame = { span: march, asOf: instant('2026-04-02', 0), eased: [] }
const always = (content = daily(2)) => [holding(content, '2026-01-01', '2026-12-31')]
const area = (made: readonly Round[]): Evidence => ({ kind: 'ROUNDS', places: [], rounds: made })
const figures = (found: ReturnType<typeof itemCompliance>) => {
  const { status, numerator, denominator, keptLate, eased, promised, delivered, deliveredLate } = found
  return { status, numerator, denominator, keptLate, eased, promised, delivered, deliveredLate }
}

describe('a promise of so many times', () => {
  it('is kept on the days on which it was done often enough, and more on one day does not help another', () => {
    const made = rounds('2026-03-01', [2, 1, 4, 0, ...Array.from({ length: 27 }, () => 2)])
    const found = itemCompliance(always(), area(made), frame)
    expect(figures(found)).toEqual({
      ...{ status: 'COUNTED', numerator: 29, denominator: 31, keptLate: 0, eased: 0 },
      ...{ promised: 62, delivered: 61, deliveredLate: 0 },
    })
    const missed = found.dues.filter(({ verdict }) => verdict === 'MISSED')
    expect(missed.map(({ endsOn, delivered }) => [endsOn, delivered])).toEqual([
      ['2026-03-02', 1],
      ['2026-03-04', 0],
    ])
  })

  it('has no figure, and no zero, where nothing is on record', () => {
    expect(itemCompliance(always(), area([]), frame)).toMatchObject({
      ...{ status: 'NO_DATA', denominator: 0, numerator: 0, dues: [] },
    })
  })

  it('counts apart what was entered late: it keeps nothing by itself', () => {
    const made = [
      ...rounds(
        '2026-03-01',
        Array.from({ length: 30 }, () => 2),
      ),
      ...rounds('2026-03-31', [1]),
      ...rounds('2026-03-31', [1], { isLateEntered: true }),
    ]
    expect(itemCompliance(always(), area(made), frame)).toMatchObject({
      ...{ numerator: 30, keptLate: 1, denominator: 31, delivered: 61, deliveredLate: 1 },
    })
  })

  it('leaves out and marks the days that a measure has eased', () => {
    const made = rounds(
      '2026-03-01',
      Array.from({ length: 31 }, (_, day) => (day < 3 ? 0 : 2)),
    )
    const eased = [{ startsOn: '2026-03-01', endsOn: '2026-03-03' }]
    expect(itemCompliance(always(), area(made), { ...frame, eased })).toMatchObject({
      ...{ numerator: 28, denominator: 28, eased: 3 },
    })
  })

  it('is due at each of its places for itself, from the day on which the place is there', () => {
    const places = [
      { id: 'east', startsOn: '2026-03-01', endsOn: null },
      { id: 'west', startsOn: '2026-03-30', endsOn: null },
    ]
    const made = rounds(
      '2026-03-01',
      Array.from({ length: 31 }, () => 2),
      { placeId: 'east' },
    )
    const found = itemCompliance(always(), { kind: 'ROUNDS', places, rounds: made }, frame)
    expect(figures(found)).toMatchObject({ numerator: 31, denominator: 33 })
  })

  it('owes in a part of a month the whole times that fall to it', () => {
    const often = promise({
      measure: 'TIMES_PER_PERIOD',
      comparator: 'AT_LEAST',
      target: '4',
      period: 'MONTH',
    })
    const seldom = { ...often, target: '2' }
    const changed = [holding(often, '2026-01-01', '2026-03-15'), holding(seldom, '2026-03-16', '2026-12-31')]
    const found = itemCompliance(changed, area(rounds('2026-03-10', [1])), frame)
    expect(found.dues.map(({ endsOn, promised, delivered }) => [endsOn, promised, delivered])).toEqual([
      ['2026-03-15', 1, 1],
      ['2026-03-31', 1, 0],
    ])
  })

  it('counts a week with the month in which it ends', () => {
    const weekly = promise({
      measure: 'TIMES_PER_PERIOD',
      comparator: 'AT_LEAST',
      target: '1',
      period: 'WEEK',
    })
    const made = rounds('2026-02-23', [1])
    const found = itemCompliance(always(weekly), area(made), frame)
    expect(found.dues.map(({ endsOn, verdict }) => [endsOn, verdict])).toEqual([
      ['2026-03-01', 'KEPT'],
      ['2026-03-08', 'MISSED'],
      ['2026-03-15', 'MISSED'],
      ['2026-03-22', 'MISSED'],
      ['2026-03-29', 'MISSED'],
      ['2026-04-05', 'UNDER_WAY'],
    ])
  })
})

describe('what changes in the middle of a month', () => {
  it('counts each wording for its days', () => {
    const changed = [
      holding(daily(1), '2026-01-01', '2026-03-20'),
      holding(daily(2), '2026-03-21', '2026-12-31'),
    ]
    const made = rounds(
      '2026-03-01',
      Array.from({ length: 31 }, () => 1),
    )
    expect(itemCompliance(changed, area(made), frame)).toMatchObject({
      ...{ numerator: 20, denominator: 31, promised: 42 },
    })
  })

  it('is nothing where only words were corrected', () => {
    const monthly = promise({
      measure: 'TIMES_PER_PERIOD',
      comparator: 'AT_LEAST',
      target: '1',
      period: 'MONTH',
    })
    const joined = joinHoldings([
      holding(monthly, '2026-01-01', '2026-03-15'),
      holding({ ...monthly, wording: '勘误后' }, '2026-03-16', '2026-12-31'),
    ])
    expect(joined).toHaveLength(1)
    expect(itemCompliance(joined, area(rounds('2026-03-02', [1])), frame)).toMatchObject({
      ...{ numerator: 1, denominator: 1 },
    })
  })
})

describe('a promise of once in every interval', () => {
  const everyThreeDays = promise({ measure: 'INTERVAL', comparator: 'AT_MOST', target: '3', unit: 'DAY' })

  it('is kept when the next time comes within the interval after the last', () => {
    const days = [...Array(11).keys()].flatMap((index) => rounds(addDays('2026-03-01', index * 3), [1]))
    const found = itemCompliance(always(everyThreeDays), area([...rounds('2026-02-26', [1]), ...days]), frame)
    expect(figures(found)).toMatchObject({ numerator: 11, denominator: 11 })
  })

  it('gains nothing by being done ten times at once', () => {
    const made = rounds('2026-03-01', [10, ...Array.from({ length: 29 }, () => 0), 10])
    const found = itemCompliance(always(everyThreeDays), area(made), frame)
    expect(found.numerator).toBe(2)
    expect(found.dues.filter(({ verdict }) => verdict === 'MISSED')).toHaveLength(9)
  })

  it('goes on over the beginning of a month', () => {
    const sixty = promise({ measure: 'INTERVAL', comparator: 'AT_MOST', target: '60', unit: 'DAY' })
    const found = itemCompliance(always(sixty), area(rounds('2026-01-20', [1])), frame)
    expect(found.dues).toMatchObject([
      { endsOn: '2026-03-21', verdict: 'MISSED' },
      { endsOn: '2026-03-31', verdict: 'UNDER_WAY' },
    ])
  })

  it('of a month after the last day of January ends on the last of February', () => {
    const monthly = promise({ measure: 'INTERVAL', comparator: 'AT_MOST', target: '1', unit: 'MONTH' })
    const february = { span: { startsOn: '2026-02-01', endsOn: '2026-02-28' }, asOf: frame.asOf, eased: [] }
    const found = itemCompliance(always(monthly), area(rounds('2026-01-31', [1])), february)
    expect(found.dues[0]).toMatchObject({ endsOn: '2026-02-28', verdict: 'MISSED' })
  })

  it('of hours is counted in hours, through the night', () => {
    const everyTwoHours = promise({ measure: 'INTERVAL', comparator: 'AT_MOST', target: '2', unit: 'HOUR' })
    const day = { startsOn: '2026-03-02', endsOn: '2026-03-02' }
    const made = [0, 2, 4, 6, 8, 10, 12, 15, 17, 19, 21, 23].flatMap((hour) =>
      rounds('2026-03-02', [1], { hour }),
    )
    const found = itemCompliance(
      always(everyTwoHours),
      area([...rounds('2026-03-01', [1], { hour: 23 }), ...made]),
      { ...frame, span: day },
    )
    expect(figures(found)).toMatchObject({ numerator: 12, denominator: 13 })
    expect(found.dues.find(({ verdict }) => verdict === 'MISSED')?.at).toEqual(instant('2026-03-02', 14))
  })
})

describe('a promise of hours a day', () => {
  it('is the time during which somebody was there, two at once counted once', () => {
    const gate = promise({ measure: 'HOURS_PER_DAY', comparator: 'AT_LEAST', target: '24' })
    const duty = (day: string, from: number, hours: number, isLateEntered = false): Round => ({
      ...{ id: `${day}-${from}-${hours}`, at: instant(day, from), placeId: null, isLateEntered },
      endsAt: instant(day, from + hours),
    })
    const made = [
      ...[duty('2026-02-28', 20, 12), duty('2026-03-01', 8, 12), duty('2026-03-01', 8, 12)],
      ...[duty('2026-03-01', 20, 12), duty('2026-03-02', 8, 10), duty('2026-03-02', 18, 6, true)],
    ]
    const found = itemCompliance(always(gate), area(made), {
      ...{ span: { startsOn: '2026-03-01', endsOn: '2026-03-03' }, asOf: frame.asOf, eased: [] },
    })
    expect(
      found.dues.map(({ delivered, deliveredLate, verdict }) => [delivered, deliveredLate, verdict]),
    ).toEqual([
      [1440, 0, 'KEPT'],
      [1080, 360, 'KEPT_LATE'],
      [0, 0, 'MISSED'],
    ])
  })
})

describe('promises of which a log can tell nothing', () => {
  it('are not calculated where they are prose', () => {
    const prose = promise({ measure: 'NONE' })
    expect(itemCompliance(always(prose), area(rounds('2026-03-01', [1])), frame).status).toBe(
      'NOT_CALCULATED',
    )
  })

  it('are without data where something must happen first', () => {
    const afterSnow = { ...daily(1), trigger: '雪停后' }
    expect(itemCompliance(always(afterSnow), area(rounds('2026-03-01', [1])), frame).status).toBe('NO_DATA')
  })

  it('are not due where their season has not come', () => {
    const summer = { ...daily(1), season: { fromMonth: 6, toMonth: 9 } }
    expect(itemCompliance(always(summer), area(rounds('2026-03-01', [1])), frame).status).toBe('NOT_DUE')
  })
})

describe('cases and checks', () => {
  const urgent = promise({ measure: 'RESPONSE_TIME', comparator: 'AT_MOST', target: '30', unit: 'MINUTE' })
  const at = (id: string, taken: string, isOver: boolean) => ({
    id,
    at: instant('2026-03-05', 9),
    taken,
    isOver,
  })

  it('are missed as soon as they took too long, and kept once they are over', () => {
    const cases = [at('a', '30', true), at('b', '30.5', true), at('c', '12', false), at('d', '45', false)]
    const found = itemCompliance(always(urgent), { kind: 'CASES', cases }, frame)
    expect(figures(found)).toMatchObject({ numerator: 1, denominator: 3 })
    expect(found.dues.map(({ caseId, verdict }) => [caseId, verdict])).toEqual([
      ['a', 'KEPT'],
      ['b', 'MISSED'],
      ['c', 'UNDER_WAY'],
      ['d', 'MISSED'],
    ])
  })

  it('are counted as a share for a rate', () => {
    const lamps = promise({ measure: 'PER_CENT', comparator: 'AT_LEAST', target: '95' })
    const checks = [true, true, false].map((isMet, index) => ({
      ...{ id: String(index), at: instant('2026-03-05', index), isMet },
    }))
    expect(itemCompliance(always(lamps), { kind: 'CHECKS', checks }, frame)).toMatchObject({
      ...{ numerator: 2, denominator: 3, status: 'COUNTED' },
    })
    expect(itemCompliance(always(lamps), { kind: 'CHECKS', checks: [] }, frame).status).toBe('NOT_DUE')
  })
})
