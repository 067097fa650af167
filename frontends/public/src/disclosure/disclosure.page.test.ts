import type { Page } from '@playwright/test'
import jsQr from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openReaders, type Readers } from '../testing/browser.ts'
import { xinglinyuan } from '../testing/cast.ts'
import { formerIncome, income, month, staff } from '../testing/disclosures.ts'
import { castReplies, origin, read, visit } from '../testing/visit.ts'
import { disclosurePageDocument, disclosureSheetDocument } from './disclosure.document.ts'

// A browser beside other tests on two cores takes its time.
vi.setConfig({ testTimeout: 60_000 })

const all = [income, formerIncome, staff]
const replies = new Map([
  ...castReplies,
  [
    disclosurePageDocument,
    ({ reference }: Record<string, unknown>) => ({
      disclosureByReference: all.find((one) => one.reference === reference) ?? null,
    }),
  ] as const,
  [
    disclosureSheetDocument,
    ({ month: asked }: Record<string, unknown>) => ({
      managementAreaByCode: asked === '2026-02' ? month : { ...month, disclosureSheet: null },
    }),
  ] as const,
])
const pageOf = (path: string) => read(`/p/disclosures/${path}`, {}, replies)

describe('the page of a disclosure', () => {
  it('tells what came in, what it cost, what it was used for and what remains, to the fen', async () => {
    const page = await pageOf(income.reference!)
    for (const told of ['12,000.50', '12,600.50', '800.20', '3,000.00', '13,800.30'])
      expect(page).toContain(told)
    expect(page).toContain('本期结余，归全体业主所有')
    expect(page).toContain('业主大会公共收益专户')
    expect(page).toContain('2026年2月2日 10:00 发布')
  })

  it('says that it is a correction, of what and why; and what it corrects says what followed', async () => {
    const page = await pageOf(income.reference!)
    expect(page).toContain('漏记一笔自动售水机场地费。')
    expect(page).toContain(`href="${formerIncome.publicPath}"`)
    const former = await pageOf(formerIncome.reference!)
    expect(former).toContain('这份公开后来更正过')
    expect(former).toContain(`href="${income.publicPath}"`)
    expect(former).toContain('逾期公开：应在 2026年1月30日前发布')
  })

  it('shows posts and how many people, in both languages', async () => {
    expect(await pageOf(staff.reference!)).toContain('12 人')
    expect(await pageOf(`${staff.reference}?lang=en`)).toContain('12 people')
  })

  it('is not found under an address that nothing was published at', async () => {
    expect((await visit('/p/disclosures/nothing', {}, replies)).status).toBe(404)
    expect((await visit('/p/disclosures/210113001001-M01/2026-03', {}, replies)).status).toBe(404)
  })
})

describe('the page of an estate', () => {
  it('lists what was disclosed with its day, and what is late', async () => {
    const page = await read(`/p/estates/${xinglinyuan.code}`, {}, replies)
    expect(page).toContain(`href="${income.publicPath}"`)
    expect(page).toContain('2026年2月2日公开')
    expect(page).toContain('2025年12月 服务履行情况 应在 2026年1月10日前公开，逾期未公开')
    expect(page).toContain('另有 1 期逾期')
  })
})

describe('on paper', () => {
  let readers: Readers
  beforeAll(async () => {
    readers = await openReaders()
  }, 60_000)
  afterAll(() => readers?.close())

  it.each([
    ['a disclosure', `${income.reference}/print`, income.publicPath],
    ['the sheet of a month', '210113001001-M01/2026-02', month!.disclosureSheet!.publicPath],
  ])('%s is one A4 page whose code a phone reads', async (_, path, address) => {
    const page = await readers.open(`/p/disclosures/${path}`, {}, replies)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    expect(await readCode(page)).toBe(`${origin}${address}`)
    await page.context().close()
  })
})

async function readCode(page: Page): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.locator('.qr').screenshot())
  return jsQr(new Uint8ClampedArray(data), width, height)?.data
}
