import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql'

/**
 * Cuts an operation of ours to what the modules that run here offer: our pages are written for all of them, and an
 * installation may switch some off. What nobody offers is not asked for and is missing from the answer, which is
 * something else than empty (`null`: it is offered, but could not be read).
 * @returns null when nothing of the operation is left
 */
export function fitting(document: DocumentNode, schema: GraphQLSchema): DocumentNode | null {
  let fitted = withoutUnknownFields(document, schema)
  // A fragment that lost everything takes its spreads along, and these perhaps the next one.
  for (let left = document; left !== fitted;) {
    left = fitted
    fitted = withoutEmptyFragments(left)
  }
  fitted = withoutUnusedParts(fitted)
  return fitted.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION) ? fitted : null
}

function withoutUnknownFields(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: () => (types.getFieldDef() ? undefined : null),
        leave: (field) => (field.selectionSet?.selections.length === 0 ? null : undefined),
      },
      Argument: () => (types.getArgument() ? undefined : null),
      InlineFragment: {
        enter: ({ typeCondition }) => (isKnown(schema, typeCondition?.name.value) ? undefined : null),
        leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined),
      },
      FragmentDefinition: ({ typeCondition }) =>
        isKnown(schema, typeCondition.name.value) ? undefined : null,
      OperationDefinition: {
        leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined),
      },
    }),
  )
}

const isKnown = (schema: GraphQLSchema, type: string | undefined) =>
  type === undefined || schema.getType(type) !== undefined

const isFragment = (definition: { kind: Kind }): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION

function withoutEmptyFragments(document: DocumentNode): DocumentNode {
  const there = new Set(
    document.definitions
      .filter(isFragment)
      .filter(({ selectionSet }) => selectionSet.selections.length > 0)
      .map(({ name }) => name.value),
  )
  const dropEmpty = {
    leave: ({ selectionSet }: { selectionSet?: { selections: readonly unknown[] } }) =>
      selectionSet?.selections.length === 0 ? null : undefined,
  }
  return visit(document, {
    FragmentSpread: ({ name }) => (there.has(name.value) ? undefined : null),
    Field: dropEmpty,
    InlineFragment: dropEmpty,
    FragmentDefinition: dropEmpty,
    OperationDefinition: dropEmpty,
  })
}

/** A variable or a fragment that nothing asks for any more would be refused. */
function withoutUnusedParts(document: DocumentNode): DocumentNode {
  const fragments = new Map(document.definitions.filter(isFragment).map((one) => [one.name.value, one]))
  const usedFragments = new Set<string>()
  const usedVariables = new Set<string>()
  const look = (part: Parameters<typeof visit>[0]): void => {
    visit(part, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void usedVariables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value)
        if (!fragment || usedFragments.has(name.value)) return
        usedFragments.add(name.value)
        look(fragment)
      },
    })
  }
  for (const definition of document.definitions) if (!isFragment(definition)) look(definition)
  return visit(document, {
    FragmentDefinition: ({ name }) => (usedFragments.has(name.value) ? false : null),
    VariableDefinition: ({ variable }) => (usedVariables.has(variable.name.value) ? false : null),
  })
}
