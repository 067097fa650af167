import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clocksOf, waitingTime, type ResponseEvent } from './clocks.ts'
import { exampleStages } from './example-stages.ts'
import {
  responseEventKinds,
  stagesFault,
  type ResponseEventKind,
  type ResponseStage,
} from './response-stage.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)
const event = (kind: ResponseEventKind, time: string, until?: string): ResponseEvent => ({
  ...{ kind, at: at(time) },
  ...(until && { until: at(until) }),
})
const told = (events: ResponseEvent[], stages: readonly ResponseStage[] = exampleStages) =>
  clocksOf(stages, events).map(({ stage, round, standing, deadline }) => [
    `${stage.code} ${round}`,
    standing,
    deadline.dueAt.toISOString(),
  ])
const is = (time: string) => at(time).toISOString()

const placed = event('PLACED', '09:00')
const dispatched = event('DISPATCHED', '09:04')
const accepted = event('ACCEPTED', '09:10')

describe('The clocks of the example "5341"', () => {
  it('are met one after the other when everybody is in time', () => {
    const events = [placed, dispatched, accepted, event('ON_SITE', '09:30'), event('DISPOSED', '12:00')]
    expect(told(events)).toEqual([
      ['acknowledge 1', 'MET', is('09:05')],
      ['on-site 1', 'MET', is('09:34')],
      ['dispose 1', 'MET', is('13:04')],
    ])
    expect(waitingTime(events)).toBe(3 * 3_600_000)
  })

  it('know late from in time to the second', () => {
    const inTime = { kind: 'ACKNOWLEDGED', at: at('09:05') } as const
    const late = { kind: 'ACKNOWLEDGED', at: new Date(+at('09:05') + 1000) } as const
    expect(told([placed, inTime])[0]![1]).toBe('MET')
    expect(told([placed, late])[0]![1]).toBe('LATE')
  })

  it('begin anew for the next handler when one declines, while the resident’s goes on', () => {
    const again = event('DISPATCHED', '09:40')
    expect(told([placed, dispatched, event('DECLINED', '09:20'), again])).toEqual([
      ['acknowledge 1', 'MET', is('09:05')],
      ['on-site 1', 'HANDED_BACK', is('09:34')],
      ['dispose 1', 'HANDED_BACK', is('13:04')],
      ['on-site 2', 'RUNNING', is('10:10')],
      ['dispose 2', 'RUNNING', is('13:40')],
    ])
  })

  it('do not forgive being late to whoever hands it back', () => {
    expect(told([placed, dispatched, event('DECLINED', '09:50')])[1]).toEqual([
      'on-site 1',
      'LATE',
      is('09:34'),
    ])
  })

  it('leave out for the handler what lay between "done" and "not solved", and nothing for the resident', () => {
    const events = [
      placed,
      dispatched,
      accepted,
      event('ON_SITE', '09:30'),
      event('DISPOSED', '10:04'),
      event('REOPENED', '15:00'),
    ]
    expect(told(events)[2]).toEqual(['dispose 1', 'RUNNING', is('18:00')])
    expect(waitingTime(events)).toBeNull()
    expect(waitingTime([...events, event('DISPOSED', '16:00')])).toBe(7 * 3_600_000)
  })

  it('rest in a pause no longer than it was given, and go on when it is ended before', () => {
    const begun = [placed, dispatched, accepted, event('ON_SITE', '09:30'), event('PAUSED', '10:00', '12:00')]
    expect(told(begun)[2]).toEqual(['dispose 1', 'RUNNING', is('15:04')])
    expect(clocksOf(exampleStages, begun)[2]!.restsUntil).toEqual(at('12:00'))
    expect(told([...begun, event('RESUMED', '10:30')])[2]).toEqual(['dispose 1', 'RUNNING', is('13:34')])
    expect(told([...begun, event('DISPOSED', '11:00')])[2]).toEqual(['dispose 1', 'MET', is('14:04')])
    // What may not be paused is not: coming to see it cannot wait for a spare part.
    expect(told([placed, dispatched, event('PAUSED', '09:10', '12:00')])[1]).toEqual([
      'on-site 1',
      'RUNNING',
      is('09:34'),
    ])
  })

  it('give a complex request its working day from the dispatch on, unless it was late by then', () => {
    const complex = event('MARKED_COMPLEX', '10:00')
    const nextDay = new Date('2026-11-24T17:00:00+08:00').toISOString()
    expect(told([placed, dispatched, accepted, complex]).slice(2)).toEqual([
      ['dispose 1', 'REPLACED', is('13:04')],
      ['dispose-complex 1', 'RUNNING', nextDay],
    ])
    expect(told([placed, dispatched, accepted, event('MARKED_COMPLEX', '14:00')])[2]![1]).toBe('LATE')
  })

  it('stop when the resident withdraws, and what was late stays late', () => {
    expect(told([placed, dispatched, event('WITHDRAWN', '10:00')]).map(([, standing]) => standing)).toEqual([
      'MET',
      'LATE',
      'DROPPED',
    ])
  })

  it('are those of a policy without a fault', () => {
    expect(stagesFault(exampleStages)).toBeNull()
  })
})

