// @vitest-environment happy-dom
import { gql } from '@apollo/client'
import { afterEach, expect, it, vi } from 'vitest'
import { createLinliClient } from './client.ts'
import { documentHash, gatewayLink } from './gateway-link.ts'

const estates = Object.assign(
  gql`
    query Estates {
      estates {
        id
      }
    }
  `,
  { __meta__: { hash: 'sha256:a1b2c3' } },
)

afterEach(() => vi.unstubAllGlobals())

function answerWith(...answers: (Response | Error)[]) {
  const fetched = vi.fn<(address: string, request: RequestInit) => Promise<Response>>(async () => {
    const answer = answers.shift()!
    if (answer instanceof Error) throw answer
    return answer!
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const rows = () => Response.json({ data: { estates: [{ __typename: 'Estate', id: '1' }] } })

it('only the hash of an operation travels, never its text', async () => {
  const fetched = answerWith(rows())
  await createLinliClient(gatewayLink()).query({ query: estates })
  const [, request] = fetched.mock.calls[0]!
  expect(JSON.parse(String(request.body))).toEqual({
    documentId: 'sha256:a1b2c3',
    operationName: 'Estates',
    variables: {},
    extensions: { persistedQuery: { version: 1, sha256Hash: 'a1b2c3' } },
  })
})

it('every request says that it comes from a page of ours, and in which language', async () => {
  const fetched = answerWith(rows())
  await createLinliClient(gatewayLink()).query({ query: estates })
  expect(fetched.mock.calls[0]![1].headers).toMatchObject({ 'x-linli': '1', 'accept-language': 'zh-CN' })
})

it('an operation that code generation has not seen is refused before it is sent', () => {
  expect(() =>
    documentHash(gql`
      {
        estates {
          id
        }
      }
    `),
  ).toThrow(/codegen/)
})

it('a lost connection is tried again', async () => {
  const fetched = answerWith(new TypeError('Failed to fetch'), rows())
  const { data } = await createLinliClient(gatewayLink()).query({ query: estates })
  expect(data).toMatchObject({ estates: [{ id: '1' }] })
  expect(fetched).toHaveBeenCalledTimes(2)
})

it('an answer that is no GraphQL is a fault with its status', async () => {
  answerWith(new Response('<html>', { status: 500 }))
  await expect(createLinliClient(gatewayLink()).query({ query: estates })).rejects.toMatchObject({
    statusCode: 500,
  })
})
