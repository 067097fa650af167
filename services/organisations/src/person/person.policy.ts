import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { mayAdministerPerson, type Reach } from '../account/index.ts'

export interface PersonInQuestion {
  id: string
  erasedAt: unknown
  reaches: readonly Reach[]
}

export function mayChangePerson(viewer: Viewer, person: PersonInQuestion): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (person.erasedAt !== null) return refuse('ERASED')
  return mayAdministerPerson(viewer, person.reaches)
}

/** A copy of all that is known is for the person (个人信息保护法 45) and for the district's administrators, who answer for it. */
export function mayCopyPerson(viewer: Viewer, person: { id: string; erasedAt: unknown }): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (person.erasedAt !== null) return refuse('ERASED')
  if (viewer.isField) return refuse('NOT_ALLOWED')
  if (viewer.person === person.id) return null
  return viewer.holds('DISTRICT') && viewer.administrator ? null : refuse('NOT_ALLOWED')
}

/**
 * Everybody may look at their own details (个人信息保护法 45). Somebody else's are opened to those who govern the place
 * or work in the same organisation, with a purpose that is logged; an auditor reads the log, not the people.
 */
export function mayRevealPerson(viewer: Viewer, person: PersonInQuestion): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (person.erasedAt !== null) return refuse('ERASED')
  if (viewer.person === person.id) return null
  const governs = viewer.holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')
  const near = person.reaches.some(
    ({ reachCode, organisationId }) => (governs && viewer.sees(reachCode)) || viewer.actsFor(organisationId),
  )
  return near || viewer.holds('DISTRICT') ? null : refuse('NOT_ALLOWED')
}
