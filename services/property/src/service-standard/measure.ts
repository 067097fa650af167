import { decimal, type Decimal } from '@linli/kernel'

/** The six headings under which a standard is read. */
export const categories = [
  'GENERAL_MANAGEMENT',
  'COMMON_PARTS',
  'COMMON_FACILITIES',
  'PUBLIC_ORDER',
  'CLEANING',
  'GREENING',
] as const
export type Category = (typeof categories)[number]

/** The five marks of a well-kept estate; an item may carry several. */
export const tags = ['BEAUTIFICATION', 'PLANTING', 'CLEANLINESS', 'LIGHTING', 'ORDERLINESS'] as const
export type Tag = (typeof tags)[number]

/**
 * How a promise is measured.
 * - RESPONSE_TIME: how soon somebody comes; RESOLUTION_TIME: how soon it is done, both in `unit`
 * - TIMES_PER_PERIOD: how often in each `period`; INTERVAL: once in every so many `unit`s
 * - PER_CENT: a rate; HOURS_PER_DAY: how long each day something runs or is manned
 * - YES_NO: it is done or it is not; NONE: prose that nobody can count (描述性, "不计算")
 */
export const measures = [
  'RESPONSE_TIME',
  'RESOLUTION_TIME',
  'TIMES_PER_PERIOD',
  'INTERVAL',
  'PER_CENT',
  'HOURS_PER_DAY',
  'YES_NO',
  'NONE',
] as const
export type Measure = (typeof measures)[number]

/** The unit of a time or of an interval. */
export const units = [
  'MINUTE',
  'HOUR',
  'DAY',
  'WORKING_DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'HALF_YEAR',
  'YEAR',
] as const
export type Unit = (typeof units)[number]

/** The period in which times are counted; CASE is each single occasion, such as one flat's renovation. */
export const periods = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'CASE'] as const
export type Period = (typeof periods)[number]

/** AT_MOST: lower is stricter. AT_LEAST: higher is stricter. */
export const comparators = ['AT_MOST', 'AT_LEAST'] as const
export type Comparator = (typeof comparators)[number]

/** From which record the fulfilment of a promise is counted. */
export const evidences = ['REQUEST_CLOCK', 'SERVICE_LOG', 'RATING', 'SPOT_CHECK'] as const
export type Evidence = (typeof evidences)[number]

/** The months of the year in which a promise holds, both included; from 11 to 3 runs over the new year. */
export interface Season {
  readonly fromMonth: number
  readonly toMonth: number
}

/** One promise of a standard: what is said to residents, and the same as data. */
export interface StandardItemContent {
  /** Persists over versions, so that the same promise is recognised: "BJ-03". Unique within a version. */
  readonly code: string
  readonly category: Category
  readonly tags: readonly Tag[]
  /** The short name that residents call it by: 急修到场. */
  readonly title: string
  /** The promise in full, as it is published. */
  readonly wording: string
  readonly measure: Measure
  /** Null for YES_NO and NONE. */
  readonly comparator: Comparator | null
  /** Exact, in `unit` or per `period`, as the measure has it; null for YES_NO and NONE. */
  readonly target: Decimal | null
  /** The unit of RESPONSE_TIME, RESOLUTION_TIME and INTERVAL; null for every other measure. */
  readonly unit: Unit | null
  /** The period of TIMES_PER_PERIOD; null for every other measure. */
  readonly period: Period | null
  /** The part of the management area it holds for, such as "1—5号楼"; null means all of it. */
  readonly scope: string | null
  /** Null means all the year. */
  readonly season: Season | null
  /** What starts the promise, such as 雪停后; null means that nothing has to happen first. */
  readonly trigger: string | null
  readonly evidence: Evidence
}
