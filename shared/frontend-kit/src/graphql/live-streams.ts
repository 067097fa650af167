import { Observable, type ApolloLink } from '@apollo/client'
import { createClient, type RequestParams } from 'graphql-sse'
import { connectionAnswers, connectionIsDoubtful, onAnswersAgain } from '../connection-state.ts'
import { loadSession } from '../session/session.ts'

/** How long a stream that the server has ended rests before it is opened again, in milliseconds. */
const restBeforeReopening = 2000

/**
 * Subscriptions as streams of server-sent events that never end by themselves: a lost connection is tried again
 * however long it lasts, and a stream that the server ends (because it is being restarted) is opened anew.
 * @param catchUp called when a stream goes on after a break
 */
export function liveStreams(address: string, headers: () => Record<string, string>, catchUp: () => void) {
  const client = createClient({
    url: address,
    credentials: 'same-origin',
    headers,
    fetchFn: fetchAndNotice,
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: restBeforeRetry,
  })

  return (request: object): Observable<ApolloLink.Result> =>
    new Observable((observer) => {
      let isOver = false
      let stop = () => undefined as void

      function open(isAgain: boolean) {
        const sink = {
          next: (result: unknown) => observer.next(result as ApolloLink.Result),
          error: (error: unknown) => observer.error(error),
          complete: () => {
            if (!isOver) void pause(restBeforeReopening).then(() => isOver || open(true))
          },
        }
        stop = client.subscribe(request as RequestParams, sink, {
          connected: (isRetry) => (isAgain || isRetry) && catchUp(),
        })
      }

      open(false)
      return () => {
        isOver = true
        stop()
      }
    })
}

/** Longer with every attempt, but no longer than until somebody else here has found the server again. */
function restBeforeRetry(retries: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, Math.min(30_000, 500 * 2 ** retries) * (0.75 + Math.random() / 2))
    const stopListening = onAnswersAgain(done)
    function done() {
      clearTimeout(timer)
      stopListening()
      resolve()
    }
  })
}

/** Has somebody see whether the server answers at all, and looks who one is where a stream may not be opened any more. */
async function fetchAndNotice(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, request).catch((error: unknown) => {
    if (!request.signal?.aborted) connectionIsDoubtful()
    throw error
  })
  connectionAnswers()
  // Signed out elsewhere, or the term of the appointment has ended.
  if (response.status === 401 || response.status === 403) void loadSession().catch(() => undefined)
  return response
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
