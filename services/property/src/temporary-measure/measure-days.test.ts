import { addDays, daysBetween } from '@linli/kernel'
import fastCheck from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn, longestRun, overlaps, type EasedItems } from './measure-days.ts'
import { measureFault } from './temporary-measure.policy.ts'

const first = '2026-01-01'
const span = (itemCodes: string[], from: number, days: number): EasedItems => ({
  ...{ itemCodes, startsOn: addDays(first, from), endsOn: addDays(first, from + days - 1) },
})

describe('the days of a temporary measure', () => {
  it('are counted with both ends, and measures that follow each other count together', () => {
    expect(daysIn(span(['a'], 0, 30))).toBe(30)
    expect(longestRun(span(['a'], 20, 15), [span(['a'], 0, 20)])).toBe(35)
    expect(longestRun(span(['a'], 21, 15), [span(['a'], 0, 20)])).toBe(15)
    expect(longestRun(span(['a', 'b'], 20, 15), [span(['b'], 0, 20), span(['a'], 35, 1)])).toBe(35)
  })

  it('are refused when they were already given for the same promise', () => {
    expect(overlaps(span(['a'], 5, 5), [span(['a'], 9, 3)])).toBe(true)
    expect(overlaps(span(['a'], 5, 4), [span(['a'], 9, 3)])).toBe(false)
    expect(overlaps(span(['a'], 5, 5), [span(['b'], 0, 30)])).toBe(false)
  })

  it('are never more than the limit running, whatever was accepted one after the other', () => {
    const wish = fastCheck.record({
      ...{ from: fastCheck.nat(60), days: fastCheck.integer({ min: 1, max: 40 }) },
      itemCodes: fastCheck.uniqueArray(fastCheck.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    })
    fastCheck.assert(
      fastCheck.property(
        fastCheck.array(wish, { maxLength: 20 }),
        fastCheck.integer({ min: 1, max: 30 }),
        (wishes, limit) => {
          const others: EasedItems[] = []
          for (const { from, days, itemCodes } of wishes) {
            const wanted = span(itemCodes, from, days)
            const frame = { today: first, promised: ['a', 'b', 'c'], others, limit }
            if (measureFault(wanted, frame) === null) others.push(wanted)
          }
          for (const code of ['a', 'b', 'c']) expect(longestEased(others, code)).toBeLessThanOrEqual(limit)
        },
      ),
    )
  })
})

/** Counted day by day, in another way than the rule itself. */
function longestEased(measures: readonly EasedItems[], code: string): number {
  let longest = 0
  let running = 0
  for (let day = first; daysBetween(first, day) < 120; day = addDays(day, 1)) {
    const isEased = measures.some(
      ({ itemCodes, startsOn, endsOn }) => itemCodes.includes(code) && startsOn <= day && day <= endsOn,
    )
    running = isEased ? running + 1 : 0
    longest = Math.max(longest, running)
  }
  return longest
}
