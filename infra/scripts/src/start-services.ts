import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { prepareDemo } from './demo.ts'
import { openInstallation, startModule } from './installation.ts'
import { readSettings, SettingError } from './settings.ts'
import { onShutdown } from './shutdown.ts'

/** A child that prints to us and to our error output. */
type ModuleProcess = ChildProcessByStdio<null, Readable, null>

/** One process for each service, as in a deployment, on this machine. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const installation = await openInstallation(settings)
  if (settings.demo) {
    const modules = []
    for (const name of settings.modules) modules.push(await startModule(installation, name))
    await prepareDemo(installation, modules)
    for (const module of modules) await module.stop()
  }
  const environment = {
    ...process.env,
    DATABASE_URL: installation.database.adminUrl,
    LINLI_DATA: settings.dataFolder,
  }
  const children: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(children.toReversed().map(stopChild))
    await installation.close()
  }
  onShutdown(stop)
  const launch = async (script: string, ...parameters: string[]) => {
    const child: ModuleProcess = spawn(
      process.execPath,
      [fileURLToPath(new URL(script, import.meta.url)), ...parameters],
      {
        env: environment,
        stdio: ['ignore', 'pipe', 'inherit'],
        // Ctrl-C reaches the whole group of the terminal; the children are to stop in our order.
        detached: true,
      },
    )
    children.push(child)
    await untilReady(child)
    child.once('exit', (code) => {
      console.error(`a process of the product ended (${code})`)
      process.kill(process.pid, 'SIGTERM')
    })
  }
  for (const name of settings.modules) await launch('run-module.js', name)
  await launch('run-gateway.js')
}

/** Passes on what the process prints, which is its log, until the end; resolves when it says that it is ready. */
function untilReady(child: ModuleProcess): Promise<void> {
  return new Promise((done, fail) => {
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      console.log(line)
      if (/^Linli .*ready /.test(line)) done()
    })
    child.once('exit', (code) => fail(new Error(`a process of the product did not start (${code})`)))
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.removeAllListeners('exit')
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}

start().catch((error: Error) => {
  console.error(error instanceof SettingError ? error.message : error)
  process.exit(1)
})
