import { randomUUID } from 'node:crypto'
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  validate,
} from 'graphql'
import { anonymousClaims, type Claims, claimsHeader, verifyClaims } from './claims.ts'
import type { Context, EntityManager, ServiceRuntime } from './context.ts'
import { type BadInputReason, isDataException, reasonOf, refuseUnwritable } from './bad-input.ts'
import { type Engine, isConnectionLoss } from './engine.ts'
import { languageOf } from './messages.ts'
import { refuseSeveralMutations } from './schema.ts'
import { Viewer } from './viewer.ts'
import type { Work } from './work.ts'

/** What came with the request, already verified. */
export interface RequestFrame {
  claims: Claims
  language: Context['language']
  requestId: string
  idempotencyKey: string | null
}

export interface Operation {
  document: DocumentNode
  variables?: Record<string, unknown> | undefined
  operationName?: string | null | undefined
}

/** Reads the frame from the headers that the gateway sends; claims that do not verify count as nobody's. */
export function frameOf(headers: Record<string, string | undefined>, claimsKey: Buffer): RequestFrame {
  return {
    claims: verifyClaims(headers[claimsHeader], claimsKey) ?? anonymousClaims(0),
    language: languageOf(headers['x-linli-language']),
    requestId: headers['x-request-id'] ?? randomUUID(),
    idempotencyKey: headers['idempotency-key'] ?? null,
  }
}

/** Executes the operations of one service, each in one transaction of its own. */
export class Operations {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly engine: Engine,
    private readonly service: ServiceRuntime,
  ) {}

  /**
   * A query reads in a read-only transaction; a mutation commits after the last field of its payload has been
   * read, so that the payload sees what was written under the same row-level security.
   */
  async execute(operation: Operation, frame: RequestFrame, rootValue?: unknown): Promise<ExecutionResult> {
    const { document, variables, operationName } = operation
    const ast = getOperationAST(document, operationName)
    const isMutation = ast?.operation === 'mutation'
    if (isMutation) refuseSeveralMutations(document, operationName ?? null)
    const field = ast?.selectionSet.selections.find((selection) => selection.kind === 'Field')
    const mutation = isMutation ? (field?.name.value ?? null) : null
    const attempt = () =>
      this.engine.run(frame.claims, { readOnly: !isMutation }, async (em, work) => {
        const result = await execute({
          schema: this.schema,
          document,
          rootValue,
          variableValues: variables,
          operationName,
          contextValue: this.contextOf(frame, em, work, mutation),
        })
        if (!result.errors?.length) return result
        work.aftermath.undo = true
        const lost = result.errors.find((error) => isConnectionLoss(error.originalError))
        if (lost) throw lost.originalError
        // What was read before the fault is not what stays, and must not look like it.
        return isMutation ? { ...result, data: null } : result
      })
    try {
      return await attempt()
    } catch (error) {
      const mayRepeat = !isMutation || Boolean(frame.idempotencyKey ?? keyIn(variables))
      if (!mayRepeat || !isConnectionLoss(error)) throw error
      return attempt()
    }
  }

  /** Each event is executed in a short transaction of its own, so that a seat that ended sees nothing more. */
  async subscribe(
    operation: Operation,
    frame: RequestFrame,
  ): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>> {
    const viewer = new Viewer(frame.claims)
    const source = await createSourceEventStream({
      schema: this.schema,
      document: operation.document,
      variableValues: operation.variables,
      operationName: operation.operationName,
      contextValue: { viewer, service: this.service, language: frame.language, requestId: frame.requestId },
    })
    if (!(Symbol.asyncIterator in source)) return source
    return this.eachEvent(source[Symbol.asyncIterator](), operation, frame)
  }

  /** An iterator rather than a generator: see `live`. */
  private eachEvent(
    source: AsyncIterator<unknown>,
    operation: Operation,
    frame: RequestFrame,
  ): AsyncIterableIterator<ExecutionResult> {
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      next: async () => {
        const { value, done } = await source.next()
        if (done) return { value: undefined, done: true }
        return { value: await this.execute(operation, frame, value), done: false }
      },
      return: async () => {
        await source.return?.()
        return { value: undefined, done: true }
      },
      // graphql-sse lets go of a source when its reader leaves only if it has all three.
      throw: async (error) => {
        await source.return?.()
        throw error
      },
    }
  }

  private contextOf(frame: RequestFrame, em: EntityManager, work: Work, mutation: string | null): Context {
    return {
      em,
      viewer: work.viewer,
      time: work.time,
      language: frame.language,
      requestId: frame.requestId,
      idempotencyKey: frame.idempotencyKey,
      mutation,
      service: this.service,
      aftermath: work.aftermath,
      loaders: new Map(),
    }
  }
}

/** Executes one query or mutation and always has an answer: a fault is one of its errors. */
export type Answer = (operation: Operation, frame: RequestFrame) => Promise<ExecutionResult>

export const answerWith =
  (operations: Operations, service: ServiceRuntime): Answer =>
  async (operation, frame) => {
    let result: ExecutionResult
    try {
      refuseUnwritable(operation.document, operation.variables)
      result = await operations.execute(operation, frame)
    } catch (error) {
      const fault =
        error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })
      result = { errors: [fault] }
    }
    if (!result.errors) return result
    return { ...result, errors: result.errors.map((error) => tellError(error, frame, service)) }
  }

/** An operation out of this process, already parsed: the gateway hands over the same document again and again. */
export function answerChecked(schema: GraphQLSchema, answer: Answer): Answer {
  const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>()
  return async (operation, frame) => {
    const { document } = operation
    let errors = checked.get(document)
    if (!errors) checked.set(document, (errors = validate(schema, document)))
    return errors.length > 0 ? { errors } : answer(operation, frame)
  }
}

/**
 * Errors are told once, here. What the sender got wrong is said in the reader's language; of a fault all goes to the
 * log, and to the reader only that it was one.
 */
function tellError(error: GraphQLError, frame: RequestFrame, service: ServiceRuntime): GraphQLError {
  const { originalError, path } = error
  const isOurs = !originalError || originalError instanceof GraphQLError
  if (isOurs) return inWords(error, reasonOf(error), frame, service)
  const { requestId } = frame
  if (isDataException(originalError)) {
    service.logger.warn({ requestId, path, err: originalError }, 'a value could not be read by the database')
    return inWords(error, 'VALUE_UNREADABLE', frame, service)
  }
  service.logger.error({ requestId, path, err: originalError }, 'an operation failed')
  return new GraphQLError(`Internal error, request ${requestId}`, {
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  })
}

function inWords(
  error: GraphQLError,
  reason: BadInputReason | undefined,
  { language }: RequestFrame,
  service: ServiceRuntime,
): GraphQLError {
  // Errors of the request itself come without a place in the answer: a variable of the wrong kind.
  if (!reason && (error.path || error.extensions.code)) return error
  return new GraphQLError((reason && service.messages[language][reason]) ?? error.message, {
    ...(error.path && { path: error.path }),
    ...(error.nodes && { nodes: error.nodes }),
    extensions: { code: 'BAD_USER_INPUT', ...error.extensions, ...(reason && { reason }) },
  })
}

function keyIn(variables: Record<string, unknown> | undefined): unknown {
  return (variables?.input as { idempotencyKey?: string } | undefined)?.idempotencyKey
}
