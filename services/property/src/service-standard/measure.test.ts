import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentFaults, itemFaults, monthsOf, nextItemCode, type StandardItemContent } from './measure.ts'
import { anyItem, fireAccess, pestControl, sweeping, urgentRepair } from './testing/items.ts'

describe('A promise', () => {
  it('is complete with its title, its wording and the data that its measure needs', () => {
    for (const item of [urgentRepair(), sweeping(), pestControl(), fireAccess()])
      expect(itemFaults(item)).toEqual([])
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(itemFaults(item)).toEqual([])
      }),
    )
  })

  it.each<[string, Partial<StandardItemContent>, string]>([
    ['without a code', { code: ' ' }, 'FIELD_MISSING code'],
    ['without a wording', { wording: '' }, 'FIELD_MISSING wording'],
    ['with a wording nobody can read on a phone', { wording: '长'.repeat(1001) }, 'TOO_LONG wording'],
    ['with a character nobody can see', { title: '急修\u0000' }, 'CONTROL_CHARACTER title'],
    ['with half a character', { trigger: '\ud842' }, 'CONTROL_CHARACTER trigger'],
    ['measured without a target', { target: null }, 'FIELD_MISSING target'],
    ['with a target in words', { target: '三十' }, 'NOT_A_NUMBER target'],
    ['with a target written in two ways', { target: '030' }, 'NOT_A_NUMBER target'],
    ['within no time at all', { target: '0' }, 'OUT_OF_RANGE target'],
    ['within less than no time', { target: '-5' }, 'OUT_OF_RANGE target'],
    ['with a target longer than any', { target: '1'.repeat(13) }, 'OUT_OF_RANGE target'],
    ['measured without a unit', { unit: null }, 'FIELD_MISSING unit'],
    ['within a number of years', { unit: 'YEAR' }, 'FIELD_NOT_ALLOWED unit'],
    ['at least so soon', { comparator: 'AT_LEAST' }, 'FIELD_NOT_ALLOWED comparator'],
    ['with a period it does not need', { period: 'DAY' }, 'FIELD_NOT_ALLOWED period'],
    ['in the thirteenth month', { season: { fromMonth: 11, toMonth: 13 } }, 'OUT_OF_RANGE season'],
  ])('%s is not complete', (_, change, fault) => {
    expect(itemFaults(urgentRepair(change)).map(({ code, field }) => `${code} ${field}`)).toEqual([fault])
  })

  it('cannot be kept one and a half times a day, or more than 24 hours of it', () => {
    expect(itemFaults(sweeping({ target: '1.5' }))).toEqual([{ code: 'OUT_OF_RANGE', field: 'target' }])
    const hours = { measure: 'HOURS_PER_DAY', period: null } as const
    expect(itemFaults(sweeping({ ...hours, target: '24.5' }))).toEqual([
      { code: 'OUT_OF_RANGE', field: 'target' },
    ])
    expect(itemFaults(sweeping({ ...hours, target: '17.5' }))).toEqual([])
  })

  it('in prose has no figures beside it', () => {
    expect(itemFaults(pestControl({ target: '1' }))).toEqual([{ code: 'FIELD_NOT_ALLOWED', field: 'target' }])
  })
})

describe('A standard', () => {
  it('has each code once', () => {
    const faults = contentFaults([urgentRepair(), sweeping(), sweeping({ code: 'ZH-02' })])
    expect(faults).toEqual([{ code: 'ZH-02', faults: [{ code: 'DUPLICATE', field: 'code' }] }])
  })

  it('names its faulty promises and no others', () => {
    expect(contentFaults([urgentRepair(), sweeping({ wording: '' })]).map(({ code }) => code)).toEqual([
      'BJ-02',
    ])
  })
})

describe('The code of a new promise', () => {
  it('follows the highest of its heading that was ever used', () => {
    expect(nextItemCode('CLEANING', ['BJ-01', 'BJ-11', 'LH-30', 'hotline_hours'])).toBe('BJ-12')
    expect(nextItemCode('GREENING', [])).toBe('LH-01')
    expect(nextItemCode('GENERAL_MANAGEMENT', ['ZH-99'])).toBe('ZH-100')
  })
})

describe('A season', () => {
  it('may run over the new year', () => {
    expect([...monthsOf({ fromMonth: 11, toMonth: 3 })]).toEqual([11, 12, 1, 2, 3])
    expect([...monthsOf({ fromMonth: 4, toMonth: 4 })]).toEqual([4])
    expect(monthsOf(null).size).toBe(12)
  })
})
