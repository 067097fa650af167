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
const minutesOf: Partial<Record<Unit, bigint>> = { MINUTE: 1n, HOUR: hour, DAY: day, WEEK: 7n * day }
const monthsOf: Partial<Record<Unit, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }
// A working day is in neither: how many hours it spans depends on the hour and the holidays, so it compares with
// itself only.

// The days of so many months in a row, where they are fewest (over February) and where they are most.
const fewestDays = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
const mostDays = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]

function daysOfMonths(months: number): readonly [number, number] {
  const [whole, begun] = [Math.floor(months), Math.ceil(months)]
  return [
    Math.floor(whole / 12) * 365 + fewestDays[whole % 12]!,
    Math.floor(begun / 12) * 366 + mostDays[begun % 12]!,
  ]
}

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
  for (const factors of [monthsOf, minutesOf]) {
    const [ours, theirs] = [factors[a.unit], factors[b.unit]]
    if (ours && theirs) return [timesWhole(a.value, BigInt(ours)), timesWhole(b.value, BigInt(theirs))]
  }
  return [null, null]
}

function lengthOf({ value, unit }: { value: Decimal; unit: Unit }): Length | null {
  const months = monthsOf[unit]
  if (months) {
    const [fewest, most] = daysOfMonths(Number(value) * months)
    return { shortest: inMinutes(fewest), longest: inMinutes(most) }
  }
  const minutes = minutesOf[unit]
  return minutes ? { shortest: timesWhole(value, minutes), longest: timesWhole(value, minutes) } : null
}

function inMinutes(days: number): Decimal {
  return String(BigInt(days) * day)
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
  const { period } = times
  if (period === 'CASE' || period === null) return null
  const months = monthsOf[interval.unit!]
  const periodMonths = monthsOfPeriod[period]
  if (months && periodMonths) {
    return (
      compareDecimals(product(interval.target!, times.target!, BigInt(months)), String(periodMonths)) <= 0
    )
  }
  const length = lengthOf({ value: interval.target!, unit: interval.unit! })
  return (
    length && compareDecimals(product(length.longest, times.target!, 1n), inMinutes(daysOf[period][0])) <= 0
  )
}

/**
 * So often in every period leaves no gap longer than the interval, even from the first day of one period to the last
 * day of the next: within two months less a day for once a month.
 */
function timesImplyInterval(times: MeasuredPromise, interval: MeasuredPromise): boolean | null {
  const { period } = times
  if (period === 'CASE' || period === null) return null
  const months = monthsOf[interval.unit!]
  const periodMonths = monthsOfPeriod[period]
  if (months && periodMonths) {
    return compareDecimals(String(2 * periodMonths), timesWhole(interval.target!, BigInt(months))) <= 0
  }
  const length = lengthOf({ value: interval.target!, unit: interval.unit! })
  return length && compareDecimals(inMinutes(2 * daysOf[period][1] - 1), length.shortest) <= 0
}

// The number of times is whole, so the product stays exact.
function product(value: Decimal, times: Decimal, factor: bigint): Decimal {
  return timesWhole(value, BigInt(times) * factor)
}
