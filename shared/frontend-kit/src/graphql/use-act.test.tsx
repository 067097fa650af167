// @vitest-environment happy-dom
import { ApolloLink, Observable, type TypedDocumentNode } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { act, renderHook } from '@testing-library/react'
import { parse } from 'graphql'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { createLinliClient } from './client.ts'
import { useAct, type Refusal } from './use-act.ts'

interface Data {
  standardVersionSubmit: {
    standardVersion: { __typename: 'StandardVersion'; id: string } | null
    errors: Refusal[]
  }
}

const Submit = parse(`mutation Submit($input: StandardVersionSubmitInput!) {
  standardVersionSubmit(input: $input) { standardVersion { id __typename } errors { code message path } }
}`) as TypedDocumentNode<Data, { input: { standardVersionId: string; revision: number } }>

const accepted: Data = {
  standardVersionSubmit: { standardVersion: { __typename: 'StandardVersion', id: '1' }, errors: [] },
}
const refused = (code: string, message: string): Data => ({
  standardVersionSubmit: { standardVersion: null, errors: [{ code, message, path: null }] },
})

/** A server that answers in this order and remembers the keys it was sent. */
function server(...answers: (Data | Error)[]) {
  const keys: string[] = []
  const link = new ApolloLink((operation) => {
    keys.push((operation.getContext().headers as Record<string, string>)['idempotency-key']!)
    const answer = answers.shift()!
    return new Observable((observer) => {
      if (answer instanceof Error) return observer.error(answer)
      observer.next({ data: answer as unknown as Record<string, unknown> })
      observer.complete()
    })
  })
  const client = createLinliClient(link)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApolloProvider client={client}>{children}</ApolloProvider>
  )
  return { keys, wrapper }
}

afterEach(() => vi.unstubAllGlobals())

const input = { standardVersionId: '1', revision: 3 }

it('an act is done even where another service could not tell its part of the answer', async () => {
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        observer.next({
          data: accepted as unknown as Record<string, unknown>,
          errors: [{ message: 'organisations is down' } as never],
        })
        observer.complete()
      }),
  )
  const client = createLinliClient(link)
  const { result } = renderHook(() => useAct(Submit), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <ApolloProvider client={client}>{children}</ApolloProvider>
    ),
  })
  const payload = await act(() => result.current.run(input))
  expect(payload?.standardVersion?.id).toBe('1')
  expect(result.current.failure).toBeNull()
})

it('a lost answer leaves the act open, and trying again sends the same key', async () => {
  const { keys, wrapper } = server(new Error('the cable was cut'), accepted)
  const { result } = renderHook(() => useAct(Submit), { wrapper })
  await act(() => result.current.run(input))
  expect(result.current.failure).toMatchObject({ kind: 'broken', detail: 'the cable was cut' })

  await act(async () => result.current.retry())
  expect(result.current.failure).toBeNull()
  expect(keys[1]).toBe(keys[0])
})

it('an accepted act is over: the next one has a key of its own', async () => {
  const { keys, wrapper } = server(accepted, accepted)
  const { result } = renderHook(() => useAct(Submit), { wrapper })
  await act(() => result.current.run(input))
  await act(() => result.current.run(input))
  expect(keys[1]).not.toBe(keys[0])
})

it('a second press while the first is on its way sends nothing', async () => {
  const { keys, wrapper } = server(accepted)
  const { result } = renderHook(() => useAct(Submit), { wrapper })
  await act(async () => {
    const [first, second] = await Promise.all([result.current.run(input), result.current.run(input)])
    expect(second).toBe(first)
  })
  expect(keys).toHaveLength(1)
})

it('a refusal is shown in its words, and the act is not done', async () => {
  let isDone = false
  const { wrapper } = server(refused('LEGAL_BASIS_MISSING', '请先附上法律依据'))
  const { result } = renderHook(() => useAct(Submit, { onDone: () => (isDone = true) }), { wrapper })
  const payload = await act(() => result.current.run(input))
  expect(payload).toBeNull()
  expect(isDone).toBe(false)
  expect(result.current.refusals).toMatchObject([
    { code: 'LEGAL_BASIS_MISSING', message: '请先附上法律依据' },
  ])
})

it('somebody else was quicker: that is a conflict and not a fault', async () => {
  const { wrapper } = server(refused('CONFLICT', '别人已经改过'))
  const { result } = renderHook(() => useAct(Submit), { wrapper })
  await act(() => result.current.run(input))
  expect(result.current.isConflict).toBe(true)
  expect(result.current.failure).toBeNull()
})

it('what is not found any more makes it ask who is signed in: the session may have ended in another tab', async () => {
  const asked = vi.fn<(address: string) => Promise<Response>>(() =>
    Promise.reject(new TypeError('not asked')),
  )
  vi.stubGlobal('fetch', asked)
  const { wrapper } = server(
    refused('LEGAL_BASIS_MISSING', '请先附上法律依据。'),
    refused('NOT_FOUND', '没有找到，或不在您的可见范围内。'),
  )
  const { result } = renderHook(() => useAct(Submit), { wrapper })
  await act(() => result.current.run(input))
  expect(asked).not.toHaveBeenCalled()
  await act(() => result.current.run(input))
  expect(String(asked.mock.calls[0]?.[0])).toContain('/session')
})
