import { decimal, timesWhole, type Decimal } from '@linli/kernel'
import { readFigures, type Figure } from '../figure-reader.ts'
import { boundBeside } from '../figures.ts'
import {
  measureRules,
  periods,
  type Comparator,
  type Measure,
  type MeasuredPromise,
  type Period,
  type Unit,
} from '../measure.ts'

type Length = Figure & { readonly kind: 'TIME' | 'EVERY' }
type Counted = Figure & { readonly kind: 'COUNT' | 'PER_CENT' }

/** A text that tells figures, but not those of one promise: "每日2次，每周1次". */
export const ambiguous = Symbol('ambiguous')

export const noPromise: MeasuredPromise = {
  measure: 'NONE',
  comparator: null,
  target: null,
  unit: null,
  period: null,
}

/**
 * The measured promise that a text makes: "急修 30 分钟内到场", "每日清扫 2 次", "≥95%". Null when it tells no figure.
 * `around` is what else is known of the promise (its title, its wording); `preferred` the measure it had before,
 * where the text allows more than one reading: 每日1次 is once in every day and every single day.
 */
export function promiseFromText(
  text: string,
  around = '',
  preferred: Measure | null = null,
): MeasuredPromise | null | typeof ambiguous {
  const figures = readFigures(text)
  const rates = figures.filter((figure): figure is Counted => figure.kind === 'PER_CENT')
  const counts = figures.filter((figure): figure is Counted => figure.kind === 'COUNT')
  const rhythms = figures.filter((figure): figure is Length => figure.kind === 'EVERY')
  const times = figures.filter((figure): figure is Length => figure.kind === 'TIME')
  if (rates.length + counts.length + rhythms.length + times.length === 0) return null
  if (rates.length > 1 || counts.length > 1 || rhythms.length > 1 || times.length > 1) return ambiguous
  const [rate, count, rhythm, time] = [rates[0], counts[0], rhythms[0], times[0]]
  if (rate) return count || time ? ambiguous : promiseOfRate(rate, rhythm)
  if (count && time && rhythm) return ambiguous
  if (count) return promiseOfCount(count, rhythm ?? time, preferred)
  if (rhythm && time) return promiseOfHours(time, `${text}${around}`) ?? ambiguous
  return rhythm ? promiseOfRhythm(rhythm, preferred) : promiseOfTime(time!, text, around, preferred)
}

function promise(
  measure: Measure,
  target: Decimal,
  more: { comparator?: Comparator | null; unit?: Unit; period?: Period } = {},
): MeasuredPromise {
  const comparator = more.comparator ?? measureRules[measure].comparators[0] ?? null
  return { measure, comparator, target, unit: more.unit ?? null, period: more.period ?? null }
}

function promiseOfRate(rate: Counted, rhythm: Length | undefined): MeasuredPromise | typeof ambiguous {
  const period = rhythm ? periodOf(rhythm) : undefined
  if (period === null) return ambiguous
  return promise('PER_CENT', rate.value, { comparator: boundBeside(rate), period })
}

function promiseOfCount(
  count: Counted,
  length: Length | undefined,
  preferred: Measure | null,
): MeasuredPromise | typeof ambiguous {
  const bound = boundBeside(count)
  if (!length)
    return bound === 'AT_LEAST' ? promise('TIMES_PER_PERIOD', count.value, { period: 'CASE' }) : ambiguous
  if (count.value === '1' && (preferred === 'INTERVAL' || !periodOf(length))) return promiseOfInterval(length)
  const period = periodOf(length)
  return period ? promise('TIMES_PER_PERIOD', count.value, { comparator: bound, period }) : ambiguous
}

function promiseOfRhythm(rhythm: Length, preferred: Measure | null): MeasuredPromise | typeof ambiguous {
  const period = periodOf(rhythm)
  return period && preferred !== 'INTERVAL'
    ? promise('TIMES_PER_PERIOD', '1', { period })
    : promiseOfInterval(rhythm)
}

function promiseOfInterval(length: Length): MeasuredPromise | typeof ambiguous {
  const isUnit = measureRules.INTERVAL.units.includes(length.unit)
  return isUnit ? promise('INTERVAL', length.value, { unit: length.unit }) : ambiguous
}

const mannedOrRunning =
  /值守|值班|值勤|站岗|运行|监控|接听|开放|供应|巡逻|在岗|开启|照明|热线|时长|服务电话|小时\/日/
const limit = /^\s*(?:以内|之内|内|前|后)/

function promiseOfTime(
  time: Length,
  text: string,
  around: string,
  preferred: Measure | null,
): MeasuredPromise | typeof ambiguous {
  if (/^\s*\/\s*次/.test(time.after)) return promiseOfInterval(time)
  const all = `${text} ${around}`
  const isLimit = limit.test(time.after) || boundBeside(time) === 'AT_MOST'
  const lasts =
    preferred === 'HOURS_PER_DAY' ||
    (time.value === '24' && time.unit === 'HOUR') ||
    mannedOrRunning.test(all)
  const hours = !isLimit && lasts ? promiseOfHours(time, all) : null
  return hours ?? promiseOfDeadline(time, text, around, preferred)
}

function promiseOfHours(time: Length, text: string): MeasuredPromise | null {
  if (time.unit === 'HOUR') return promise('HOURS_PER_DAY', time.value, { comparator: boundBeside(time) })
  // 6:30 to 24:00 is read in minutes; only what is exact in hours is taken.
  const minutes = time.unit === 'MINUTE' && mannedOrRunning.test(text) ? Number(time.value) : Number.NaN
  const hours = (minutes * 100) / 60
  return Number.isInteger(hours) ? promise('HOURS_PER_DAY', decimal((hours / 100).toFixed(2))!) : null
}

const arrival = /到场|到达|赶到|上门|响应|回应|答复|应答|接单|抵达|到位/
const completion = /完成|修复|办结|处理|解决|清除|清理|清完|恢复|排除|整改|反馈|修好|更换/

function promiseOfDeadline(
  time: Length,
  text: string,
  around: string,
  preferred: Measure | null,
): MeasuredPromise | typeof ambiguous {
  const inWeeks = time.unit === 'WEEK'
  const unit = inWeeks ? 'DAY' : time.unit
  if (!measureRules.RESOLUTION_TIME.units.includes(unit)) return ambiguous
  const target = inWeeks ? timesWhole(time.value, 7n) : time.value
  if (preferred === 'RESPONSE_TIME' || preferred === 'RESOLUTION_TIME')
    return promise(preferred, target, { unit })
  return promise((meansArrival(text) ?? meansArrival(around)) ? 'RESPONSE_TIME' : 'RESOLUTION_TIME', target, {
    unit,
  })
}

/** Whether a text speaks of somebody coming or of something being done; null when of neither. */
function meansArrival(text: string): boolean | null {
  const [comes, ends] = [text.search(arrival), text.search(completion)]
  if (comes < 0 && ends < 0) return null
  return comes >= 0 && (ends < 0 || comes < ends)
}

function periodOf(length: Length): Period | null {
  const isPeriod = (periods as readonly string[]).includes(length.unit)
  return length.value === '1' && isPeriod ? (length.unit as Period) : null
}
