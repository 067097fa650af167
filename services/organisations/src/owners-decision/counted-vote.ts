import { createHash } from 'node:crypto'
import { refuse, type Refusal } from '@linli/kernel'
import type { RowProblem } from '../spreadsheet/index.ts'
import type { CountedVote } from './owners-decision.ts'
import type { OwnersCountInput, OwnersShareInput } from './owners-decision.type.ts'
import { readRoll } from './read-roll.ts'
import { squareCentimetres } from './square-metres.ts'
import { votingShare, type OwnersCount, type OwnersShare } from './threshold.ts'

/** What somebody sends to be counted. */
export interface SentVote {
  readonly count?: OwnersCountInput | null
  readonly roll?: string | null
}

export type Counted =
  | { readonly vote: CountedVote; readonly refusal: null; readonly problems: readonly RowProblem[] }
  | {
      readonly vote: null
      readonly refusal: Refusal
      readonly problems: readonly RowProblem[]
      readonly unitCount: number | null
    }

/** The totals or the roll, as what the law weighs; or what is wrong with them. */
export async function countSent({ count, roll }: SentVote): Promise<Counted> {
  const refused = (
    refusal: Refusal,
    problems: readonly RowProblem[] = [],
    unitCount: number | null = null,
  ) => ({
    ...{ vote: null, refusal, problems, unitCount },
  })
  const text = roll?.trim() ? roll : null
  if ((count == null) === (text === null)) return refused(refuse('COUNT_MISSING', undefined, ['count']))
  if (text !== null) {
    const read = await readRoll(text)
    if (!read.count)
      return refused(refuse('ROLL_UNREADABLE', undefined, ['roll']), read.problems, read.unitCount)
    const fingerprint = createHash('sha256').update(text).digest('hex')
    return {
      vote: { count: read.count, roll: { unitCount: read.unitCount, fingerprint } },
      refusal: null,
      problems: [],
    }
  }
  const read = readTotals(count!)
  if (!('total' in read)) return refused(read)
  return { vote: { count: read, roll: null }, refusal: null, problems: [] }
}

function readTotals(input: OwnersCountInput): OwnersCount | Refusal {
  const shares: Partial<Record<keyof OwnersCount, OwnersShare>> = {}
  for (const part of ['total', 'inFavour', 'against', 'abstained'] as const) {
    const share = readShare(input[part])
    if (!share) return refuse('VALUE_INVALID', undefined, ['count', part])
    shares[part] = share
  }
  const count = shares as OwnersCount
  const voting = votingShare(count)
  const isWhole =
    voting.area <= count.total.area && voting.heads <= count.total.heads && count.total.heads > 0
  // Somebody who took part has a unit, and a unit has somebody.
  const isSound = Object.values(shares).every(({ area, heads }) => area > 0n === heads > 0)
  return isWhole && isSound ? count : refuse('COUNT_INCONSISTENT', undefined, ['count'])
}

function readShare({ area, heads }: OwnersShareInput): OwnersShare | null {
  const exact = squareCentimetres(area)
  return exact === null || heads < 0 || heads > 10_000_000 ? null : { area: exact, heads }
}
