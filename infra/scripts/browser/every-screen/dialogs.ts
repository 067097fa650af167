import type { Page } from '@playwright/test'
import { untilSettled } from './look.ts'

/** Buttons that open nothing that has the screen to itself: menus, switches, headings that sort. */
const dialogButtons =
  'main button:visible:enabled:not([aria-haspopup], [aria-expanded], [aria-pressed], [role=switch], [role=tab])'

/**
 * Presses every button of the screen that the page stands on, one of each name, and looks at the dialogs that open.
 * What a button does otherwise is undone by reading the screen anew.
 * @param pressed names that were pressed before, wherever; the new ones are added
 */
export async function lookAtDialogs(
  page: Page,
  pressed: Set<string>,
  look: (dialog: string) => Promise<void>,
): Promise<void> {
  const address = page.url()
  const names = await page
    .locator(dialogButtons)
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
    )
  for (const [at, name] of names.entries()) {
    // A button for each row differs only in what it names.
    const kind = name.replaceAll(/[“"「].*[”"」]|\d+/g, '…').trim()
    if (pressed.has(kind)) continue
    pressed.add(kind)
    await page.locator(dialogButtons).nth(at).click()
    const dialog = page.locator('dialog[open]')
    const isOpen = await dialog.waitFor({ timeout: 700 }).then(
      () => true,
      () => false,
    )
    if (isOpen) {
      await untilSettled(page)
      await look(`${address} “${name}”`)
      await page.keyboard.press('Escape')
      const isClosed = await dialog.waitFor({ state: 'hidden', timeout: 700 }).then(
        () => true,
        () => false,
      )
      if (isClosed && page.url() === address) continue
    }
    await page.goto(address)
    await untilSettled(page)
  }
}
