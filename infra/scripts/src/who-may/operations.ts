import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** Types of the frame around an answer; they say nothing of anybody. */
const isFrame = (name: string) =>
  /(Connection|Edge|Payload|Refusal|Error)$|^(PageInfo|Query|Mutation|Subscription)$|^_/.test(name)

/** Every root field, as `Query.estate`. What federation itself brings along is not ours. */
export function rootFields(schema: GraphQLSchema): {
  coordinate: string
  kind: 'query' | 'mutation' | 'subscription'
  field: GraphQLField<unknown, unknown>
}[] {
  const roots = [
    { kind: 'query' as const, type: schema.getQueryType() },
    { kind: 'mutation' as const, type: schema.getMutationType() },
    { kind: 'subscription' as const, type: schema.getSubscriptionType() },
  ]
  return roots.flatMap(({ kind, type }) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ name }) => !name.startsWith('_'))
      .map((field) => ({ coordinate: `${type?.name}.${field.name}`, kind, field })),
  )
}

/** Every field of every type that speaks of people, places or promises, as `Estate.name`. */
export function thingFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(
      (type): type is GraphQLObjectType =>
        isObjectType(type) && !isFrame(type.name) && !type.name.startsWith('__'),
    )
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
}

/** What the gateway takes in one operation is less than all that there is of some things; so much is well below it. */
const mostTokens = 2000

/** Operations that together ask all that a root field can answer down to a depth, each no larger than may be asked at once. */
export function documentsFor(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  names = fieldNames(field.type),
): string[] {
  const document = documentFor(kind, field, depth, names)
  if (tokensIn(document) <= mostTokens || names.length < 2) return [document]
  const half = Math.ceil(names.length / 2)
  return [names.slice(0, half), names.slice(half)].flatMap((some) => documentsFor(kind, field, depth, some))
}

function fieldNames(type: GraphQLOutputType): string[] {
  const named = getNamedType(type)
  return isObjectType(named) ? Object.keys(named.getFields()) : []
}

const tokensIn = (document: string) => document.match(/[\w$]+|[^\s\w$]/g)?.length ?? 0

/** One operation for a root field with all that it can answer down to a depth; arguments are variables of their own names. */
export function documentFor(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  names?: readonly string[],
): string {
  const declared = field.args
    .map(
      (argument) =>
        `$${argument.name}: ${isRequiredArgument(argument) ? argument.type : getNullableType(argument.type)}`,
    )
    .join(', ')
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection = selectionOf(field.type, depth, names)
  return `${kind}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`
}

function selectionOf(type: GraphQLOutputType, depth: number, names?: readonly string[]): string {
  const named = getNamedType(type)
  if (isLeafType(named) || !isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
    .filter(({ name, args }) => !args.some(isRequiredArgument) && (!names || names.includes(name)))
    .flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return [field.name]
      const frame = isFrame(getNamedType(field.type).name)
      const below = frame ? depth : depth - 1
      return below >= 0 ? [`${field.name} ${selectionOf(field.type, below)}`] : []
    })
  return `{ __typename ${fields.join(' ')} }`
}

/** Notes for each field of each thing in an answer whether anything stood there. */
export function noteSeen(type: GraphQLOutputType, value: unknown, seen: Map<string, boolean>): void {
  if (value === null || value === undefined) return
  if (isNonNullType(type)) return noteSeen(type.ofType, value, seen)
  if (isListType(type)) {
    for (const entry of value as unknown[]) noteSeen(type.ofType, entry, seen)
    return
  }
  if (!isObjectType(type)) return
  for (const field of Object.values(type.getFields())) {
    const below = (value as Record<string, unknown>)[field.name]
    if (below === undefined) continue
    const coordinate = `${type.name}.${field.name}`
    const stands = below !== null && !(Array.isArray(below) && below.length === 0)
    seen.set(coordinate, (seen.get(coordinate) ?? false) || stands)
    noteSeen(field.type, below, seen)
  }
}
