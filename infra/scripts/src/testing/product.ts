import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repository } from '../modules.ts'

/** The whole product as a stranger starts it: its own process, data folder and database. */
export interface Product {
  url: string
  dataFolder: string
  processId: number
  /** What it has printed so far, on both of its outputs. */
  printed(): string
  /** Password of somebody of the demo. */
  passwordOf(username: string): string
  /** Runs `linli` with these arguments beside the running product. @returns what it printed */
  linli(...args: string[]): Promise<string>
  /** @returns the status with which it ended */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/**
 * Starts what was built (`npm run build` before).
 * @param settings further environment, e.g. `{ LINLI_DEMO: '0' }`
 * @param command in one process, or with a process for each service
 */
export async function startProduct(
  settings: Record<string, string> = {},
  command: 'start' | 'start-services' = 'start',
): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'linli-product-'))
  // Open for passing through, or root would put copies of PostgreSQL where its account can reach them.
  chmodSync(dataFolder, 0o711)
  const environment = { ...process.env, PORT: '0', LINLI_DATA: dataFolder, ...settings }
  const child = spawn(process.execPath, [script(command)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: string[] = []
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    const status = await ended
    rmSync(dataFolder, { recursive: true, force: true })
    return status
  }
  const url = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^Linli ready (\S+)$/.exec(line)?.[1]
      if (ready) done(ready)
    })
    void ended.then(() => fail(new Error(`the product did not start:\n${log.join('')}`)))
  })
  return {
    url,
    dataFolder,
    processId: child.pid ?? 0,
    printed: () => log.join(''),
    stop,
    passwordOf(username) {
      const accounts = JSON.parse(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')) as {
        username: string
        password: string
      }[]
      const account = accounts.find((known) => known.username === username)
      if (!account) throw new Error(`the demo has no ${username}`)
      return account.password
    },
    linli: (...args) => linli(args, { LINLI_DATA: dataFolder, ...settings }),
  }
}

const script = (name: string) => `${repository}/infra/scripts/dist/${name}.js`

/**
 * Runs a command of the operator's.
 * @returns what it printed
 * @throws with what it said on its error output when it failed
 */
export function linli(args: readonly string[], settings: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [script('linli'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings },
  })
  const output: string[] = []
  const errors: string[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  return new Promise((done, fail) =>
    child.once('close', (status) =>
      status === 0 ? done(output.join('')) : fail(new Error(errors.join(''))),
    ),
  )
}
