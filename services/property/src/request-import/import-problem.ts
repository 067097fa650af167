import type { Language } from '@linli/subgraph'

/** What can be wrong with a row. Refused rows are left out; with a remark the row is brought in, and the reader told. */
export const problemCodes = [
  ...(['FILE_UNREADABLE', 'TOO_MANY_ROWS', 'HEADINGS_MISSING', 'EMPTY_CELL', 'TEXT_TOO_LONG'] as const),
  ...(['DATE_UNREADABLE', 'DATE_NO_SUCH_HOUR', 'DATE_TWO_SUCH_HOURS', 'DATE_IN_FUTURE'] as const),
  ...(['DATE_BEFORE', 'WORD_UNKNOWN', 'ESTATE_UNKNOWN', 'ESTATE_NOT_YOURS', 'STATUS_CONTRADICTS'] as const),
  ...(['END_MISSING', 'NUMBER_TWICE', 'CHANGED_SINCE'] as const),
  ...(['END_MISSING_STAYS_OPEN', 'PHONE_LEFT_OUT', 'REPEATED_TICKET'] as const),
] as const
export type ImportProblemCode = (typeof problemCodes)[number]

/** With these a row is brought in all the same. */
const remarks: ReadonlySet<ImportProblemCode> = new Set([
  'END_MISSING_STAYS_OPEN',
  'PHONE_LEFT_OUT',
  'REPEATED_TICKET',
])
export const isRemark = ({ code }: Pick<ImportProblem, 'code'>): boolean => remarks.has(code)

export interface ImportProblem {
  /** The row as a spreadsheet program counts it, from 1; 0 where the whole file is meant. */
  readonly row: number
  readonly externalNumber: string | null
  readonly column: string | null
  /** What stands in the cell, shortened; never of a name or a telephone number. */
  readonly value: string | null
  readonly code: ImportProblemCode
  readonly params?: Readonly<Record<string, string | number>>
}

/** Of a cell's content only so much goes back to the reader: whole paragraphs help nobody. */
export const shownCharacters = 60

type Messages = Readonly<Record<Language, Readonly<Record<`REQUEST_IMPORT_${ImportProblemCode}`, string>>>>

export const importMessages: Messages = {
  'zh-CN': {
    REQUEST_IMPORT_FILE_UNREADABLE: '文件无法识别，请使用 .xlsx 或 CSV（UTF-8 或 GBK 编码）。',
    REQUEST_IMPORT_TOO_MANY_ROWS: '文件有 {{rows}} 行，一次最多导入 {{limit}} 行，请分成几个文件。',
    REQUEST_IMPORT_HEADINGS_MISSING: '表头中没有找到这些列：{{headings}}。请核对列对应关系。',
    REQUEST_IMPORT_EMPTY_CELL: '这一格是空的，无法导入。',
    REQUEST_IMPORT_TEXT_TOO_LONG: '文字超过 {{limit}} 个字。',
    REQUEST_IMPORT_DATE_UNREADABLE: '日期无法识别，应写作 {{formats}}。',
    REQUEST_IMPORT_DATE_NO_SUCH_HOUR: '当地时钟拨快时没有这个时刻。',
    REQUEST_IMPORT_DATE_TWO_SUCH_HOURS: '当地时钟拨慢时这个时刻出现两次，无法确定是哪一次。',
    REQUEST_IMPORT_DATE_IN_FUTURE: '这个时间在将来。',
    REQUEST_IMPORT_DATE_BEFORE: '这个时间早于前一步（{{step}}）。',
    REQUEST_IMPORT_WORD_UNKNOWN: '列对应关系里没有这个词，不作猜测。请补充后再导入。',
    REQUEST_IMPORT_ESTATE_UNKNOWN: '没有找到这个小区。',
    REQUEST_IMPORT_ESTATE_NOT_YOURS: '这个小区不在您的管辖范围内。',
    REQUEST_IMPORT_STATUS_CONTRADICTS: '状态为未办结，却有办结时间。',
    REQUEST_IMPORT_END_MISSING: '状态为已撤销，却没有时间。',
    REQUEST_IMPORT_NUMBER_TWICE: '同一编号在第 {{other}} 行已出现，内容不同。',
    REQUEST_IMPORT_CHANGED_SINCE: '这一编号已导入过，内容与当时不同；已有的记录保持不变。',
    REQUEST_IMPORT_END_MISSING_STAYS_OPEN: '状态为已办结，却没有办结时间：按未办结导入。',
    REQUEST_IMPORT_PHONE_LEFT_OUT: '电话号码不完整，未导入电话。',
    REQUEST_IMPORT_REPEATED_TICKET: '同一工单再次派发：记入原诉求，时限以这一次为准。',
  },
  en: {
    REQUEST_IMPORT_FILE_UNREADABLE: 'The file cannot be read. Use .xlsx or CSV, in UTF-8 or GBK.',
    REQUEST_IMPORT_TOO_MANY_ROWS:
      'The file has {{rows}} rows; at most {{limit}} are taken at once. Divide it.',
    REQUEST_IMPORT_HEADINGS_MISSING: 'These columns are not among the headings: {{headings}}.',
    REQUEST_IMPORT_EMPTY_CELL: 'This cell is empty.',
    REQUEST_IMPORT_TEXT_TOO_LONG: 'The text is longer than {{limit}} characters.',
    REQUEST_IMPORT_DATE_UNREADABLE: 'This is no date as {{formats}} writes it.',
    REQUEST_IMPORT_DATE_NO_SUCH_HOUR:
      'The clocks of the place never showed this hour: they were put forward.',
    REQUEST_IMPORT_DATE_TWO_SUCH_HOURS:
      'The clocks of the place showed this hour twice: they were put back, and nobody knows which is meant.',
    REQUEST_IMPORT_DATE_IN_FUTURE: 'This lies in the future.',
    REQUEST_IMPORT_DATE_BEFORE: 'This lies before the step ahead of it ({{step}}).',
    REQUEST_IMPORT_WORD_UNKNOWN:
      'The mapping does not know this word, and nothing is guessed. Add it and import again.',
    REQUEST_IMPORT_ESTATE_UNKNOWN: 'There is no such estate.',
    REQUEST_IMPORT_ESTATE_NOT_YOURS: 'This estate is not in your territory.',
    REQUEST_IMPORT_STATUS_CONTRADICTS: 'It is said to be open and has a time at which it was closed.',
    REQUEST_IMPORT_END_MISSING: 'It is said to be withdrawn and has no time of it.',
    REQUEST_IMPORT_NUMBER_TWICE: 'Row {{other}} has the same number and says something else.',
    REQUEST_IMPORT_CHANGED_SINCE:
      'This number was brought in before and said something else then; what is on record stays as it is.',
    REQUEST_IMPORT_END_MISSING_STAYS_OPEN:
      'It is said to be closed and has no time of it: brought in as open.',
    REQUEST_IMPORT_PHONE_LEFT_OUT: 'The telephone number is not whole: brought in without it.',
    REQUEST_IMPORT_REPEATED_TICKET:
      'The same ticket was sent once more: noted on its request, and its deadlines are those of this time.',
  },
}
