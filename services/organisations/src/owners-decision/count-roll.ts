/**
 * Counts a roll of units. Every unit counts its area; heads are counted as courts count them
 * (最高人民法院 on the ownership of building parts, article 9): a unit is one head, but the several units of one buyer are
 * one head, and all that the developer has not sold or not handed over is one head.
 */
import type { OwnersCount, OwnersShare } from './threshold.ts'

export type Ballot = 'IN_FAVOUR' | 'AGAINST' | 'ABSTAINED' | 'NONE'

export interface RollUnit {
  /** Where it stands in the table it was read from. */
  readonly row: number
  /** Exclusive area of the unit in cm². */
  readonly area: bigint
  /** What tells this buyer from others, such as a number in the register; empty where the buyer has this unit alone. */
  readonly owner: string
  /** Not sold yet, or sold and not handed over: the developer votes for it. */
  readonly isUnsold: boolean
  readonly ballot: Ballot
}

export interface RollCount {
  readonly count: OwnersCount
  /** Rows in which an owner is said to have voted one way and elsewhere another. */
  readonly contradictions: readonly number[]
}

export function countRoll(units: readonly RollUnit[]): RollCount {
  const heads = new Map<string, Ballot>()
  const areas = new Map<Ballot, bigint>()
  const contradictions: number[] = []
  for (const unit of units) {
    const head = headOf(unit)
    const said = heads.get(head) ?? 'NONE'
    // One head has one voice, also where only some of its ballots came back.
    if (unit.ballot !== 'NONE' && said !== 'NONE' && said !== unit.ballot) contradictions.push(unit.row)
    heads.set(head, said === 'NONE' ? unit.ballot : said)
    areas.set(unit.ballot, (areas.get(unit.ballot) ?? 0n) + unit.area)
  }
  const voices = Map.groupBy(heads.values(), (ballot) => ballot)
  const share = (ballot: Ballot): OwnersShare => ({
    area: areas.get(ballot) ?? 0n,
    heads: voices.get(ballot)?.length ?? 0,
  })
  const total = { area: units.reduce((sum, { area }) => sum + area, 0n), heads: heads.size }
  const count = {
    total,
    inFavour: share('IN_FAVOUR'),
    against: share('AGAINST'),
    abstained: share('ABSTAINED'),
  }
  return { count, contradictions }
}

/** The developer, the buyer that is marked, or whoever has this unit alone. */
function headOf({ row, owner, isUnsold }: RollUnit): string {
  if (isUnsold) return 'developer'
  return owner === '' ? `unit ${row}` : `owner ${owner}`
}
