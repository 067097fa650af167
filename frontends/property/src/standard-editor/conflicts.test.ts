import { describe, expect, it } from 'vitest'
import { changeItem, emptyItem, noEdits, removeItem, type StoredItem } from './draft-edits.ts'
import { conflictsOf, seenOf, takeTheirs } from './conflicts.ts'

const arrival: StoredItem = {
  code: 'ZH-02',
  ...emptyItem('GENERAL_MANAGEMENT'),
  title: '急修到场',
  wording: '60 分钟内',
}
const survey: StoredItem = {
  code: 'ZH-03',
  ...emptyItem('GENERAL_MANAGEMENT'),
  title: '征询意见',
  wording: '每年 1 次',
}
const seen = [arrival, survey]
const { code: _, ...content } = arrival
const mine = changeItem(seen, noEdits, 'ZH-02', { ...content, wording: '30 分钟内' })

describe('two people at one draft', () => {
  it('do not meet while they change different promises', () => {
    expect(conflictsOf(seen, [arrival, { ...survey, wording: '每年 2 次' }], mine)).toEqual([])
  })

  it('meet where both changed the same promise, and both versions are shown', () => {
    const [conflict] = conflictsOf(seen, [{ ...arrival, wording: '45 分钟内' }, survey], mine)
    expect(conflict).toMatchObject({
      code: 'ZH-02',
      mine: { wording: '30 分钟内' },
      theirs: { wording: '45 分钟内' },
    })
  })

  it('do not meet where both wanted the same', () => {
    expect(conflictsOf(seen, [{ ...arrival, wording: '30 分钟内' }, survey], mine)).toEqual([])
  })

  it('meet where one changed what the other took out', () => {
    expect(conflictsOf(seen, [survey], mine)).toMatchObject([{ code: 'ZH-02', theirs: null }])
    const removal = removeItem(noEdits, 'ZH-02')
    expect(conflictsOf(seen, [{ ...arrival, wording: '45 分钟内' }, survey], removal)).toMatchObject([
      { mine: null },
    ])
  })

  it('lose nothing but the one edit that is given up', () => {
    const both = changeItem(seen, mine, 'ZH-03', { ...survey, wording: '每年 2 次' })
    const left = takeTheirs(both, 'ZH-02')
    expect(Object.keys(left.changed)).toEqual(['ZH-03'])
  })

  it('are told apart later by what was seen when the edit began', () => {
    expect(seenOf(seen, mine)).toEqual([arrival])
  })
})
