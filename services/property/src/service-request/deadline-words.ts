/** How a deadline came about, in sentences that a resident can check with a calendar in hand. */
import { civilDay, dayInWords, type DayKind } from '@linli/kernel'
import type { Language } from '@linli/subgraph'
import type { DeadlinePart, ResponseClock } from '../response-clock/index.ts'

const closed: Readonly<Record<Language, Readonly<Record<DayKind, string>>>> = {
  'zh-CN': {
    WORKING_DAY: '非工作时段',
    SWAP_DAY: '调休上班日的非工作时段',
    WEEKEND: '周末',
    HOLIDAY: '法定节假日',
  },
  en: {
    ...{ WORKING_DAY: 'outside opening hours', SWAP_DAY: 'outside opening hours of a swapped working day' },
    ...{ WEEKEND: 'weekend', HOLIDAY: 'public holiday' },
  },
}

/** "11月23日 16:50": the day only where it is another than that of the instant before. */
function instantInWords(at: Date, language: Language, before?: Date): string {
  const time = new Date(at.getTime() + 8 * 3_600_000)
    .toISOString()
    .slice(11, at.getUTCSeconds() === 0 ? 16 : 19)
  return before && civilDay(before) === civilDay(at) ? time : `${dayInWords(civilDay(at), language)} ${time}`
}

function lengthInWords(milliseconds: number, language: Language): string {
  const seconds = Math.round(milliseconds / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const units = language === 'zh-CN' ? [' 小时', ' 分钟', ' 秒'] : [' h', ' min', ' s']
  const said = [hours, minutes, rest].flatMap((amount, index) =>
    amount > 0 ? [`${amount}${units[index]}`] : [],
  )
  return said.length > 0 ? said.join(' ') : `0${units[1]}`
}

/** One stretch on the way to the deadline: 11月23日 16:50 至 17:00：计 10 分钟. */
export function partInWords(part: DeadlinePart, isInDays: boolean, language: Language): string {
  const isChinese = language === 'zh-CN'
  const span = `${instantInWords(part.from, language)} ${isChinese ? '至' : 'to'} ${instantInWords(part.until, language, part.from)}`
  return `${span}${isChinese ? '：' : ': '}${whatCounted(part, isInDays, language)}`
}

function whatCounted(
  { kind, counted, closedFor, rest }: DeadlinePart,
  isInDays: boolean,
  language: Language,
): string {
  const isChinese = language === 'zh-CN'
  if (kind === 'COUNTED') {
    if (isInDays) return isChinese ? `计 ${counted} 天` : `counts ${counted} day${counted === 1 ? '' : 's'}`
    return `${isChinese ? '计 ' : 'counts '}${lengthInWords(counted, language)}`
  }
  if (kind === 'FIRST_DAY') return isChinese ? '开始的当天不计入' : 'the day of the beginning does not count'
  if (kind === 'RESTED') {
    if (rest === 'DONE')
      return isChinese ? '已报办结、尚未反映未解决，不计时' : 'taken for done, does not count'
    return isChinese ? '暂停，不计时' : 'stopped, does not count'
  }
  const reason = closed[language][closedFor ?? 'WORKING_DAY']
  return isChinese ? `${reason}，不计时` : `${reason}, does not count`
}

/** The whole in one sentence, for a list. */
export function deadlineInWords({ stage, deadline, startedAt }: ResponseClock, language: Language): string {
  const { amount, unit } = stage.limit
  const isWorkingTime = stage.calendar.kind === 'WORKING_TIME'
  const from = instantInWords(startedAt, language)
  const due = instantInWords(deadline.dueAt, language, startedAt)
  if (language === 'zh-CN') {
    const limit =
      unit === 'DAY'
        ? `${amount} 个${isWorkingTime ? '工作日' : '自然日'}`
        : `${isWorkingTime ? '工作时间 ' : ''}${lengthInWords(amount * 60_000, language)}`
    return `${stage.name}：自 ${from} 起 ${limit}内，应于 ${due} 前完成`
  }
  const limit =
    unit === 'DAY'
      ? `${amount} ${isWorkingTime ? 'working ' : ''}day${amount === 1 ? '' : 's'}`
      : `${lengthInWords(amount * 60_000, language)}${isWorkingTime ? ' of opening hours' : ''}`
  return `${stage.name}: within ${limit} from ${from}, so by ${due}`
}
