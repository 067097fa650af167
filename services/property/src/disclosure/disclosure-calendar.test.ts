import { addDays } from '@linli/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingDuties, type PlannedContract } from './disclosure-calendar.ts'
import { monthOf, periodOf, periodWords } from './disclosure-period.ts'
import { DisclosureRules, type DisclosureRule } from './disclosure-rules.ts'

const none = new DisclosureRules([])
const since = (inForceFrom: string, countedFrom = inForceFrom): PlannedContract => ({
  ...{ inForceFrom, countedFrom, plannedUntil: new Map() },
})
const income = (contract: PlannedContract, today: string, rules = none) =>
  missingDuties(contract, rules, today).filter(({ kind }) => kind === 'COMMON_INCOME')
const quarterly = (more: Partial<DisclosureRule>): DisclosureRule => ({
  ...{ kind: 'COMMON_INCOME', rhythm: 'QUARTER', countsFrom: 'END', dueDays: 30, isRequired: true },
  ...{ validFrom: '2026-01-01', ...more },
})

describe('periods of the calendar', () => {
  it.each([
    ['MONTH', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['QUARTER', '2026-11-20', '2026-10-01', '2026-12-31'],
    ['HALF_YEAR', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['YEAR', '2026-12-31', '2026-01-01', '2026-12-31'],
  ] as const)('%s of %s', (rhythm, day, beginsOn, endsOn) => {
    expect(periodOf(rhythm, day)).toEqual({ beginsOn, endsOn })
  })

  it('have names that residents use, and say when only a part is meant', () => {
    expect(periodWords('QUARTER', { beginsOn: '2026-07-01', endsOn: '2026-09-30' }, 'zh-CN')).toBe(
      '2026年第三季度',
    )
    expect(periodWords('HALF_YEAR', { beginsOn: '2026-07-01', endsOn: '2026-12-31' }, 'zh-CN')).toBe(
      '2026年下半年',
    )
    expect(periodWords('MONTH', { beginsOn: '2026-11-01', endsOn: '2026-11-30' }, 'en')).toBe('November 2026')
    expect(periodWords('YEAR', { beginsOn: '2026-11-20', endsOn: '2026-12-31' }, 'zh-CN')).toBe(
      '2026年（11月20日–12月31日）',
    )
  })

  it('are no period where the month is none', () => {
    expect(monthOf('2026-13')).toBeNull()
    expect(monthOf('2026-1')).toBeNull()
    expect(monthOf('2026-02')).toEqual({ beginsOn: '2026-02-01', endsOn: '2026-02-28' })
  })
})

describe('what a company must disclose', () => {
  it('is told at the beginning of a period, or accounted for after its end, by a day of the calendar', () => {
    const duties = missingDuties(since('2026-01-01'), none, '2026-01-01')
    expect(duties.map(({ kind, opensOn, dueOn }) => [kind, opensOn, dueOn])).toEqual([
      ['SERVICE_ITEMS', '2026-01-01', '2026-01-31'],
      ['STAFF', '2026-01-01', '2026-01-16'],
      ['FEES', '2026-01-01', '2026-01-31'],
      ['FULFILMENT', '2026-02-01', '2026-02-10'],
      ['MAINTENANCE_FUND', '2026-07-01', '2026-07-30'],
      ['COMMON_INCOME', '2026-04-01', '2026-04-30'],
    ])
  })

  it('is never due before the company was known here, and covers what its contract covers', () => {
    const duties = missingDuties(since('2025-05-01', '2026-11-20'), none, '2026-11-23')
    const [items] = duties
    expect(items).toMatchObject({ beginsOn: '2026-01-01', dueOn: '2026-12-20' })
    const [late] = missingDuties(since('2026-11-20'), none, '2026-11-23')
    expect(late).toMatchObject({ beginsOn: '2026-11-20', endsOn: '2026-12-31', dueOn: '2026-12-20' })
  })

  it('follows a new rule from its day on, without a gap and without a day told twice', () => {
    const rules = new DisclosureRules([quarterly({ rhythm: 'YEAR', validFrom: '2026-05-01' })])
    expect(
      income(since('2026-01-01'), '2027-01-01', rules).map(({ beginsOn, endsOn }) => [beginsOn, endsOn]),
    ).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
      ['2026-07-01', '2026-12-31'],
      ['2027-01-01', '2027-12-31'],
    ])
  })

  it('rests while the district waives it', () => {
    const rules = new DisclosureRules([
      quarterly({ validFrom: '2026-09-01' }),
      quarterly({ validFrom: '2026-01-01', isRequired: false }),
    ])
    expect(income(since('2026-01-01'), '2026-10-02', rules).map(({ beginsOn }) => beginsOn)).toEqual([
      '2026-09-01',
      '2026-10-01',
    ])
  })

  it('is the same whether the calendar was looked at every day or once after a long while', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days))
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 6 }), (begins, looks) => {
        const until = [...looks.filter((one) => one >= begins), '2027-08-01'].toSorted()
        const stepwise = []
        const plannedUntil = new Map()
        for (const today of until) {
          const found = missingDuties({ ...since(begins), plannedUntil: new Map(plannedUntil) }, none, today)
          for (const { kind, endsOn } of found) plannedUntil.set(kind, endsOn)
          stepwise.push(...found)
        }
        const atOnce = missingDuties(since(begins), none, '2027-08-01')
        expect(new Set(stepwise.map((duty) => JSON.stringify(duty)))).toEqual(
          new Set(atOnce.map((duty) => JSON.stringify(duty))),
        )
      }),
    )
  })
})
