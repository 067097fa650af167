import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, preferLanguage, test } from '../product-test.ts'
import { modulesOfScreens, openDialogs, publicScreens, screensOf, signedOutScreens } from './screens.ts'

/** Every screen of the product as somebody with poor sight, a keyboard or a screen reader meets it: axe finds nothing. */
async function expectNothingFound(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  )
  expect.soft(found, where).toEqual([])
}

/** The screen has what it shows: nothing of it is still being read. The gallery shows on purpose how waiting looks. */
async function untilSettled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  if (!page.url().endsWith('/app/gallery'))
    await expect(page.locator('[aria-busy=true], .linli-waiting')).toHaveCount(0)
}

test.describe.configure({ timeout: 300_000 })

test('the public pages', async ({ page }) => {
  for (const address of publicScreens) {
    await page.goto(address)
    await expectNothingFound(page, address)
  }
})

test('the screens before signing in', async ({ page, locale }) => {
  await preferLanguage(page.context(), locale)
  for (const address of signedOutScreens) {
    await page.goto(address)
    await untilSettled(page)
    await expectNothingFound(page, address)
  }
})

for (const { username, screens } of screensOf) {
  test(`the screens of ${username}`, async ({ signedIn }) => {
    const page = await signedIn(username)
    for (const address of screens) {
      await page.goto(address)
      await untilSettled(page)
      await expectNothingFound(page, address)
    }
  })
}

test('the dialogs', async ({ signedIn }) => {
  for (const { username, address } of openDialogs) {
    const page = await signedIn(username)
    await page.goto(address)
    await page.locator('dialog[open]').waitFor()
    await expectNothingFound(page, `${username} ${address}`)
    await page.context().close()
  }
})

for (const module of modulesOfScreens) {
  test(`whatever stands in the menu of ${module}`, async ({ signedIn }) => {
    const page = await signedIn('district')
    await page.goto(`/app/${module}`)
    await untilSettled(page)
    const links = await page
      .locator(`a[href^="/app/${module}/"]`)
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    // One of a kind: a list of a hundred estates leads to a hundred screens that are one.
    const kinds = new Map(links.map((link) => [link.replaceAll(/[^/]*\d[^/]*/g, ':'), link]))
    for (const address of kinds.values()) {
      await page.goto(address)
      await untilSettled(page)
      await expectNothingFound(page, address)
    }
  })
}
