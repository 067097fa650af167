import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../spreadsheet/index.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'
import { workbook } from '../testing/workbook.ts'

const preview = `query($fileId: ID!) { estateImportPreview(fileId: $fileId) { digest addedCount changedCount unchangedCount buildings problemCount
  added { row name } changed { row code name changed } problems { row column value problem } } }`
const estateImport = `mutation($input: EstateImportInput!) { estateImport(input: $input) { added changed errors { code message } } }`
const spreadsheet = `query($code: String!) { estatesSpreadsheet(code: $code) { name mediaType content } }`
const headings = [
  '社区代码',
  '小区编码',
  '小区名称',
  '管理方式',
  '回迁户占比（%）',
  '建成年份',
  '户数',
  '建筑面积（㎡）',
  '地址',
]
const taihu = '210113004027'

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const register = async () => [
  await world.rows('select * from estate order by code'),
  await world.rows('select * from building order by code'),
  await world.rows('select id from classification order by id'),
]

async function show(name: string, content: string | Uint8Array) {
  const actor = await world.person(name)
  const fileId = await world.upload(content)
  const { data, errors } = await actor.ask(preview, { fileId })
  expect(errors).toBeUndefined()
  const shown = data?.estateImportPreview
  const accept = async (digest = shown?.digest ?? '') =>
    (await actor.ask(estateImport, { input: { fileId, digest } })).data?.estateImport
  return { shown, accept }
}

describe('a workbook of estates', () => {
  it('with a merged title above its headings, thousands separators and a sheet of buildings is shown and then written', async () => {
    const file = await workbook({
      小区台账: [
        ['太湖社区小区台账（2026 年 3 月）'],
        [],
        headings,
        [taihu, null, '示范·桂香苑', '前期物业', null, 2020, '1,204', '98,300.50', '示范路 20 号'],
        [taihu, `${taihu}-01`, '示范·杏林苑', '业主选聘物业', 0, 2014, 1870, 198400, '示范路 1 号'],
      ],
      楼栋: [
        ['小区编码', '小区名称', '楼栋', '地上层数', '单元数', '户数'],
        [null, '示范·桂香苑', '1 号楼', 18, 2, 144],
        [`${taihu}-01`, '示范·杏林苑', '15 号楼', 11, 2, 88],
      ],
    })
    const before = await register()
    const { shown, accept } = await show('周主任', file)
    expect(shown).toMatchObject({
      addedCount: 1,
      changedCount: 1,
      unchangedCount: 0,
      buildings: 2,
      problemCount: 0,
      problems: [],
    })
    expect(shown.changed).toEqual([{ row: 5, code: `${taihu}-01`, name: '示范·杏林苑', changed: ['户数'] }])
    expect(await register()).toEqual(before)
    expect(await accept()).toEqual({ added: 1, changed: 1, errors: [] })
    const [entered] = await world.rows(`select * from estate where name = '示范·桂香苑'`)
    expect(entered).toMatchObject({
      code: `${taihu}-03`,
      households: 1204,
      area: '98300.5',
      type: 'COMMERCIAL',
    })
    expect(
      await world.rows(`select code from building where name = '15 号楼' and starts_with(code, $1)`, [taihu]),
    ).toEqual([{ code: `${taihu}-01-15` }])
  })

  it('that was taken out can be brought in again and changes nothing', async () => {
    const actor = await world.person('周主任')
    const out = await actor.ask(spreadsheet, { code: taihu })
    expect(out.errors).toBeUndefined()
    const { name, content } = out.data?.estatesSpreadsheet ?? {}
    expect(name).toBe(`小区台账-${taihu}-2026-03-02.xlsx`)
    const sheets = await readSheets(Buffer.from(content, 'base64'))
    expect(sheets?.map((sheet) => sheet.name)).toEqual(['小区', '楼栋'])
    const before = await register()
    const { shown, accept } = await show('周主任', Buffer.from(content, 'base64'))
    expect(shown).toMatchObject({ addedCount: 0, changedCount: 0, problems: [] })
    expect(await accept()).toMatchObject({ added: 0, changed: 0, errors: [] })
    const after = await register()
    expect(after).toEqual(before)
  })

  it('as a CSV file in GBK is read too', async () => {
    const { shown } = await show('周主任', Buffer.from(gbkTable, 'hex'))
    expect(shown).toMatchObject({ addedCount: 1, problems: [], added: [{ row: 2, name: '甲' }] })
  })
})

