import type { Page } from '@playwright/test'
import { untilSettled } from './look.ts'

/** Buttons that may open something that has the screen to itself, other than menus, switches and headings that sort. */
const dialogButtons =
  'main button:visible:enabled:not([aria-haspopup], [aria-expanded], [aria-pressed], [role=switch], [role=tab], [inert] *)'

/**
 * Presses every button of the screen that the page stands on, one of each kind, and looks at the dialogs that open.
 * What a button does otherwise is undone by reading the screen anew.
 * @param pressed kinds of buttons that were pressed before, wherever; the new ones are added
 */
export async function lookAtDialogs(
  page: Page,
  pressed: Set<string>,
  look: (dialog: string) => Promise<void>,
): Promise<void> {
  const address = page.url()
  // Looked up anew each time: what was pressed may have left something behind, such as a promise begun.
  for (let next = await notPressed(page, pressed); next; next = await notPressed(page, pressed)) {
    const { at, name, kind } = next
    pressed.add(kind)
    await page.locator(dialogButtons).nth(at).click()
    const dialog = page.locator('dialog[open]')
    if (await happens(dialog.waitFor({ timeout: 700 }))) {
      await untilSettled(page)
      await look(`${address} “${name}”`)
      await page.keyboard.press('Escape')
      const isClosed = await happens(dialog.waitFor({ state: 'hidden', timeout: 700 }))
      if (isClosed && page.url() === address) continue
    }
    await page.goto(address)
    await untilSettled(page)
  }
}

async function notPressed(page: Page, pressed: Set<string>) {
  const names = await page
    .locator(dialogButtons)
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
    )
  // A button for each row differs only in what it names.
  return names
    .map((name, at) => ({ at, name, kind: name.replaceAll(/[“"「].*[”"」]|\d+/g, '…').trim() }))
    .find(({ kind }) => !pressed.has(kind))
}

const happens = (wait: Promise<void>): Promise<boolean> =>
  wait.then(
    () => true,
    () => false,
  )
