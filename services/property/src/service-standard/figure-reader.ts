import { addDecimals, timesWhole, type Decimal } from '@linli/kernel'
import { numeralCharacters, readNumber } from './chinese-numerals.ts'
import type { Unit } from './measure.ts'

/**
 * A figure found in a wording.
 * - TIME: a length of time, 30分钟; EVERY: a rhythm, 每3日; COUNT: how often, 2次; PER_CENT: 95%
 * - SEASON: months of the year, 11月至3月
 * - NAME: a number that names something: 3号楼, GB/T 20647, 第943条, 2026年; PHONE: a telephone number
 * - OTHER: any other number, 2名 or 8:00前
 */
type FigureMeaning =
  | { readonly kind: 'TIME' | 'EVERY'; readonly value: Decimal; readonly unit: Unit }
  | { readonly kind: 'COUNT' | 'PER_CENT'; readonly value: Decimal }
  | { readonly kind: 'SEASON'; readonly fromMonth: number; readonly toMonth: number }
  | { readonly kind: 'NAME' | 'PHONE' | 'OTHER' }

export type Figure = FigureMeaning & {
  /** The figure as it stands in the wording. */
  readonly text: string
  /** The few characters beside it, in which a bound may stand: 不超过, 以内. */
  readonly before: string
  readonly after: string
}

/** The wording with full-width digits, letters and signs in their plain form: what figures are looked for in. */
export function plainForm(wording: string): string {
  return wording.normalize('NFKC').replace(/[〜~－–—−﹣]/g, '-')
}

const arabic = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
const chinese = `[${numeralCharacters}]+(?:点[零〇一二三四五六七八九]+)?`
const number = `(?:${arabic}|${chinese})`
const timeUnits: readonly (readonly [string, Unit])[] = [
  [String.raw`分钟|分(?![之类类别开区制数值])|min(?:ute)?s?\b`, 'MINUTE'],
  [String.raw`个?(?:小时|钟头)|时(?![间候段限刻])|h(?:ou)?rs?\b|h\b`, 'HOUR'],
  [String.raw`个?工作日|working days?\b`, 'WORKING_DAY'],
  [String.raw`日(?![常志])|天|days?\b`, 'DAY'],
  [String.raw`周|个?(?:星期|礼拜)|weeks?\b`, 'WEEK'],
  [String.raw`个月|months?\b`, 'MONTH'],
  [String.raw`个?季度|quarters?\b`, 'QUARTER'],
  [String.raw`年|years?\b`, 'YEAR'],
]
const anyTimeUnit = timeUnits.map(([pattern]) => pattern).join('|')
const rhythmUnit = `${anyTimeUnit}|月(?!份)|季`
// 晚8点 is 20:00; the word stands before the number, where the reader has passed already.
const halfOfDay = '(?:下午|晚上?)?(?<=(下午|晚上?)?)'
const clock = String.raw`(\d{1,2})(?::(\d{2})|[时点])`
const timesWord = '次|遍|回|趟'

type Reading = (match: RegExpExecArray) => FigureMeaning[] | null
type Rule = readonly [pattern: RegExp, read: Reading]

const name: Reading = () => [{ kind: 'NAME' }]
const other: Reading = () => [{ kind: 'OTHER' }]
const every = (value: Decimal, unit: Unit): FigureMeaning => ({ kind: 'EVERY', value, unit })
const time = (value: Decimal, unit: Unit): FigureMeaning => ({ kind: 'TIME', value, unit })
const sticky = (pattern: string): RegExp => new RegExp(pattern, 'yiu')

