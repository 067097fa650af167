import { describe, expect, it } from 'vitest'
import { readSheets, type Sheet } from '../../spreadsheet/index.ts'
import { estateFields } from './estate-fields.ts'
import { estateRows } from './estate-rows.ts'
import { readTable, recogniseLayout } from './index.ts'
import { rosterFields } from './roster-fields.ts'

const csv = (lines: string[]) => readSheets(Buffer.from(lines.join('\n'))).then((sheets) => sheets ?? [])

function estatesOf(sheets: readonly Sheet[]) {
  const layout = recogniseLayout(sheets, estateFields)
  const [sheet] = sheets
  if (!layout || !sheet) return []
  return estateRows(sheets, layout, readTable(sheet, layout, estateFields)).map(
    ({ row, community, name, problems }) => [row, community, name, problems.map(({ code }) => code).join()],
  )
}

describe('a cell that is meant for the rows below it as well', () => {
  it('gives a community to the rows below, and no estate its neighbour’s name', async () => {
    const sheets = await csv([
      '社区,小区名称,建成年份,总户数',
      '太湖社区,示范一园,2008,650',
      ',示范二园,2009,320',
      '人杰水岸社区,,1988,100',
    ])
    expect(estatesOf(sheets)).toEqual([
      [2, '太湖社区', '示范一园', ''],
      [3, '太湖社区', '示范二园', ''],
      [4, '人杰水岸社区', '', 'ROW_EMPTY_CELL'],
    ])
  })

  it('gives an estate’s name to its buildings, and none to the buildings of the next community', async () => {
    const sheets = await csv([
      '社区,小区名称,楼栋,地上层数',
      '太湖社区,示范一园,1号楼,6',
      ',,2号楼,6',
      '人杰水岸社区,,1号楼,11',
    ])
    expect(estatesOf(sheets)).toEqual([
      [2, '太湖社区', '示范一园', ''],
      [4, '人杰水岸社区', '', 'ROW_EMPTY_CELL'],
    ])
  })
})

describe('the year in which an estate was built', () => {
  it('is asked for with all its digits, not as a day', async () => {
    const sheets = await csv(['社区,小区名称,建成年份', '太湖社区,示范一园,95年'])
    expect(estatesOf(sheets)).toEqual([[2, '太湖社区', '示范一园', 'ROW_NOT_A_YEAR']])
  })
})

describe('the time of a post', () => {
  it('may hold both ends of the term', async () => {
    const sheets = await csv(['单位,姓名,职务,任职时间', '示范居委会,示范张三,副主任,2026.3-2031.3'])
    const layout = recogniseLayout(sheets, rosterFields)
    const rows = layout && sheets[0] ? readTable(sheets[0], layout, rosterFields) : []
    expect(rows[0]).toMatchObject({
      values: { beginsOn: '2026-03-01', endsOn: '2031-03-31' },
      problems: [],
    })
  })
})
