import { type ExecutionResult, print, type DocumentNode } from 'graphql'
import { createClient } from 'graphql-sse'

/** A subscription as a subgraph is asked for it. */
export interface Listening {
  document: DocumentNode
  variables?: Record<string, unknown> | undefined
  operationName?: string | undefined
}

/**
 * Listens to a subgraph in another process: server-sent events in answer to a POST at `url`. graphql-sse reads them
 * rather than the runtime's own client, which takes every piece of the stream for whole characters; a piece ends
 * where it likes, and Chinese is three bytes a character.
 * A subgraph that goes away ends the stream without a fault: the reader listens again and is told what holds. One that
 * does not answer at all is `missing`.
 * @param leave ends the stream when its reader leaves
 */
export function listenOverHttp(
  { url, headers, leave }: { url: string; headers: Record<string, string>; leave: AbortSignal | undefined },
  { document, variables, operationName }: Listening,
  missing: (reason: string) => ExecutionResult,
): AsyncIterableIterator<ExecutionResult> {
  const client = createClient({ url, headers, retryAttempts: 0 })
  let begun = false
  const question = {
    query: print(document),
    ...(variables && { variables }),
    ...(operationName && { operationName }),
  }
  const source = client.iterate(question, {
    connected: () => {
      begun = true
    },
  }) as AsyncIterableIterator<ExecutionResult>
  const over = { done: true, value: undefined } as const
  const end = async () => {
    client.dispose()
    await source.return?.()
    return over
  }
  leave?.addEventListener('abort', () => void end(), { once: true })
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      try {
        return await source.next()
      } catch (error) {
        if (begun || leave?.aborted) return over
        begun = true
        return { done: false, value: missing((error as Error).message) }
      }
    },
    return: end,
  }
}
