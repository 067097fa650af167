/** The columns in which people keep their rounds, under the headings that they use. */
import type { Cell } from '../../service-standard/index.ts'

export type LogColumn = 'DAY' | 'TIME' | 'END' | 'POINT' | 'ITEM' | 'NOTE'

const headings: Readonly<Record<LogColumn, readonly string[]>> = {
  DAY: ['日期', '作业日期', '巡查日期', '值班日期', 'date', 'day'],
  TIME: [
    '时间',
    '开始时间',
    '作业时间',
    '巡查时间',
    '发生时间',
    '打卡时间',
    '上岗时间',
    'time',
    'at',
    'from',
  ],
  END: ['结束时间', '完成时间', '离岗时间', '下岗时间', 'until', 'end'],
  POINT: ['点位', '点位编号', '点位名称', '地点', '位置', '巡查点', 'point', 'place'],
  ITEM: ['条目', '条目编号', '项目', '服务项目', '作业项目', '作业内容', '内容', 'item'],
  NOTE: ['备注', '说明', '情况', '发现问题', '发现情况', 'note', 'remark'],
}

const byHeading = new Map(
  (Object.keys(headings) as LogColumn[]).flatMap((column) =>
    headings[column].map((heading): [string, LogColumn] => [heading, column]),
  ),
)

const plain = (text: string) =>
  text
    .replaceAll(/[\s（(].*$/gu, '')
    .replaceAll(/\s/gu, '')
    .toLowerCase()

export interface LogHeader {
  /** From zero. */
  readonly row: number
  /** Where each column stands, from zero. */
  readonly columns: ReadonlyMap<LogColumn, number>
}

/** Titles and the name of the estate may stand above. */
const mostRowsAbove = 30

/** The row of headings: the first one that names a time or a day, and a place or a promise. */
export function findLogHeader(rows: readonly (readonly Cell[])[]): LogHeader | null {
  for (const [row, cells] of rows.slice(0, mostRowsAbove).entries()) {
    const columns = new Map<LogColumn, number>()
    cells.forEach(({ text }, at) => {
      const column = byHeading.get(plain(text))
      if (column && !columns.has(column)) columns.set(column, at)
    })
    if ((columns.has('TIME') || columns.has('DAY')) && (columns.has('POINT') || columns.has('ITEM')))
      return { row, columns }
  }
  return null
}

const dayPattern = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u
const timePattern = /(?:^|[\sT日])(\d{1,2})[:：时点](\d{1,2})?/u

/** A day and an hour out of one or two cells, as “2026-03-01T08:05”; what is missing is null. */
export function momentIn(
  day: Cell | undefined,
  time: Cell | undefined,
): { day: string | null; time: string | null } {
  return {
    day: dayIn(day) ?? dayIn(time),
    time: timeIn(time) ?? timeIn(day),
  }
}

function dayIn(cell: Cell | undefined): string | null {
  if (!cell) return null
  // A cell that holds an hour alone comes as a day at the beginning of the spreadsheet’s calendar.
  if (cell.kind === 'DATE') return cell.raw.startsWith('18') ? null : cell.raw.slice(0, 10)
  const found = dayPattern.exec(cell.text)
  return found && `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`
}

function timeIn(cell: Cell | undefined): string | null {
  if (!cell) return null
  if (cell.kind === 'DATE') {
    const time = cell.raw.slice(11, 16)
    // A day without an hour is stored as its midnight.
    return time === '' || (time === '00:00' && !cell.raw.startsWith('18')) ? null : time
  }
  if (cell.kind === 'NUMBER') {
    const share = Number(cell.text)
    if (!(share >= 0 && share < 1)) return null
    const minutes = Math.round(share * 1440)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  }
  const found = timePattern.exec(cell.text)
  return found && `${found[1]!.padStart(2, '0')}:${(found[2] ?? '00').padStart(2, '0')}`
}
