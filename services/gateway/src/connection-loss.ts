/** Pauses before each further attempt, in milliseconds: a restart of the database takes a second or two. */
const pauses = [50, 200, 500, 1000, 2000, 3000]

/**
 * Reads again when the database was lost on the way, so that its restart is a slow answer and not an error.
 * For reading only: nobody knows whether a write that was cut off has happened.
 */
export async function readPatiently<Result>(read: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await read()
    } catch (error) {
      if (!isConnectionLoss(error)) throw error
      await new Promise((done) => setTimeout(done, pause))
    }
  }
  return read()
}

/** PostgreSQL ended or refused the connection (classes 08 and 57P), or the network did. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code ?? '') ||
    /^(Connection terminated|Client has encountered a connection error)/.test(message ?? '')
  )
}
