import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** What to say when there is none. */
export const missingChromium = `No Chromium was found for the tests in a browser. One of these mends it:
  sudo apt-get install chromium fonts-noto-cjk
  npx playwright install chromium
  LINLI_CHROMIUM=/path/to/chromium npm test`

/** The Chromium to test with: the one that is named, the machine's own, or the one that Playwright brought. */
export function findChromium(): string | null {
  const named = process.env.LINLI_CHROMIUM
  if (named) return existsSync(named) ? named : null
  return [...usualPlaces, chromium.executablePath()].find((place) => existsSync(place)) ?? null
}

/** Keeps Chromium from calling home and lets root run it, as in a container. */
export const chromiumArguments = [
  ...[
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
