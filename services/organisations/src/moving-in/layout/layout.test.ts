import { describe, expect, it } from 'vitest'
import { readSheets, type Sheet } from '../../spreadsheet/index.ts'
import { kindsOfImport, type ImportKind } from '../import-kind.ts'
import { workbook } from '../../testing/workbook.ts'
import { readDay, readTerm } from './read-day.ts'
import { readArea, readFee } from './read-number.ts'
import { applyMapping, readTable, recogniseLayout } from './index.ts'

const read = (kind: ImportKind, sheets: readonly Sheet[], mapping: Record<string, string> = {}) => {
  const { fields, rows } = kindsOfImport[kind]
  const found = recogniseLayout(sheets, fields)
  if (!found) return []
  const layout = applyMapping(found, { columns: mapping, constants: {} }, fields)
  const sheet = sheets.find(({ name }) => name === layout.sheet)
  return sheet ? rows(sheets, layout, readTable(sheet, layout, fields)) : []
}
const csv = (text: string) => readSheets(Buffer.from(text)).then((sheets) => sheets ?? [])

describe('a day in a table', () => {
  it.each([
    ['2024-3-1', '2024-03-01'],
    ['2024/03/01', '2024-03-01'],
    ['2024.3.1', '2024-03-01'],
    ['2024年3月1日', '2024-03-01'],
    ['20240301', '2024-03-01'],
    ['45352', '2024-03-01'],
    ['2024-03-01 00:00:00', '2024-03-01'],
    ['2024年3月', '2024-03-01'],
    ['2024.03', '2024-03-01'],
    ['2024年', '2024-01-01'],
    ['至今', null],
    ['—', null],
    ['2024-02-30', undefined],
    ['明年', undefined],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, 'FIRST')).toBe(day)
  })

  it('is the last one of its month or year where something ends', () => {
    expect(readDay('2024.2', 'LAST')).toBe('2024-02-29')
    expect(readDay('2028年', 'LAST')).toBe('2028-12-31')
  })

  it.each([
    ['2023.5-2028.5', '2023-05-01', '2028-05-31'],
    ['2023年5月1日至2028年4月30日', '2023-05-01', '2028-04-30'],
    ['2023-05-01~2028-04-30', '2023-05-01', '2028-04-30'],
    ['2023/5/1-2028/4/30', '2023-05-01', '2028-04-30'],
    ['2023-2028', '2023-01-01', '2028-12-31'],
    ['2023年5月至今', '2023-05-01', null],
  ])('%s is a term', (text, from, to) => {
    expect(readTerm(text)).toEqual({ from, to })
  })
})

it('multiplies ten thousands of square metres exactly', () => {
  expect(readArea('12.35', '建筑面积（万㎡）')).toBe('123500')
  expect(readArea('8.1万平方米', '建筑面积')).toBe('81000')
  expect(readArea('86,400.5', '建筑面积（㎡）')).toBe('86400.5')
  expect(readFee('住宅1.80元/㎡·月，商业3.5')).toBe('1.80')
})

describe('a roster', () => {
  it('is found under its titles, with a heading over two columns and cells merged over several rows', async () => {
    const sheets =
      (await readSheets(
        await workbook({
          说明: [
            ['填报须知', null],
            ['请如实填写', null],
          ],
          名册: [
            ['示范街道社区工作者名册', null, null, null, null, null],
            ['填报单位：示范街道', null, null, null, '2026年3月', null],
            ['序号', '单位', '姓名', '职务', '联系电话', '身份证号'],
            [1, '示范·太湖社区居委会', '张　三', '主任', 13800001111, '210113199001011234'],
            [2, null, '李四', '委员', '138 0000 2222', '210113199001011235'],
            ['合计', null, '2人', null, null, null],
            ['填表人：王五', null, null, null, null, null],
          ],
        }),
      )) ?? []
    expect(read('ROSTER', sheets)).toEqual([
      expect.objectContaining({
        row: 4,
        name: '张三',
        organisation: '示范·太湖社区居委会',
        phone: '13800001111',
        problems: [],
      }),
      expect.objectContaining({
        row: 5,
        name: '李四',
        organisation: '示范·太湖社区居委会',
        phone: '13800002222',
        problems: [],
      }),
    ])
  })

  it('may name its bodies in titles between the rows, and two posts in one cell', async () => {
    const sheets = await csv(
      '姓名,职务,任期,,手机\n,,起,止,\n一、示范·太湖社区党委,,,,\n林书记,书记、主任,2023.5,2028.5,13800000001\n（二）示范·业委会,,,,\n吴委员,委员,2024年1月1日,至今,024-89860000\n',
    )
    expect(read('ROSTER', sheets)).toEqual([
      expect.objectContaining({
        organisation: '示范·太湖社区党委',
        post: '书记',
        beginsOn: '2023-05-01',
        endsOn: '2028-05-31',
      }),
      expect.objectContaining({ organisation: '示范·太湖社区党委', post: '主任', row: 4 }),
      expect.objectContaining({ organisation: '示范·业委会', endsOn: null, phone: '024-89860000', row: 6 }),
    ])
  })

  it('reports a cell that cannot be read without repeating what is personal', async () => {
    const [row] = read('ROSTER', await csv('姓名,单位,职务,电话,任职时间\n张三,示范居委会,主任,12345,不详\n'))
    expect(row?.problems).toEqual([
      expect.objectContaining({ code: 'ROW_NOT_A_PHONE', value: null, field: 'phone' }),
      expect.objectContaining({ code: 'ROW_NOT_A_DAY', value: '不详', field: 'beginsOn' }),
    ])
  })

  it('takes the word of whoever corrects a column', async () => {
    const sheets = await csv('姓名,甲,乙\n张三,示范居委会,主任\n')
    expect(read('ROSTER', sheets, { 甲: 'organisation', 乙: 'post' })).toEqual([
      expect.objectContaining({ name: '张三', organisation: '示范居委会', post: '主任', problems: [] }),
    ])
  })
})

