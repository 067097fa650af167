import type { Language } from '@linli/subgraph'
import type { LogRowFault } from './read-log.ts'

/** What is said of a row of a table of rounds; what is refused of a single round as well has its words there. */
export const logProblems: Readonly<Record<Language, Readonly<Record<LogRowFault, string>>>> = {
  'zh-CN': {
    LOG_HEADER_MISSING: '没有找到表头。请保留“日期、时间、点位、条目”等列名，放在前 30 行内。',
    LOG_EMPTY: '表头下面没有内容。',
    LOG_TOO_MANY_ROWS: '一次最多导入 {{limit}} 行，请分成几个文件。',
    LOG_DAY_MISSING: '没有日期，或日期写法无法识别，例如：2026-03-01。',
    LOG_TIME_MISSING: '没有时间，或时间写法无法识别，例如：08:05。',
    LOG_POINT_UNKNOWN: '没有名为“{{text}}”的点位，或有几个同名点位，请填写点位编号。',
    LOG_ITEM_UNKNOWN: '当天的标准中没有条目“{{text}}”，请填写条目编号或名称。',
    LOG_ITEM_MISSING: '请填写条目：这里落实的不止一条。',
    LOG_NOTE_UNFIT: '备注超过 {{limit}} 字，或含有无法识别的字符。',
    LOG_ON_RECORD: '这条记录已经有了，不再重复写入。',
  },
  en: {
    LOG_HEADER_MISSING:
      'There is no row of headings. Keep columns such as 日期, 时间, 点位 and 条目 (day, time, point, item) among the first 30 rows.',
    LOG_EMPTY: 'There is nothing below the headings.',
    LOG_TOO_MANY_ROWS: 'At most {{limit}} rows are taken at once. Please make several files of it.',
    LOG_DAY_MISSING: 'The day is missing or cannot be read. Write it as 2026-03-01.',
    LOG_TIME_MISSING: 'The hour is missing or cannot be read. Write it as 08:05.',
    LOG_POINT_UNKNOWN: 'No point is called “{{text}}”, or several are. Write its reference.',
    LOG_ITEM_UNKNOWN: 'The standard of that day has no promise “{{text}}”. Write its code or its name.',
    LOG_ITEM_MISSING: 'Say which promise was kept: more than one is kept here.',
    LOG_NOTE_UNFIT: 'The note has more than {{limit}} characters, or some that cannot be read.',
    LOG_ON_RECORD: 'This round is on record already and is left out.',
  },
}
