import { type DocumentNode, GraphQLError, visit } from 'graphql'

/** Why a value cannot be taken, by the code of the sentence that the reader gets. */
export type BadInputReason =
  | 'TEXT_UNWRITABLE'
  | 'NOT_A_DAY'
  | 'NOT_A_MOMENT'
  | 'NOT_A_NUMBER'
  | 'VALUE_UNREADABLE'

/** A value that cannot be taken by anybody, whatever it is for: an error of the request and no refusal of an act. */
export const badInput = (reason: BadInputReason, message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', reason } })

export const reasonOf = (error: GraphQLError) => error.extensions.reason as BadInputReason | undefined

const wellKnown = new WeakSet<DocumentNode>()

/**
 * Refuses texts that PostgreSQL cannot store: a zero byte, or half of a character. They are looked for in one place,
 * because every text of every act would end there.
 * @throws GraphQLError
 */
export function refuseUnwritable(
  document: DocumentNode,
  variables: Record<string, unknown> | undefined,
): void {
  if (variables) refuseIn(variables)
  // A document is the same one again and again, and its own texts are looked at once.
  if (wellKnown.has(document)) return
  visit(document, { StringValue: ({ value }) => refuseIn(value) })
  wellKnown.add(document)
}

function refuseIn(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw badInput('TEXT_UNWRITABLE', 'A text contains a character that cannot be stored')
  } else if (Array.isArray(value)) value.forEach(refuseIn)
  else if (typeof value === 'object' && value !== null) {
    // Names of fields are the schema's, except where a value is free JSON.
    for (const [name, inner] of Object.entries(value)) {
      refuseIn(name)
      refuseIn(inner)
    }
  }
}

/**
 * Whether PostgreSQL could not read a value as what it was to be (class 22 of its codes), as with a made-up cursor:
 * the sender's mistake and not a fault of ours.
 */
export function isDataException(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return (
    (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)) ||
    (cause !== undefined && isDataException(cause))
  )
}
