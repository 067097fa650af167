import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'

/** What goes where in a district is the district's to say: it pays for the messages. */
export function maySetDeliveryRule(viewer: Viewer): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  return viewer.administrator && viewer.holds('DISTRICT') ? null : refuse('NOT_ALLOWED')
}

/** The robots of an organisation's groups are its own administrators' business, and no government's. */
export function mayKeepGroupRobots(viewer: Viewer, organisationId: string): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  return viewer.administrator && viewer.actsFor(organisationId) ? null : refuse('NOT_ALLOWED')
}
