import { Pool, type PoolClient } from 'pg'

/** How long somebody waits for a database that is being restarted, in milliseconds; that takes a second or two. */
const patience = 7000
const longestPause = 1000

/**
 * Reads again when the database was lost on the way, so that its restart is a slow answer and not an error.
 * For reading, and for writing what may be written twice: nobody knows whether a write that was cut off has happened.
 */
export async function readPatiently<Result>(read: () => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + patience
  for (let pause = 50; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await read()
    } catch (error) {
      if (!isConnectionLoss(error) || performance.now() + pause > giveUpAt) throw error
      await new Promise((done) => setTimeout(done, pause))
    }
  }
}

type Connected = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void

/**
 * Waits for a database that takes no connections at the moment. Nothing has been asked of it then, so whatever is
 * about to be asked, a sign-in as well as a reading, happens once.
 */
export class PatientPool extends Pool {
  override connect(): Promise<PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<PoolClient> | void {
    const connecting = readPatiently(() => super.connect())
    if (!callback) return connecting
    connecting.then(
      (client) => callback(undefined, client, () => client.release()),
      (error: Error) => callback(error, undefined, () => undefined),
    )
  }
}

/** PostgreSQL ended or refused the connection (classes 08 and 57P), or the network did. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code ?? '') ||
    /^(Connection terminated|Client has encountered a connection error)/.test(message ?? '')
  )
}
