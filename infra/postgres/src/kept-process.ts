import type { ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'

/** A program that is started again whenever it ends without having been asked to. */
export interface KeptProcess {
  /** Of the program as it runs now; another one after it was started again. */
  readonly processId: number
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>
}

type Program = ChildProcessByStdio<null, null, Readable>

/** What a starting server says while processes of its killed predecessor are still ending. */
const worthWaiting = /shared memory block|postmaster\.pid/
const startsWithin = 30_000

/**
 * Starts a program and keeps it running until it is stopped.
 * @param launch starts it
 * @param isReady asks whether it answers yet; it is asked until it does
 * @throws with the program's own words when it does not come up within 30 seconds, or ends before
 */
export async function keepProcess(
  launch: () => Program,
  isReady: () => Promise<boolean>,
): Promise<KeptProcess> {
  let stopping = false
  let ready = false
  let program = launch()
  let ended: Promise<void>
  let words: string[] = []
  const watch = () => {
    words = []
    program.stderr.on('data', (chunk: Buffer) => {
      words.push(chunk.toString())
      if (words.length > 50) words.shift()
    })
    ended = new Promise((done) => program.once('exit', () => done()))
    void ended.then(() => {
      if (stopping || !ready) return
      process.emitWarning('PostgreSQL ended by itself and is started again')
      setTimeout(startAgain, 200)
    })
  }
  const startAgain = () => {
    if (stopping) return
    program = launch()
    watch()
  }
  watch()
  const giveUpAt = Date.now() + startsWithin
  while (!(ready = await isReady())) {
    const hasEnded = program.exitCode !== null || program.signalCode !== null
    if (Date.now() > giveUpAt || (hasEnded && !worthWaiting.test(words.join('')))) {
      stopping = true
      program.kill('SIGQUIT')
      throw new Error(`PostgreSQL did not come up:\n${words.join('')}`)
    }
    await new Promise((done) => setTimeout(done, hasEnded ? 200 : 50))
    if (hasEnded) startAgain()
  }
  return {
    get processId() {
      return program.pid ?? 0
    },
    async stop() {
      stopping = true
      program.kill('SIGINT')
      if (program.exitCode === null && program.signalCode === null) await ended
    },
  }
}
