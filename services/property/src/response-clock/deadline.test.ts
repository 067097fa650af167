import { addDays, civilDay, isWorkingDay, startOfDay } from '@linli/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineOf, type Limit, type Rest } from './deadline.ts'
import { isOpen, openHoursFault, type OpenHours, type ServiceCalendar } from './service-hours.ts'

const at = (text: string) => new Date(`${text}+08:00`)
const roundTheClock: ServiceCalendar = { kind: 'ROUND_THE_CLOCK' }
const workingTime: ServiceCalendar = {
  kind: 'WORKING_TIME',
  hours: [
    { fromMinute: 8 * 60 + 30, untilMinute: 12 * 60 },
    { fromMinute: 13 * 60, untilMinute: 17 * 60 },
  ],
}
const minutes = (amount: number): Limit => ({ amount, unit: 'MINUTE' })
const days = (amount: number): Limit => ({ amount, unit: 'DAY' })
const due = (...input: Parameters<typeof deadlineOf>) => deadlineOf(...input).dueAt.toISOString()
const is = (text: string) => at(text).toISOString()

describe('A limit in minutes', () => {
  it('runs over midnight and the end of the year when every minute counts', () => {
    expect(due(at('2026-12-31T23:50:30'), minutes(30), roundTheClock)).toBe(is('2027-01-01T00:20:30'))
    expect(due(at('2028-02-28T23:59:00'), minutes(2 * 1440), roundTheClock)).toBe(is('2028-03-01T23:59:00'))
  })

  it('rests at noon, at night and over the weekend in working time', () => {
    expect(due(at('2026-11-23T11:50:00'), minutes(30), workingTime)).toBe(is('2026-11-23T13:20:00'))
    expect(due(at('2026-11-27T16:45:00'), minutes(30), workingTime)).toBe(is('2026-11-30T08:45:00'))
    expect(due(at('2026-11-28T10:00:00'), minutes(30), workingTime)).toBe(is('2026-11-30T09:00:00'))
  })

  it('that is used up when the desk closes ends then, and not in the morning', () => {
    expect(due(at('2026-11-23T16:30:00'), minutes(30), workingTime)).toBe(is('2026-11-23T17:00:00'))
  })

  it('leaves out the holidays of the National Day and counts the Saturday that is worked for them', () => {
    // 2026: 1 to 7 October are free, Saturday the 10th is worked.
    expect(due(at('2026-09-30T16:50:00'), minutes(20), workingTime)).toBe(is('2026-10-08T08:40:00'))
    expect(due(at('2026-10-09T16:50:00'), minutes(20), workingTime)).toBe(is('2026-10-10T08:40:00'))
  })

  it('tells how it came about, without a gap', () => {
    const { parts, dueAt } = deadlineOf(at('2026-10-09T16:50:00'), minutes(4 * 60), workingTime, [
      { kind: 'PAUSE', from: at('2026-10-10T09:00:00'), until: at('2026-10-10T10:00:00') },
    ])
    expect(
      parts.map(({ kind, from, counted, closedFor = null }) => [
        kind,
        from.toISOString(),
        counted / 60_000,
        closedFor,
      ]),
    ).toEqual([
      ['COUNTED', is('2026-10-09T16:50:00'), 10, null],
      ['CLOSED', is('2026-10-09T17:00:00'), 0, 'WORKING_DAY'],
      ['CLOSED', is('2026-10-10T00:00:00'), 0, 'SWAP_DAY'],
      ['COUNTED', is('2026-10-10T08:30:00'), 30, null],
      ['RESTED', is('2026-10-10T09:00:00'), 0, null],
      ['COUNTED', is('2026-10-10T10:00:00'), 120, null],
      ['CLOSED', is('2026-10-10T12:00:00'), 0, 'SWAP_DAY'],
      ['COUNTED', is('2026-10-10T13:00:00'), 80, null],
    ])
    expect(dueAt.toISOString()).toBe(is('2026-10-10T14:20:00'))
  })
})

