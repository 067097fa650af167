import { type BrowserContext, type Page, test as base } from '@playwright/test'
import { type Product, startProduct } from '../src/testing/product.ts'

interface OwnFixtures {
  /** Opens the product in a new window of its own, signed in as somebody of the demo. */
  signedIn(username: string): Promise<Page>
}

interface WorkerFixtures {
  /** Whose the product is: a journey that moves the demo's time asks for one of its own by naming itself. */
  productOf: string
  /** A product of its own, with the demo; a test that fails leaves it, and the next begins with a new one. */
  product: Product
  /** The cookies of everybody who has signed in to this product: the door lets so many in a minute and no more. */
  cookies: Map<string, Cookies>
}

type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>

/** Playwright's test with a running product: relative addresses lie in it. */
export const test = base.extend<OwnFixtures, WorkerFixtures>({
  productOf: ['everybody', { scope: 'worker', option: true }],
  product: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const product = await startProduct()
      await use(product)
      await product.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  cookies: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  baseURL: async ({ product }, use) => use(product.url),
  signedIn: async ({ browser, product, cookies, locale, baseURL }, use) => {
    const open: Page[] = []
    await use(async (username) => {
      const storageState = cookies.get(username)
      const context = await browser.newContext({
        ...(baseURL && { baseURL }),
        ...(storageState && { storageState }),
      })
      await preferLanguage(context, locale)
      if (!storageState) cookies.set(username, await signIn(context, product, username))
      const page = await context.newPage()
      open.push(page)
      return page
    })
    for (const page of open) await page.context().close()
  },
})

/** The session's cookie by the door that the sign-in screen uses; that screen has a journey of its own. */
async function signIn(context: BrowserContext, product: Product, username: string): Promise<Cookies> {
  const answer = await context.request.post('/auth/sign-in/username', {
    headers: { 'x-linli': '1', origin: product.url },
    data: { username, password: product.passwordOf(username) },
  })
  if (!answer.ok())
    throw new Error(`${username} could not sign in: ${answer.status()} ${await answer.text()}`)
  return context.storageState()
}

/** The desk speaks Chinese until somebody chooses otherwise on their device; here somebody has. */
export async function preferLanguage(context: BrowserContext, locale: string | undefined): Promise<void> {
  if (locale !== 'en') return
  await context.addInitScript(() => localStorage.setItem('linli.preferences', '{"language":"en"}'))
}

export { expect } from '@playwright/test'
