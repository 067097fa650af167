import { deflateRawSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileLimit } from './files.ts'
import { sniffMediaType } from './media-types.ts'
import type { Browser } from './testing/browser.ts'
import { createGatewayWorld, type GatewayWorld, type Member } from './testing/gateway-world.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('files that people attach', () => {
  let world: GatewayWorld
  let manager: Member
  let browser: Browser

  beforeAll(async () => {
    world = await createGatewayWorld()
    manager = await world.member('property')
    browser = world.browser()
    await browser.signIn(manager.username, manager.password)
  })
  afterAll(() => world.stop())

  const upload = (
    content: Buffer,
    name: string,
    by = browser,
    headers: Record<string, string> = { 'x-linli': '1' },
  ) =>
    by.send('/files', {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
        ...headers,
      },
      body: new Uint8Array(content),
    })

  it('are kept in the seat’s district and come back as they were, as a download', async () => {
    const answer = await upload(png, '公示 照片(1).png')
    expect(answer.status).toBe(201)
    const file = (await answer.json()) as any
    expect(file).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/),
      name: '公示 照片(1).png',
      size: png.length,
      mediaType: 'image/png',
      sha256: createHash('sha256').update(png).digest('hex'),
    })
    const [row] = await world.sql(
      'select district_id, created_by, created_at from platform.file where id = $1',
      [file.id],
    )
    expect(row).toEqual({
      district_id: world.district,
      created_by: manager.person,
      created_at: world.time.now(),
    })

    const back = await browser.get(`/files/${file.id}`)
    expect(Buffer.from(await back.arrayBuffer())).toEqual(png)
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''%E5%85%AC%E7%A4%BA%20%E7%85%A7%E7%89%87%281%29.png`,
    )
    expect(back.headers.get('x-content-type-options')).toBe('nosniff')
    expect(back.headers.get('content-security-policy')).toContain('sandbox')
    expect(
      (await browser.get(`/files/${file.id}`, { 'if-none-match': back.headers.get('etag') ?? '' })).status,
    ).toBe(304)
  })

  it('are not there for people of another district, nor for anybody without a seat', async () => {
    const { id } = (await (await upload(png, 'a.png')).json()) as any
    const stranger = await world.member('stranger')
    await world.sql(
      `update organisations.seat_of_account set district_id = gen_random_uuid() where account_id = $1`,
      [stranger.account],
    )
    const other = world.browser()
    await other.signIn(stranger.username, stranger.password)
    expect((await other.get(`/files/${id}`)).status).toBe(404)
    expect((await world.browser().get(`/files/${id}`)).status).toBe(404)
    expect((await upload(png, 'a.png', world.browser())).status).toBe(401)
  })

  it('are refused where the content is not what the name says', async () => {
    const count = async () => (await world.sql('select count(*)::int as n from platform.file'))[0].n
    const before = await count()
    for (const [content, name] of [
      [Buffer.from('<html><script>alert(1)</script>'), 'page.html'],
      [Buffer.from('<html><script>alert(1)</script>'), 'picture.png'],
      [png, 'report.pdf'],
      [png, 'picture.svg'],
      [Buffer.from('MZ\0\0'), 'table.csv'],
      [Buffer.alloc(0), 'empty.csv'],
    ] as const) {
      expect((await upload(content, name)).status).toBe(415)
    }
    expect(await count()).toBe(before)
  })

  it('have five megabytes at most', async () => {
    const large = Buffer.concat([png, Buffer.alloc(fileLimit - png.length + 1)])
    expect((await upload(large, 'large.png')).status).toBe(413)
    expect((await upload(large.subarray(0, fileLimit), 'large.png')).status).toBe(201)
  })

  it('are not taken from another site’s page', async () => {
    expect((await upload(png, 'a.png', browser, {})).status).toBe(403)
  })

  it('keep no folders and no control characters in their names', async () => {
    expect(((await (await upload(png, '../../etc/\r\nx.png')).json()) as any).name).toBe('__x.png')
    expect((await upload(png, '')).status).toBe(400)
  })
})

describe('telling what a file is', () => {
  const zip = (...names: string[]) => {
    const entries: Buffer[] = []
    const directory: Buffer[] = []
    let at = 0
    for (const name of names) {
      const body = deflateRawSync('x')
      const local = Buffer.alloc(30)
      local.writeUInt32LE(0x04034b50, 0)
      local.writeUInt16LE(name.length, 26)
      entries.push(local, Buffer.from(name), body)
      const central = Buffer.alloc(46)
      central.writeUInt32LE(0x02014b50, 0)
      central.writeUInt16LE(name.length, 28)
      central.writeUInt32LE(at, 42)
      directory.push(central, Buffer.from(name))
      at += 30 + name.length + body.length
    }
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(names.length, 10)
    end.writeUInt32LE(at, 16)
    return Buffer.concat([...entries, ...directory, end])
  }

  it('looks into office files, and refuses macros', () => {
    expect(sniffMediaType(zip('[Content_Types].xml', 'xl/workbook.xml'), '标准.xlsx')).toContain(
      'spreadsheetml',
    )
    expect(sniffMediaType(zip('word/document.xml'), 'a.docx')).toContain('wordprocessingml')
    expect(sniffMediaType(zip('word/document.xml'), 'a.xlsx')).toBeNull()
    expect(sniffMediaType(zip('xl/workbook.xml', 'xl/vbaProject.bin'), 'a.xlsx')).toBeNull()
    expect(sniffMediaType(Buffer.from('PK\x03\x04 and no more'), 'a.xlsx')).toBeNull()
  })

  it('takes tables in any encoding that holds text', () => {
    expect(sniffMediaType(Buffer.from('条目,时限\r\n急修,30'), 'a.csv')).toBe('text/csv')
    expect(sniffMediaType(Buffer.from([0xcc, 0xf5, 0xc4, 0xbf, 0x2c, 0x31]), 'gbk.CSV')).toBe('text/csv')
    expect(sniffMediaType(Buffer.from('\ufeffa,b', 'utf16le'), 'a.csv')).toBe('text/csv')
    expect(sniffMediaType(Buffer.from([0x61, 0x00, 0x62]), 'a.csv')).toBeNull()
  })

  it('knows pictures and PDF by their first bytes', () => {
    expect(sniffMediaType(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a.JPG')).toBe('image/jpeg')
    expect(sniffMediaType(Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'a.webp')).toBe('image/webp')
    expect(sniffMediaType(Buffer.from('%PDF-1.7'), 'a.pdf')).toBe('application/pdf')
  })
})
