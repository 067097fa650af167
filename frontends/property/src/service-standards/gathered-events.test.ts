import { describe, expect, it } from 'vitest'
import { gatheredEvents, type GatherableEvent } from './gathered-events.ts'

const author = { personName: '郑**', organisationName: '示范安居物业' }
const edited = (at: string, by = author): GatherableEvent => ({ sentence: '修改了草案', at, by })
const read = (events: readonly GatherableEvent[]) =>
  gatheredEvents(events).map(({ event, count, since }) => [event.sentence, count, since])

describe('the history of a draft', () => {
  it('tells one piece of work in one line, from its beginning on', () => {
    const events = [
      edited('2026-03-01T02:30:00Z'),
      edited('2026-03-01T02:10:00Z'),
      edited('2026-03-01T02:00:00Z'),
    ]
    expect(read(events)).toEqual([['修改了草案', 3, '2026-03-01T02:00:00Z']])
  })

  it('tells apart what lies more than an hour apart, or was done by others', () => {
    expect(read([edited('2026-03-01T04:00:00Z'), edited('2026-03-01T02:00:00Z')])).toHaveLength(2)
    const other = { personName: '何**', organisationName: '示范安居物业' }
    expect(read([edited('2026-03-01T02:10:00Z'), edited('2026-03-01T02:00:00Z', other)])).toHaveLength(2)
  })

  it('never hides a reason', () => {
    const returned = { sentence: '退回修改', at: '2026-03-01T02:10:00Z', by: author, reason: '请补充' }
    expect(read([returned, { ...returned, at: '2026-03-01T02:00:00Z' }])).toHaveLength(2)
  })
})
