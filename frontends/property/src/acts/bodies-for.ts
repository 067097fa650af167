import type { ReviewingBody, StandardVersionAction } from '../gql/graphql.ts'

interface BodyAction {
  action: StandardVersionAction
  isAllowed: boolean
  bodies: readonly ReviewingBody[]
}

/** For which bodies this person may do it now. */
export function bodiesFor(
  actions: readonly BodyAction[],
  action: StandardVersionAction,
): readonly ReviewingBody[] {
  return actions.filter((one) => one.action === action && one.isAllowed).flatMap(({ bodies }) => bodies)
}
