/**
 * Promised against delivered, for one promise and a span of days: from what was promised while it was in force, and from
 * what is on record. Pure: the same records give the same figures at any time, whoever computes them.
 *
 * - A promise that nobody can count (NONE, 描述性) is NOT_CALCULATED 不计算.
 * - Where nothing is on record at all there is NO_DATA 无数据, which is not zero.
 * - What was entered late is counted apart: it never makes the numerator.
 * - Days on which a temporary measure eased the promise are marked and left out.
 */
import { civilDay, type CivilDay } from '@linli/kernel'
import type { StandardItemContent } from '../service-standard/index.ts'
import type { DaySpan } from '../temporary-measure/index.ts'
import { duesByHours } from './hours-per-day.ts'
import { duesByInterval } from './interval.ts'
import { duesByCases, duesByChecks, type Case, type Check } from './occasions.ts'
import { duesByTimes, duesByYes } from './times-per-period.ts'

/** One wording of one promise and the days on which it held, both counted. */
export interface Holding extends DaySpan {
  readonly content: StandardItemContent
}

/** A round that somebody made, as it is on record. */
export interface Round {
  readonly id: string
  readonly at: Date
  /** For what lasts, such as a guard’s duty; null for what is done in a moment. */
  readonly endsAt: Date | null
  /** Where; null for the area as a whole. */
  readonly placeId: string | null
  readonly isLateEntered: boolean
}

/** Where a promise must be kept: each such place for itself. */
export interface Place {
  readonly id: string
  readonly startsOn: CivilDay
  /** Null while it goes on. */
  readonly endsOn: CivilDay | null
}

/**
 * What is on record.
 * - ROUNDS: entries of the service log, at places or for the area as a whole.
 * - CASES: single occasions with the time that each took, such as requests with their clocks.
 * - CHECKS: looks on the spot, ratings, lamps that were counted: each met or not.
 */
export type Evidence =
  | { readonly kind: 'ROUNDS'; readonly places: readonly Place[]; readonly rounds: readonly Round[] }
  | { readonly kind: 'CASES'; readonly cases: readonly Case[] }
  | { readonly kind: 'CHECKS'; readonly checks: readonly Check[] }

/** The days that are looked at, and from when. */
export interface Frame {
  readonly span: DaySpan
  /** What is not over by then is under way and not counted yet. */
  readonly asOf: Date
  /** Days on which a temporary measure eased this promise. */
  readonly eased: readonly DaySpan[]
}

/** KEPT_LATE: only with what was entered late. EASED: a temporary measure gave way. UNDER_WAY: its time is not over. */
export type Verdict = 'KEPT' | 'KEPT_LATE' | 'MISSED' | 'EASED' | 'UNDER_WAY'

/** One thing that was due: at one place, in one day, week or interval; or one case. A source row of the figures. */
export interface Due extends DaySpan {
  readonly placeId: string | null
  /** The case or the check; null for what is due by the calendar. */
  readonly caseId: string | null
  /** By when, where an interval is counted in hours, or at what moment a case began; null where days say it. */
  readonly at: Date | null
  /** Times, or minutes for hours a day; for cases and checks one each. */
  readonly promised: number
  /** What was on record in time, in the same unit. */
  readonly delivered: number
  /** What was entered late besides. */
  readonly deliveredLate: number
  readonly verdict: Verdict
}

export type ComplianceStatus = 'COUNTED' | 'NOT_CALCULATED' | 'NO_DATA' | 'NOT_DUE'

export interface ItemCompliance {
  readonly status: ComplianceStatus
  /** Of what was due and is over: how many. */
  readonly denominator: number
  /** How many of these were kept by what was on record in time. */
  readonly numerator: number
  /** How many more with what was entered late. */
  readonly keptLate: number
  readonly eased: number
  readonly underWay: number
  /** Sums over what is counted, in times or minutes. */
  readonly promised: number
  readonly delivered: number
  readonly deliveredLate: number
  /** All that was due, oldest first. */
  readonly dues: readonly Due[]
}

/**
 * @param holdings all wordings of one promise that held on any of the days, oldest first, see `joinHoldings`
 * @param evidence with what lies before the span as far as `evidenceFrom` reaches
 */