describe('a bad file writes nothing and says line by line why', () => {
  it.each([
    [
      'a word in place of a number',
      [taihu, null, '甲', '前期物业', null, '二〇二〇', null, null, null],
      '建成年份',
      '应为不小于 0 的整数。',
    ],
    [
      'a share above all',
      [taihu, null, '甲', '前期物业', 120, null, null, null, null],
      '回迁户占比（%）',
      '应在 0 到 100 之间，最多两位小数。',
    ],
    [
      'a formula',
      [taihu, null, '=cmd|calc', '前期物业', null, null, null, null, null],
      '小区名称',
      expect.stringContaining('公式'),
    ],
    ['no name', [taihu, null, null, '前期物业', null, null, null, null, null], '小区名称', '此格不能为空。'],
    [
      'an unknown way of management',
      [taihu, null, '甲', '随便', null, null, null, null, null],
      '管理方式',
      expect.stringContaining('不认识'),
    ],
    [
      'a neighbourhood of another street',
      ['210113006004', null, '甲', '前期物业', null, null, null, null, null],
      '社区代码',
      expect.stringContaining('不在您的管辖范围'),
    ],
    [
      'a code that nobody has',
      [taihu, `${taihu}-77`, '甲', '前期物业', null, null, null, null, null],
      '小区编码',
      '没有找到这个小区。',
    ],
  ])('%s', async (_, line, column, problem) => {
    const before = await register()
    const { shown, accept } = await show('唐科长', await workbook({ 小区: [headings, line] }))
    expect(shown).toMatchObject({ digest: '', problemCount: 1, problems: [{ row: 2, column, problem }] })
    expect((await accept('')).errors).toMatchObject([{ code: 'FILE_UNREADABLE' }])
    expect(await register()).toEqual(before)
  })

  it.each([
    [
      'a column is missing',
      () =>
        workbook({
          小区: [
            ['社区代码', '小区名称'],
            [taihu, '甲'],
          ],
        }),
      /至少须有这些列：社区代码、小区名称、管理方式/,
    ],
    ['it is a picture', async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /无法读取/],
    [
      'it only begins like a workbook',
      async () => Buffer.from(`PK\u0003\u0004${'x'.repeat(200)}`),
      /无法读取/,
    ],
    [
      'it has a hundred thousand lines',
      async () =>
        Buffer.from(
          [headings.join(','), ...Array.from({ length: 100_000 }, () => `${taihu},,甲,前期物业`)].join('\n'),
        ),
      /共 100000 行，超过一次最多 20000 行/,
    ],
  ])('%s', async (_, content, problem) => {
    const before = await register()
    const { shown, accept } = await show('唐科长', await content())
    expect(shown.problems).toMatchObject([{ row: 0, problem: expect.stringMatching(problem) }])
    expect((await accept('')).errors).toMatchObject([{ code: 'FILE_UNREADABLE' }])
    expect(await register()).toEqual(before)
  })

  it('the same estate twice', async () => {
    const line = [taihu, null, '甲', '前期物业', null, null, null, null, null]
    const { shown } = await show('唐科长', await workbook({ 小区: [headings, line, line] }))
    expect(shown.problems).toMatchObject([{ row: 3, problem: '同一项在文件中出现了两次。' }])
  })

  it('a building of an estate that nobody knows', async () => {
    const file = await workbook({
      小区: [headings, [taihu, null, '甲', '前期物业', null, null, null, null, null]],
      楼栋: [
        ['小区编码', '小区名称', '楼栋'],
        [null, '乙', '1 号楼'],
      ],
    })
    const { shown } = await show('唐科长', file)
    expect(shown.problems).toMatchObject([{ row: 2, value: '乙', problem: '没有找到这个小区。' }])
  })

  it('one that changed after it was shown', async () => {
    const line = [taihu, `${taihu}-02`, '示范·悦水湾', '前期物业', 0, 2021, 961, 121300, '示范路 9 号']
    const { accept } = await show('唐科长', await workbook({ 小区: [headings, line] }))
    await world.rows(`update estate set households = 999 where code = $1`, [`${taihu}-02`])
    const before = await register()
    expect((await accept()).errors).toMatchObject([{ code: 'PREVIEW_OUTDATED' }])
    expect(await register()).toEqual(before)
  })

  it('from somebody who keeps no register', async () => {
    const file = await workbook({
      小区: [headings, [taihu, null, '甲', '前期物业', null, null, null, null, null]],
    })
    const { shown, accept } = await show('郑经理', file)
    expect(shown).toBeNull()
    expect((await accept()).errors).toMatchObject([{ code: 'NOT_ALLOWED' }])
    const out = await (await world.person('郑经理')).ask(spreadsheet, { code: taihu })
    expect(out.data?.estatesSpreadsheet).toBeNull()
  })
})

/** `社区代码,小区名称,管理方式` and one line `210113004027,甲,前期物业` in GBK, which no encoder of the platform writes. */
const gbkTable =
  'c9e7c7f8b4fac2eb2cd0a1c7f8c3fbb3c62cb9dcc0edb7bdcabd0a3231303131333030343032372cbcd72cc7b0c6daceefd2b50a'
