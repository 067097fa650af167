import { decimal } from '@linli/kernel'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import {
  categoryWords,
  comparatorWords,
  evidenceWords,
  measureWords,
  periodWords,
  seasonText,
  tagWords,
  unitWords,
} from '../item-words.ts'
import type { StandardItemContent } from '../measure.ts'
import { escapeForSpreadsheet } from './spreadsheet-escape.ts'

const columns: readonly (readonly [
  heading: string,
  width: number,
  tell: (item: StandardItemContent) => string | number,
])[] = [
  ['编号', 10, (item) => item.code],
  ['类别', 16, (item) => categoryWords[item.category]['zh-CN']],
  ['项目', 20, (item) => item.title],
  ['服务标准', 56, (item) => item.wording],
  ['指标', 12, (item) => measureWords[item.measure]['zh-CN']],
  ['比较', 10, (item) => (item.comparator ? comparatorWords[item.comparator]['zh-CN'] : '')],
  ['数值', 8, numberOrText],
  ['单位', 8, (item) => (item.unit ? unitWords[item.unit]['zh-CN'] : '')],
  ['计数周期', 10, (item) => (item.period ? periodWords[item.period]['zh-CN'] : '')],
  ['范围', 16, (item) => item.scope ?? ''],
  ['季节', 14, (item) => (item.season ? seasonText(item.season, 'zh-CN') : '')],
  ['触发条件', 14, (item) => item.trigger ?? ''],
  ['佐证', 12, (item) => evidenceWords[item.evidence]['zh-CN']],
  ['标签', 12, (item) => item.tags.map((tag) => tagWords[tag]['zh-CN']).join('、')],
]

/**
 * A standard as an Excel workbook that people edit and give back: read again, it is the same standard, promise by
 * promise. Its headings are the ones that the import knows first.
 */
export async function writeStandardWorkbook(items: readonly StandardItemContent[]): Promise<Buffer> {
  const header = columns.map(([value]) => ({ value, fontWeight: 'bold' as const, wrap: true }))
  const rows = items.map((item) => columns.map(([, , tell]) => cellFor(tell(item))))
  const sheet: SheetData = [header, ...rows]
  return writeXlsxFile(sheet, {
    sheet: '服务标准',
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function cellFor(value: string | number) {
  if (typeof value === 'number') return { value, type: Number }
  // An empty text is no cell at all, so that a spreadsheet does not count it as filled.
  return value === '' ? null : { value: escapeForSpreadsheet(value), type: String, wrap: true }
}

/**
 * A number where a spreadsheet keeps it exactly, so that people can sort by it; otherwise the digits as text. A rate of
 * one per cent or less is text, because as a number it would be read as a fraction: 0.5 is 50 % to a spreadsheet.
 */
function numberOrText({ measure, target }: StandardItemContent): string | number {
  if (target === null) return ''
  const value = Number(target)
  const isFraction = measure === 'PER_CENT' && value <= 1
  return decimal(String(value)) === target && !isFraction ? value : target
}
