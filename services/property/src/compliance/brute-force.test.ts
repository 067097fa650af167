import { addDays, civilDay, daysBetween, startOfDay } from '@linli/kernel'
import fastCheck from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  itemCompliance,
  type Evidence,
  type Frame,
  type Holding,
  type Place,
  type Round,
} from './compliance.ts'
import { holding, promise } from './testing/promises.ts'

/* The figures against a model that knows no shortcut: it walks through the days, or the minutes, one by one. */

const origin = '2026-01-26'
const span = { startsOn: '2026-02-01', endsOn: '2026-02-28' }
const day = (offset: number) => addDays(origin, offset)

const someDays = fastCheck
  .record({ from: fastCheck.nat(45), length: fastCheck.integer({ min: 0, max: 12 }) })
  .map(({ from, length }) => ({ startsOn: day(from), endsOn: day(from + length) }))
const places = fastCheck.uniqueArray(
  fastCheck
    .record({
      id: fastCheck.constantFrom('east', 'west'),
      from: fastCheck.nat(20),
      length: fastCheck.option(fastCheck.integer({ min: 0, max: 30 })),
    })
    .map(({ id, from, length }): Place => {
      return { id, startsOn: day(from), endsOn: length === null ? null : day(from + length) }
    }),
  { maxLength: 2, selector: ({ id }) => id },
)
const rounds = fastCheck
  .array(
    fastCheck.record({
      minute: fastCheck.nat(45 * 1440),
      lasts: fastCheck.nat(900),
      placeId: fastCheck.constantFrom(null, 'east', 'west'),
      isLateEntered: fastCheck.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((made) =>
    made.map(({ minute, lasts, placeId, isLateEntered }, id): Round => {
      const at = new Date(startOfDay(origin).getTime() + minute * 60_000)
      return { id: String(id), at, endsAt: new Date(at.getTime() + lasts * 60_000), placeId, isLateEntered }
    }),
  )
const frames = fastCheck
  .record({ eased: fastCheck.array(someDays, { maxLength: 2 }), hours: fastCheck.nat(40 * 24) })
  .map(({ eased, hours }): Frame => {
    return { span, eased, asOf: new Date(startOfDay(span.startsOn).getTime() + hours * 3_600_000) }
  })
/** One wording, or two that follow each other. */
const wordings = (counted: fastCheck.Arbitrary<Parameters<typeof promise>[0]>) =>
  fastCheck
    .tuple(counted, counted, fastCheck.option(fastCheck.integer({ min: 1, max: 40 })))
    .map(([first, second, change]): Holding[] =>
      change === null
        ? [holding(promise(first), day(0), '2026-12-31')]
        : [
            holding(promise(first), day(0), day(change - 1)),
            holding(promise(second), day(change), '2026-12-31'),
          ],
    )

const spots = ({ places: all }: { places: readonly Place[] }) => [null, ...all.map(({ id }) => id)]
function holds(spot: string | null, { startsOn, endsOn }: Holding, all: readonly Place[], on: string) {
  const isThere = (place: Place) => place.startsOn <= on && (place.endsOn === null || on <= place.endsOn)
  if (on < startsOn || on > endsOn) return false
  return spot === null ? !all.some(isThere) : all.some((place) => place.id === spot && isThere(place))
}
const isEasedOn = ({ eased }: Frame, on: string) =>
  eased.some(({ startsOn, endsOn }) => on >= startsOn && on <= endsOn)

interface Told {
  kept: number
  keptLate: number
  missed: number
}
const told = (dues: readonly { verdict: string }[]): Told => {
  const count = (verdict: string) => dues.filter((due) => due.verdict === verdict).length
  return { kept: count('KEPT'), keptLate: count('KEPT_LATE'), missed: count('MISSED') }
}
const judge = (sums: Told, inTime: number, late: number, promised: number) => {
  if (inTime >= promised) sums.kept += 1
  else if (inTime + late >= promised) sums.keptLate += 1
  else sums.missed += 1
}
/** What the figures and the model say of made-up months where they do not agree. */
function differences(
  counted: fastCheck.Arbitrary<Parameters<typeof promise>[0]>,
  model: (
    holdings: readonly Holding[],
    evidence: Extract<Evidence, { kind: 'ROUNDS' }>,
    frame: Frame,
  ) => Told,
): unknown[] {
  const found = fastCheck.check(
    fastCheck.property(wordings(counted), places, rounds, frames, (holdings, all, made, frame) => {
      const evidence = { kind: 'ROUNDS' as const, places: all, rounds: made }
      const compliance = itemCompliance(holdings, evidence, frame)
      if (compliance.status === 'NO_DATA') return true
      const { numerator, keptLate, denominator } = compliance
      const { kept, keptLate: late, missed } = told(compliance.dues)
      const expected = model(holdings, evidence, frame)
      return (
        [kept, late, missed].join() === [expected.kept, expected.keptLate, expected.missed].join() &&
        [numerator, keptLate, denominator].join() === [kept, late, kept + late + missed].join()
      )
    }),
    { numRuns: 250 },
  )
  return found.failed ? [found.counterexample, found.seed, found.errorInstance] : []
}

const isDone = (on: string, { asOf }: Frame) => startOfDay(addDays(on, 1)) <= asOf

describe('the figures agree with counting one by one', () => {
  it('for times in a day, a week or a month', () => {
    const counted = fastCheck.record({
      measure: fastCheck.constant('TIMES_PER_PERIOD' as const),
      comparator: fastCheck.constant('AT_LEAST' as const),
      target: fastCheck.integer({ min: 1, max: 5 }).map(String),
      period: fastCheck.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const),
    })
    expect(
      differences(counted, (holdings, evidence, frame) => {
        const sums: Told = { kept: 0, keptLate: 0, missed: 0 }
        for (const one of holdings) {
          const { period, target } = one.content
          const key = (on: string) =>
            period === 'DAY'
              ? on
              : period === 'MONTH'
                ? on.slice(0, 7)
                : // The first Monday of 2024 began a week; every seventh day after it another.
                  String(Math.floor(daysBetween('2024-01-01', on) / 7))
          const all = Array.from({ length: 90 }, (_, offset) => addDays('2026-01-01', offset))
          for (const spot of spots(evidence)) {
            for (const days of Map.groupBy(all, key).values()) {
              const held = days.filter((on) => holds(spot, one, evidence.places, on))
              const last = held.at(-1)
              if (!last || last < span.startsOn || last > span.endsOn || !isDone(last, frame)) continue
              const left = held.filter((on) => !isEasedOn(frame, on))
              const promised = Math.floor((Number(target) * left.length) / days.length)
              const here = evidence.rounds.filter(
                ({ at, placeId }) => placeId === spot && left.includes(civilDay(at)),
              )
              const late = here.filter(({ isLateEntered }) => isLateEntered).length
              if (promised > 0) judge(sums, here.length - late, late, promised)
            }
          }
        }
        return sums
      }),
    ).toEqual([])
  })

  it('for hours of a day, minute by minute', () => {
    const counted = fastCheck.record({
      measure: fastCheck.constant('HOURS_PER_DAY' as const),
      comparator: fastCheck.constant('AT_LEAST' as const),
      target: fastCheck.integer({ min: 1, max: 24 }).map(String),
    })
    expect(
      differences(counted, (holdings, evidence, frame) => {
        const sums: Told = { kept: 0, keptLate: 0, missed: 0 }
        for (const one of holdings)
          for (const spot of spots(evidence))
            for (let on = span.startsOn; on <= span.endsOn; on = addDays(on, 1)) {
              if (!holds(spot, one, evidence.places, on) || isEasedOn(frame, on) || !isDone(on, frame))
                continue
              const minutes = Array.from({ length: 1440 }, () => 'nobody')
              for (const { at, endsAt, placeId, isLateEntered } of evidence.rounds) {
                if (placeId !== spot) continue
                const from = (at.getTime() - startOfDay(on).getTime()) / 60_000
                const to = (endsAt!.getTime() - startOfDay(on).getTime()) / 60_000
                for (let minute = Math.max(0, from); minute < Math.min(1440, to); minute += 1)
                  if (minutes[minute] !== 'in time') minutes[minute] = isLateEntered ? 'late' : 'in time'
              }
              const count = (what: string) => minutes.filter((minute) => minute === what).length
              judge(sums, count('in time'), count('late'), Number(one.content.target) * 60)
            }
        return sums
      }),
    ).toEqual([])
  })

  it('for intervals of hours and days, step by step', () => {
    const counted = fastCheck.record({
      measure: fastCheck.constant('INTERVAL' as const),
      comparator: fastCheck.constant('AT_MOST' as const),
      target: fastCheck.integer({ min: 1, max: 9 }).map(String),
      unit: fastCheck.constantFrom('HOUR' as const, 'DAY' as const, 'WEEK' as const),
    })
    expect(
      differences(counted, (holdings, evidence, frame) => {
        const sums: Told = { kept: 0, keptLate: 0, missed: 0 }
        for (const one of holdings) for (const spot of spots(evidence)) walk(one, spot, evidence, frame, sums)
        return sums
      }),
    ).toEqual([])
  })
})

/** Lays out every step of time on which the promise held, and cuts it up by hand. */
function walk(
  one: Holding,
  spot: string | null,
  evidence: Extract<Evidence, { kind: 'ROUNDS' }>,
  frame: Frame,
  sums: Told,
): void {
  const { unit, target } = one.content
  const perDay = unit === 'HOUR' ? 1440 : 1
  const length = Number(target) * (unit === 'HOUR' ? 60 : unit === 'WEEK' ? 7 : 1)
  const isLive = (on: string) => holds(spot, one, evidence.places, on) && !isEasedOn(frame, on)
  const here = evidence.rounds
    .filter(({ at, placeId }) => placeId === spot && isLive(civilDay(at)))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const before = here.findLast(({ at }) => civilDay(at) < span.startsOn)
  const stepLength = 86_400_000 / perDay
  const byStep = Map.groupBy(here, ({ at }) => {
    const midnight = startOfDay(civilDay(at)).getTime()
    return midnight + Math.floor((at.getTime() - midnight) / stepLength) * stepLength
  })
  const steps: { on: string; ends: number; done: 'no' | 'late' | 'in time'; isFirst: boolean }[] = []
  for (let on = before ? civilDay(before.at) : one.startsOn; on <= span.endsOn; on = addDays(on, 1)) {
    if (!isLive(on)) continue
    for (let step = 0; step < perDay; step += 1) {
      const begins = startOfDay(on).getTime() + step * stepLength
      const ends = begins + stepLength
      const now = byStep.get(begins) ?? []
      const done = now.some((round) => !round.isLateEntered) ? 'in time' : now.length > 0 ? 'late' : 'no'
      steps.push({ on, ends, done, isFirst: before !== undefined && now.includes(before) })
    }
  }
  let from = before ? steps.findIndex(({ isFirst }) => isFirst) + 1 : 0
  while (steps.length - from >= length) {
    const interval = steps.slice(from, from + length)
    const { on, ends } = interval.at(-1)!
    const ofThese = interval.map((step) => (step.on < span.startsOn ? 'no' : step.done))
    const last = Math.max(ofThese.lastIndexOf('in time'), -1)
    const lastAtAll = last >= 0 ? last : ofThese.lastIndexOf('late')
    if (on >= span.startsOn) {
      if (ends > frame.asOf.getTime()) return
      judge(sums, last >= 0 ? 1 : 0, lastAtAll >= 0 ? 1 : 0, 1)
    }
    from += lastAtAll >= 0 ? lastAtAll + 1 : length
  }
}
