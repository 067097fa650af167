import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** The product as it is built, running in a folder of its own. */
export interface Product {
  url: string
  folder: string
  processId: number
  databaseProcessId: number
  /** Connection string of the database's administrator. */
  adminUrl: string
  /** Milliseconds from the start of the process to the line that says it is ready. */
  readyAfter: number
  stop(): Promise<void>
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'linli-bench-'))
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** Starts what `npm run build` has built; the first start in a folder makes the database and the demo. */
export async function startProduct(folder: string, port: number): Promise<Product> {
  const began = performance.now()
  const child = spawn(process.execPath, ['infra/scripts/dist/start.js'], {
    cwd: repository,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      LINLI_DATA: folder,
      LINLI_LOG: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await untilReady(child)
  const readyAfter = performance.now() - began
  const note = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as Pick<
    Product,
    'adminUrl' | 'databaseProcessId'
  >
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    processId: child.pid ?? 0,
    adminUrl: note.adminUrl,
    databaseProcessId: note.databaseProcessId,
    readyAfter,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGINT')
      await ended
    },
  }
}

/** An API key of a demo account, made by the product's own command. */
export function apiKey(product: Product, username: string): string {
  const run = spawnSync(process.execPath, ['infra/scripts/dist/linli.js', 'token', '--user', username], {
    cwd: repository,
    env: { ...process.env, LINLI_DATA: product.folder },
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`no API key for ${username}: ${run.stderr}`)
  return run.stdout.trim()
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Linli ready')) done()
    })
    child.once('exit', (code) => fail(new Error(`the product ended with ${code} before it was ready`)))
  })
}
