import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** How the screen is to be read in this cell of the matrix. */
export interface Reading {
  language: string | undefined
  theme: string | null | undefined
}

/** A screen as somebody with poor sight, a keyboard or a screen reader meets it: axe finds nothing. */
export async function expectNothingFound(page: Page, where: string, reading: Reading): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  )
  expect.soft(found, where).toEqual([])
  expect.soft(await readingOf(page), `${where} is read in another way`).toEqual(reading)
}

/** What the page says of itself; the public pages leave the theme to the device. */
async function readingOf(page: Page): Promise<Reading> {
  return page.evaluate(() => {
    const { lang, dataset } = document.documentElement
    const ofDevice = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    return { language: lang, theme: dataset.theme ?? ofDevice }
  })
}

/** The screen has what it shows: nothing of it is still being read. The gallery shows on purpose how waiting looks. */
export async function untilSettled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  if (!page.url().endsWith('/app/gallery'))
    await expect(page.locator('[aria-busy=true], .linli-waiting')).toHaveCount(0)
}
