import { describe, expect, it } from 'vitest'
import { draftOf, inputOf, newStage, readHours } from './stage-draft.ts'

const morning = { fromMinute: 510, untilMinute: 720 }
const afternoon = { fromMinute: 780, untilMinute: 1020 }

describe('Opening hours', () => {
  it('are read as people write them', () => {
    for (const text of [
      '08:30-12:00,13:00-17:00',
      '8:30—12:00、13:00至17:00',
      '０８：３０－１２：００ 13:00~17:00',
    ])
      expect(readHours(text)).toEqual([morning, afternoon])
  })

  it('are not guessed', () => {
    for (const text of ['', '早上', '8-12', '08:30', '08:70-12:00']) expect(readHours(text)).toBeNull()
  })
})

it('A stage comes out of the form as it went in', () => {
  const stage: Parameters<typeof draftOf>[0] = {
    ...{ code: 'dispose', name: '处置', scope: 'EVERY', startsWith: 'DISPATCHED', endsWith: ['DISPOSED'] },
    ...{ limitAmount: 1, limitUnit: 'DAY', calendar: 'WORKING_TIME', hours: [morning, afternoon] },
    ...{ warnMinutesBefore: null, mayPause: true },
  } as const
  expect(inputOf(draftOf({ ...stage, endsWith: [...stage.endsWith], hours: [...stage.hours] }))).toEqual(
    stage,
  )
})

it('A new stage has a code of its own', () => {
  const one = newStage([])
  expect(newStage([one, { ...one, code: 'stage-3' }]).code).toBe('stage-4')
})
