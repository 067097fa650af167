/**
 * Whether the owners have decided: the two questions of 民法典 278, each asked of the area and of the heads. Everything is
 * counted in whole square centimetres and whole heads and compared by multiplying out, so that exactly two thirds is two
 * thirds and not a rounding of it.
 */
import type { OwnersDecisionKind } from './owners-topic.ts'

/** Owners by what the law weighs: the area of their units in cm², and their heads. */
export interface OwnersShare {
  readonly area: bigint
  readonly heads: number
}

export interface OwnersCount {
  /** All owners of the place. */
  readonly total: OwnersShare
  readonly inFavour: OwnersShare
  readonly against: OwnersShare
  /** Voted, for neither side. Whoever did not vote has not taken part: silence is no consent. */
  readonly abstained: OwnersShare
}

export type OwnersMeasure = 'AREA' | 'HEADS'
export type OwnersQuestion = 'QUORUM' | 'APPROVAL'

/** One of the four conditions, with the figures that answer it: area in cm², or heads. */
export interface OwnersTest {
  readonly question: OwnersQuestion
  readonly measure: OwnersMeasure
  readonly counted: bigint
  readonly base: bigint
  readonly threshold: Threshold
  readonly isMet: boolean
  /** How much more it would have taken; nothing where it is met. */
  readonly missing: bigint
}

export type Threshold = 'TWO_THIRDS' | 'MORE_THAN_HALF' | 'THREE_QUARTERS'

export interface OwnersOutcome {
  readonly tests: readonly OwnersTest[]
  readonly isCarried: boolean
}

/** Those who took part in the vote. */
export function votingShare({ inFavour, against, abstained }: OwnersCount): OwnersShare {
  return {
    area: inFavour.area + against.area + abstained.area,
    heads: inFavour.heads + against.heads + abstained.heads,
  }
}

/** At least two thirds take part; of them more than half agree, or for a special topic at least three quarters. */
export function judge(count: OwnersCount, kind: OwnersDecisionKind): OwnersOutcome {
  const voting = votingShare(count)
  const majority: Threshold = kind === 'SPECIAL' ? 'THREE_QUARTERS' : 'MORE_THAN_HALF'
  const measures = ['AREA', 'HEADS'] as const
  const tests = [
    ...measures.map((measure) => test('QUORUM', measure, voting, count.total, 'TWO_THIRDS')),
    ...measures.map((measure) => test('APPROVAL', measure, count.inFavour, voting, majority)),
  ]
  return { tests, isCarried: tests.every(({ isMet }) => isMet) }
}

function test(
  question: OwnersQuestion,
  measure: OwnersMeasure,
  some: OwnersShare,
  all: OwnersShare,
  threshold: Threshold,
): OwnersTest {
  const [counted, base] = [weigh(some, measure), weigh(all, measure)]
  const needed = leastThatMeets(threshold, base)
  const isMet = base > 0n && counted >= needed
  const missing = isMet ? 0n : needed - counted
  return { question, measure, counted, base, threshold, isMet, missing }
}

const weigh = (share: OwnersShare, measure: OwnersMeasure): bigint =>
  measure === 'AREA' ? share.area : BigInt(share.heads)

/** 以上 includes the boundary (民法典 1259), 过半数 does not; of nothing at all it takes at least one. */
function leastThatMeets(threshold: Threshold, base: bigint): bigint {
  switch (threshold) {
    case 'TWO_THIRDS':
      return atLeastOne((2n * base + 2n) / 3n)
    case 'THREE_QUARTERS':
      return atLeastOne((3n * base + 3n) / 4n)
    case 'MORE_THAN_HALF':
      return base / 2n + 1n
  }
}

const atLeastOne = (needed: bigint) => (needed < 1n ? 1n : needed)
