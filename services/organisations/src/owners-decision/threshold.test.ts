import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOfTopic, ownersTopics } from './owners-topic.ts'
import { judge, type OwnersCount, type OwnersQuestion } from './threshold.ts'

/** Areas as whole cm², far beyond what a floating number can hold exactly. */
const area = fc.bigInt({ min: 1n, max: 10n ** 22n })

/** All of a place took part with the same area and heads, some of them in favour. */
const vote = (
  total: bigint,
  voting: bigint,
  inFavour: bigint,
  heads = { total: 9, voting: 9, inFavour: 9 },
): OwnersCount => ({
  total: { area: total, heads: heads.total },
  inFavour: { area: inFavour, heads: heads.inFavour },
  against: { area: voting - inFavour, heads: heads.voting - heads.inFavour },
  abstained: { area: 0n, heads: 0 },
})
const isMet = (
  count: OwnersCount,
  question: OwnersQuestion,
  kind: 'ORDINARY' | 'SPECIAL',
  measure = 'AREA',
) => judge(count, kind).tests.find((one) => one.question === question && one.measure === measure)?.isMet

describe('the law’s thresholds', () => {
  it('are exact: two thirds of any area take part, and a square centimetre less does not', () => {
    fc.assert(
      fc.property(area, (third) => {
        const total = third * 3n
        expect(isMet(vote(total, third * 2n, 0n), 'QUORUM', 'ORDINARY')).toBe(true)
        expect(isMet(vote(total, third * 2n - 1n, 0n), 'QUORUM', 'ORDINARY')).toBe(false)
      }),
    )
  })

  it('are exact: half of those who took part is not more than half, and a square centimetre more is', () => {
    fc.assert(
      fc.property(area, (half) => {
        expect(isMet(vote(half * 2n, half * 2n, half), 'APPROVAL', 'ORDINARY')).toBe(false)
        expect(isMet(vote(half * 2n, half * 2n, half + 1n), 'APPROVAL', 'ORDINARY')).toBe(true)
      }),
    )
  })

  it('are exact: three quarters carry a special matter, and a square centimetre less does not', () => {
    fc.assert(
      fc.property(area, (quarter) => {
        const all = quarter * 4n
        expect(isMet(vote(all, all, quarter * 3n), 'APPROVAL', 'SPECIAL')).toBe(true)
        expect(isMet(vote(all, all, quarter * 3n - 1n), 'APPROVAL', 'SPECIAL')).toBe(false)
      }),
    )
  })

  it('are the multiplied-out fractions for whatever was counted, by area and by heads', () => {
    const heads = fc.integer({ min: 0, max: 5000 })
    const anyShare = fc.record({ area: fc.bigInt({ min: 0n, max: 10n ** 15n }), heads })
    const counted = fc.record({
      inFavour: anyShare,
      against: anyShare,
      abstained: anyShare,
      absent: anyShare,
    })
    fc.assert(
      fc.property(counted, fc.constantFrom('ORDINARY' as const, 'SPECIAL' as const), (shares, kind) => {
        const { inFavour, against, abstained, absent } = shares
        const sum = (some: (typeof absent)[]) => ({
          area: some.reduce((whole, share) => whole + share.area, 0n),
          heads: some.reduce((whole, share) => whole + share.heads, 0),
        })
        const voting = sum([inFavour, against, abstained])
        const total = sum([inFavour, against, abstained, absent])
        const { tests, isCarried } = judge({ total, inFavour, against, abstained }, kind)
        const takesPart = (part: bigint, whole: bigint) => whole > 0n && part * 3n >= whole * 2n
        const agrees = (part: bigint, whole: bigint) =>
          whole > 0n && (kind === 'SPECIAL' ? part * 4n >= whole * 3n : part * 2n > whole)
        const expected = [
          takesPart(voting.area, total.area),
          takesPart(BigInt(voting.heads), BigInt(total.heads)),
          agrees(inFavour.area, voting.area),
          agrees(BigInt(inFavour.heads), BigInt(voting.heads)),
        ]
        expect(tests.map((test) => test.isMet)).toEqual(expected)
        expect(isCarried).toBe(expected.every(Boolean))
        // What is missing is exactly what would have been enough.
        for (const test of tests) {
          if (test.isMet || test.base === 0n) continue
          const enough = test.counted + test.missing
          const meets = test.question === 'QUORUM' ? takesPart : agrees
          expect([meets(enough, test.base), meets(enough - 1n, test.base)]).toEqual([true, false])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('ask area and heads both: a few large owners carry nothing against many small ones', () => {
    const count = vote(900n, 900n, 890n, { total: 9, voting: 9, inFavour: 1 })
    expect(judge(count, 'ORDINARY').isCarried).toBe(false)
    expect(isMet(count, 'APPROVAL', 'ORDINARY', 'HEADS')).toBe(false)
  })

  it('take no silence for consent: of those who did not vote nothing is counted', () => {
    const few = vote(900n, 599n, 599n, { total: 9, voting: 6, inFavour: 6 })
    expect(judge(few, 'ORDINARY').isCarried).toBe(false)
  })

  it('carry nothing where nobody took part', () => {
    for (const kind of ['ORDINARY', 'SPECIAL'] as const) {
      expect(judge(vote(0n, 0n, 0n, { total: 0, voting: 0, inFavour: 0 }), kind).isCarried).toBe(false)
      expect(judge(vote(10n, 0n, 0n, { total: 3, voting: 0, inFavour: 0 }), kind).isCarried).toBe(false)
    }
  })

  it('are three quarters for raising money, rebuilding and changing common parts, and for nothing else', () => {
    expect(ownersTopics.filter((topic) => kindOfTopic(topic) === 'SPECIAL')).toEqual([
      'RAISING_OF_MAINTENANCE_FUND',
      'REBUILDING',
      'CHANGE_OF_COMMON_PARTS',
    ])
  })
})
