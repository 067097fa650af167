import { compareDecimals, timesWhole, type Decimal } from '@linli/kernel'
import { dataFaults, type Comparator, type MeasuredPromise, type Period, type Unit } from './measure.ts'

/** How a new promise stands to the old one, seen from the owners: stricter is better for them. */
export type Strength = 'STRICTER' | 'LOOSER' | 'EQUAL' | 'NOT_COMPARABLE'

/**
 * Compares the measured promises of two items, whatever their words.
 *
 * A promise is stricter when keeping it always keeps the old one as well, and not the other way round. So
 * "every day" is stricter than "every 3 days", but four times a month is not comparable with once a week: all
 * four could fall into one week. Where the calendar decides, its least favourable case counts: a month has 28
 * to 31 days.
 */
export function compareStrength(before: MeasuredPromise, after: MeasuredPromise): Strength {
  if (before.measure === 'NONE' || after.measure === 'NONE') return 'NOT_COMPARABLE'
  // A draft is compared while it is being written, when its data may be incomplete.
  if (dataFaults(before).length > 0 || dataFaults(after).length > 0) return 'NOT_COMPARABLE'
  if (before.measure === 'YES_NO' && after.measure === 'YES_NO') return 'EQUAL'
  const newKeepsOld = implies(after, before)
  const oldKeepsNew = implies(before, after)
  if (newKeepsOld === null || oldKeepsNew === null) return 'NOT_COMPARABLE'
  if (newKeepsOld) return oldKeepsNew ? 'EQUAL' : 'STRICTER'
  return oldKeepsNew ? 'LOOSER' : 'NOT_COMPARABLE'
}

/** Whether keeping `one` always keeps `other`; null when the two do not speak of the same thing. */
function implies(one: MeasuredPromise, other: MeasuredPromise): boolean | null {
  if (one.target === null || other.target === null) return null
  if (isAtLeastTimes(one) && isAtLeastTimes(other)) {
    if (one.period === other.period) return compareDecimals(one.target, other.target) >= 0
    const whole = wholePeriodsWithin(one.period!, other.period!)
    return whole === null ? null : compareDecimals(timesWhole(one.target, BigInt(whole)), other.target) >= 0
  }
  if (one.measure === 'INTERVAL' && isAtLeastTimes(other)) return intervalImpliesTimes(one, other)
  if (isAtLeastTimes(one) && other.measure === 'INTERVAL') return timesImplyInterval(one, other)
  if (one.measure !== other.measure || one.comparator !== other.comparator) return null
  if (one.period !== other.period) return null
  if (one.unit !== null && other.unit !== null) return lengthImplies(one, other)
  return meets(one.comparator, compareDecimals(one.target, other.target))
}

function isAtLeastTimes(item: MeasuredPromise): boolean {
  return item.measure === 'TIMES_PER_PERIOD' && item.comparator === 'AT_LEAST'
}

function meets(comparator: Comparator | null, order: -1 | 0 | 1): boolean {
  return comparator === 'AT_MOST' ? order <= 0 : order >= 0
}

/** A length of time in minutes at its shortest and its longest: a month is not always the same. */
interface Length {
  readonly shortest: Decimal
  readonly longest: Decimal
}

const hour = 60n
const day = 24n * hour
const minutesOf: Readonly<Record<Unit, readonly [bigint, bigint] | null>> = {
  MINUTE: [1n, 1n],
  HOUR: [hour, hour],
  DAY: [day, day],
  WEEK: [7n * day, 7n * day],
  MONTH: [28n * day, 31n * day],
  QUARTER: [90n * day, 92n * day],
  HALF_YEAR: [181n * day, 184n * day],
  YEAR: [365n * day, 366n * day],
  // How many hours a working day spans depends on the hour and the holidays, so it compares with itself only.
  WORKING_DAY: null,
}

const monthsOfUnit: Partial<Record<Unit, bigint>> = { MONTH: 1n, QUARTER: 3n, HALF_YEAR: 6n, YEAR: 12n }

/** Whether two lengths of time are the same: 60 minutes and 1 hour, 6 months and half a year. */
export function sameLength(a: { value: Decimal; unit: Unit }, b: { value: Decimal; unit: Unit }): boolean {
  const [left, right] = inCommonUnit(a, b)
  return left !== null && right !== null && compareDecimals(left, right) === 0
}

