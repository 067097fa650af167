import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { repository } from './modules.ts'

// Measures what was built beside its peers, which have a lock file of their own and are installed only here.

const folder = `${repository}/bench`
const installed = `${folder}/node_modules/.package-lock.json`
const isInstalled =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${folder}/package-lock.json`).mtimeMs

const run = (command: string, ...args: string[]) => {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
if (!isInstalled) run(process.platform === 'win32' ? 'npm.cmd' : 'npm', 'ci', '--no-audit', '--no-fund')
run(process.execPath, 'src/run.ts', ...process.argv.slice(2))
