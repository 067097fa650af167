import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** A process of the product that is started again whenever it ends without having been asked to. */
export interface KeptService {
  /** Lets it finish what runs, and waits until it has ended. */
  stop(): Promise<void>
}

/** What it is called in messages, and what runs it: a script beside this file, with parameters. */
interface ServiceCommand {
  name: string
  script: string
  parameters: string[]
  environment: NodeJS.ProcessEnv
}

/** Rests before it is started again, in milliseconds; each attempt in vain doubles them. */
const shortestRest = 1000
const longestRest = 30_000
/** The gateway gives running requests ten seconds; what takes longer than this will not end by itself. */
const endsWithin = 20_000

/**
 * Starts a process of the product and keeps it running. Its log goes where ours goes.
 * @returns when it says for the first time that it is ready
 * @throws when it ends before that: then a setting is wrong or a port is taken, and another attempt mends neither
 */
export async function keepService(command: ServiceCommand): Promise<KeptService> {
  let stopping = false
  let rest = shortestRest
  let timer: NodeJS.Timeout | undefined
  let running = launch(command)
  const watch = () =>
    running.process.once('exit', (code, signal) => {
      if (stopping) return
      const how = signal ? `was ended by ${signal}` : `ended by itself with ${code}`
      console.error(`${command.name} ${how}; it is started again in ${rest / 1000} s, and the others go on`)
      timer = setTimeout(startAgain, rest)
      rest = Math.min(rest * 2, longestRest)
    })
  const startAgain = () => {
    running = launch(command)
    watch()
    void running.ready.then((ready) => {
      if (ready) rest = shortestRest
    })
  }
  if (!(await running.ready)) throw new Error(`${command.name} did not start`)
  watch()
  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      await end(running.process)
    },
  }
}

/**
 * The channel is how both know of each other: a process of the product ends when whoever started it lets go of it, or
 * is killed. Signals it gets are its own: Ctrl-C reaches a whole terminal, and these are to end in our order.
 */
function launch({ script, parameters, environment }: ServiceCommand) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...parameters], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  })
  const ready = new Promise<boolean>((done) => {
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      console.log(line)
      if (/^Linli .*ready /.test(line)) done(true)
    })
    child.once('exit', () => done(false))
  })
  return { process: child, ready }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  if (child.connected) child.disconnect()
  const late = setTimeout(() => child.kill('SIGKILL'), endsWithin)
  await ended
  clearTimeout(late)
}
