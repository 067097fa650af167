/**
 * An expected "no": what was asked is understood and not done, for a reason that the reader is told in their
 * own language. A fault of the program is never a refusal.
 */
export interface Refusal<Code extends string = string> {
  /** The reason, one of the aggregate's list; the message in the reader's language is looked up by it. */
  readonly code: Code
  /** What the message needs to be exact: a date, a name, a number. */
  readonly params?: Readonly<Record<string, string | number>>
  /** The field of the input that is at fault, from the outside in, when one field is. */
  readonly path?: readonly string[]
}

export function refuse<Code extends string>(
  code: Code,
  params?: Refusal['params'],
  path?: Refusal['path'],
): Refusal<Code> {
  return { code, ...(params && { params }), ...(path && { path }) }
}
