import { canMove, nextStatus, type Moves } from '@linli/kernel'
import { describe, expect, it } from 'vitest'
import { resolutionMoves, resolutionStatuses } from '../resolution/resolution.lifecycle.ts'
import {
  agendaItemStatuses,
  agendaMoves,
  meetingMoves,
  meetingStatuses,
  topicMoves,
  topicStatuses,
} from './joint-meeting.lifecycle.ts'

/* Every status with every move: what the table allows, and nothing else. */

const tables: Record<
  string,
  { statuses: readonly string[]; moves: Moves<string>; allowed: readonly string[] }
> = {
  'a joint meeting': {
    statuses: meetingStatuses,
    moves: meetingMoves,
    allowed: [
      ...['CALLED arrange CALLED', 'CALLED open IN_SESSION', 'CALLED callOff CALLED_OFF'],
      ...['IN_SESSION close CLOSED', 'CLOSED publish PUBLISHED'],
    ],
  },
  'an item of the agenda': {
    statuses: agendaItemStatuses,
    moves: agendaMoves,
    allowed: ['ON_AGENDA strike STRUCK', 'ON_AGENDA settle SETTLED', 'SETTLED return ON_AGENDA'],
  },
  'a topic': {
    statuses: topicStatuses,
    moves: topicMoves,
    allowed: ['OPEN discuss DISCUSSED', 'OPEN withdraw WITHDRAWN'],
  },
  'a resolution': {
    statuses: resolutionStatuses,
    moves: resolutionMoves,
    allowed: [
      ...['NOTED begin OPEN', 'OPEN report REPORTED', 'REPORTED sendBack OPEN'],
      ...['REPORTED confirm CLOSED', 'REPORTED verify CLOSED'],
    ],
  },
}

describe.each(Object.entries(tables))('%s', (_, { statuses, moves, allowed }) => {
  const pairs = statuses.flatMap((from) => Object.keys(moves).map((move) => ({ from, move })))

  it('moves as its table says', () => {
    const found = pairs
      .filter(({ from, move }) => canMove(moves, from, move))
      .map(({ from, move }) => `${from} ${move} ${nextStatus(moves, from, move)}`)
    expect(found.toSorted()).toEqual(allowed.toSorted())
  })

  it.each(pairs.filter(({ from, move }) => !canMove(moves, from, move)))(
    'knows no $move from $from',
    ({ from, move }) => {
      expect(() => nextStatus(moves, from, move)).toThrow(`No move "${move}" from ${from}`)
    },
  )
})
