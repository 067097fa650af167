import type { Version } from './version.type.ts'

/** Whether sending it back means that the company takes back what the bodies or the residents have before them. */
export function isTakenBack({ status, availableActions }: Version): boolean {
  const isWithOthers = status === 'IN_REVIEW' || status === 'COMMENT_PERIOD'
  return (
    isWithOthers && availableActions.some(({ action, bodies }) => action === 'RETURN' && bodies.length === 0)
  )
}
