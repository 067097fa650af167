import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { assetsOf } from '../page/assets.ts'
import { publicPages, type Handle } from '../public-pages.tsx'
import { origin, type Replies, tools } from './visit.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A Chromium that sees the built pages under an address of ours, without a server and without the world. */
export interface Readers {
  /** Opens one page as a reader with this device sees it. */
  open(path: string, device?: BrowserContextOptions, replies?: Replies): Promise<Page>
  close(): Promise<void>
}

export async function openReaders(): Promise<Readers> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-public-'))
  await build({ root, logLevel: 'error', build: { outDir: folder } })
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const { files } = JSON.parse(read('manifest.json')) as { files: string[] }
  const handle = publicPages(assetsOf(files, read))
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  return {
    async open(path, device = {}, replies) {
      const context = await browser.newContext({ locale: 'zh-CN', ...device })
      const page = await context.newPage()
      await page.route('**/*', async (route) => {
        const asked = route.request()
        const { pathname } = new URL(asked.url())
        if (pathname.startsWith('/assets/public/')) return route.fulfill(assetIn(folder, pathname))
        const answer = await answerWith(handle, new Request(asked.url(), await requestOf(asked)), replies)
        return route.fulfill(answer)
      })
      await page.goto(path.startsWith('/') ? origin + path : path)
      return page
    },
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function requestOf(asked: import('@playwright/test').Request) {
  const body = asked.postData()
  return { method: asked.method(), headers: await asked.allHeaders(), ...(body === null ? {} : { body }) }
}

async function answerWith(handle: Handle, request: Request, replies?: Replies) {
  const answer = await handle(request, tools(replies))
  if (!answer) return { status: 404 }
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

const mediaTypes: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

function assetIn(folder: string, pathname: string) {
  const path = join(folder, pathname.slice('/assets/public/'.length))
  return { path, contentType: mediaTypes[extname(path)] ?? 'application/octet-stream' }
}

const chromiumArguments = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function findChromium(): string {
  const named = process.env['LINLI_CHROMIUM']
  const places = named
    ? [named]
    : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()]
  const found = places.find((place) => existsSync(place))
  if (found) return found
  throw new Error(`No Chromium was found to print and look at the public pages. One of these mends it:
  sudo apt-get install chromium fonts-noto-cjk
  npx playwright install chromium
  LINLI_CHROMIUM=/path/to/chromium npm test`)
}
