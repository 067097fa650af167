import { SettingError } from './settings.ts'

/** Remembers how something that was opened is closed again; throws when the process is to end meanwhile. */
export type Closing = (close: () => Promise<void>) => void

/** Somebody asked for the end while we started; nothing more is to be opened. */
class Interrupted extends Error {}

/**
 * The life of a process of the product. It closes what `open` opened, the last first: at Ctrl-C, at the service
 * manager's request, when whoever started it lets go of it or is gone, and when `open` fails. A second Ctrl-C does not
 * wait.
 */
export async function runProcess(open: (closing: Closing) => Promise<void>): Promise<void> {
  const closers: (() => Promise<void>)[] = []
  let asked = false
  let status = 0
  const closeAll = async () => {
    for (const close of closers.toReversed()) {
      await close().catch((error: Error) => {
        console.error(error.message)
        status = 1
      })
    }
    process.exit(status)
  }
  const stop = () => {
    if (asked) process.exit(130)
    asked = true
    // What is about to be opened is closed as well.
    void opening.then(closeAll)
  }
  const opening = open((close) => {
    closers.push(close)
    if (asked) throw new Interrupted()
  }).catch((error: Error) => {
    if (error instanceof Interrupted) return
    console.error(wordsFor(error))
    status = 1
    if (!asked) void closeAll()
    asked = true
  })
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('disconnect', () => asked || stop())
  // It may have let go while our code was still being read.
  if (process.connected === false) stop()
}

/** What an operator can mend is said without a stack. */
function wordsFor(error: NodeJS.ErrnoException & { port?: number; address?: string }): string | Error {
  if (error instanceof SettingError) return error.message
  if (error.code !== 'EADDRINUSE') return error
  return `Port ${error.port} of ${error.address} is taken by another program; end it, or set another port`
}
