// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
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
  vi.stubGlobal('fetch', fetched)
  return fetched
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

it('whoever leaves the screen closes the stream for good', async () => {
  const fetched = serve(stream(event('complete', null)))
  const { subscription } = listen()
  await vi.advanceTimersByTimeAsync(10)
  subscription.unsubscribe()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).toHaveBeenCalledTimes(1)
})
