import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultThresholds, suggestType, type ClassificationFacts } from './suggest-type.ts'

const facts = (some: Partial<ClassificationFacts>): ClassificationFacts => ({
  resettlementPercent: '0',
  builtYear: 2010,
  managementMode: 'CONTRACTED',
  ...some,
})

describe('the suggested type of an estate', () => {
  it.each([
    ['half resettled households make it resettlement housing', { resettlementPercent: '50' }, 'RESETTLEMENT'],
    ['also where it is old', { resettlementPercent: '50.00', builtYear: 1980 }, 'RESETTLEMENT'],
    ['a little less than half does not', { resettlementPercent: '49.99' }, 'COMMERCIAL'],
    ['the year 2000 is old', { builtYear: 2000 }, 'OLD'],
    ['the year 2001 is not', { builtYear: 2001 }, 'COMMERCIAL'],
    ['without property service it counts as old', { managementMode: 'NONE' }, 'OLD'],
    ['held by the neighbourhood it counts as old', { managementMode: 'COMMUNITY_HELD' }, 'OLD'],
    [
      'a company of the developer is property service',
      { managementMode: 'DEVELOPER_APPOINTED' },
      'COMMERCIAL',
    ],
    ['unknown share and year decide nothing', { resettlementPercent: null, builtYear: null }, 'COMMERCIAL'],
  ] as const)('%s', (_, some, type) => {
    expect(suggestType(facts(some)).type).toBe(type)
  })

  it('answers every question of the rule, and says where a fact is unknown', () => {
    expect(suggestType(facts({ resettlementPercent: null, builtYear: 1996 })).reasons).toEqual([
      { rule: 'RESETTLEMENT_SHARE', met: null, fact: null, threshold: '50' },
      { rule: 'BUILT_YEAR', met: true, fact: '1996', threshold: '2000' },
      expect.objectContaining({ rule: 'PROPERTY_SERVICE', met: false, fact: 'CONTRACTED' }),
    ])
  })

  it('goes by the limits it is given', () => {
    const strict = { ...defaultThresholds, resettlementPercent: '80', oldUntilYear: 1990 }
    expect(suggestType(facts({ resettlementPercent: '78', builtYear: 1996 }), strict).type).toBe('COMMERCIAL')
  })

  it('never turns away from resettlement housing when the share of resettled households grows', () => {
    const percent = fc.integer({ min: 0, max: 100 })
    const isKept = fc.property(percent, percent, fc.integer({ min: 1950, max: 2026 }), (a, b, builtYear) => {
      const typeOf = (share: number) =>
        suggestType(facts({ resettlementPercent: String(share), builtYear })).type
      return typeOf(Math.min(a, b)) !== 'RESETTLEMENT' || typeOf(Math.max(a, b)) === 'RESETTLEMENT'
    })
    expect(() => fc.assert(isKept)).not.toThrow()
  })
})
