import type { Page } from '@playwright/test'

/** A screen as its module names it: `/app/property/standards/:reference`. */
export type Kind = string

/** Every kind of screen of every module that this product has switched on, as the modules themselves name them. */
export async function kindsOfScreens(page: Page): Promise<Record<string, Kind[]>> {
  // As text: the import is the page's, by its own import map.
  return (await page.evaluate(`(async () => {
    const map = JSON.parse(document.querySelector('script[type=importmap]').textContent)
    const kinds = {}
    for (const entry of Object.keys(map.imports).filter((name) => /^@linli\\/\\w+-frontend$/.test(name))) {
      const { module } = await import(entry)
      kinds[module.name] = module.screens.map(({ path }) => ('/app/' + module.name + path).replace(/\\/$/, ''))
    }
    return kinds
  })()`)) as Record<string, Kind[]>
}

/** The kind that an address is of; the first that fits, as in the module. */
export function kindOf(address: string, kinds: readonly Kind[]): Kind | undefined {
  const { pathname } = new URL(address, 'http://linli')
  return kinds.find((kind) => new RegExp(`^${kind.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname))
}

/**
 * Goes to where it is told to begin and then on by the links that it finds, to one screen of each kind.
 * @param look is called on each screen; it may go elsewhere
 * @returns the kinds that nothing led to
 */
export async function walk(
  page: Page,
  begins: readonly string[],
  kinds: readonly Kind[],
  look: (address: string) => Promise<void>,
): Promise<Kind[]> {
  const ahead = [...begins]
  const met = new Set(begins.map((address) => kindOf(address, kinds)))
  for (let address = ahead.shift(); address; address = ahead.shift()) {
    await page.goto(address)
    await look(address)
    const links = await page
      .locator('a[href^="/app/"]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    for (const link of links) {
      const kind = kindOf(link, kinds)
      if (!kind || met.has(kind)) continue
      met.add(kind)
      ahead.push(link)
    }
  }
  return kinds.filter((kind) => !met.has(kind))
}
