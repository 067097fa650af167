import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium, missingChromium } from '../src/browser.ts'
import { cells } from './cells.ts'

const executablePath = findChromium()
if (!executablePath) throw new Error(missingChromium)

/**
 * Two kinds of tests: journeys of people through the product, once each, and what must hold on every screen, once in
 * each cell of theme × device × language: two of them here, all eight by `npm run axe`.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results',
  // A product of its own for each worker; two cores carry one.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: { executablePath, args: chromiumArguments },
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [
    {
      name: 'journeys',
      testDir: './journeys',
      use: { locale: 'zh-CN', viewport: { width: 1280, height: 800 } },
    },
    ...cells(process.env.LINLI_CELLS === 'all').map((cell) => ({
      name: cell.name,
      testDir: './every-screen',
      use: { locale: cell.language, colorScheme: cell.theme, ...cell.device },
    })),
  ],
})