describe('The stages of a policy', () => {
  const [first, second] = exampleStages as [ResponseStage, ResponseStage]
  const faultOf = (change: Partial<ResponseStage>) => stagesFault([{ ...first, ...change }])?.fault

  it('lead forward, within a year, with a warning before the end', () => {
    expect(stagesFault([])).toEqual({ fault: 'NO_STAGE' })
    expect(stagesFault([first, second, first])).toEqual({ fault: 'CODE_TWICE', at: 2 })
    expect(
      stagesFault(Array.from({ length: 13 }, (_, index) => ({ ...first, code: `s${index}` })))?.fault,
    ).toBe('TOO_MANY_STAGES')
    expect(faultOf({ name: ' ' })).toBe('NAME_MISSING')
    expect(faultOf({ endsWith: [] })).toBe('NO_END')
    expect(faultOf({ startsWith: 'ACCEPTED', endsWith: ['DISPATCHED'] })).toBe('ENDS_BEFORE_IT_STARTS')
    for (const amount of [0, 1.5, 367 * 1440])
      expect(faultOf({ limit: { amount, unit: 'MINUTE' } })).toBe('LIMIT_OUT_OF_RANGE')
    expect(faultOf({ calendar: { kind: 'WORKING_TIME', hours: [] } })).toBe('HOURS_OUT_OF_ORDER')
    expect(faultOf({ warnMinutesBefore: 5 })).toBe('WARNING_OUT_OF_RANGE')
  })
})

describe('Whatever happens to a request', () => {
  const anyEvents = fc
    .array(
      fc.tuple(
        fc.constantFrom(...responseEventKinds.filter((kind) => kind !== 'PLACED')),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 2000 }),
      ),
      { maxLength: 14 },
    )
    .map((steps) => {
      let now = +placed.at
      const events: ResponseEvent[] = [placed]
      for (const [kind, after, length] of steps) {
        now += after * 60_000
        events.push({
          kind,
          at: new Date(now),
          ...(kind === 'PAUSED' && { until: new Date(now + length * 60_000) }),
        })
      }
      return events
    })

  it('a clock that has ended stays as it ended, unless the request is opened again', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (let known = 1; known < events.length; known++) {
          if (events[known]!.kind === 'REOPENED') continue
          const after = clocksOf(exampleStages, events.slice(0, known + 1))
          const ended = clocksOf(exampleStages, events.slice(0, known)).filter(
            ({ endedAt }) => endedAt !== null,
          )
          expect(after).toEqual(expect.arrayContaining(ended))
        }
      }),
    )
  })

  it('a stage has one clock that runs at the most, and its rounds follow each other', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const stage of exampleStages) {
          const clocks = clocksOf(exampleStages, events).filter((clock) => clock.stage === stage)
          expect(clocks.map(({ round }) => round)).toEqual(clocks.map((_, index) => index + 1))
          expect(clocks.slice(0, -1).every(({ endedAt }) => endedAt !== null)).toBe(true)
        }
      }),
    )
  })

  it('LATE is what ended after its deadline, and nothing else', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const { standing, endedAt, deadline } of clocksOf(exampleStages, events)) {
          expect(standing === 'LATE').toBe(endedAt !== null && endedAt > deadline.dueAt)
          expect(standing === 'RUNNING').toBe(endedAt === null)
        }
      }),
    )
  })
})
