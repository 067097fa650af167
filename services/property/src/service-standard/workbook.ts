import writeXlsxFile from 'write-excel-file/node'
import { escapeForSpreadsheet } from './import/spreadsheet-escape.ts'
import {
  categoryWords,
  comparatorWords,
  evidenceWords,
  measureWords,
  periodWords,
  seasonText,
  tagWords,
  unitWords,
} from './item-words.ts'
import type { StandardItemContent } from './measure.ts'
import type { StandardWorkbookType } from './standard-version.type.ts'

/** The headings are those by which the import knows its own export again. */
const columns: readonly { heading: string; width: number; text: (item: StandardItemContent) => string }[] = [
  { heading: '编号', width: 10, text: ({ code }) => code },
  { heading: '类别', width: 16, text: ({ category }) => categoryWords[category]['zh-CN'] },
  { heading: '标签', width: 12, text: ({ tags }) => tags.map((tag) => tagWords[tag]['zh-CN']).join('、') },
  { heading: '项目', width: 22, text: ({ title }) => title },
  { heading: '服务标准', width: 60, text: ({ wording }) => wording },
  { heading: '指标', width: 14, text: ({ measure }) => measureWords[measure]['zh-CN'] },
  {
    heading: '比较',
    width: 10,
    text: ({ comparator }) => (comparator ? comparatorWords[comparator]['zh-CN'] : ''),
  },
  { heading: '数值', width: 8, text: ({ target }) => target ?? '' },
  { heading: '单位', width: 8, text: ({ unit }) => (unit ? unitWords[unit]['zh-CN'] : '') },
  { heading: '计数周期', width: 10, text: ({ period }) => (period ? periodWords[period]['zh-CN'] : '') },
  { heading: '范围', width: 16, text: ({ scope }) => scope ?? '' },
  { heading: '季节', width: 14, text: ({ season }) => (season ? seasonText(season, 'zh-CN') : '') },
  { heading: '触发条件', width: 14, text: ({ trigger }) => trigger ?? '' },
  { heading: '佐证', width: 12, text: ({ evidence }) => evidenceWords[evidence]['zh-CN'] },
]

/**
 * The promises of a version as an Excel file that can be changed and imported again. It is made for the one who asks
 * and stored nowhere: reading leaves nothing behind, and what may be read has been judged already.
 */
export async function workbookOf(
  title: string,
  content: readonly StandardItemContent[],
): Promise<StandardWorkbookType> {
  const head = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }))
  const rows = content.map((item) =>
    columns.map(({ text }) => ({ type: String, value: escapeForSpreadsheet(text(item)), wrap: true })),
  )
  const options = { columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, sheet: '服务标准' }
  const buffer = await (await writeXlsxFile([head, ...rows], options)).toBuffer()
  return {
    fileName: `${title}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: buffer.toString('base64'),
  }
}
