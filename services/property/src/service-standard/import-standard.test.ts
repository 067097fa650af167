import { newId } from '@linli/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, oldArea, type Cast } from '../testing/cast.ts'
import {
  everythingStored,
  firstItem,
  publishFirst,
  read,
  refusedWith,
  send,
  sweeping,
  type Version,
} from '../testing/story.ts'

let cast: Cast
let published: Version
beforeAll(async () => {
  cast = await createCast()
  published = await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

async function upload(content: Buffer, name: string): Promise<string> {
  const id = newId()
  await cast.world.sqlAs(
    'property',
    { district, kind: 'PROPERTY_COMPANY' },
    `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at)
     values ($1, $2, 'x', 'application/octet-stream', $3, $4, $5, now())`,
    [district, id, content.length, name, content],
  )
  return id
}

const preview = `query($id: ID!, $fileId: ID, $text: String, $pairings: [StandardImportPairingInput!]) {
  standardImportPreview(managementAreaId: $id, fileId: $fileId, text: $text, pairings: $pairings) {
    isAcceptable rowCount problemCount problems { row column message isBlocking } missing { code }
    rows { row pairing pairedWith item { code target } } diff { changeClass summary } route { explanation } } }`

const table = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n')
const head = ['类别', '项目', '服务标准']

describe('the export of a version', () => {
  it('comes back in as the same content', async () => {
    const { workbook } = await read(cast.manager, published.id, 'workbook { fileName mediaType base64 }')
    expect(workbook.fileName).toBe('示范·杏林苑 物业服务标准 第 1.0 版.xlsx')
    const fileId = await upload(Buffer.from(workbook.base64, 'base64'), workbook.fileName)
    const { data, errors } = await cast.manager.ask(preview, { id: area.id, fileId })
    expect(errors).toBeUndefined()
    expect(data!.standardImportPreview).toMatchObject({
      isAcceptable: true,
      rowCount: 3,
      missing: [],
      diff: { changeClass: 'UNCHANGED' },
    })
    const payload = await send(cast.manager, 'standardVersionImport', { managementAreaId: area.id, fileId })
    expect(payload.errors).toEqual([])
    expect(payload.standardVersion.contentHash).toBe(published.contentHash)
  })
})

describe('a table pasted from a document', () => {
  it('is read, paired with what is in force, and shows which way the draft would take', async () => {
    const text = table(
      head,
      ['综合管理', firstItem.title, '急修报修后 30 分钟内到达现场。'],
      ['保洁', sweeping.title, '楼道每日清扫 2 次。'],
    )
    const { data } = await cast.manager.ask(preview, { id: area.id, text })
    const { standardImportPreview: seen } = data!
    expect(seen.rows.map(({ pairing, pairedWith }: any) => [pairing, pairedWith])).toEqual([
      ['BY_WORDING', firstItem.code],
      ['BY_WORDING', sweeping.code],
    ])
    expect(seen.missing).toEqual([{ code: 'LH-01' }])
    expect(seen.diff).toEqual({ changeClass: 'MIXED', summary: '更严 1 条、取消 1 条。' })
    expect(seen.route.explanation).toContain('一键拆分')
  })

  it('follows the pairing that somebody made by hand', async () => {
    const text = table(head, ['综合管理', '抢修', '抢修 30 分钟内赶到。'])
    const pairings = [{ row: 2, code: firstItem.code }]
    const { data } = await cast.manager.ask(preview, { id: area.id, text, pairings })
    expect(data!.standardImportPreview.rows).toMatchObject([
      { pairing: 'BY_HAND', item: { code: firstItem.code } },
    ])
  })
})

describe('a bad file', () => {
  const refusedFile = async (content: string | Buffer) => {
    const fileId = await upload(Buffer.from(content), 'bad.csv')
    const before = await everythingStored(cast)
    const payload = await send(
      cast.manager,
      'standardVersionImport',
      { managementAreaId: area.id, fileId },
      'preview { problems { row column message isBlocking } }',
    )
    expect(payload.standardVersion).toBeNull()
    expect(await everythingStored(cast)).toBe(before)
    return payload
  }

  it('is answered row by row, and nothing of it is written', async () => {
    const payload = await refusedFile(
      '类别,项目,服务标准,数值\n保洁,清扫,每日清扫,很多\n养鱼,喂食,每日喂食,1\n',
    )
    expect(payload.errors[0].code).toBe('ROWS_REFUSED')
    expect(payload.preview.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: 2, message: '应填数字，读到的是“很多”。', isBlocking: true }),
        expect.objectContaining({ row: 3, message: expect.stringContaining('类别“养鱼”不认识') }),
      ]),
    )
  })

  it('that would compute a formula is refused', async () => {
    const payload = await refusedFile('类别,项目,服务标准\n保洁,清扫,"=HYPERLINK(""http://evil"")"\n')
    expect(payload.preview.problems[0].message).toContain('公式')
  })

  it('that is no table, or has too many rows, is refused as a whole', async () => {
    expect((await refusedFile(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).errors[0].code).toBe(
      'FILE_UNREADABLE',
    )
    const many = `类别,项目,服务标准\n${'保洁,清扫,每日清扫 1 次\n'.repeat(100_000)}`
    expect((await refusedFile(many)).errors[0].code).toBe('FILE_UNREADABLE')
  })

  it('is read by nobody for an area that their company does not serve', async () => {
    const fileId = await upload(Buffer.from('x'), 'x.csv')
    const { data } = await cast.otherCompany.ask(preview, { id: oldArea.id, fileId })
    expect(data!.standardImportPreview).toBeNull()
    const input = { managementAreaId: oldArea.id, fileId }
    expect((await refusedWith(cast, cast.otherCompany, 'standardVersionImport', input)).code).toBe(
      'NOT_YOURS',
    )
  })
})
