import type { CivilDay } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'

/** Who asks, and when. */
export interface Asker {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'actsFor' | 'sees' | 'territories'>
  readonly today: CivilDay
  readonly isSeatExpired: boolean
}

/** The community's own: its Party organisation and its residents' committee. */
export function isCommunityOf({ viewer }: Asker, communityCode: string): boolean {
  return viewer.holds('PARTY', 'RESIDENTS_COMMITTEE') && viewer.sees(communityCode)
}
