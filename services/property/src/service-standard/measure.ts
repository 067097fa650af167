import { compareDecimals, decimal, type Decimal } from '@linli/kernel'

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
const units = [
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
const comparators = ['AT_MOST', 'AT_LEAST'] as const
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
  /** The period of TIMES_PER_PERIOD, or the one over which PER_CENT is taken; null for every other measure. */
  readonly period: Period | null
  /** The part of the management area it holds for, such as "1—5号楼"; null means all of it. */
  readonly scope: string | null
  /** Null means all the year. */
  readonly season: Season | null
  /** What starts the promise, such as 雪停后; null means that nothing has to happen first. */
  readonly trigger: string | null
  readonly evidence: Evidence
}

/** The part of an item that can be counted. */
export type MeasuredPromise = Pick<
  StandardItemContent,
  'measure' | 'comparator' | 'target' | 'unit' | 'period'
>

/** What the data of a measure consist of; the first comparator is the usual one. */
interface MeasureRule {
  readonly comparators: readonly Comparator[]
  readonly units: readonly Unit[]
  readonly periods: readonly Period[]
  readonly periodIsOptional?: true
  /** The largest target that makes sense, where there is one. */
  readonly maximum?: Decimal
  readonly wholeNumber?: true
  readonly zeroAllowed?: true
}

const nothing = { comparators: [], units: [], periods: [] } as const

export const measureRules: Readonly<Record<Measure, MeasureRule>> = {
  RESPONSE_TIME: { comparators: ['AT_MOST'], units: ['MINUTE', 'HOUR', 'DAY', 'WORKING_DAY'], periods: [] },
  RESOLUTION_TIME: { comparators: ['AT_MOST'], units: ['MINUTE', 'HOUR', 'DAY', 'WORKING_DAY'], periods: [] },
  TIMES_PER_PERIOD: { comparators: ['AT_LEAST', 'AT_MOST'], units: [], periods, wholeNumber: true },
  INTERVAL: {
    comparators: ['AT_MOST'],
    units: ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'],
    periods: [],
  },
  PER_CENT: {
    comparators: ['AT_LEAST', 'AT_MOST'],
    units: [],
    periods,
    periodIsOptional: true,
    maximum: '100',
    zeroAllowed: true,
  },
  HOURS_PER_DAY: { comparators: ['AT_LEAST', 'AT_MOST'], units: [], periods: [], maximum: '24' },
  YES_NO: nothing,
  NONE: nothing,
}

/** Whether the measure has a target to be met, in numbers. */
export function hasTarget(measure: Measure): boolean {
  return measureRules[measure].comparators.length > 0
}

export type ItemField = keyof StandardItemContent

/** What keeps an item from being a complete promise, and in which field. */
export interface ItemFault {
  readonly code:
    | 'FIELD_MISSING'
    | 'FIELD_NOT_ALLOWED'
    | 'NOT_A_NUMBER'
    | 'OUT_OF_RANGE'
    | 'TOO_LONG'
    | 'CONTROL_CHARACTER'
    | 'DUPLICATE'
  readonly field: ItemField
}

/** The longest texts, in characters: a standard is read on a phone and printed on paper. */
export const longestText = { code: 40, title: 60, wording: 1000, scope: 200, trigger: 100 } as const

/** What is wrong with one item taken for itself, in the order of its fields; empty when it is complete. */
export function itemFaults(item: StandardItemContent): ItemFault[] {
  return [...textFaults(item), ...dataFaults(item), ...seasonFaults(item.season)]
}

/** What is wrong with each item of a standard, codes that occur twice included. Only faulty items are listed. */
export function contentFaults(
  items: readonly StandardItemContent[],
): { code: string; faults: ItemFault[] }[] {
  const seen = new Set<string>()
  return items.flatMap((item) => {
    const faults = itemFaults(item)
    if (seen.has(item.code)) faults.push({ code: 'DUPLICATE', field: 'code' })
    seen.add(item.code)
    return faults.length > 0 ? [{ code: item.code, faults }] : []
  })
}

// Neither a database nor a spreadsheet can hold them, and nobody can see them. Line breaks and tabs are text.
const controlCharacter = /[^\P{Cc}\n\r\t]|[\ufffe\uffff]/u

