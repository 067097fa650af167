import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import {
  execute,
  getDirectiveValues,
  getOperationAST,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

interface Execution {
  document: DocumentNode
  operationName?: string
  variables?: Record<string, unknown>
}

/**
 * The router's query planner, for operations of any shape. By itself it takes a document for introspection by the
 * first fields of its first operation, fails on an operation whose fields are all skipped, and cannot ask about the
 * schema and the data at once; a random valid operation would then end as a fault of ours.
 */
export const planningHandler: typeof unifiedGraphHandler = async (options) => {
  const handled = await unifiedGraphHandler(options)
  const plan = handled.executor
  if (!plan) return handled
  const prepare = preparer()
  return {
    ...handled,
    executor: (async (request: Execution) => {
      const operation = getOperationAST(request.document, request.operationName)
      if (!operation) return plan(request as never)
      const names = rootFields(request, operation)
      const aboutSchema = names.some((name) => name === '__schema' || name === '__type')
      const aboutData = names.some((name) => !name.startsWith('__'))
      if (aboutSchema && aboutData) return { errors: [apart()] }
      if (!aboutData) return answerFromSchema(handled.unifiedGraph as GraphQLSchema, request)
      try {
        return await plan({ ...request, document: prepare(request.document, operation) } as never)
      } catch (error) {
        if (error instanceof Error && error.message.startsWith('Failed to plan query'))
          return { errors: [notPlanned()] }
        throw error
      }
    }) as typeof plan,
  }
}

const apart = () =>
  new GraphQLError('Ask about the schema and about data in two operations', {
    extensions: { code: 'INTROSPECTION_APART', http: { status: 400 } },
  })

/** What is left that the planner fails on: directives and fragments folded into each other until nothing is asked. */
const notPlanned = () =>
  new GraphQLError('No plan was found for this operation; write it with fewer directives and fragments', {
    extensions: { code: 'OPERATION_NOT_PLANNED', http: { status: 400 } },
  })

const answerFromSchema = (schema: GraphQLSchema, { document, operationName, variables }: Execution) =>
  execute({ schema, document, operationName, variableValues: variables })

/** Names of the fields at the root that are not skipped, through fragments. */
function rootFields({ document, variables = {} }: Execution, operation: OperationDefinitionNode): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const values = { ...defaults(operation), ...variables }
  const names: string[] = []
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, values)?.if === true) continue
      if (getDirectiveValues(GraphQLIncludeDirective, selection, values)?.if === false) continue
      if (selection.kind === Kind.FIELD) names.push(selection.name.value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet)
      else
        collect(
          fragments.get(selection.name.value)?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] },
        )
    }
  }
  collect(operation.selectionSet)
  return names
}

/** Default values of the variables that may stand in `@skip` and `@include`. */
function defaults(operation: OperationDefinitionNode): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.BOOLEAN) values[variable.name.value] = defaultValue.value
  }
  return values
}

/**
 * Leaves one operation in the document, with `__typename` behind what makes it an operation on data. The result is
 * the same object for the same operation, because plans are kept by it.
 */
function preparer(): (document: DocumentNode, operation: OperationDefinitionNode) => DocumentNode {
  const prepared = new WeakMap<OperationDefinitionNode, DocumentNode>()
  const isTypename = ({ kind, name }: FieldNode) => kind === Kind.FIELD && name.value === '__typename'
  return (document, operation) => {
    let ready = prepared.get(operation)
    if (!ready) {
      const { selections } = operation.selectionSet
      const last = selections.filter((selection) => isTypename(selection as FieldNode))
      const first = selections.filter((selection) => !last.includes(selection))
      const others = document.definitions.filter(
        (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition === operation,
      )
      const moved = {
        ...operation,
        selectionSet: { ...operation.selectionSet, selections: [...first, ...last] },
      }
      const unchanged = last.length === 0 && others.length === document.definitions.length
      ready = unchanged
        ? document
        : {
            ...document,
            definitions: others.map((definition) => (definition === operation ? moved : definition)),
          }
      prepared.set(operation, ready)
    }
    return ready
  }
}
