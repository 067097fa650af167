import type {
  StandardComparator,
  StandardItemInput,
  StandardMeasure,
  StandardPeriod,
  StandardUnit,
} from '../gql/graphql.ts'

/** Which fields a measure is made of, in the order in which they are offered; the first value is the usual one. */
interface MeasureFields {
  comparators: readonly StandardComparator[]
  units: readonly StandardUnit[]
  periods: readonly StandardPeriod[]
  /** A rate may be taken without naming a period. */
  periodIsOptional?: true
}

const timeUnits = ['MINUTE', 'HOUR', 'DAY', 'WORKING_DAY'] as const
const allPeriods = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'CASE'] as const
const uncounted: MeasureFields = { comparators: [], units: [], periods: [] }

/** The service judges every item again; this table only spares people fields that mean nothing. */
export const measureFields: Readonly<Record<StandardMeasure, MeasureFields>> = {
  RESPONSE_TIME: { comparators: ['AT_MOST'], units: timeUnits, periods: [] },
  RESOLUTION_TIME: { comparators: ['AT_MOST'], units: timeUnits, periods: [] },
  TIMES_PER_PERIOD: { comparators: ['AT_LEAST', 'AT_MOST'], units: [], periods: allPeriods },
  INTERVAL: {
    comparators: ['AT_MOST'],
    units: ['DAY', 'HOUR', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'],
    periods: [],
  },
  PER_CENT: { comparators: ['AT_LEAST', 'AT_MOST'], units: [], periods: allPeriods, periodIsOptional: true },
  HOURS_PER_DAY: { comparators: ['AT_LEAST', 'AT_MOST'], units: [], periods: [] },
  YES_NO: uncounted,
  NONE: uncounted,
}

export const measures = Object.keys(measureFields) as StandardMeasure[]

/** Whether a figure belongs to the measure. */
export function hasTarget(measure: StandardMeasure): boolean {
  return measureFields[measure].comparators.length > 0
}

/**
 * The item measured in another way: what still means something is kept, the rest is dropped or set to the usual
 * value, so that no leftover of the old measure is sent along unseen.
 */
export function measuredAs(item: StandardItemInput, measure: StandardMeasure): StandardItemInput {
  const { comparators, units, periods, periodIsOptional } = measureFields[measure]
  const keep = <Value>(value: Value | null | undefined, allowed: readonly Value[], otherwise: Value | null) =>
    value != null && allowed.includes(value) ? value : otherwise
  return {
    ...item,
    measure,
    comparator: keep(item.comparator, comparators, comparators[0] ?? null),
    unit: keep(item.unit, units, units[0] ?? null),
    period: keep(item.period, periods, periodIsOptional ? null : (periods[0] ?? null)),
    target: hasTarget(measure) ? (item.target ?? null) : null,
  }
}

/** Which part of an item is not yet complete. The service knows more; this is what can be seen at once. */
export type MissingPart = 'title' | 'wording' | 'target' | 'unit' | 'period'

export function missingParts(item: StandardItemInput): MissingPart[] {
  const { units, periods, periodIsOptional } = measureFields[item.measure]
  const missing: [MissingPart, boolean][] = [
    ['title', item.title.trim() === ''],
    ['wording', item.wording.trim() === ''],
    ['target', hasTarget(item.measure) && !item.target],
    ['unit', units.length > 0 && !item.unit],
    ['period', periods.length > 0 && !periodIsOptional && !item.period],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([part]) => part)
}
