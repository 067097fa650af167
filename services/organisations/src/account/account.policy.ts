import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'

/** Where somebody is kept or holds a post: a place, an organisation, or both. */
export interface Reach {
  reachCode: string | null
  organisationId: string | null
}

/**
 * People, terms and accounts are looked after by the administrator seats of the place, and inside an organisation by
 * its own administrator seat: a project manager appoints the company's own staff. What is bound to no place is the
 * district's. A company that works all over a community governs nobody there but its own staff.
 */
export function mayAdminister(viewer: Viewer, { reachCode, organisationId }: Reach): Refusal | null {
  if (viewer.isSystem) return null
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.administrator) return refuse('NOT_ALLOWED')
  const governs = viewer.holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE') && viewer.sees(reachCode)
  if (governs || viewer.actsFor(organisationId)) return null
  return reachCode === null && viewer.holds('DISTRICT') ? null : refuse('NOT_ALLOWED')
}

/** Somebody with several terms may be looked after by the administrators of any of them. */
export function mayAdministerPerson(viewer: Viewer, reaches: readonly Reach[]): Refusal | null {
  const answers = reaches.map((reach) => mayAdminister(viewer, reach))
  return answers.some((answer) => answer === null) ? null : (answers[0] ?? refuse('NOT_ALLOWED'))
}
