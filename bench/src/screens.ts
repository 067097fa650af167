import { type Browser, chromium, type CDPSession, type Page } from 'playwright-core'
import { existsSync, readFileSync } from 'node:fs'
import { newFolder, type Product, removeFolder, startProduct } from './product.ts'
import { median, report, type Row } from './result.ts'

const rounds = 5

/** 9 Mbit/s down, 1.5 up and 60 ms there and back: what Chromium's developers call Fast 4G. */
const fast4G = {
  offline: false,
  latency: 60,
  downloadThroughput: (9_000_000 / 8) * 0.9,
  uploadThroughput: (1_500_000 / 8) * 0.9,
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' }

/** What people wait for: bytes of the first load, and when the largest thing on the screen stands there. */
export async function benchScreens(): Promise<void> {
  const folder = newFolder()
  const product = await startProduct(folder, 4812)
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  try {
    const rows: Row[] = []
    const desk = await withSignedIn(browser, product, async (page, weigh) => {
      const first = await weigh(() => page.goto(`${product.url}/app/property`))
      const second = await weigh(() => page.locator('a[href="/app/organisations"]').first().click())
      return { first, second }
    })
    rows.push(size('admin, first load (shell and property)', desk.first, 300))
    rows.push(size('a second module (organisations)', desk.second, 30))
    for (const [what, path] of publicPages) {
      rows.push(
        size(what, await withPage(browser, (page, weigh) => weigh(() => page.goto(product.url + path))), 60),
      )
    }
    for (const [what, path] of publicPages) {
      const times: number[] = []
      for (let round = 0; round < rounds; round++) times.push(await largestPaint(browser, product.url + path))
      const time = median(times) / 1000
      rows.push({
        what: `${what}: LCP`,
        ours: `${time.toFixed(2)} s`,
        peer: '',
        ratio: null,
        goal: '≤ 1.2 s',
        met: time <= 1.2,
      })
    }
    report({
      name: 'screens',
      rows,
      notes: [
        'sizes: bytes on the wire as Chromium counts them, headers and data requests included, nothing cached',
        `LCP: phone, processor slowed four times, Fast 4G, median of ${rounds} visits without cache`,
      ],
    })
  } finally {
    await browser.close()
    await product.stop()
    removeFolder(folder)
  }
}

const publicPages = [
  ['front door', '/'],
  ['page of an estate', '/p/estates/210113004028-01'],
  ['page of a standard', '/p/standards/210113004028-M01-2'],
] as const

type Weigh = (act: () => Promise<unknown>) => Promise<number>

async function withPage<Result>(
  browser: Browser,
  body: (page: Page, weigh: Weigh) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    return await body(page, await scales(page))
  } finally {
    await context.close()
  }
}

function withSignedIn<Result>(
  browser: Browser,
  { url, folder }: Product,
  body: (page: Page, weigh: Weigh) => Promise<Result>,
) {
  const accounts = JSON.parse(readFileSync(`${folder}/demo-accounts.json`, 'utf8')) as {
    username: string
    password: string
  }[]
  const password = accounts.find(({ username }) => username === 'property')?.password
  return withPage(browser, async (page, weigh) => {
    const answer = await page.request.post(`${url}/auth/sign-in/username`, {
      headers: { 'x-linli': '1', origin: url },
      data: { username: 'property', password },
    })
    if (!answer.ok()) throw new Error(`no sign-in: ${answer.status()}`)
    return body(page, weigh)
  })
}

/** @returns a way to count the bytes that come while something is done and for a second of silence after it */
async function scales(page: Page): Promise<Weigh> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  let last = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    last = performance.now()
  })
  return async (act) => {
    bytes = 0
    last = performance.now()
    await act()
    // A live stream never ends, so that silence is what tells the end of loading.
    while (performance.now() - last < 1500) await page.waitForTimeout(100)
    return bytes / 1024
  }
}

function size(what: string, kibibytes: number, goal: number): Row {
  return {
    what,
    ours: `${kibibytes.toFixed(0)} KB`,
    peer: '',
    ratio: null,
    goal: `≤ ${goal} KB`,
    met: kibibytes <= goal,
  }
}

async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const session: CDPSession = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', fast4G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(url)
    return await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let latest = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) latest = entry.startTime
          }).observe({ type: 'largest-contentful-paint', buffered: true })
          setTimeout(() => done(latest), 1000)
        }),
    )
  } finally {
    await context.close()
  }
}

const chromiumArguments = [
  ...[
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function findChromium(): string {
  const places = [
    process.env.LINLI_CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ]
  const found = places.find((place) => place && existsSync(place))
  if (!found) throw new Error('No Chromium was found; LINLI_CHROMIUM=/path/to/chromium names one')
  return found
}
