import type { ChildProcess } from 'node:child_process'

/** A program that is started again whenever it ends without having been asked to. */
export interface KeptProcess {
  /** Of the program as it runs now; another one after it was started again. */
  readonly processId: number
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>
}

export interface Keeping {
  /**
   * Removes what a crash has left in the way. Only before the program has come up for the first time: whoever is in
   * the way later has as much right to be there.
   */
  clearTheWay(): Promise<void>
  launch(): ChildProcess
  /** Whether it answers; it is asked until it does. */
  isReady(): Promise<boolean>
}

/** What a starting server says while processes of its killed predecessor are still ending. */
const worthWaiting = /shared memory block|postmaster\.pid/
const startsWithin = 30_000

/**
 * Starts PostgreSQL and keeps it running until it is stopped.
 * @throws with its own words when it does not come up within 30 seconds, or ends before
 */
export async function keepProcess({ clearTheWay, launch, isReady }: Keeping): Promise<KeptProcess> {
  let stopping = false
  let ready = false
  await clearTheWay()
  let program = launch()
  let words: string[] = []
  const watch = () => {
    words = []
    program.stderr?.on('data', (chunk: Buffer) => {
      words.push(chunk.toString())
      if (words.length > 50) words.shift()
    })
    program.once('exit', () => {
      if (stopping || !ready) return
      if (!worthWaiting.test(words.join('')))
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
    const ended = hasEnded(program)
    // Its last words may come after its end.
    await new Promise((done) => setTimeout(done, 50))
    if (Date.now() > giveUpAt || (ended && !worthWaiting.test(words.join('')))) {
      stopping = true
      program.kill('SIGQUIT')
      throw new Error(`PostgreSQL did not come up:\n${words.join('')}`)
    }
    if (!ended) continue
    await clearTheWay()
    startAgain()
  }
  return {
    get processId() {
      return program.pid ?? 0
    },
    async stop() {
      stopping = true
      if (hasEnded(program)) return
      const ended = new Promise((done) => program.once('exit', done))
      program.kill('SIGINT')
      await ended
    },
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null
