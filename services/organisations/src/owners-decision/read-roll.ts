import { readColumns, readSheets, rowProblem, type Column, type RowProblem } from '../spreadsheet/index.ts'
import { countRoll, type Ballot, type RollUnit } from './count-roll.ts'
import { squareCentimetres } from './square-metres.ts'
import type { OwnersCount } from './threshold.ts'

export interface RollRead {
  /** Null where nothing could be counted. */
  readonly count: OwnersCount | null
  readonly unitCount: number
  readonly problems: readonly RowProblem[]
}

type RollColumn = 'unit' | 'area' | 'owner' | 'unsold' | 'ballot'

const columns: readonly Column<RollColumn>[] = [
  { key: 'unit', headings: ['房号', '专有部分', '房屋', '门牌号', 'Unit'], required: true },
  { key: 'area', headings: ['专有部分面积', '面积', '建筑面积', '专有部分面积㎡', 'Area'], required: true },
  { key: 'owner', headings: ['业主标记', '业主编号', '买受人编号', 'Owner'] },
  { key: 'unsold', headings: ['建设单位未售', '未售', '未售未交付', 'Unsold'] },
  { key: 'ballot', headings: ['表决意见', '表决', '意见', 'Ballot'] },
]

const ballots: Readonly<Record<string, Ballot>> = {
  ...{ 同意: 'IN_FAVOUR', 赞成: 'IN_FAVOUR', yes: 'IN_FAVOUR' },
  ...{ 反对: 'AGAINST', 不同意: 'AGAINST', no: 'AGAINST' },
  ...{ 弃权: 'ABSTAINED', abstained: 'ABSTAINED' },
  ...{ '': 'NONE', 未表决: 'NONE', 未投票: 'NONE', 未参加: 'NONE', 未参与: 'NONE', none: 'NONE' },
}

const yes = ['是', '√', '1', 'yes', '未售', '未交付']
const no = ['', '否', '0', 'no', '已售', '已交付']

/**
 * Reads a table of units as it is pasted from a spreadsheet: unit, area in ㎡, a mark for the buyer, whether the developer
 * still holds it, and the ballot. What is not understood is a problem of its row, and nothing is counted then.
 */
export async function readRoll(text: string): Promise<RollRead> {
  const sheets = await readSheets(new TextEncoder().encode(text))
  const { lines, problems: faults } = sheets?.[0]
    ? readColumns(sheets[0], columns)
    : { lines: [], problems: [rowProblem('ROW_FILE_UNREADABLE', { row: 0 })] }
  const problems = [...faults]
  const known = new Set<string>()
  const units = lines.map(({ row, cells, heading }): RollUnit => {
    const wrong = (
      column: RollColumn,
      code: 'ROW_AREA_INVALID' | 'ROW_UNKNOWN_WORD_IN_ROLL' | 'ROW_TWICE',
    ) => {
      problems.push(rowProblem(code, { row, column: heading(column), value: cells[column] }))
    }
    const area = squareCentimetres(cells.area.replace(/㎡|平方米|m2|m²/gi, ''))
    const ballot = ballots[cells.ballot.toLowerCase()]
    const unsold = cells.unsold.toLowerCase()
    if (cells.area !== '' && (area === null || area === 0n)) wrong('area', 'ROW_AREA_INVALID')
    if (!ballot) wrong('ballot', 'ROW_UNKNOWN_WORD_IN_ROLL')
    if (!yes.includes(unsold) && !no.includes(unsold)) wrong('unsold', 'ROW_UNKNOWN_WORD_IN_ROLL')
    if (known.has(cells.unit)) wrong('unit', 'ROW_TWICE')
    known.add(cells.unit)
    return {
      row,
      area: area ?? 0n,
      owner: cells.owner,
      isUnsold: yes.includes(unsold),
      ballot: ballot ?? 'NONE',
    }
  })
  const { count, contradictions } = countRoll(units)
  problems.push(...contradictions.map((row) => rowProblem('ROW_BALLOTS_DIFFER', { row })))
  const isCounted = units.length > 0 && problems.length === 0
  return {
    count: isCounted ? count : null,
    unitCount: units.length,
    problems: problems.toSorted((a, b) => a.row - b.row),
  }
}
