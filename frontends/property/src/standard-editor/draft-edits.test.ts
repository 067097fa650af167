import { describe, expect, it } from 'vitest'
import {
  addItem,
  changeItem,
  codesGiven,
  editsAfter,
  editsAsInput,
  emptyItem,
  hasEdits,
  moveItem,
  noEdits,
  removeItem,
  restoreItem,
  shownItems,
  type StoredItem,
} from './draft-edits.ts'

const arrival: StoredItem = {
  code: 'ZH-02',
  category: 'GENERAL_MANAGEMENT',
  tags: [],
  title: '急修到场',
  wording: '急修接报后 60 分钟内到达现场',
  measure: 'RESPONSE_TIME',
  comparator: 'AT_MOST',
  target: '60',
  unit: 'MINUTE',
  period: null,
  scope: null,
  season: null,
  trigger: null,
  evidence: 'REQUEST_CLOCK',
}
const survey: StoredItem = { ...arrival, code: 'ZH-03', title: '征询业主意见' }
const sweeping: StoredItem = { ...arrival, code: 'BJ-01', category: 'CLEANING', title: '道路清扫' }
const stored = [arrival, survey, sweeping]

const contentOf = (item: StoredItem) => {
  const { code: _, ...content } = item
  return content
}
const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key)

describe('an author who changes a promise', () => {
  const sooner = { ...contentOf(arrival), target: '30' }
  const edits = changeItem(stored, noEdits, 'ZH-02', sooner)

  it('sees the change in its place', () => {
    expect(shownItems(stored, edits)[0]).toMatchObject({ code: 'ZH-02', state: 'changed', content: sooner })
  })

  it('sends this one promise and nothing else', () => {
    expect(editsAsInput(edits)).toEqual({ put: [{ code: 'ZH-02', ...sooner }], remove: [], order: null })
  })

  it('has changed nothing after setting it back', () => {
    expect(hasEdits(changeItem(stored, edits, 'ZH-02', contentOf(arrival)))).toBe(false)
  })

  it('keeps what was typed while the change was on its way', () => {
    const evenSooner = { ...sooner, target: '20' }
    const meanwhile = changeItem(stored, edits, 'ZH-02', evenSooner)
    expect(editsAfter(meanwhile, edits, new Map()).changed).toEqual({ 'ZH-02': evenSooner })
    expect(hasEdits(editsAfter(edits, edits, new Map()))).toBe(false)
  })
})

describe('an author who adds a promise', () => {
  const content = { ...emptyItem('CLEANING'), title: '扶手消毒' }
  const edits = addItem(noEdits, 'new-1', content)
  const given: StoredItem = { code: 'BJ-02', ...content }

  it('sees it without a code and sends it without one', () => {
    expect(shownItems(stored, edits).at(-1)).toMatchObject({ code: null, state: 'added' })
    expect(editsAsInput(edits).put).toEqual([{ code: null, ...content }])
  })

  it('finds it under its code once it is stored', () => {
    const codes = codesGiven(edits, stored, [...stored, given])
    expect(codes).toEqual(new Map([['new-1', 'BJ-02']]))
    expect(hasEdits(editsAfter(edits, edits, codes))).toBe(false)
  })

  it('does not add it a second time by typing on meanwhile', () => {
    const longer = { ...content, wording: '每日消毒 1 次' }
    const meanwhile = changeItem(stored, edits, 'new-1', longer)
    const left = editsAfter(meanwhile, edits, codesGiven(edits, stored, [...stored, given]))
    expect(left.added).toEqual([])
    expect(left.changed).toEqual({ 'BJ-02': longer })
  })

  it('tells two promises of the same words apart', () => {
    const twice = addItem(edits, 'new-2', content)
    const after = [...stored, given, { ...given, code: 'BJ-03' }]
    expect(codesGiven(twice, stored, after)).toEqual(
      new Map([
        ['new-1', 'BJ-02'],
        ['new-2', 'BJ-03'],
      ]),
    )
  })

  it('may drop it again before it was stored', () => {
    expect(hasEdits(removeItem(edits, 'new-1'))).toBe(false)
  })
})

describe('an author who takes a promise out', () => {
  const changedFirst = changeItem(stored, noEdits, 'ZH-03', { ...contentOf(survey), title: '征询意见' })
  const edits = removeItem(changedFirst, 'ZH-03')

  it('sees it crossed out in its place and sends only its removal', () => {
    expect(shownItems(stored, edits)[1]).toMatchObject({
      code: 'ZH-03',
      state: 'removed',
      content: contentOf(survey),
    })
    expect(editsAsInput(edits)).toEqual({ put: [], remove: ['ZH-03'], order: null })
  })

  it('may put it back', () => {
    expect(hasEdits(restoreItem(edits, 'ZH-03'))).toBe(false)
  })
})

describe('an author who changes the order', () => {
  it('moves a promise among those under the same heading', () => {
    const edits = moveItem(stored, noEdits, 'ZH-03', 'up')
    expect(keys(shownItems(stored, edits))).toEqual(['ZH-03', 'ZH-02', 'BJ-01'])
    expect(editsAsInput(edits).order).toEqual(['ZH-03', 'ZH-02', 'BJ-01'])
  })

  it('cannot move it past its heading', () => {
    expect(moveItem(stored, noEdits, 'BJ-01', 'up')).toBe(noEdits)
    expect(moveItem(stored, noEdits, 'ZH-02', 'up')).toBe(noEdits)
  })

  it('has changed nothing after moving it back', () => {
    const edits = moveItem(stored, noEdits, 'ZH-03', 'up')
    expect(hasEdits(moveItem(stored, edits, 'ZH-03', 'down'))).toBe(false)
  })

  it('does not name a promise in the order that is taken out', () => {
    const edits = removeItem(moveItem(stored, noEdits, 'ZH-03', 'up'), 'ZH-02')
    expect(editsAsInput(edits).order).toEqual(['ZH-03', 'BJ-01'])
  })

  it('leaves a promise that somebody else added meanwhile at the end', () => {
    const edits = moveItem(stored, noEdits, 'ZH-03', 'up')
    const theirs = { ...sweeping, code: 'BJ-02' }
    expect(keys(shownItems([theirs, ...stored], edits))).toEqual(['ZH-03', 'ZH-02', 'BJ-01', 'BJ-02'])
  })
})
