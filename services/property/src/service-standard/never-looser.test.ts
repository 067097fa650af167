import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify } from './change-class.ts'
import { diffItems } from './diff.ts'
import { monthsOf, type StandardItemContent } from './measure.ts'
import { splitDraft } from './split.ts'
import { compareStrength } from './strength.ts'
import { anyDraftOf, anyStandard } from './testing/items.ts'

/*
 * What goes out without asking the owners or their bodies – corrections and what is better for owners – must not take a
 * promise back, not even in many small steps of which each looks harmless.
 */

type Standard = readonly StandardItemContent[]

/** Of any draft only what the company may publish by itself, each part judged anew against what is in force then. */
function publishedAlone(inForce: Standard, draft: Standard): Standard {
  let now = inForce
  for (const part of splitDraft(inForce, draft)) {
    const { class: changeClass } = classify(now, part.items)
    if (changeClass === 'EDITORIAL' || changeClass === 'FAVOURABLE') now = part.items
  }
  return now
}

const promiseOf = (standard: Standard, code: string) => standard.find((item) => item.code === code)

describe('No sequence of corrections and favourable changes', () => {
  it('ever loosens, narrows or drops a promise', () => {
    let steps = 0
    fc.assert(
      fc.property(anyStandard, fc.gen(), (first, generate) => {
        let now: Standard = first
        for (let step = 0; step < 6; step++) {
          const next = publishedAlone(now, generate(anyDraftOf, now))
          if (next !== now) steps += 1
          now = next
        }
        for (const { code, kind } of diffItems(first, now)) {
          expect(`${code} ${kind}`).not.toMatch(/LOOSER|REMOVED/)
        }
        for (const before of first) {
          const after = promiseOf(now, before.code)
          expect(after).toBeDefined()
          const { scope, trigger, season, measure } = before
          // Prose is compared with nothing; its wording stays, or the step is not made alone.
          expect(measure === 'NONE' ? 'EQUAL' : compareStrength(before, after!)).not.toBe('LOOSER')
          // It may come to hold everywhere and in more months; another place, fewer months or another trigger never go out alone.
          expect([scope, null]).toContain(after!.scope)
          expect([...monthsOf(after!.season)]).toEqual(expect.arrayContaining([...monthsOf(season)]))
          expect(after!.trigger).toBe(trigger)
        }
      }),
      { numRuns: 300 },
    )
    // The property says nothing if nothing was ever published.
    expect(steps).toBeGreaterThan(300)
  })

  it('is a way back: to undo what got better, the owners have to be asked', () => {
    const undone: boolean[] = []
    fc.assert(
      fc.property(anyStandard, fc.gen(), (first, generate) => {
        let now: Standard = first
        for (let step = 0; step < 4; step++) now = publishedAlone(now, generate(anyDraftOf, now))
        const isBetter = diffItems(first, now).some(({ kind }) => kind === 'STRICTER' || kind === 'ADDED')
        if (isBetter) undone.push(classify(now, first).counts.ADVERSE > 0)
      }),
      { numRuns: 200 },
    )
    expect(undone.length).toBeGreaterThan(50)
    expect(undone).not.toContain(false)
  })
})
