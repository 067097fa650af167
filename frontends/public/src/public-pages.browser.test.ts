import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commentPlaceDocument, commentTargetDocument } from './comment/comment-place.document.ts'
import { draftInComments, ownComment } from './testing/cast.ts'
import { leakCode } from './testing/requests.ts'
import { openReaders, type Readers } from './testing/browser.ts'
import { castReplies, origin, type Replies } from './testing/visit.ts'

// A browser beside other tests on two cores takes its time.
vi.setConfig({ testTimeout: 60_000 })

let readers: Readers
beforeAll(async () => {
  readers = await openReaders()
}, 60_000)
afterAll(() => readers?.close())

const draft = `/p/standards/${draftInComments.reference}`
const pages = [
  '/',
  '/?search=x&lang=en',
  '/p/estates/210113001001-01',
  '/p/estates/210113001002-01',
  draft,
  `${draft}/notice`,
  `${draft}/poster`,
  '/p/estates/210113001001-01/request?place=3号楼',
  '/p/estates/210113001001-01/request/poster?place=3号楼',
  '/p/requests',
  '/p/requests/2026-000412?placed=1',
  '/p/requests/2026-000412/slip',
  '/p/requests/2026-000413',
  '/p/nowhere',
]

/** The device that sent the request about the leak. */
const ofLeak = `linli.requests=2026-000412.${leakCode}`

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const desk = { viewport: { width: 1280, height: 800 } }
const every = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [desk, phone].flatMap((device) => ['zh-CN', 'en-GB'].map((locale) => ({ ...device, colorScheme, locale }))),
)
/** Two of the eight ways of looking differ in everything; `LINLI_CELLS=all` looks in all of them. */
const ways: BrowserContextOptions[] = process.env['LINLI_CELLS'] === 'all' ? every : [every[0]!, every[7]!]

describe.each(ways)('seen on $viewport.width px, $colorScheme, in $locale', (device) => {
  it.each(pages)('axe finds nothing on %s, and nothing is wider than the screen', async (path) => {
    const page = await readers.open(path, { ...device, extraHTTPHeaders: { cookie: ofLeak } })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(excess).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})

it('a first visit stays far below 60 KB', async () => {
  const page = await readers.open('about:blank', phone)
  const sent: Promise<Buffer>[] = []
  page.on('response', (response) => void sent.push(response.body()))
  await page.goto(origin + draft, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(sent)).map((body) => brotliCompressSync(body).length)
  expect(sizes.length).toBeGreaterThanOrEqual(2)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024)
})

/** An API that takes one comment and shows it to the device that made it. */
const takingComments: Replies = new Map([
  ...castReplies,
  [commentTargetDocument, () => ({ standardVersionByReference: { id: draftInComments.id } })],
  [
    commentPlaceDocument,
    () => ({ standardCommentPlace: { standardComment: { id: ownComment.id }, errors: [] } }),
  ],
])

describe('commenting', () => {
  it('works without JavaScript, from the promise to the number of the comment', async () => {
    const page = await readers.open(draft, { ...phone, javaScriptEnabled: false }, takingComments)
    await page.getByRole('link', { name: '对“室外清扫”提意见' }).click()
    expect(await page.getByLabel('针对').inputValue()).toBe('BJ-02')
    await page.getByLabel('您的意见').fill('请保留两次。')
    await page.getByRole('button', { name: '提交意见' }).click()
    await page.getByRole('heading', { name: '意见已收到' }).waitFor()
    expect(await page.getByText('编号 ABCD-5678').isVisible()).toBe(true)
  })

  it('counts the signs and keeps what was not sent', async () => {
    const page = await readers.open(draft, phone, takingComments)
    await page.getByLabel('您的意见').fill('写到一半')
    expect(await page.getByText('4 / 1000').isVisible()).toBe(true)
    await page.reload()
    expect(await page.getByLabel('您的意见').inputValue()).toBe('写到一半')
    await page.getByRole('button', { name: '提交意见' }).click()
    await page.getByRole('heading', { name: '意见已收到' }).waitFor()
    await page.getByRole('link', { name: '再提一条' }).click()
    expect(await page.getByLabel('您的意见').inputValue()).toBe('')
  })
})

it('in WeChat nobody is offered a button to print, but told where it can be done', async () => {
  const userAgent =
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile MicroMessenger/8.0.50'
  const page = await readers.open(`${draft}/notice`, { ...phone, userAgent })
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.getByText('在浏览器打开').isVisible()).toBe(true)
})

it('nothing is shown that a strict policy forbids', async () => {
  const page = await readers.open(draft, desk)
  const complaints: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  await page.reload({ waitUntil: 'networkidle' })
  expect(complaints).toEqual([])
})

describe('the form of a request', () => {
  const form = '/p/estates/210113001001-01/request'

  it('keeps what was not sent with its key, but not who somebody is', async () => {
    const page = await readers.open(form, phone)
    await page.getByRole('radio', { name: '报修' }).check()
    await page.getByLabel('具体情况').fill('写到一半')
    await page.getByLabel('很急，不能等').check()
    await page.getByRole('textbox', { name: '电话' }).fill('13800000001')
    const key = await page.locator('[name=idempotencyKey]').inputValue()
    await page.goto(origin + form)
    expect(await page.getByLabel('具体情况').inputValue()).toBe('写到一半')
    expect(await page.getByRole('radio', { name: '报修' }).isChecked()).toBe(true)
    expect(await page.getByLabel('很急，不能等').isChecked()).toBe(true)
    expect(await page.getByRole('textbox', { name: '电话' }).inputValue()).toBe('')
    expect(await page.locator('[name=idempotencyKey]').inputValue()).toBe(key)
    await page.context().close()
  })

  it('without a network is not sent, and says that it is kept', async () => {
    const page = await readers.open(form, phone)
    await page.getByRole('radio', { name: '报修' }).check()
    await page.getByLabel('关于什么').selectOption('WATER')
    await page.getByLabel('具体情况').fill('写好了')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '提交' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('现在没有网络')
    expect(new URL(page.url()).pathname).toBe(form)
    await page.context().close()
  })
})