function lengthImplies(one: MeasuredPromise, other: MeasuredPromise): boolean | null {
  const a = { value: one.target!, unit: one.unit! }
  const b = { value: other.target!, unit: other.unit! }
  const [left, right] = inCommonUnit(a, b)
  if (left !== null && right !== null) return compareDecimals(left, right) <= 0
  const [ours, theirs] = [lengthOf(a), lengthOf(b)]
  return ours && theirs && compareDecimals(ours.longest, theirs.shortest) <= 0
}

function inCommonUnit(
  a: { value: Decimal; unit: Unit },
  b: { value: Decimal; unit: Unit },
): [Decimal | null, Decimal | null] {
  if (a.unit === b.unit) return [a.value, b.value]
  const months = [monthsOfUnit[a.unit], monthsOfUnit[b.unit]] as const
  if (months[0] && months[1]) return [timesWhole(a.value, months[0]), timesWhole(b.value, months[1])]
  if (months[0] || months[1]) return [null, null]
  const minutes = [minutesOf[a.unit], minutesOf[b.unit]] as const
  if (!minutes[0] || !minutes[1]) return [null, null]
  return [timesWhole(a.value, minutes[0][0]), timesWhole(b.value, minutes[1][0])]
}

function lengthOf(length: { value: Decimal; unit: Unit }): Length | null {
  const minutes = minutesOf[length.unit]
  return (
    minutes && {
      shortest: timesWhole(length.value, minutes[0]),
      longest: timesWhole(length.value, minutes[1]),
    }
  )
}

/** The days of a period at its shortest and its longest. */
const daysOf: Readonly<Record<Exclude<Period, 'CASE'>, readonly [number, number]>> = {
  DAY: [1, 1],
  WEEK: [7, 7],
  MONTH: [28, 31],
  QUARTER: [90, 92],
  HALF_YEAR: [181, 184],
  YEAR: [365, 366],
}

const monthsOfPeriod: Partial<Record<Period, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }

/** How many whole short periods every long one holds at the least; 0 when it can hold none. */
function wholePeriodsWithin(short: Period, long: Period): number | null {
  if (short === 'CASE' || long === 'CASE') return null
  const months = [monthsOfPeriod[short], monthsOfPeriod[long]] as const
  if (months[0] && months[1]) return Math.floor(months[1] / months[0])
  if (short === 'DAY') return daysOf[long][0]
  // A month may begin and end in the middle of a week; only the weeks that lie wholly in it are promised to it.
  if (short === 'WEEK' && long !== 'DAY') return Math.floor((daysOf[long][0] - 6) / 7)
  return 0
}

/** Once in every so many days falls at least so often into every period. */
function intervalImpliesTimes(interval: MeasuredPromise, times: MeasuredPromise): boolean | null {
  if (times.period === 'CASE' || times.period === null) return null
  const months = monthsOfUnit[interval.unit!]
  const periodMonths = monthsOfPeriod[times.period]
  if (months && periodMonths) {
    return compareDecimals(product(interval.target!, times.target!, months), String(periodMonths)) <= 0
  }
  const length = lengthOf({ value: interval.target!, unit: interval.unit! })
  if (!length) return null
  const periodMinutes = String(BigInt(daysOf[times.period][0]) * day)
  return compareDecimals(product(length.longest, times.target!, 1n), periodMinutes) <= 0
}

/** So often in every period leaves no gap longer than the interval, even from one period's start to the next one's end. */
function timesImplyInterval(times: MeasuredPromise, interval: MeasuredPromise): boolean | null {
  if (times.period === 'CASE' || times.period === null) return null
  if (interval.unit === 'HOUR') return false
  const length = lengthOf({ value: interval.target!, unit: interval.unit! })
  if (!length) return null
  const widestGapInDays = 2 * daysOf[times.period][1] - 1
  return compareDecimals(String(BigInt(widestGapInDays) * day), length.shortest) <= 0
}

// The number of times is whole, so the product stays exact.
function product(value: Decimal, times: Decimal, factor: bigint): Decimal {
  return timesWhole(value, BigInt(times) * factor)
}
