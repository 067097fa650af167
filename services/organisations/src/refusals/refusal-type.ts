import { createRefusalType } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

/** What any act can be refused for, whatever it is about. */
const everywhere = {
  NOT_FOUND: 'There is no such thing, or it is not yours to see.',
  NOT_SIGNED_IN: 'Only somebody who is signed in may do this.',
  NOT_ALLOWED: 'The seat you act in may not do this.',
  CONFLICT: 'Somebody else changed it in the meantime; look at their version first.',
  IDEMPOTENCY_KEY_REUSED: 'The same submission number was already used for other content.',
  VALUE_INVALID: 'A value cannot be accepted as it was entered.',
} as const

/**
 * Declares the GraphQL type in which one aggregate's refusals reach the reader, with its own enum of codes:
 * a screen can then rely on the list of reasons it may meet.
 *
 * @param aggregate stem of both names, e.g. `Estate` → `EstateError` with `EstateErrorCode`
 * @param act what did not happen, in words that complete "Why … was refused"
 * @param codes the aggregate's own reasons with their descriptions
 */
export function refusalType(aggregate: string, act: string, codes: Record<string, string>) {
  const descriptions: Record<string, string> = { ...everywhere, ...codes }
  const errorCode = Object.fromEntries(Object.keys(descriptions).map((code) => [code, code]))
  registerEnumType(errorCode, {
    name: `${aggregate}ErrorCode`,
    description: `Why ${act} was refused.`,
    valuesConfig: Object.fromEntries(
      Object.entries(descriptions).map(([code, description]) => [code, { description }]),
    ),
  })
  return createRefusalType(`${aggregate}Error`, errorCode)
}
