import { describe, expect, it } from 'vitest'
import { conflictsWith, edited, faultyItems, type Edits } from './editing.ts'
import type { StandardItemContent } from './measure.ts'
import { templateItems } from './template/template.ts'

const stored = templateItems('SECOND').filter(({ code }) => ['ZH-02', 'BJ-01', 'LH-01'].includes(code))
const [urgent, rubbish] = stored as [StandardItemContent, StandardItemContent]
const edits = (some: Partial<Edits>): Edits => ({ put: [], remove: [], order: null, ...some })

describe('a batch of edits', () => {
  it('changes, adds and removes promises and leaves the others as they are', () => {
    const { code: _code, ...watering } = {
      ...rubbish,
      title: '绿地浇水',
      wording: '绿地每日浇水 1 次',
      category: 'GREENING' as const,
    }
    const content = edited(
      stored,
      edits({ put: [{ ...urgent, target: '30' }, watering], remove: ['BJ-01'] }),
      [],
    )
    expect(content.map(({ code, target }) => [code, target])).toEqual([
      ['ZH-02', '30'],
      ['LH-01', null],
      ['LH-02', '1'],
    ])
  })

  it('never gives a new promise a code that the area has used before', () => {
    const { code: _code, ...fresh } = { ...rubbish, title: '电梯保洁', wording: '电梯每日保洁 1 次' }
    expect(edited(stored, edits({ put: [fresh] }), ['BJ-07', 'BJ-12']).at(-1)?.code).toBe('BJ-13')
  })

  it('keeps one spelling of a figure, so that equal promises have equal hashes', () => {
    const content = edited(
      stored,
      edits({ put: [{ ...urgent, target: '030.0', scope: ' ', trigger: '' }] }),
      [],
    )
    expect(content.find(({ code }) => code === 'ZH-02')).toMatchObject({
      target: '30',
      scope: null,
      trigger: null,
    })
  })

  it('puts promises in the order that is asked for, the unnamed ones last', () => {
    const content = edited(stored, edits({ order: ['LH-01', 'ZH-02'] }), [])
    expect(content.map(({ code }) => code)).toEqual(['LH-01', 'ZH-02', 'BJ-01'])
  })
})

describe('an incomplete promise', () => {
  it('is named by its title', () => {
    expect(faultyItems(stored)).toEqual([])
    expect(faultyItems([{ ...urgent, unit: null }, rubbish])).toEqual(['急修到场'])
  })
})

describe('two editors', () => {
  it('are shown where the later one wanted something else than is stored now', () => {
    const now = [{ ...urgent, target: '45' }, rubbish]
    expect(
      conflictsWith(now, edits({ put: [{ ...urgent, target: '30' }, rubbish], remove: ['BJ-01', 'LH-01'] })),
    ).toEqual([
      { code: 'ZH-02', stored: now[0], yours: { ...urgent, target: '30' } },
      { code: 'BJ-01', stored: rubbish, yours: null },
    ])
  })
})
