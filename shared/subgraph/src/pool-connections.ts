import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'

type Query = (question: string | QueryConfig, values?: unknown[]) => Promise<QueryResult>

const begins = /^(begin|start transaction)\b/i
const ends = /^(commit|rollback)\b/i
const nothing: QueryResult = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] }

/**
 * What every connection of a service's pool does besides passing statements on:
 * a lost one finds its way back, a transaction begins together with its claims, and statements that come again and
 * again are prepared.
 */
export function teachConnections(pool: Pool): void {
  const nameOf = statementNames()
  pool.on('connect', (client: PoolClient & { _queryable?: boolean }) => {
    // Looked up at each call, so that whoever listens to all clients hears this one too.
    const send: Query = (...parameters) =>
      (Object.getPrototypeOf(client) as { query: Query }).query.apply(client, parameters)
    /** A `begin` that waits for the first statement of its transaction, to go with it in one message. */
    let beginning: string | null = null

    const query = async (text: string, values?: unknown[]): Promise<QueryResult> => {
      if (begins.test(text)) {
        beginning = text
        return nothing
      }
      const begin = beginning
      beginning = null
      if (begin && ends.test(text)) return nothing
      if (text.startsWith('rollback')) return rollBack(text)
      if (!values?.length) return begin ? lastOf(await send(`${begin}; ${text}`)) : send(text, values)
      if (begin) await send(begin)
      const name = nameOf(text)
      return name ? send({ name, text, values }) : send(text, values)
    }

    /**
     * The query builder gives a transaction's connection back only after a `rollback` that succeeded; twenty
     * connections lost in the middle would be the end of the service. On a lost one it is as good as done: the
     * server has undone everything, and whatever is asked next fails.
     */
    const rollBack = async (text: string): Promise<QueryResult> => {
      try {
        return await send(text)
      } catch (error) {
        if (client._queryable !== false) throw error
        return nothing
      }
    }

    const ours: Query = (question, values) =>
      typeof question === 'string' ? query(question, values) : send(question, values)
    client.query = ours as unknown as typeof client.query
  })
}

/** Several statements in one message are answered with a list of results. */
const lastOf = (results: QueryResult | QueryResult[]) =>
  Array.isArray(results) ? (results.at(-1) ?? nothing) : results

/** Texts beyond this are made anew each time (lists of values of any length) and not worth keeping. */
const mostTexts = 500

/** Names the statements that come a second time: the database then parses, and mostly plans, them no more. */
function statementNames(): (text: string) => string | null {
  const names = new Map<string, string | null>()
  let named = 0
  return (text) => {
    const known = names.get(text)
    if (known) return known
    if (known === null) {
      const name = `linli-${++named}`
      names.set(text, name)
      return name
    }
    if (names.size < mostTexts) names.set(text, null)
    return null
  }
}