describe('a list of estates', () => {
  it('gathers the lines of its buildings', async () => {
    const sheets = await csv(
      '街道,社区,小区名称,楼号,层数,单元数,户数,建成年代,物业管理模式\n道义街道,太湖社区,示范·杏林苑,1#,18,2,144,2012年,专业化物业\n,,,2#,18,2,140,,\n,太湖社区,示范·悦水湾,甲,6,3,36,1998,弃管\n',
    )
    expect(read('ESTATES', sheets)).toEqual([
      expect.objectContaining({
        ...{ row: 2, street: '道义街道', community: '太湖社区', name: '示范·杏林苑', households: null },
        ...{ builtYear: 2012, managementMode: 'CONTRACTED' },
        buildings: [
          { name: '1#', storeys: 18, entrances: 2, households: 144 },
          { name: '2#', storeys: 18, entrances: 2, households: 140 },
        ],
      }),
      expect.objectContaining({ row: 4, name: '示范·悦水湾', managementMode: 'NONE', builtYear: 1998 }),
    ])
  })

  it('reads GBK, and the code of a neighbourhood without a heading that tells', async () => {
    // 小区名称,编号,户数 / 示范苑,210113004027,100
    const bytes = Buffer.from(
      'd0a1c7f8c3fbb3c62cb1e0bac52cbba7cafd0acabeb7b6d4b72c3231303131333030343032372c3130300a',
      'hex',
    )
    const sheets = (await readSheets(bytes)) ?? []
    expect(read('ESTATES', sheets)).toEqual([
      expect.objectContaining({ name: '示范苑', communityCode: '210113004027', households: 100 }),
    ])
  })
})

it('reads a list of contracts with the term in one column', async () => {
  const sheets = await csv(
    '序号,项目名称,所属社区,物业服务企业,统一社会信用代码,合同编号,合同期限,收费方式,服务等级,收费标准（元/㎡·月）\n1,示范·杏林苑,太湖社区,示范安居物业,91210113MA0000001X,沈北2024-01,2024.1.1-2026.12.31,包干制,二级,1.80\n',
  )
  expect(read('CONTRACTS', sheets)).toEqual([
    expect.objectContaining({
      ...{ area: '示范·杏林苑', community: '太湖社区', company: '示范安居物业', number: '沈北2024-01' },
      ...{ termFrom: '2024-01-01', termTo: '2026-12-31', feeRegime: 'LUMP_SUM', level: '二级', fee: '1.80' },
      ...{ companyCreditCode: '91210113MA0000001X', problems: [] },
    }),
  ])
})

describe('a table of what companies promise', () => {
  it('is gathered area by area, with categories in titles between the rows and merged cells', async () => {
    const sheets =
      (await readSheets(
        await workbook({
          标准: [
            ['物业服务标准一览表', null, null, null],
            ['小区名称', '服务事项', '服务标准', '频次'],
            ['示范·甲苑', '服务电话', '24 小时有人接听', null],
            [null, '巡逻', '每 2 小时巡逻一次', '每 2 小时'],
            ['示范·乙苑', '服务电话', '8 至 20 时有人接听', null],
          ],
        }),
      )) ?? []
    expect(read('STANDARDS', sheets)).toEqual([
      expect.objectContaining({
        row: 3,
        area: '示范·甲苑',
        promises: [
          expect.objectContaining({ title: '服务电话', wording: '24 小时有人接听', frequency: '' }),
          expect.objectContaining({ title: '巡逻', frequency: '每 2 小时' }),
        ],
        problems: [],
      }),
      expect.objectContaining({ row: 5, area: '示范·乙苑', promises: [expect.anything()] }),
    ])
  })
})
