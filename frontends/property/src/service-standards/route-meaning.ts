import type { StandardChangeClass } from '../gql/graphql.ts'

interface OfferedAct {
  action: string
  isAllowed: boolean
}

/**
 * What a draft's changes mean today. One that only improves things goes out at once, unless it stands behind another
 * that must go first: to promise "today" beside the refusal would say two things at a time.
 */
export function routeMeaning(
  { changeClass }: { changeClass: StandardChangeClass },
  actions: readonly OfferedAct[],
): StandardChangeClass | 'waiting' {
  const isHeldBack = actions.some(({ action, isAllowed }) => action === 'PUBLISH' && !isAllowed)
  return changeClass === 'FAVOURABLE' && isHeldBack ? 'waiting' : changeClass
}
