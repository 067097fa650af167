import { describe, expect, it } from 'vitest'
import { classify } from '../change-class.ts'
import { diffItems } from '../diff.ts'
import { figureFaults } from '../figures.ts'
import { contentFaults, type StandardItemContent } from '../measure.ts'
import { templateClauses } from './clauses.ts'
import { templateItems, templateLevels, templateNotice } from './template.ts'

const [first, second, third] = templateLevels.map(templateItems) as [
  StandardItemContent[],
  StandardItemContent[],
  StandardItemContent[],
]

describe('The template of three levels', () => {
  it('has thirty-three clauses, of which a lower level leaves some out', () => {
    expect(templateClauses).toHaveLength(33)
    expect([first, second, third].map((items) => items.length)).toEqual([33, 32, 30])
    expect(templateNotice['zh-CN']).toContain('示例')
  })

  it.each([
    ['first', first],
    ['second', second],
    ['third', third],
  ])('makes complete promises at the %s level whose wording tells the figures of the data', (_, items) => {
    expect(contentFaults(items)).toEqual([])
    expect(items.flatMap(figureFaults)).toEqual([])
  })

  it('says the same thing under the same code at each level', () => {
    for (const level of [second, third]) {
      for (const item of level) {
        const highest = first.find(({ code }) => code === item.code)!
        expect([item.title, item.category, item.evidence]).toEqual([
          highest.title,
          highest.category,
          highest.evidence,
        ])
      }
    }
  })

  it('promises less from level to level and never more', () => {
    for (const [higher, lower] of [
      [first, second],
      [second, third],
    ] as const) {
      expect(classify(higher, lower).counts.FAVOURABLE).toBe(0)
      expect(diffItems(higher, lower).filter(({ kind }) => kind === 'LOOSER').length).toBeGreaterThan(5)
      expect(diffItems(lower, higher).some(({ kind }) => kind === 'LOOSER' || kind === 'REMOVED')).toBe(false)
    }
  })

  it('measures what can be measured and leaves the rest as prose', () => {
    const measureOf = (items: StandardItemContent[], code: string) => {
      const item = items.find((one) => one.code === code)!
      return [item.measure, item.target, item.unit ?? item.period]
    }
    expect(measureOf(first, 'ZH-02')).toEqual(['RESPONSE_TIME', '30', 'MINUTE'])
    expect(measureOf(second, 'ZH-02')).toEqual(['RESPONSE_TIME', '60', 'MINUTE'])
    // 按约定: what the contract says elsewhere is no figure here.
    expect(measureOf(third, 'ZH-02')).toEqual(['NONE', null, null])
    expect(measureOf(second, 'SS-01')).toEqual(['HOURS_PER_DAY', '18', null])
    expect(measureOf(first, 'ZX-02')).toEqual(['INTERVAL', '1', 'HOUR'])
    expect(measureOf(second, 'BJ-05')).toEqual(['TIMES_PER_PERIOD', '2', 'WEEK'])
    expect(measureOf(third, 'FW-02')).toEqual(['TIMES_PER_PERIOD', '2', 'CASE'])
    expect(measureOf(third, 'BJ-10')).toEqual(['INTERVAL', '12', 'MONTH'])
    expect(measureOf(first, 'SS-03')).toEqual(['YES_NO', null, null])
  })
})
