import { type DocumentNode, parse, type StringValueNode, visit } from 'graphql'

/** Everything of an API that a reader may have to understand, and what federation itself brings along. */
const isOurs = (name: string) => !/^_|^(link|key|shareable|inaccessible|tag)$/.test(name)

/**
 * What in a schema has no description, one that repeats its name, or one that speaks in identifiers of the code.
 * @returns a line for each, empty when all is said
 */
export function missingDescriptions(sdl: string): string[] {
  const document: DocumentNode = parse(sdl)
  const problems: string[] = []
  const path: string[] = []
  const check = (name: string, description: StringValueNode | undefined) => {
    const where = [...path, name].join('.')
    const text = description?.value.trim() ?? ''
    if (!text) problems.push(`${where} has no description`)
    else if (text.replaceAll(/[^a-z]/gi, '').toLowerCase() === name.toLowerCase())
      problems.push(`${where} only repeats its name`)
    else if (/\b[a-z]+[A-Z]\w*\b|\b[A-Z]+_[A-Z_]+\b/.test(text))
      problems.push(`${where} speaks in identifiers: ${text}`)
  }
  visit(document, {
    enter(node) {
      switch (node.kind) {
        case 'ObjectTypeDefinition':
        case 'InputObjectTypeDefinition':
        case 'InterfaceTypeDefinition':
        case 'UnionTypeDefinition':
        case 'EnumTypeDefinition':
        case 'ScalarTypeDefinition':
          if (!isOurs(node.name.value)) return false
          if (!['Query', 'Mutation', 'Subscription'].includes(node.name.value))
            check(node.name.value, node.description)
          path.push(node.name.value)
          return undefined
        case 'DirectiveDefinition':
        case 'SchemaExtension':
          return false
        case 'FieldDefinition':
          check(node.name.value, node.description)
          path.push(node.name.value)
          return undefined
        case 'InputValueDefinition':
        case 'EnumValueDefinition':
          check(node.name.value, node.description)
          return undefined
        default:
          return undefined
      }
    },
    leave(node) {
      const nested = [
        'ObjectTypeDefinition',
        'InputObjectTypeDefinition',
        'InterfaceTypeDefinition',
        'UnionTypeDefinition',
        'EnumTypeDefinition',
        'ScalarTypeDefinition',
        'FieldDefinition',
      ]
      if (nested.includes(node.kind)) path.pop()
    },
  })
  return problems
}

/**
 * Fields of a payload that could not be left out. A refusal, a conflict and a repeated submission have nothing to say
 * there, and a field that must be filled would turn each of them into a fault.
 */
export function demandingPayloads(sdl: string): string[] {
  const problems: string[] = []
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' || !definition.name.value.endsWith('Payload')) continue
    for (const field of definition.fields ?? []) {
      if (field.name.value === 'errors' || field.type.kind !== 'NonNullType') continue
      problems.push(`${definition.name.value}.${field.name.value} must be nullable`)
    }
  }
  return problems
}
