/** What came of an import as a workbook, in the reader's language: the counts, and every row that was left out, with why. */
import { formatMessage, type Language } from '@linli/subgraph'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { escapeForSpreadsheet } from '../service-standard/index.ts'
import { importMessages, isRemark, type ImportProblem } from './import-problem.ts'
import type { ImportOutcome } from './import-requests.ts'

const words = {
  'zh-CN': {
    ...{ summary: '概况', rows: '未导入与提示', row: '行', number: '外部编号', column: '列', value: '内容' },
    ...{ kind: '结果', reason: '原因', left: '未导入', remark: '已导入，请留意', total: '有内容的行' },
    ...{ added: '新导入的诉求', followed: '更新的工单', unchanged: '此前已导入、未变化的行' },
    ...{ refused: '未导入的行', wouldAdd: '将导入的诉求', wouldFollow: '将更新的工单' },
  },
  en: {
    ...{ summary: 'Summary', rows: 'Left out and remarks', row: 'Row', number: 'External number' },
    ...{ column: 'Column', value: 'Content', kind: 'Outcome', reason: 'Reason', left: 'left out' },
    ...{
      remark: 'brought in, please look',
      total: 'rows with anything in them',
      added: 'requests brought in',
    },
    ...{ followed: 'tickets brought up to date', unchanged: 'rows as they were on record' },
    ...{ refused: 'rows left out', wouldAdd: 'requests that would be brought in' },
    wouldFollow: 'tickets that would be brought up to date',
  },
} as const satisfies Record<Language, Record<string, string>>

/** The reason of one problem as a sentence. */
export const problemInWords = ({ code, params }: ImportProblem, language: Language): string =>
  formatMessage(importMessages[language][`REQUEST_IMPORT_${code}`], params)

/** The counts in words, in the order in which a reader asks for them. */
export function countsInWords(
  outcome: ImportOutcome,
  isWritten: boolean,
  language: Language,
): readonly (readonly [words: string, count: number])[] {
  const say = words[language]
  const { total, added, followed, unchanged, refused } = outcome
  return [
    [say.total, total],
    [isWritten ? say.added : say.wouldAdd, added],
    ...(followed > 0 ? [[isWritten ? say.followed : say.wouldFollow, followed] as const] : []),
    [say.unchanged, unchanged],
    [say.refused, refused],
  ]
}

export function importReport(
  outcome: ImportOutcome,
  isWritten: boolean,
  language: Language,
): Promise<Buffer> {
  const say = words[language]
  const summary: SheetData = countsInWords(outcome, isWritten, language).map(([name, count]) => [
    text(name),
    { value: count, type: Number },
  ])
  const rows: SheetData = [
    [say.row, say.number, say.column, say.value, say.kind, say.reason].map((value) => ({
      value,
      type: String,
      fontWeight: 'bold' as const,
    })),
    ...outcome.problems.map((problem) => [
      { value: problem.row, type: Number },
      text(problem.externalNumber ?? ''),
      text(problem.column ?? ''),
      text(problem.value ?? ''),
      text(isRemark(problem) ? say.remark : say.left),
      text(problemInWords(problem, language)),
    ]),
  ]
  const columns = [8, 22, 18, 30, 20, 60].map((width) => ({ width }))
  return writeXlsxFile([
    { sheet: say.summary, data: summary, columns: [{ width: 40 }, { width: 12 }] },
    { sheet: say.rows, data: rows, columns },
  ]).toBuffer()
}

const text = (value: string) =>
  value === '' ? null : { value: escapeForSpreadsheet(value), type: String, wrap: true }
