// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectionAnswers, onAnswersAgain } from '../connection-state.ts'
import { liveStreams } from './live-streams.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
const signed = (by: string) => ({ data: { standardVersionChanged: { id: '1', signedBy: by } } })
const stream = (...events: string[]) =>
  new Response(events.join(''), { headers: { 'content-type': 'text/event-stream' } })
/** A stream on which nothing happens. */
const openStream = () =>
  new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })

function serve(...answers: (Response | Error)[]) {
  const fetched = vi.fn<(address: string, request: RequestInit) => Promise<Response>>(async () => {
    const answer = answers.shift() ?? openStream()
    if (answer instanceof Error) throw answer
    return answer
  })
  // Whether the server answers at all is asked beside the streams.
  const health = vi.fn<() => Promise<Response>>(async () => new Response('ok'))
  vi.stubGlobal('fetch', (address: string, request: RequestInit) =>
    address === '/healthz' ? health() : fetched(address, request),
  )
  return Object.assign(fetched, { health })
}

function listen() {
  const heard: unknown[] = []
  const catchUp = vi.fn<() => void>()
  const subscription = liveStreams(
    '/graphql',
    () => ({ 'x-linli': '1' }),
    catchUp,
  )({ documentId: 'sha256:a1' }).subscribe({
    next: (result) => heard.push(result),
  })
  return { heard, catchUp, subscription }
}

it('a signature of somebody else is heard', async () => {
  serve(stream(event('next', signed('居委会'))))
  const { heard, catchUp, subscription } = listen()
  await vi.advanceTimersByTimeAsync(10)
  expect(heard).toEqual([signed('居委会')])
  expect(catchUp).not.toHaveBeenCalled()
  subscription.unsubscribe()
})

it('a stream that the server ends is opened again, and what was missed is read', async () => {
  const fetched = serve(
    stream(event('next', signed('居委会')), event('complete', null)),
    stream(event('next', signed('业委会'))),
  )
  const { heard, catchUp, subscription } = listen()
  await vi.advanceTimersByTimeAsync(3000)
  expect(fetched).toHaveBeenCalledTimes(2)
  expect(heard).toEqual([signed('居委会'), signed('业委会')])
  expect(catchUp).toHaveBeenCalledTimes(1)
  subscription.unsubscribe()
})

it('a lost connection is tried again', async () => {
  const fetched = serve(new TypeError('Failed to fetch'), openStream())
  const { catchUp, subscription } = listen()
  await vi.advanceTimersByTimeAsync(2000)
  expect(fetched).toHaveBeenCalledTimes(2)
  expect(catchUp).toHaveBeenCalledTimes(1)
  subscription.unsubscribe()
})

it('a stream that never gets through rests longer each time, and the page is not taken for cut off', async () => {
  const refused = Array.from({ length: 50 }, () => new TypeError('Failed to fetch'))
  const fetched = serve(...refused)
  const [one, other] = [listen(), listen()]
  const answersAgain = vi.fn<() => void>()
  const stop = onAnswersAgain(answersAgain)
  for (let second = 0; second < 10; second++) {
    await vi.advanceTimersByTimeAsync(1000)
    // Meanwhile an ordinary request was answered.
    connectionAnswers()
  }
  expect(fetched.mock.calls.length).toBeLessThanOrEqual(14)
  expect(answersAgain).not.toHaveBeenCalled()
  stop()
  one.subscription.unsubscribe()
  other.subscription.unsubscribe()
})

it('a stream to a server that is gone goes on as soon as the server is found again', async () => {
  const fetched = serve(new TypeError('Failed to fetch'), new TypeError('Failed to fetch'), openStream())
  fetched.health.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { catchUp, subscription } = listen()
  await vi.advanceTimersByTimeAsync(6000)
  expect(fetched).toHaveBeenCalledTimes(3)
  expect(catchUp).toHaveBeenCalledTimes(1)
  subscription.unsubscribe()
})

it('whoever leaves the screen closes the stream for good', async () => {
  const fetched = serve(stream(event('complete', null)))
  const { subscription } = listen()
  await vi.advanceTimersByTimeAsync(10)
  subscription.unsubscribe()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).toHaveBeenCalledTimes(1)
})
