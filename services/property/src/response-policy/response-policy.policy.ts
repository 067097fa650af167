/** Who may set how soon what must be done, and why not. */
import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import type { ResponsePolicyErrorCode } from './response-policy-refusal.type.ts'

/** A year of minutes. */
export const mostPauseMinutes = 366 * 24 * 60

/** The district, for its own places: whoever is measured by a rule does not make it. */
export function maySetPolicy({
  viewer,
  isSeatExpired,
  territoryCode,
}: {
  viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'sees'>
  isSeatExpired: boolean
  territoryCode: string
}): Refusal<ResponsePolicyErrorCode> | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('DISTRICT')) return refuse('NOT_YOURS')
  if (isSeatExpired) return refuse('SEAT_EXPIRED')
  return viewer.sees(territoryCode) ? null : refuse('OUTSIDE_YOUR_PLACES', undefined, ['territoryCode'])
}
