import { refuse, type CivilDay } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import type { ReviewRules } from './review-rules.ts'
import type { Answer } from './standard-version.policy.ts'

/** They decide who is asked before owners lose something, so one seat of the district answers for them. */
export function maySetReviewRules(viewer: Viewer): Answer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  return viewer.holds('DISTRICT') && viewer.administrator ? null : refuse('NOT_YOURS')
}

/** What was decided by the old rules stays explainable by them, so that none begins in the past. */
export function rulesFault(
  rules: ReviewRules,
  { inForceFrom, today, taken }: { inForceFrom: CivilDay; today: CivilDay; taken: readonly CivilDay[] },
): Answer {
  const invalid = (field: string) => refuse('INVALID_INPUT', undefined, [field])
  if (inForceFrom < today || taken.includes(inForceFrom))
    return refuse('RULE_DAY_TAKEN', undefined, ['inForceFrom'])
  for (const [field, most] of [
    ['reviewWorkingDays', 30],
    ['commentWindowDays', 60],
    ['objectionDays', 30],
  ] as const) {
    if (rules[field] < 1 || rules[field] > most) return invalid(field)
  }
  // A change for the worse is decided by nobody where no body is asked.
  const asks = Object.values(rules.reviewingBodies)
  return asks.length === 3 && asks.every((bodies) => bodies.length > 0) ? null : invalid('reviewingBodies')
}