/** Tried in this order at every place of the wording; the first that fits is what the number means. */
const rules: readonly Rule[] = [
  // Words that contain a numeral without counting anything.
  [
    sticky(
      '一次性|二次(?=供水|加压|装修|污染|搬运)|第一时间|一年四季|三天两头|每一?次|统一|同一|唯一|专一|逐一|万一|单一|任一|万年青|百日[红草菊]|[一二两多]年生',
    ),
    () => [],
  ],
  // Numbers that name something.
  [sticky(String.raw`(?:GB|DB|JGJ|CJJ|CJ|GA|ISO|TSG)[\d/A-Z]*\s*-?\d+(?:\.\d+)*(?:-\d{4})?`), name],
  [sticky(`第(?:${number})(?:[条款项章节号]|部分)?`), name],
  [sticky(String.raw`[(\[〔]\d{4}[)\]〕](?:${arabic})号`), name],
  [
    sticky(
      String.raw`(?:${number})(?:-(?:${number}))?(?:号楼|号门|号院|栋|幢|单元|号(?=[、,至到-])|座|楼(?!道|梯)|层|期)`,
    ),
    name,
  ],
  [sticky(String.raw`\d{4}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|-\d{1,2}-\d{1,2})`), name],
  [
    sticky(
      String.raw`0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|12\d{3}(?!\d)|\d{5,}(?![\d.,]*(?:${anyTimeUnit}|${timesWord}|%))`,
    ),
    () => [{ kind: 'PHONE' }],
  ],
  [sticky(String.raw`(?:110|119|120|122)(?=\D{0,3}(?:电话|热线|报警))`), () => [{ kind: 'PHONE' }]],
  // Clock times: from six to midnight are eighteen hours a day.
  [
    sticky(`${halfOfDay}${clock}\\s*[-至到]\\s*(?:次日|凌晨|早上?|上午)?${halfOfDay}${clock}`),
    readClockRange,
  ],
  [sticky(String.raw`\d{1,2}:\d{2}|\d{1,2}点(?!\d)`), other],
  [sticky('(?:当|次|翌)(?:日|天)'), other],
  [sticky(String.raw`7\s*[x×*]\s*24(?:个?小时)?`), () => [time('24', 'HOUR')]],
  [sticky('全天候?|昼夜'), () => [time('24', 'HOUR')]],
  [sticky('日产日清'), () => [every('1', 'DAY')]],
  // Months of the year.
  [sticky(String.raw`(${number})月(?:份)?\s*[-至到]\s*(?:次年|翌年)?(${number})月(?:份|底)?`), readSeason],
  // Rates.
  [sticky(String.raw`(${number})\s*(?:%|个?百分点|per ?cent\b)`), (match) => perCent(match[1]!)],
  [sticky(`百分之(${number})`), (match) => perCent(match[1]!)],
  [sticky('([一二三四五六七八九])成'), (match) => perCent(match[1]!, 10n)],
  // Rhythms.
  [
    sticky(
      String.raw`每?(?:周|星期|礼拜)([一二三四五六日天](?:\s*[、,和及至到-]?\s*(?:周|星期|礼拜)?[一二三四五六日天])*)(?![次遍回趟个名常])`,
    ),
    readWeekdays,
  ],
  [sticky('每个?(?:工作日)'), () => [every('1', 'WORKING_DAY')]],
  [
    sticky(String.raw`(?:每隔?|\/|\b(?:per|every|each|an?) )\s*(${number})?\s*(半)?\s*(${rhythmUnit})`),
    readRhythm,
  ],
  [sticky(`隔(日|天|周|月)`), (match) => [every('2', unitOf(match[1]!)!)]],
  [
    sticky(
      String.raw`(?<=^|[,。;:、\s(，；：])(日|周|月|季|年)(?=[^\d,。;、]{0,3}(?:${number})(?:${timesWord}))`,
    ),
    (match) => [every('1', unitOf(match[1]!)!)],
  ],
  // Lengths of time.
  [sticky(String.raw`(${number})个?半(${anyTimeUnit})`), (match) => readTime(match[1]!, match[2]!, true)],
  [sticky(`半个?(小时|钟头|日|天|年|月)`), (match) => [halfOf(match[1]!)]],
  [sticky(`(${number})刻钟?`), (match) => readQuarterHours(match[1]!)],
  [sticky(`([${numeralCharacters}]+)(分(?!钟)|时)`), () => []],
  [
    sticky(String.raw`(${number})\s*[-至到]\s*(${number})\s*(${anyTimeUnit})`),
    (match) => [...(readTime(match[1]!, match[3]!) ?? []), ...(readTime(match[2]!, match[3]!) ?? [])],
  ],
  [sticky(String.raw`(${number})\s*(${anyTimeUnit})`), (match) => readTime(match[1]!, match[2]!)],
  [
    sticky(String.raw`(${number})\s*月(?=\s*(?:${number})?(?:${timesWord})|\/)`),
    (match) => readTime(match[1]!, '个月'),
  ],
  [sticky(String.raw`(${number})月(?:份)?`), readMonth],
  // Counts, and whatever is left.
  [sticky(String.raw`(${number})\s*(?:人次)`), other],
  [
    sticky(String.raw`(${number})\s*[-至到]\s*(${number})\s*(?:${timesWord})`),
    (match) => [...(count(match[1]!) ?? []), ...(count(match[2]!) ?? [])],
  ],
  [sticky(String.raw`(${number})\s*(?:${timesWord}|times?\b)`), (match) => count(match[1]!)],
  [sticky(`(?:${number})万?(?=名|人|个|台|部|辆|米|元|户|处|项|条|平方|公里|吨|升|度|分贝)`), other],
  [sticky(arabic), other],
]

/** All figures of a wording, in reading order: Arabic and Chinese numerals, and words that count like 半小时 or 每周. */
export function readFigures(wording: string): Figure[] {
  const text = plainForm(wording)
  const figures: Figure[] = []
  for (let at = 0; at < text.length;) {
    const length = beginsFigure.test(text[at]!) ? readFigureAt(text, at, figures) : 0
    at += Math.max(length, 1)
  }
  return figures
}

