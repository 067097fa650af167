import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDivisionFile } from './read-division-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const official = (name: string) =>
  readDivisionFile(readFileSync(new URL(`./divisions/${name}`, import.meta.url)))

describe('an official division file', () => {
  it('is read with its headings as they are published', () => {
    const streets = official('shenbei_streets.csv')
    expect(streets).toMatchObject({ level: 'STREET', problems: [] })
    expect(streets?.rows).toHaveLength(16)
    const villages = official('shenbei_villages.csv')
    expect(villages).toMatchObject({ level: 'COMMUNITY', problems: [] })
    expect(villages?.rows).toHaveLength(219)
    expect(villages?.rows[0]).toEqual({ code: '210113001001', name: '站前社区' })
  })

  it('may come in GBK, with a byte order mark, with columns in another order', () => {
    // 站前社区 in GBK.
    const name = Uint8Array.from([0xd5, 0xbe, 0xc7, 0xb0, 0xc9, 0xe7, 0xc7, 0xf8])
    const gbk = Buffer.concat([bytes('code,name,streetCode\n210113001001,'), name, bytes(',210113001\n')])
    expect(readDivisionFile(gbk)?.rows).toEqual([{ code: '210113001001', name: '站前社区' }])
    const marked = bytes('\uFEFFname,streetCode,code\r\n站前社区,210113001,210113001001\r\n')
    expect(readDivisionFile(marked)?.rows).toEqual([{ code: '210113001001', name: '站前社区' }])
  })

  it('is read as one however long it is, also where a name goes on in the next line', () => {
    const codes = Array.from({ length: 30_000 }, (_, at) => `2101${String(10_000_000 + at)}`)
    const lines = codes.map((code, at) => `${code},"${at % 7 ? '村' : '分两行\n写的村'}",${code.slice(0, 9)}`)
    const file = readDivisionFile(bytes(['code,name,streetCode', ...lines, lines[5], ''].join('\r\n')))
    expect(file?.rows.map(({ code }) => code)).toEqual(codes)
    expect(file?.problems).toMatchObject([{ row: codes.length + 2, code: 'ROW_TWICE' }])
  })

  it('is refused as a whole when it is another table or no text at all', () => {
    expect(readDivisionFile(bytes('小区,户数\n甲,5\n'))).toBeNull()
    expect(readDivisionFile(Uint8Array.from([0, 1, 2, 3]))).toBeNull()
    expect(readDivisionFile(bytes(''))).toBeNull()
  })

  it('names every wrong line with its number and reason', () => {
    const file = readDivisionFile(
      bytes(
        [
          'code,name,streetCode',
          '210113001001,站前社区,210113001',
          '21011300100,少一位,210113001',
          '210113001004,云峰社区,210113002',
          '210113001001,又一次,210113001',
          '210113001005,,210113001',
          '210113001006,"=HYPERLINK(""x"")",210113001',
          '',
        ].join('\n'),
      ),
    )
    expect(file?.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'ROW_NOT_A_CODE'],
      [4, 'ROW_WRONG_PARENT'],
      [5, 'ROW_TWICE'],
      [6, 'ROW_EMPTY_CELL'],
      [7, 'ROW_FORMULA'],
    ])
  })
})
