import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

describe('operations of any shape', () => {
  let world: GatewayWorld
  let program: Record<string, string>

  beforeAll(async () => {
    world = await createGatewayWorld()
    program = { authorization: `Bearer ${await world.apiKey(await world.member('property'))}` }
  })
  afterAll(() => world.stop())

  const ask = async (query: string, more: object = {}) => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...program },
      body: JSON.stringify({ query, ...more }),
    })
    return (await answer.json()) as any
  }

  it('are told apart from introspection by the one that is run, not by the first in the document', async () => {
    const document = 'query Schema { __schema { queryType { name } } } query Data { gardens { id } }'
    expect((await ask(document, { operationName: 'Data' })).data).toEqual({ gardens: [{ id: '1' }] })
    expect((await ask(document, { operationName: 'Schema' })).data.__schema.queryType.name).toBe('Query')
  })

  it('may begin with __typename and go on with a fragment', async () => {
    const { data } = await ask('{ kind: __typename ...Rest } fragment Rest on Query { gardens { id } }')
    expect(data).toEqual({ kind: 'Query', gardens: [{ id: '1' }] })
  })

  it('may skip all they ask for', async () => {
    expect(await ask('{ gardens @skip(if: true) { id } }')).toEqual({ data: {} })
    expect(
      await ask('query ($no: Boolean!) { gardens @include(if: $no) { id } }', { variables: { no: false } }),
    ).toEqual({ data: {} })
  })

  it('may find the schema behind a fragment', async () => {
    const { data } = await ask('{ ...Schema } fragment Schema on Query { __schema { queryType { name } } }')
    expect(data.__schema.queryType.name).toBe('Query')
  })

  it('are refused in words when they ask about schema and data at once', async () => {
    const { errors } = await ask('{ __schema { queryType { name } } gardens { id } }')
    expect(errors[0].extensions.code).toBe('INTROSPECTION_APART')
  })

  it('never end in a fault of ours', { timeout: 60_000 }, async () => {
    let answered = 0
    await fc.assert(
      fc.asyncProperty(operation, fc.boolean(), async (query, flag) => {
        const { errors = [] } = await ask(query, { variables: { flag } })
        if (errors.length === 0) answered++
        expect(errors.filter(({ extensions }: any) => extensions.code === 'INTERNAL_SERVER_ERROR')).toEqual(
          [],
        )
      }),
      { numRuns: 300 },
    )
    // The others ask for more directives or aliases than they may.
    expect(answered).toBeGreaterThan(100)
  })
})

/* Random operations: fields, aliases, directives and fragments in any order, most of them valid. */
const directive = fc.oneof(
  { weight: 20, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '@skip(if: true)',
      '@include(if: false)',
      '@skip(if: $flag)',
      '@include(if: $flag)',
    ),
  },
)
/** Under its own name or one of two others that nothing else has. */
const named = (field: string) =>
  fc.constantFrom(field, field, field, `one_${field}: ${field}`, `two_${field}: ${field}`)
const selection = (
  leaves: string[],
  branches: (inner: fc.Arbitrary<string>) => fc.Arbitrary<string>[],
  type: string,
) =>
  fc.letrec<{ set: string; item: string }>((tie) => ({
    item: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc
        .tuple(fc.constantFrom('__typename', ...leaves).chain(named), directive)
        .map((parts) => parts.join(' ')),
      fc
        .tuple(fc.constantFrom(`... on ${type}`, '...'), directive, tie('set'))
        .map((parts) => parts.join(' ')),
      ...branches(tie('set')),
    ),
    set: fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => `{ ${items.join(' ')} }`),
  }))
const keeper = fc
  .array(fc.constantFrom('name', '__typename'), { minLength: 1, maxLength: 2 })
  .map((names) => `{ ${names.join(' ')} }`)
const garden = selection(
  ['id', 'name'],
  (inner) => [
    fc.tuple(named('neighbour'), directive, inner).map((parts) => parts.join(' ')),
    fc.tuple(directive, keeper).map(([when, set]) => `keeper ${when} ${set}`),
  ],
  'Garden',
).set
const query = selection(
  [],
  () => [
    fc.tuple(named('gardens'), directive, garden).map((parts) => parts.join(' ')),
    fc.tuple(directive, keeper).map(([when, set]) => `keepers ${when} ${set}`),
    fc.tuple(directive).map(([when]) => `...Shared ${when}`),
  ],
  'Query',
).set
const operation = fc
  .tuple(query, garden)
  .map(
    ([root, shared]) =>
      `query ($flag: Boolean = true) { ... on Query ${root} ...Shared @include(if: $flag) } fragment Shared on Query { gardens ${shared} }`,
  )
