import { expect, preferLanguage, test } from '../product-test.ts'
import { meetOnOnePromise } from '../two-editors.ts'
import { lookAtDialogs } from './dialogs.ts'
import { expectNothingFound, untilSettled } from './look.ts'
import {
  draftOfTwo,
  openAfterwards,
  openDialogs,
  otherScreens,
  publicScreens,
  signedOutScreens,
  walkOf,
} from './screens.ts'
import { registeredModules } from '../../src/modules.ts'
import { kindsOfScreens, walk } from './walk.ts'

const modules = registeredModules().map(({ name }) => name)

test.describe.configure({ timeout: 600_000 })

test('the public pages', async ({ page, locale: language, colorScheme: theme }) => {
  for (const address of publicScreens) {
    await page.goto(address)
    await expectNothingFound(page, address, { language, theme })
  }
})

test('the screens before signing in', async ({ page, locale: language, colorScheme: theme }) => {
  await preferLanguage(page.context(), language)
  for (const address of signedOutScreens) {
    await page.goto(address)
    await untilSettled(page)
    await expectNothingFound(page, address, { language, theme })
  }
})

test('every module is walked through', async ({ signedIn }) => {
  const page = await signedIn('district')
  await page.goto('/app')
  await untilSettled(page)
  expect(Object.keys(await kindsOfScreens(page)).toSorted()).toEqual(modules.toSorted())
})

for (const module of modules) {
  const { username, begins } = walkOf(module)
  test(`every screen of ${module}, and the dialogs behind its buttons`, async ({
    signedIn,
    locale: language,
    colorScheme: theme,
  }) => {
    const page = await signedIn(username)
    await page.goto(begins[0] ?? '/app')
    await untilSettled(page)
    const { [module]: kinds = [] } = await kindsOfScreens(page)
    const pressed = new Set<string>()
    const missed = await walk(page, begins, kinds, async (address) => {
      await untilSettled(page)
      await expectNothingFound(page, address, { language, theme })
      await lookAtDialogs(page, pressed, (dialog) => expectNothingFound(page, dialog, { language, theme }))
    })
    expect(missed, 'screens that nothing leads to').toEqual([])
  })
}

for (const { username, screens } of otherScreens) {
  test(`what ${username} sees otherwise`, async ({ signedIn, locale: language, colorScheme: theme }) => {
    const page = await signedIn(username)
    for (const address of screens) {
      await page.goto(address)
      await untilSettled(page)
      await expectNothingFound(page, address, { language, theme })
    }
  })
}

test('the dialogs of the acts', async ({ signedIn, locale: language, colorScheme: theme }) => {
  const look = async ({ username, address }: { username: string; address: string }) => {
    const page = await signedIn(username)
    await page.goto(address)
    await page.locator('dialog[open]').waitFor()
    await untilSettled(page)
    await expectNothingFound(page, `${username} ${address}`, { language, theme })
    return page
  }
  for (const dialog of openDialogs) await (await look(dialog)).context().close()

  const [first, second] = [await signedIn('property'), await signedIn('property-confirmer')]
  await meetOnOnePromise(first, second, draftOfTwo)
  await expectNothingFound(second, 'two editors', { language, theme })

  const confirming = await look(openDialogs.find(({ username }) => username === 'property-confirmer')!)
  await confirming.getByRole('checkbox').check()
  await confirming.locator('dialog .linli-button-primary').click()
  await expect(confirming.locator('dialog[open]')).toHaveCount(0)
  await look(openAfterwards.object)
  const takingBack = await look(openAfterwards.takeBack)
  await takingBack.locator('dialog textarea').fill('再改一处')
  await takingBack.locator('.linli-dialog-foot button').last().click()
  await expect(takingBack.locator('dialog[open]')).toHaveCount(0)
  await look(openAfterwards.rebase)
})
