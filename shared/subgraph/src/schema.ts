import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { buildSchema, createResolversMap } from 'type-graphql'
import type { ServiceDefinition } from './define-service.ts'
import { CivilDay, DateTime, Decimal } from './scalars.ts'

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@tag"])'

/** The executable schema of a service with federation's `_entities` and `_service`, and its SDL as committed. */
export async function buildServiceSchema(
  service: ServiceDefinition,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const plain = await buildSchema({
    resolvers: service.resolvers as [Function],
    orphanedTypes: service.orphanedTypes ?? [],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    // Subscriptions bring their own source of events; type-graphql only wants to see that one exists.
    pubSub: { publish() {}, subscribe: () => ({ [Symbol.asyncIterator]: noEvents }) },
  })
  const sdl = `${federation}\n\n${printSubgraphSchema(plain)}\n`
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>
  for (const scalar of [DateTime, CivilDay, Decimal]) resolvers[scalar.name] = scalar as never
  for (const [type, find] of Object.entries(service.references ?? {})) {
    resolvers[type] = { ...resolvers[type], __resolveReference: find }
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])
  return { schema, sdl }
}

/** One act, one transaction: an operation with two mutations would tie the fate of the first to the second. */
export function refuseSeveralMutations(document: DocumentNode, operationName: string | null): void {
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition' || definition.operation !== 'mutation') continue
    if (operationName && definition.name?.value !== operationName) continue
    // The gateway passes on the name of the root type, which clients ask for everywhere; it does nothing. Where one
    // act needs several services, it may ask one of them for nothing else.
    const acts = definition.selectionSet.selections.filter(
      (selection) => selection.kind !== 'Field' || selection.name.value !== '__typename',
    )
    if (acts.length > 1 || acts.some(({ kind }) => kind !== 'Field')) {
      throw new GraphQLError('One mutation an operation', { extensions: { code: 'BAD_REQUEST' } })
    }
  }
}

async function* noEvents(): AsyncGenerator<never> {}
