import type { Page } from '@playwright/test'
import jsQr from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { draftInComments, firstVersion, versionInForce, versionWithChanges } from '../testing/cast.ts'
import { openReaders, type Readers } from '../testing/browser.ts'
import { castReplies, origin } from '../testing/visit.ts'
import { noticeDocument } from './notice.document.ts'

// A browser beside other tests on two cores takes its time.
vi.setConfig({ testTimeout: 60_000 })

let readers: Readers
beforeAll(async () => {
  readers = await openReaders()
}, 60_000)
afterAll(() => readers?.close())

const noticeOf = (version: typeof versionInForce, language = 'zh') => {
  const replies = new Map([
    ...castReplies,
    [noticeDocument, () => ({ standardVersionByReference: version })] as const,
  ])
  return readers.open(`/p/standards/${version.reference}/notice?lang=${language}`, {}, replies)
}

/** Chromium writes each page of a PDF as an object of its own, in the open. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
}

describe('the notice for the wall', () => {
  it.each([
    ['zh', [1, 4, 8, 12]],
    ['en', [4, 8, 12]],
  ])('is one A4 page for one to twelve changes (%s)', async (language, counts) => {
    for (const count of counts) {
      const page = await noticeOf(versionWithChanges(count), language)
      expect([count, await pagesOf(page)]).toEqual([count, 1])
      await page.context().close()
    }
  })

  it('takes a second page for a whole first standard, and cuts nothing off', async () => {
    const page = await noticeOf(firstVersion)
    expect(await pagesOf(page)).toBe(2)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 672, height: 1000 })
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBe(0)
  })

  it('carries a code that a phone reads, and that leads to the permanent page', async () => {
    const page = await noticeOf(draftInComments)
    await page.emulateMedia({ media: 'print' })
    expect(await readCode(page, '.qr')).toBe(`${origin}/p/standards/${draftInComments.reference}`)
  })

  it('says what changes from what to what, on which basis, and leaves room for the seals', async () => {
    const page = await noticeOf(draftInComments)
    const rows = await page.locator('tbody tr').allInnerTexts()
    expect(rows.map((row) => row.split(/\s*\t\s*/))).toEqual([
      ['1', '室外清扫', '每日 2 次', '每日 1 次', '↓ 放宽'],
      ['2', '病虫害防治', '定期喷洒药物，防治病虫害', '根据天气和虫情，适时防治病虫害', '≠ 无法比较'],
    ])
    const sheet = await page.locator('main').innerText()
    expect(sheet).toContain('示范·杏林苑业主大会决议 2026-02 号')
    expect(sheet).toContain('其余 31 条不变')
    expect(await page.locator('.seals li').count()).toBe(4)
  })

  it('shows nothing of the screen on paper', async () => {
    const page = await noticeOf(versionInForce)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.paper-bar').isVisible()).toBe(false)
  })
})

describe('the poster for a group', () => {
  it('has a picture of the code that a phone reads, and a text with the link at its end', async () => {
    const page = await readers.open(`/p/standards/${draftInComments.reference}/poster`)
    const address = `${origin}/p/standards/${draftInComments.reference}`
    expect(await readCode(page, '.poster img')).toBe(address)
    expect((await page.locator('textarea').inputValue()).endsWith(`\n${address}`)).toBe(true)
  })

  it('is one page on paper', async () => {
    const page = await readers.open(`/p/standards/${draftInComments.reference}/poster`)
    expect(await pagesOf(page)).toBe(1)
  })
})

async function readCode(page: Page, selector: string): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.locator(selector).screenshot())
  return jsQr(new Uint8ClampedArray(data), width, height)?.data
}
