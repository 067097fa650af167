import type { Version } from './version.type.ts'

/**
 * Whether sending it back means that the company takes back what the bodies or the residents have before them, or its
 * author what waits for a colleague.
 */
export function isTakenBack({ status, availableActions }: Version): boolean {
  const isAuthors = availableActions.some(
    ({ action, refusal }) => action === 'CONFIRM' && refusal?.code === 'SAME_PERSON',
  )
  const isWithOthers =
    status === 'IN_REVIEW' || status === 'COMMENT_PERIOD' || (status === 'AWAITING_CONFIRMATION' && isAuthors)
  // One that is refused was asked for by a body: the company's own is allowed or not offered at all.
  return (
    isWithOthers &&
    availableActions.some(
      ({ action, bodies, isAllowed }) => action === 'RETURN' && isAllowed && bodies.length === 0,
    )
  )
}