// Most characters of a wording begin none of the rules; asking them all at each would take ten times as long.
const beginsFigure = new RegExp(
  `[\\d${numeralCharacters}a-z/(\\[〔第每周星礼隔日月季年半全昼当次翌统同唯专逐单任多]`,
  'i',
)

/** Adds what is found at the place to the figures and returns how many characters it took, 0 for nothing. */
function readFigureAt(text: string, at: number, figures: Figure[]): number {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const meanings = match && read(match)
    if (!match || !meanings) continue
    const end = at + match[0].length
    const beside = { before: text.slice(Math.max(0, at - 9), at), after: text.slice(end, end + 4) }
    for (const meaning of meanings) figures.push({ ...meaning, text: match[0].trim(), ...beside })
    return match[0].length
  }
  return 0
}

function unitOf(text: string): Unit | null {
  const plain = text.trim().toLowerCase()
  if (plain === '月') return 'MONTH'
  if (plain === '季') return 'QUARTER'
  return timeUnits.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(plain))?.[1] ?? null
}

function perCent(text: string, factor = 1n): FigureMeaning[] | null {
  const value = readNumber(text)
  return value === null ? null : [{ kind: 'PER_CENT', value: timesWhole(value, factor) }]
}

function count(text: string): FigureMeaning[] | null {
  const value = readNumber(text)
  return value === null ? null : [{ kind: 'COUNT', value }]
}

function readTime(text: string, unitText: string, andAHalf = false): FigureMeaning[] | null {
  const value = readNumber(text)
  const unit = unitOf(unitText)
  if (value === null || unit === null) return null
  return [time(andAHalf ? addDecimals(value, '0.5') : value, unit)]
}

function readQuarterHours(text: string): FigureMeaning[] | null {
  const value = readNumber(text)
  return value === null ? null : [time(timesWhole(value, 15n), 'MINUTE')]
}

function halfOf(unitText: string): FigureMeaning {
  if (unitText === '年') return time('1', 'HALF_YEAR')
  if (unitText === '小时' || unitText === '钟头') return time('30', 'MINUTE')
  return unitText === '月' ? time('0.5', 'MONTH') : time('0.5', 'DAY')
}

function readRhythm(match: RegExpExecArray): FigureMeaning[] | null {
  const [, numberText, half, unitText] = match
  const unit = unitOf(unitText!)
  const value = numberText ? readNumber(numberText) : '1'
  if (unit === null || value === null) return null
  if (!half) return [every(value, unit)]
  if (numberText) return [every(addDecimals(value, '0.5'), unit)]
  const length = halfOf(unitText!.replace('个', ''))
  return length.kind === 'TIME' ? [every(length.value, length.unit)] : null
}

const weekdays = '一二三四五六日'

/** 每周一、三、五 are three times a week, 周一至周五 five. */
function readWeekdays(match: RegExpExecArray): FigureMeaning[] {
  const list = match[1]!
    .replace(/[周星期礼拜\s、,和及]/g, '')
    .replaceAll('天', '日')
    .replace(/[到-]/g, '至')
  const spelledOut = list.replace(/(.)至(.)/g, (_, from: string, to: string) =>
    weekdays.slice(weekdays.indexOf(from), weekdays.indexOf(to) + 1),
  )
  return [{ kind: 'COUNT', value: String(new Set(spelledOut).size) }, every('1', 'WEEK')]
}

function readClockRange(match: RegExpExecArray): FigureMeaning[] | null {
  const minutes = (isLate: string | undefined, hours: string, rest: string | undefined) =>
    (Number(hours) + (isLate && Number(hours) < 12 ? 12 : 0)) * 60 + Number(rest ?? '0')
  const from = minutes(match[1], match[2]!, match[3])
  const to = minutes(match[4], match[5]!, match[6])
  if (from > 1440 || to > 1440) return null
  const length = to > from ? to - from : to - from + 1440
  return [length % 60 === 0 ? time(String(length / 60), 'HOUR') : time(String(length), 'MINUTE')]
}

function readSeason(match: RegExpExecArray): FigureMeaning[] | null {
  const [fromMonth, toMonth] = [Number(readNumber(match[1]!)), Number(readNumber(match[2]!))]
  const areMonths = [fromMonth, toMonth].every((month) => month >= 1 && month <= 12)
  return areMonths ? [{ kind: 'SEASON', fromMonth, toMonth }] : null
}

function readMonth(match: RegExpExecArray): FigureMeaning[] | null {
  const month = Number(readNumber(match[1]!))
  return month >= 1 && month <= 12 ? [{ kind: 'SEASON', fromMonth: month, toMonth: month }] : null
}
