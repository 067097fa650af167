import type { Tone } from '@linli/ui'
import type { StandardVersionStatus } from '../gql/graphql.ts'
import type { PropertyKey } from '../messages/messages.ts'

interface Standing {
  status: StandardVersionStatus
  isInForce: boolean
}

/** Where a version stands, in one word: published ones are told by whether they hold today. */
export function standingOf({ status, isInForce }: Standing): { tone: Tone; word: PropertyKey } {
  if (status === 'PUBLISHED') {
    return isInForce ? { tone: 'kept', word: 'status.inForce' } : { tone: 'working', word: 'status.upcoming' }
  }
  const isUnderWay =
    status === 'AWAITING_CONFIRMATION' || status === 'IN_REVIEW' || status === 'COMMENT_PERIOD'
  return { tone: isUnderWay ? 'working' : 'calm', word: `status.${status}` }
}
