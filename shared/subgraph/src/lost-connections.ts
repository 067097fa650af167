import type { Pool, PoolClient, QueryResult } from 'pg'

/** Statements that have nothing left to do where the connection is gone. */
const framing = /^(begin|start transaction|rollback)\b/i

type Query = (text: string, values?: unknown[]) => Promise<QueryResult>

/**
 * Makes a lost connection find its way back to the pool. The query builder gives a transaction's connection back only
 * after a `rollback` that succeeded, and one that could not `begin` never; twenty connections lost in the middle
 * would be the end of the service. On a lost connection both are as good as done: the server has undone everything,
 * and whatever is asked next fails.
 */
export function returnLostConnections(pool: Pool): void {
  pool.on('connect', (client: PoolClient & { _queryable?: boolean }) => {
    // Looked up at each call, so that whoever listens to all clients hears this one too.
    const ask: Query = (...parameters) =>
      (Object.getPrototypeOf(client) as { query: Query }).query.apply(client, parameters)
    const forgiving = async (text: string, values?: unknown[]): Promise<QueryResult> => {
      try {
        return await ask(text, values)
      } catch (error) {
        if (client._queryable !== false) throw error
        return { command: '', rowCount: 0, oid: 0, fields: [], rows: [] }
      }
    }
    const query = (...parameters: Parameters<Query>) => {
      const [text] = parameters
      return typeof text === 'string' && framing.test(text) ? forgiving(...parameters) : ask(...parameters)
    }
    client.query = query as unknown as typeof client.query
  })
}
