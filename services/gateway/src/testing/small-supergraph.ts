import { buildSubgraphSchema } from '@apollo/subgraph'
import { verifyClaims } from '@linli/subgraph'
import { composeServices } from '@theguild/federation-composition'
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  parse,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import type { SubgraphEntry } from '../gateway-options.ts'

/* The smallest supergraph that shows what a gateway does: gardens, and the people who keep them. */

type Headers = Record<string, string | undefined>

const gardensSdl = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query {
    gardens(first: Int): [Garden!]!
    "Who the subgraph was told is asking, as JSON."
    asker: String!
    fault: String
    slow(millis: Int!): String
  }
  type Mutation {
    gardenWater(id: ID!): Garden
  }
  type Subscription {
    gardenWatered: Garden
  }
  type Garden @key(fields: "id") {
    id: ID!
    name: String!
    neighbour: Garden
  }
`

const peopleSdl = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query {
    keepers: [Keeper!]!
  }
  type Keeper {
    name: String!
  }
  type Garden @key(fields: "id") {
    id: ID!
    keeper: Keeper
  }
`

export interface SmallSubgraph {
  schema: GraphQLSchema
  entry: Extract<SubgraphEntry, { execute: unknown }>
}

export interface SmallSupergraph {
  supergraph: string
  subgraphs: Record<'gardens' | 'people', SmallSubgraph>
  /** Waters the garden, as far as those who listen are concerned. */
  water(): void
  /** Readers of `gardenWatered` at the moment. */
  listeners(): number
  /** The claims that the people's subgraph was asked with last. */
  lastClaims(): string | undefined
  /** Makes the people's subgraph throw instead of answering. */
  breakPeople(): void
}

const garden = { id: '1', name: '示范花园', neighbour: () => garden }

export function smallSupergraph(claimsKey: Buffer): SmallSupergraph {
  const waiting = new Set<() => void>()
  let broken = false
  let lastClaims: string | undefined

  const watered = (): AsyncIterableIterator<object> => {
    let over = false
    let wake: (() => void) | null = null
    let events = 0
    const notify = () => {
      events++
      wake?.()
    }
    waiting.add(notify)
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      async next() {
        if (events === 0 && !over) await new Promise<void>((done) => (wake = done))
        events--
        return over ? { done: true, value: undefined } : { done: false, value: { gardenWatered: garden } }
      },
      async return() {
        over = true
        waiting.delete(notify)
        wake?.()
        return { done: true, value: undefined }
      },
    }
  }

  const gardens = buildSubgraphSchema([
    {
      typeDefs: parse(gardensSdl),
      resolvers: {
        Query: {
          gardens: () => [garden],
          asker: (_: unknown, __: unknown, headers: Headers) =>
            JSON.stringify({ ...headers, claims: verifyClaims(headers['x-linli-claims'], claimsKey) }),
          fault: () => {
            throw new TypeError('password of the database: 123')
          },
          slow: async (_: unknown, { millis }: { millis: number }) => {
            await new Promise((done) => setTimeout(done, millis))
            return 'done'
          },
        },
        Mutation: { gardenWater: () => garden },
        Subscription: { gardenWatered: { subscribe: watered } },
        Garden: { __resolveReference: () => garden },
      } as never,
    },
  ])
  const people = buildSubgraphSchema([
    {
      typeDefs: parse(peopleSdl),
      resolvers: {
        Query: { keepers: () => [{ name: '林书记' }] },
        Garden: { __resolveReference: (reference: object) => reference, keeper: () => ({ name: '林书记' }) },
      } as never,
    },
  ])

  const entry = (
    schema: GraphQLSchema,
    isBroken: () => boolean,
    seen: (claims?: string) => void = () => undefined,
  ): SmallSubgraph['entry'] => ({
    async execute({ document, variables, operationName, headers }) {
      seen(headers['x-linli-claims'])
      if (isBroken()) throw new Error('connect ECONNREFUSED 10.0.0.7:5432')
      const operation = { schema, document, variableValues: variables, operationName, contextValue: headers }
      if (getOperationAST(document, operationName)?.operation !== 'subscription') return execute(operation)
      const source = await createSourceEventStream(operation)
      return Symbol.asyncIterator in source
        ? executed(source, (rootValue) => execute({ ...operation, rootValue }))
        : source
    },
    ready: async () => !isBroken(),
  })

  const composed = composeServices([
    { name: 'gardens', url: 'http://gardens', typeDefs: parse(gardensSdl) },
    { name: 'people', url: 'http://people', typeDefs: parse(peopleSdl) },
  ])
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map((error) => error.message).join('\n'))
  return {
    supergraph: composed.supergraphSdl,
    subgraphs: {
      gardens: { schema: gardens, entry: entry(gardens, () => false) },
      people: {
        schema: people,
        entry: entry(
          people,
          () => broken,
          (claims) => (lastClaims = claims),
        ),
      },
    },
    water: () => waiting.forEach((notify) => notify()),
    listeners: () => waiting.size,
    lastClaims: () => lastClaims,
    breakPeople: () => (broken = true),
  }
}

function executed(
  source: AsyncIterable<unknown>,
  run: (event: unknown) => ExecutionResult | Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const iterator = source[Symbol.asyncIterator]()
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      const { value, done } = await iterator.next()
      return done ? { done: true, value: undefined } : { done: false, value: await run(value) }
    },
    async return() {
      await iterator.return?.()
      return { done: true, value: undefined }
    },
    // graphql-sse ends only what has all three.
    async throw(error) {
      await iterator.return?.()
      throw error
    },
  }
}
