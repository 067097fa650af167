import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { templateItems } from '../template/template.ts'
import { meantText } from './mojibake.ts'
import { readStandard, type ReadStandard } from './read-standard.ts'

const inForce = templateItems('SECOND')
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const readFile = (content: Uint8Array | string) =>
  readStandard(
    { kind: 'FILE', content: typeof content === 'string' ? Buffer.from(content) : content },
    { inForce },
  )
const report = ({ problems }: ReadStandard) =>
  problems.map(({ row, column, code }) => [row, column, code].join(' '))

/** A workbook with nothing in it but the given rows of XML, as no honest program would write it. */
function workbook(rows: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  })
}

const textCell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`

describe('A file with mistakes', () => {
  it('is answered row by row, and none of it is taken over', async () => {
    const read = await readFile(fixture('mistakes.xlsx'))
    expect(report(read)).toEqual([
      '2 数值 TEXT_IN_NUMBER_COLUMN',
      '4 编号 DUPLICATE_CODE',
      '5  EMPTY_WORDING',
      '6  CATEGORY_UNKNOWN',
      '7 服务标准 FORMULA_INJECTION',
      '8 数值 DATE_IN_NUMBER_COLUMN',
      '9  NUMBER_OUT_OF_RANGE',
      '10 数值 DATE_IN_NUMBER_COLUMN',
    ])
    expect(read.isAcceptable).toBe(false)
    expect(read.items).toEqual([])
    // The one row without a mistake is shown, the others are not guessed at.
    expect(read.rows.filter(({ item }) => item !== null).map(({ row }) => row)).toEqual([3])
  })

  it.each([
    ['a wording', '类别,项目,单位,备注\n保洁,清扫,次/日,每日\n', ' 服务标准 MISSING_COLUMN'],
    ['a category', '项目,服务标准\n清扫,道路每日清扫 2 次\n', ' 类别 MISSING_COLUMN'],
  ])('is told that it has no column for %s', async (_, csv, problem) => {
    const read = await readStandard({ kind: 'FILE', content: Buffer.from(csv) }, { inForce: [] })
    expect(read.isAcceptable).toBe(false)
    const [row, column, code] = problem.split(' ')
    expect(read.problems.find((told) => told.code === code)).toMatchObject({
      row: row || null,
      params: { column },
    })
  })

  it('is told which headings were looked for when it has none of them', async () => {
    expect(report(await readFile('甲,乙,丙\n1,2,3\n'))).toEqual(['  HEADER_NOT_FOUND'])
  })

  it('names the rows above which no category stands', async () => {
    const read = await readFile('类别,服务标准\n,树木涂白每年一次\n保洁,楼面打蜡每年一次\n')
    expect(report(read)).toContain('2 类别 CATEGORY_MISSING')
    expect(read.rows.map(({ item }) => item?.title)).toEqual([undefined, '楼面打蜡'])
  })
})

describe('A wrong encoding', () => {
  it('is recognised in a file that was opened wrongly and saved again', async () => {
    const read = await readFile(fixture('utf-8-read-as-gbk.csv'))
    expect(read.problems).toEqual([
      {
        row: null,
        column: null,
        code: 'WRONG_ENCODING',
        severity: 'REFUSED',
        params: { found: '绫诲埆', meant: '类别' },
      },
    ])
  })

  it('is recognised in a single cell', async () => {
    const read = await readFile('类别,服务标准\n保洁,道路每日清扫 2 次\n保洁,閬撹矾姣忔棩娓呮壂 2 娆�\n')
    expect(read.problems.filter(({ code }) => code === 'WRONG_ENCODING').map(({ row }) => row)).toEqual([3])
  })

  it('is recognised where bytes belong to no encoding at all', async () => {
    expect(report(await readFile(Uint8Array.of(0xe7, 0xb1, 0x2c, 0xff, 0xff, 0x0a)))).toEqual([
      '  WRONG_ENCODING',
    ])
  })

  it('is undone as far as it can be, and never seen in a text that is well', () => {
    const text = '急修接报后三十分钟内到达现场'
    const asLatin1 = Buffer.from(text, 'utf8').toString('latin1')
    const asGbk = new TextDecoder('gb18030').decode(Buffer.from(text, 'utf8'))
    expect(meantText(asLatin1)).toBe(text)
    expect(meantText(asGbk)).toBe(text)
    for (const { title, wording } of inForce)
      expect([meantText(title), meantText(wording)]).toEqual([null, null])
    for (const well of ['联通', '服务', 'café', 'hotline', '①②③', '℃']) expect(meantText(well)).toBeNull()
  })
})

describe('A file that is too much', () => {
  const line = '保洁,清扫,道路每日清扫 2 次\n'
  const header = '类别,项目,服务标准\n'

  it('is refused at the first row too many, as CSV, as a paste and as a workbook', async () => {
    const csv = await readFile(header + line.repeat(100_000))
    const paste = await readStandard({ kind: 'PASTED', text: header + line.repeat(100_000) }, { inForce })
    const html = `<table>${'<tr><td>保洁</td><td>清扫</td></tr>'.repeat(100_000)}</table>`
    const pastedHtml = await readStandard({ kind: 'PASTED', text: '', html }, { inForce })
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `<row r="${index + 1}">${textCell(`A${index + 1}`, '保洁')}</row>`,
    )
    const excel = await readFile(workbook(rows.join('')))
    for (const read of [csv, paste, pastedHtml, excel]) {
      expect(read.problems).toEqual([
        { row: null, column: null, code: 'TOO_MANY_ROWS', severity: 'REFUSED', params: { limit: 5000 } },
      ])
    }
  })

  it('is read up to five thousand rows and not one more', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => `保洁,甲${index},乙${index}\n`).join('')
    expect((await readFile(header + rows(5000))).items).toHaveLength(5000)
    expect(report(await readFile(header + rows(5001)))).toEqual(['  TOO_MANY_ROWS'])
  })

  it.each([
    [
      'a row beyond the last one',
      '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>',
      'FILE_UNREADABLE',
    ],
    ['a cell beyond the last row', '<row><c r="A99999999"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    [
      'a million empty rows before it',
      '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      'TOO_MANY_ROWS',
    ],
    ['a column beyond the last one', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>', 'FILE_TOO_WIDE'],
    [
      'a cell of four million characters',
      `<row r="1">${textCell('A1', 'a'.repeat(4e6))}</row>`,
      'FILE_TOO_LARGE',
    ],
    ['no header', `<row r="1">${textCell('A1', '保洁')}</row>`, 'HEADER_NOT_FOUND'],
    ['XML that ends in the middle', '<row r="1"><c r="A1"', 'FILE_UNREADABLE'],
    ['nothing in it', '', 'FILE_EMPTY'],
  ])('is refused as a workbook with %s', async (_, rows, code) => {
    expect(report(await readFile(workbook(rows)))).toEqual([`  ${code}`])
  })

  it('is refused beyond five megabytes', async () => {
    expect(report(await readFile(Buffer.alloc(5 * 1024 * 1024 + 1, 'a')))).toEqual(['  FILE_TOO_LARGE'])
  })
})

describe('A file that is no table', () => {
  it.each([
    ['of the years before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_FORMAT_OLD'],
    [
      'with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_ENCRYPTED',
    ],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_UNREADABLE'],
    [
      'that is a packed letter',
      zipSync({ 'word/document.xml': strToU8('<w:document/>') }),
      'FILE_UNREADABLE',
    ],
    ['that was cut off', fixture('inline-strings.xlsx').subarray(0, 3000), 'FILE_UNREADABLE'],
    ['of white space', Buffer.from(' \n\n \t'), 'FILE_EMPTY'],
    ['without a byte', Buffer.alloc(0), 'FILE_EMPTY'],
    ['that is a web page without a table', Buffer.from('<html><body>404</body></html>'), 'FILE_UNREADABLE'],
  ])('%s is refused as such', async (_, content, code) => {
    expect(report(await readFile(content))).toEqual([`  ${code}`])
  })

  it('is answered with a report, whatever its bytes', async () => {
    const damaged = fc
      .tuple(
        fc.constantFrom('inline-strings.xlsx', 'titles-and-merged-cells.xlsx', 'gbk.csv'),
        fc.array(fc.tuple(fc.nat(9000), fc.nat(255)), { maxLength: 30 }),
      )
      .map(([name, changes]) => {
        const content = Buffer.from(fixture(name))
        for (const [at, byte] of changes) content[at % content.length] = byte
        return content as Uint8Array
      })
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), async (content) => {
        const read = await readFile(content)
        expect(read.isAcceptable).toBe(read.items.length > 0)
        expect(read.isAcceptable || read.problems.length > 0).toBe(true)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('is answered with a report, whatever is pasted', async () => {
    const words = fc.constantFrom(
      '类别',
      '服务标准',
      '数值',
      '保洁',
      '每日2次',
      '=1+1',
      '-',
      '',
      '1/3',
      '一级',
      '\n',
      '\t',
      '"',
      '<td>',
      '二〇二六年',
      '百分之',
      '每',
      '\u0000',
    )
    const text = fc.array(words, { maxLength: 60 }).map((all) => all.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.option(text), async (plain, html) => {
        const read = await readStandard(
          { kind: 'PASTED', text: plain, html: html && `<table><tr>${html}` },
          { inForce },
        )
        expect(read.isAcceptable || read.problems.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
