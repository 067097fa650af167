import { describe, expect, it } from 'vitest'
import type { GovernanceType } from './governance-type.ts'
import { rollUpText } from './reason-text.ts'
import { rollUpTypes } from './type-roll-up.ts'

const estate = (type: GovernanceType | null, households: number | null, communityCode = '210113004027') => ({
  type,
  households,
  communityCode,
})

describe('the type of a neighbourhood', () => {
  it('is the one most of its households live in, not the one most estates are of', () => {
    const rollUp = rollUpTypes('210113004027', [
      estate('OLD', 100),
      estate('OLD', 120),
      estate('COMMERCIAL', 1860),
    ])
    expect(rollUp.type).toBe('COMMERCIAL')
    expect(
      rollUp.shares.map(({ type, estates, householdsPercent }) => [type, estates, householdsPercent]),
    ).toEqual([
      ['OLD', 2, '10.6'],
      ['RESETTLEMENT', 0, '0.0'],
      ['COMMERCIAL', 1, '89.4'],
    ])
    expect(rollUpText(rollUp, 'zh-CN')).toContain('普通商品房占 89.4%（1860 户）')
  })

  it('is told in parts that add up to a hundred', () => {
    const rollUp = rollUpTypes('x', [estate('OLD', 1), estate('RESETTLEMENT', 1), estate('COMMERCIAL', 1)])
    expect(rollUp.shares.map(({ householdsPercent }) => householdsPercent)).toEqual(['33.4', '33.3', '33.3'])
  })

  it('is counted in estates where no household is recorded', () => {
    const rollUp = rollUpTypes('x', [estate('OLD', null), estate('OLD', null), estate('COMMERCIAL', null)])
    expect(rollUp).toMatchObject({ type: 'OLD', weighedBy: 'ESTATES', estatesWithoutHouseholds: 3 })
    expect(rollUp.shares[0]?.householdsPercent).toBeNull()
  })

  it('is open while two parts are level, and while nothing is classified', () => {
    expect(rollUpTypes('x', [estate('OLD', 50), estate('COMMERCIAL', 50)]).type).toBeNull()
    expect(rollUpTypes('x', [estate(null, 80)])).toMatchObject({
      type: null,
      weighedBy: null,
      unclassifiedEstates: 1,
    })
    expect(rollUpTypes('x', [])).toMatchObject({ type: null, unclassifiedEstates: 0 })
  })

  it('counts neighbourhoods by their own type when a district is added up', () => {
    const rollUp = rollUpTypes('210113', [
      estate('OLD', 100, 'a'),
      estate('COMMERCIAL', 10, 'a'),
      estate('COMMERCIAL', 500, 'b'),
      estate('COMMERCIAL', 20, 'c'),
    ])
    expect(rollUp.shares.map(({ type, communities }) => [type, communities])).toEqual([
      ['OLD', 1],
      ['RESETTLEMENT', 0],
      ['COMMERCIAL', 2],
    ])
  })
})