describe('A limit in days', () => {
  it('leaves out the day of the beginning and ends when the desk closes', () => {
    expect(due(at('2026-11-23T08:31:00'), days(1), workingTime)).toBe(is('2026-11-24T17:00:00'))
    expect(due(at('2026-11-27T16:59:00'), days(1), workingTime)).toBe(is('2026-11-30T17:00:00'))
    expect(due(at('2026-09-30T09:00:00'), days(2), workingTime)).toBe(is('2026-10-09T17:00:00'))
    expect(due(at('2026-11-23T08:31:00'), days(7), roundTheClock)).toBe(is('2026-12-01T00:00:00'))
  })

  it('leaves out a day on which it rested for any part of its hours', () => {
    const rest: Rest = { kind: 'PAUSE', from: at('2026-11-24T16:00:00'), until: at('2026-11-25T08:00:00') }
    expect(due(at('2026-11-23T09:00:00'), days(1), workingTime, [rest])).toBe(is('2026-11-25T17:00:00'))
    const byNight: Rest = { ...rest, from: at('2026-11-24T17:00:00') }
    expect(due(at('2026-11-23T09:00:00'), days(1), workingTime, [byNight])).toBe(is('2026-11-24T17:00:00'))
  })
})

it('A limit is a whole positive number, and a calendar without hours never lets it run out', () => {
  for (const amount of [0, -1, 1.5])
    expect(() => deadlineOf(new Date(), minutes(amount), roundTheClock)).toThrow(RangeError)
  const closed: ServiceCalendar = { kind: 'WORKING_TIME', hours: [] }
  for (const limit of [minutes(1), days(1)])
    expect(() => deadlineOf(new Date(), limit, closed)).toThrow(RangeError)
  expect(openHoursFault([])).toBe('NO_HOURS')
  expect(openHoursFault([{ fromMinute: 600, untilMinute: 600 }])).toBe('NOT_IN_ORDER')
  expect(openHoursFault([{ fromMinute: 0, untilMinute: 1441 }])).toBe('NOT_IN_ORDER')
  expect(openHoursFault(workingTime.hours)).toBeNull()
})

/*
 * The same told in another way: a hand that goes through the time minute by minute and looks at each of them.
 */

const anyMinute = (from: string, length: number) =>
  fc.integer({ min: 0, max: length }).map((offset) => new Date(+at(from) + offset * 60_000))

/** Around New Year, Spring Festival with its swap days, and the National Day of 2026. */
const anyStart = fc.oneof(
  anyMinute('2025-12-29T00:00:00', 9 * 1440),
  anyMinute('2026-02-10T00:00:00', 20 * 1440),
  anyMinute('2026-09-28T00:00:00', 15 * 1440),
)

const anyHours: fc.Arbitrary<OpenHours[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, index) => ({
      fromMinute: edges[2 * index]! * 15,
      untilMinute: edges[2 * index + 1]! * 15,
    })),
  )

const anyCalendar: fc.Arbitrary<ServiceCalendar> = fc.oneof(
  fc.constant(roundTheClock),
  anyHours.map((hours) => ({ kind: 'WORKING_TIME' as const, hours })),
)

const anyRests = (startedAt: Date): fc.Arbitrary<Rest[]> =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: -600, max: 6000 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom('PAUSE', 'DONE'),
      )
      .map(([offset, length, kind]) => {
        const from = new Date(+startedAt + offset * 60_000)
        return { kind: kind as Rest['kind'], from, until: new Date(+from + length * 60_000) }
      }),
    { maxLength: 4 },
  )

function counts(calendar: ServiceCalendar, minute: Date): boolean {
  if (calendar.kind === 'ROUND_THE_CLOCK') return true
  const day = civilDay(minute)
  const ofDay = (+minute - +startOfDay(day)) / 60_000
  return (
    isWorkingDay(day) &&
    calendar.hours.some((hours) => hours.fromMinute <= ofDay && ofDay < hours.untilMinute)
  )
}

const rests = (all: readonly Rest[], minute: Date) =>
  all.some(({ from, until }) => from <= minute && minute < until)

