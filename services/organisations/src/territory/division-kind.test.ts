import { describe, expect, it } from 'vitest'
import { kindOfCode, levelOfCode, parentOfCode } from './division-kind.ts'

describe('an official code', () => {
  it('tells its level by its length and nothing else', () => {
    expect(['210113', '210113001', '210113001001'].map(levelOfCode)).toEqual([
      'DISTRICT',
      'STREET',
      'COMMUNITY',
    ])
    expect(['', '2101', '21011300A', '210113001001-01'].map(levelOfCode)).toEqual([null, null, null, null])
  })

  it('tells streets from towns and farms, and neighbourhoods from villages and statistical areas', () => {
    expect(['210113001', '210113100', '210113401'].map(kindOfCode)).toEqual([
      'STREET',
      'TOWN',
      'SPECIAL_UNIT',
    ])
    expect(['210113001001', '210113001200', '210113401598'].map(kindOfCode)).toEqual([
      'URBAN_COMMUNITY',
      'VILLAGE',
      'VIRTUAL_AREA',
    ])
  })

  it('names the place above, and none above a district', () => {
    expect(parentOfCode('210113001001')).toBe('210113001')
    expect(parentOfCode('210113')).toBeNull()
  })
})
