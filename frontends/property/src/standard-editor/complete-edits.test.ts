import { expect, it } from 'vitest'
import { completeEdits, countIncomplete } from './complete-edits.ts'
import { addItem, emptyItem, hasEdits, noEdits } from './draft-edits.ts'
import { measuredAs, missingParts } from './measure-fields.ts'

const written = { ...emptyItem('CLEANING'), title: '扶手消毒', wording: '每日消毒 1 次' }

it('a promise that is still being written is not sent, and holds nothing else up', () => {
  const edits = addItem(addItem(noEdits, 'new-1', emptyItem('CLEANING')), 'new-2', written)
  expect(countIncomplete(edits)).toBe(1)
  expect(completeEdits(edits).added.map(({ key }) => key)).toEqual(['new-2'])
  expect(hasEdits(completeEdits(addItem(noEdits, 'new-1', emptyItem('CLEANING'))))).toBe(false)
})

it('a promise with a figure lacks it until it is written', () => {
  const counted = measuredAs(written, 'TIMES_PER_PERIOD')
  expect(missingParts(counted)).toEqual(['target'])
  expect(missingParts({ ...counted, target: '1' })).toEqual([])
})

it('another way to measure keeps what still means something and drops the rest', () => {
  const daily = { ...measuredAs(written, 'TIMES_PER_PERIOD'), target: '2' }
  expect(daily).toMatchObject({ comparator: 'AT_LEAST', period: 'DAY', unit: null })
  const sooner = measuredAs(daily, 'RESPONSE_TIME')
  expect(sooner).toMatchObject({ comparator: 'AT_MOST', unit: 'MINUTE', period: null, target: '2' })
  expect(measuredAs(sooner, 'NONE')).toMatchObject({
    comparator: null,
    unit: null,
    period: null,
    target: null,
  })
})