function stepByStep(
  startedAt: Date,
  { amount, unit }: Limit,
  calendar: ServiceCalendar,
  all: readonly Rest[],
): Date {
  let left = amount
  if (unit === 'MINUTE') {
    for (let minute = startedAt; ; minute = new Date(+minute + 60_000)) {
      if (counts(calendar, minute) && !rests(all, minute)) left -= 1
      if (left === 0) return new Date(+minute + 60_000)
    }
  }
  for (let day = addDays(civilDay(startedAt), 1); ; day = addDays(day, 1)) {
    const open = Array.from(
      { length: 1440 },
      (_, index) => new Date(+startOfDay(day) + index * 60_000),
    ).filter((minute) => counts(calendar, minute))
    if (open.length > 0 && !open.some((minute) => rests(all, minute))) left -= 1
    if (left === 0) return new Date(+open.at(-1)! + 60_000)
  }
}

const anyCase = fc
  .tuple(
    anyStart,
    anyCalendar,
    fc.oneof(fc.integer({ min: 1, max: 3000 }).map(minutes), fc.integer({ min: 1, max: 6 }).map(days)),
  )
  .chain(([startedAt, calendar, limit]) =>
    fc.record({
      startedAt: fc.constant(startedAt),
      calendar: fc.constant(calendar),
      limit: fc.constant(limit),
      all: anyRests(startedAt),
    }),
  )

describe('Whatever the calendar, the pauses and the hour', () => {
  it('the deadline is the one that a hand finds that goes minute by minute', () => {
    fc.assert(
      fc.property(anyCase, ({ startedAt, calendar, limit, all }) => {
        expect(due(startedAt, limit, calendar, all)).toBe(
          stepByStep(startedAt, limit, calendar, all).toISOString(),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('its parts lie from the beginning to the deadline without a gap, and what they count is the limit', () => {
    fc.assert(
      fc.property(anyCase, ({ startedAt, calendar, limit, all }) => {
        const { parts, dueAt } = deadlineOf(startedAt, limit, calendar, all)
        expect(parts[0]!.from).toEqual(startedAt)
        expect(parts.at(-1)!.until).toEqual(dueAt)
        for (const [index, part] of parts.slice(1).entries()) expect(part.from).toEqual(parts[index]!.until)
        const counted = parts.reduce((sum, part) => sum + part.counted, 0)
        expect(counted).toBe(limit.unit === 'MINUTE' ? limit.amount * 60_000 : limit.amount)
      }),
      { numRuns: 300 },
    )
  })

  it('comes no earlier for a longer limit, a later beginning or one more pause', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 500 }), ({ startedAt, calendar, limit, all }, more) => {
        const { dueAt } = deadlineOf(startedAt, limit, calendar, all)
        const longer = { ...limit, amount: limit.amount + more }
        expect(+deadlineOf(startedAt, longer, calendar, all).dueAt).toBeGreaterThanOrEqual(+dueAt)
        const later = new Date(+startedAt + more * 60_000)
        expect(+deadlineOf(later, limit, calendar, all).dueAt).toBeGreaterThanOrEqual(+dueAt)
        expect(+dueAt).toBeGreaterThanOrEqual(+deadlineOf(startedAt, limit, calendar, all.slice(1)).dueAt)
      }),
      { numRuns: 300 },
    )
  })

  it('the desk is open when its hours say so', () => {
    fc.assert(
      fc.property(anyStart, anyCalendar, (minute, calendar) => {
        expect(isOpen(calendar, minute)).toBe(counts(calendar, minute))
      }),
    )
  })
})

it('The deadline is the same wherever the machine stands', () => {
  const home = process.env['TZ']
  const started = at('2026-09-30T16:50:00')
  const expected = due(started, minutes(600), workingTime)
  for (const zone of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
    process.env['TZ'] = zone
    expect(due(started, minutes(600), workingTime)).toBe(expected)
  }
  if (home === undefined) delete process.env['TZ']
  else process.env['TZ'] = home
})