function textFaults(item: StandardItemContent): ItemFault[] {
  const faults: ItemFault[] = []
  for (const field of ['code', 'title', 'wording'] as const) {
    if (item[field].trim() === '') faults.push({ code: 'FIELD_MISSING', field })
  }
  for (const field of Object.keys(longestText) as (keyof typeof longestText)[]) {
    const text = item[field] ?? ''
    if ([...text].length > longestText[field]) faults.push({ code: 'TOO_LONG', field })
    if (controlCharacter.test(text) || !text.isWellFormed()) faults.push({ code: 'CONTROL_CHARACTER', field })
  }
  return faults
}

/** What is wrong with the part of an item that can be counted. */
export function dataFaults(item: MeasuredPromise): ItemFault[] {
  const rule = measureRules[item.measure]
  return [
    ...choiceFault('comparator', item.comparator, rule.comparators, false),
    ...targetFault(item.target, rule),
    ...choiceFault('unit', item.unit, rule.units, false),
    ...choiceFault('period', item.period, rule.periods, rule.periodIsOptional ?? false),
  ]
}

function choiceFault(
  field: ItemField,
  value: string | null,
  allowed: readonly string[],
  isOptional: boolean,
): ItemFault[] {
  if (value === null) {
    return allowed.length === 0 || isOptional ? [] : [{ code: 'FIELD_MISSING', field }]
  }
  return allowed.includes(value) ? [] : [{ code: 'FIELD_NOT_ALLOWED', field }]
}

function targetFault(target: Decimal | null, rule: MeasureRule): ItemFault[] {
  const fault = (code: ItemFault['code']): ItemFault[] => [{ code, field: 'target' }]
  if (rule.comparators.length === 0) return target === null ? [] : fault('FIELD_NOT_ALLOWED')
  if (target === null || target === '') return fault('FIELD_MISSING')
  // Only the normal form is accepted: "030" and "30" must not be two promises with two hashes.
  if (decimal(target) !== target) return fault('NOT_A_NUMBER')
  const sign = compareDecimals(target, '0')
  if (sign < 0 || (sign === 0 && !rule.zeroAllowed)) return fault('OUT_OF_RANGE')
  if (rule.maximum && compareDecimals(target, rule.maximum) > 0) return fault('OUT_OF_RANGE')
  if (target.length > 12 || (rule.wholeNumber && target.includes('.'))) return fault('OUT_OF_RANGE')
  return []
}

function seasonFaults(season: Season | null): ItemFault[] {
  if (!season) return []
  const isMonth = (month: number) => Number.isInteger(month) && month >= 1 && month <= 12
  return isMonth(season.fromMonth) && isMonth(season.toMonth)
    ? []
    : [{ code: 'OUT_OF_RANGE', field: 'season' }]
}

/** The months of a season in calendar order of the year; all twelve when there is none. */
export function monthsOf(season: Season | null): ReadonlySet<number> {
  const months = new Set<number>()
  if (!season) return new Set(Array.from({ length: 12 }, (_, index) => index + 1))
  for (let month = season.fromMonth; ; month = (month % 12) + 1) {
    months.add(month)
    if (month === season.toMonth) return months
  }
}

const codePrefixes: Readonly<Record<Category, string>> = {
  GENERAL_MANAGEMENT: 'ZH',
  COMMON_PARTS: 'FW',
  COMMON_FACILITIES: 'SS',
  PUBLIC_ORDER: 'ZX',
  CLEANING: 'BJ',
  GREENING: 'LH',
}

/**
 * A code for a new item: the initials of its heading in pinyin and the number after the highest ever used,
 * "BJ-12". Hand in the codes of all earlier versions too: a code that was retired is not given to another promise.
 */
export function nextItemCode(category: Category, taken: Iterable<string>): string {
  const prefix = codePrefixes[category]
  let highest = 0
  for (const code of taken) {
    const match = /^([A-Z]{2})-(\d{1,6})$/.exec(code)
    if (match?.[1] === prefix) highest = Math.max(highest, Number(match[2]))
  }
  return `${prefix}-${String(highest + 1).padStart(2, '0')}`
}