export function itemCompliance(
  holdings: readonly Holding[],
  evidence: Evidence,
  frame: Frame,
): ItemCompliance {
  if (holdings.every(({ content }) => content.measure === 'NONE')) return summed([], 'NOT_CALCULATED')
  const counts = holdings.map((holding) => duesOf(holding, evidence, frame))
  const dues = counts
    .flatMap((count) => count?.dues ?? [])
    .toSorted((a, b) => compare(orderOf(a), orderOf(b)))
  if (counts.every((count) => count === null)) return summed([], 'NO_DATA')
  if (!dues.some(isCounted)) return summed(dues, 'NOT_DUE')
  return summed(dues, counts.some((count) => count?.isOnRecord) ? 'COUNTED' : 'NO_DATA')
}

/** What follows for one wording. */
export interface Count {
  readonly dues: readonly Due[]
  /** Whether anything at all is on record. */
  readonly isOnRecord: boolean
}

/** Null where this evidence cannot tell anything of such a promise. */
function duesOf(holding: Holding, evidence: Evidence, frame: Frame): Count | null {
  const { measure, period, trigger } = holding.content
  if (evidence.kind === 'CASES') return duesByCases(holding, evidence.cases, frame)
  if (evidence.kind === 'CHECKS') return duesByChecks(holding, evidence.checks, frame)
  // What must happen first, a snowfall or a renovation, is in no log of rounds: only cases can tell of it.
  if (trigger !== null || period === 'CASE') return null
  switch (measure) {
    case 'TIMES_PER_PERIOD':
      return duesByTimes(holding, evidence, frame)
    case 'INTERVAL':
      return duesByInterval(holding, evidence, frame)
    case 'HOURS_PER_DAY':
      return duesByHours(holding, evidence, frame)
    case 'YES_NO':
      return duesByYes(holding, evidence, frame)
    default:
      return null
  }
}

const counted: readonly Verdict[] = ['KEPT', 'KEPT_LATE', 'MISSED']
export const isCounted = ({ verdict }: Due): boolean => counted.includes(verdict)

function summed(dues: readonly Due[], status: ComplianceStatus): ItemCompliance {
  const over = status === 'NO_DATA' ? [] : dues.filter(isCounted)
  const having = (verdict: Verdict, among = dues) => among.filter((due) => due.verdict === verdict).length
  const sum = (value: (due: Due) => number) => over.reduce((total, due) => total + value(due), 0)
  return {
    status,
    denominator: over.length,
    numerator: having('KEPT', over),
    keptLate: having('KEPT_LATE', over),
    eased: having('EASED'),
    underWay: having('UNDER_WAY'),
    promised: sum(({ promised }) => promised),
    delivered: sum(({ delivered }) => delivered),
    deliveredLate: sum(({ deliveredLate }) => deliveredLate),
    // Without anything on record nobody can say what was missed.
    dues: status === 'NO_DATA' ? [] : dues,
  }
}

/** Wordings of one promise that count alike are one: a corrected misprint in the middle of a month changes no figure. */
export function joinHoldings(holdings: readonly Holding[]): Holding[] {
  const joined: Holding[] = []
  for (const holding of holdings) {
    const last = joined.at(-1)
    if (last && isSameCount(last.content, holding.content) && last.endsOn >= dayBefore(holding.startsOn))
      joined[joined.length - 1] = { ...holding, startsOn: last.startsOn }
    else joined.push(holding)
  }
  return joined
}

const countedFields = ['measure', 'comparator', 'target', 'unit', 'period', 'scope', 'trigger'] as const

function isSameCount(one: StandardItemContent, other: StandardItemContent): boolean {
  return (
    countedFields.every((field) => one[field] === other[field]) &&
    one.season?.fromMonth === other.season?.fromMonth &&
    one.season?.toMonth === other.season?.toMonth
  )
}

const dayBefore = (day: CivilDay) => civilDay(new Date(Date.parse(`${day}T00:00:00+08:00`) - 1))

export const orderOf = ({ endsOn, at, placeId, caseId }: Due): string =>
  `${endsOn}|${at?.toISOString() ?? ''}|${placeId ?? ''}|${caseId ?? ''}`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
