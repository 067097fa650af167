import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

/* The questions that the scanner graphql-cop asks of a server, with what it takes for a finding. */
const json = { 'content-type': 'application/json' }
const post = (query: unknown) => ({ method: 'POST', headers: json, body: JSON.stringify(query) })
const circular = '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }'
const data = (answer: string) => /"data"\s*:\s*\{/.test(answer)
const questions: [
  name: string,
  path: string,
  request: RequestInit,
  found: (answer: string, status: number) => boolean,
][] = [
  ['introspection', '', post({ query: '{ __schema { types { name } } }' }), data],
  ['circular introspection', '', post({ query: circular }), data],
  ['GraphiQL', '', { headers: { accept: 'text/html' } }, (answer) => /graphiql|playground/i.test(answer)],
  ['queries by GET', '?query=%7B__typename%7D', {}, data],
  ['mutations by GET', '?query=mutation%7B__typename%7D', {}, data],
  [
    'forms of other sites',
    '',
    { method: 'POST', body: new URLSearchParams({ query: '{ __typename }' }) },
    data,
  ],
  ['batches', '', post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))), data],
  [
    'overloading with aliases',
    '',
    post({ query: `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: __typename`).join(' ')} }` }),
    data,
  ],
  ['overloading with directives', '', post({ query: `{ __typename ${'@aa'.repeat(10)} }` }), data],
  ['overloading with fields', '', post({ query: `{ ${'__typename '.repeat(500)} }` }), data],
  [
    'suggestions',
    '',
    post({ query: '{ __schema { directive } }' }),
    (answer) => /did you mean/i.test(answer),
  ],
  ['tracing', '', post({ query: '{ __typename }' }), (answer) => /tracing/i.test(answer)],
  [
    'unhandled errors',
    '',
    post({ query: 'qwerty cop { abc }' }),
    (answer, status) => status >= 500 || /exception|stacktrace/i.test(answer),
  ],
]

describe('a scanner at the production settings', () => {
  let world: GatewayWorld
  beforeAll(async () => {
    world = await createGatewayWorld()
  })
  afterAll(() => world.stop())

  it.each(questions)('finds nothing: %s', async (_name, path, request, found) => {
    const answer = await fetch(`${world.url}/graphql${path}`, request)
    expect(found(await answer.text(), answer.status)).toBe(false)
  })

  it('hides nothing from a program with a key', async () => {
    const authorization = `Bearer ${await world.apiKey(await world.member('property'))}`
    const answer = await world.ask('{ __typename }', { authorization })
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
  })
})
