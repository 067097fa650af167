import { spawn } from 'node:child_process'
import { findChromium, missingChromium } from './browser.ts'
import { repository } from './modules.ts'

// Every screen in every cell of theme, device and language; LINLI_CELLS=two takes the two that differ in everything.

if (!findChromium()) {
  console.error(missingChromium)
  process.exit(1)
}
const child = spawn(
  `${repository}/node_modules/.bin/playwright`,
  ['test', '-c', 'infra/scripts/browser', '--reporter=list', 'every-screen', ...process.argv.slice(2)],
  { cwd: repository, stdio: 'inherit', env: { LINLI_CELLS: 'all', ...process.env } },
)
child.once('close', (status) => {
  process.exitCode = status ?? 1
})
