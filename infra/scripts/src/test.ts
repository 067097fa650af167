import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium, missingChromium } from './browser.ts'
import { commandCheck, runChecks } from './checks/run-checks.ts'
import { staticChecks, typeChecks } from './checks/static-checks.ts'
import { repository } from './modules.ts'
import { type Count, countOfPlaywright, countOfVitest, sumOf } from './test-counts.ts'

// Everything that must hold before a change is anybody else's: each check counts as one test. The last line is the sum.

const tool = (name: string) => `${repository}/node_modules/.bin/${name}`
const node = process.execPath
const turbo = [`${repository}/node_modules/turbo/bin/turbo`, 'run', 'build', '--output-logs=errors-only']
const began = performance.now()
const counts: Count[] = []

heading('checks')
process.env.TURBO_TELEMETRY_DISABLED = '1'
counts.push(await runChecks([commandCheck('build', repository, node, ...turbo)], 1))
const schema = commandCheck('schemas', repository, node, 'infra/scripts/dist/schema.js', '--check')
counts.push(await runChecks([...typeChecks(repository), ...staticChecks(repository), schema], 2))

heading('tests on the code and on PostgreSQL')
counts.push(
  await withReport(async (report) => {
    const status = await run(
      tool('vitest'),
      'run',
      '--config=shared/config/vitest.all.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    )
    return countOfVitest(readReport(report), status)
  }),
)

if (globSync('infra/scripts/browser/**/*.spec.ts', { cwd: repository }).length > 0) {
  heading('tests in a browser')
  counts.push(await inBrowser())
}

const { passed, failed, skipped } = sumOf(counts)
const minutes = ((performance.now() - began) / 60_000).toFixed(1)
console.log(`\n${minutes} minutes${skipped > 0 ? `; ${skipped} skipped` : ''}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

async function inBrowser(): Promise<Count> {
  if (!findChromium()) {
    console.error(missingChromium)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  return withReport(async (report) => {
    process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report
    const status = await run(
      tool('playwright'),
      'test',
      '-c',
      'infra/scripts/browser',
      '--reporter=list,json',
    )
    return countOfPlaywright(readReport(report), status)
  })
}

async function withReport(body: (report: string) => Promise<Count>): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-report-'))
  try {
    return await body(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function run(command: string, ...args: string[]): Promise<number> {
  const child = spawn(command, args, { cwd: repository, stdio: 'inherit' })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (status) => done(status ?? 1))
  })
}

function heading(text: string): void {
  console.log(`\n── ${text}`)
}
