import type {
  Category,
  Comparator,
  Evidence,
  MeasuredPromise,
  Measure,
  Period,
  Season,
  Tag,
  Unit,
} from './measure.ts'

/** The languages that residents are spoken to in. */
export type Language = 'zh-CN' | 'en'

/** One word or phrase in every language. */
export type Words = Readonly<Record<Language, string>>

const words = (chinese: string, english: string): Words => ({ 'zh-CN': chinese, en: english })

export const categoryWords: Readonly<Record<Category, Words>> = {
  GENERAL_MANAGEMENT: words('综合管理', 'General management'),
  COMMON_PARTS: words('房屋及共用部位', 'Buildings and common parts'),
  COMMON_FACILITIES: words('共用设施设备', 'Common facilities and equipment'),
  PUBLIC_ORDER: words('公共秩序', 'Public order'),
  CLEANING: words('保洁', 'Cleaning'),
  GREENING: words('绿化', 'Greenery'),
}

export const tagWords: Readonly<Record<Tag, Words>> = {
  BEAUTIFICATION: words('美化', 'Beauty'),
  PLANTING: words('绿化', 'Green'),
  CLEANLINESS: words('洁化', 'Cleanliness'),
  LIGHTING: words('亮化', 'Light'),
  ORDERLINESS: words('序化', 'Order'),
}

export const measureWords: Readonly<Record<Measure, Words>> = {
  RESPONSE_TIME: words('到场时限', 'Time until somebody comes'),
  RESOLUTION_TIME: words('办结时限', 'Time until it is done'),
  TIMES_PER_PERIOD: words('频次', 'Times in each period'),
  INTERVAL: words('周期', 'Once in every interval'),
  PER_CENT: words('比率', 'Per cent'),
  HOURS_PER_DAY: words('每日时长', 'Hours a day'),
  YES_NO: words('是否做到', 'Done or not done'),
  NONE: words('描述性', 'Description only'),
}

export const comparatorWords: Readonly<Record<Comparator, Words>> = {
  AT_MOST: words('不超过', 'at most'),
  AT_LEAST: words('不少于', 'at least'),
}

export const evidenceWords: Readonly<Record<Evidence, Words>> = {
  REQUEST_CLOCK: words('诉求计时', 'Clock of the requests'),
  SERVICE_LOG: words('作业记录', 'Log of the work done'),
  RATING: words('居民评价', 'Rating by residents'),
  SPOT_CHECK: words('抽查', 'Spot check'),
}

export const unitWords: Readonly<Record<Unit, Words>> = {
  MINUTE: words('分钟', 'minute'),
  HOUR: words('小时', 'hour'),
  DAY: words('日', 'day'),
  WORKING_DAY: words('工作日', 'working day'),
  WEEK: words('周', 'week'),
  MONTH: words('月', 'month'),
  QUARTER: words('季度', 'quarter'),
  HALF_YEAR: words('半年', 'half-year'),
  YEAR: words('年', 'year'),
}

export const periodWords: Readonly<Record<Period, Words>> = {
  DAY: unitWords.DAY,
  WEEK: unitWords.WEEK,
  MONTH: unitWords.MONTH,
  QUARTER: unitWords.QUARTER,
  HALF_YEAR: unitWords.HALF_YEAR,
  YEAR: unitWords.YEAR,
  CASE: words('项', 'case'),
}

/**
 * The measured promise as residents read it: "30 分钟", "每日 2 次", "不低于 95%". A time or an interval is read
 * as a limit without saying so; where the usual direction is turned round, the bound is said.
 */
export function promiseText(item: MeasuredPromise, language: Language): string {
  if (item.measure === 'NONE') return measureWords.NONE[language]
  if (item.measure === 'YES_NO') return language === 'en' ? 'done' : '做到'
  const target = item.target ?? '?'
  return language === 'en' ? promiseInEnglish(item, target) : promiseInChinese(item, target)
}

function promiseInChinese(item: MeasuredPromise, target: string): string {
  const atMost = item.comparator === 'AT_MOST'
  const unit = item.unit ? unitWords[item.unit]['zh-CN'] : '?'
  const period = item.period ? `每${periodWords[item.period]['zh-CN']}` : ''
  switch (item.measure) {
    case 'RESPONSE_TIME':
    case 'RESOLUTION_TIME':
      return `${target} ${countedUnit(unit)}`
    case 'TIMES_PER_PERIOD':
      return `${period}${atMost ? '不超过 ' : ' '}${target} 次`
    case 'INTERVAL':
      return target === '1' ? `每${unit} 1 次` : `每 ${target} ${countedUnit(unit)} 1 次`
    case 'PER_CENT':
      return `${period}${atMost ? '不高于' : '不低于'} ${target}%`
    default:
      return `每日${atMost ? '不超过' : ''} ${target} 小时`
  }
}

/** 3 个月 and 2 个工作日, but 3 日 and 30 分钟. */
function countedUnit(unit: string): string {
  return ['月', '工作日', '季度', '半年'].includes(unit) ? `个${unit}` : unit
}

function promiseInEnglish(item: MeasuredPromise, target: string): string {
  const atMost = item.comparator === 'AT_MOST'
  const plural = target === '1' ? '' : 's'
  const unit = item.unit ? unitWords[item.unit].en : '?'
  const period = item.period ? `${periodWords[item.period].en}` : '?'
  switch (item.measure) {
    case 'RESPONSE_TIME':
    case 'RESOLUTION_TIME':
      return `${target} ${unit}${plural}`
    case 'TIMES_PER_PERIOD':
      return `${atMost ? 'at most ' : ''}${target} time${plural} a ${period}`
    case 'INTERVAL':
      return target === '1' ? `once every ${unit}` : `once every ${target} ${unit}s`
    case 'PER_CENT':
      return `${atMost ? 'at most' : 'at least'} ${target}%${item.period ? ` a ${period}` : ''}`
    default:
      return `${atMost ? 'at most ' : ''}${target} hour${plural} a day`
  }
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The months of a season as residents read them: "11月至次年3月", "Nov–Mar"; all the year when there is none. */
export function seasonText(season: Season | null, language: Language): string {
  if (!season) return language === 'en' ? 'all year' : '全年'
  const { fromMonth, toMonth } = season
  if (language === 'en') {
    const [from, to] = [monthNames[fromMonth - 1], monthNames[toMonth - 1]]
    return fromMonth === toMonth ? `${from}` : `${from}–${to}`
  }
  if (fromMonth === toMonth) return `${fromMonth}月`
  return `${fromMonth}月至${toMonth < fromMonth ? '次年' : ''}${toMonth}月`
}
