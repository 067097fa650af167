import type { Viewer } from '@linli/subgraph'
import type { VersionRow } from './standard-version.rows.ts'

/**
 * Whether the reader has a part in a version: the company, the bodies that were asked or whoever was named for them, and the community, street and
 * district around it. Others read what is public and see bodies, no people.
 */
export function isConcerned(
  viewer: Viewer,
  version: Pick<VersionRow, 'companyId' | 'reviewerIds' | 'namedReviewerIds' | 'areaCode'>,
): boolean {
  if (viewer.isAnonymous) return false
  const isNamed = viewer.person !== null && version.namedReviewerIds.includes(viewer.person)
  const isParty =
    isNamed || viewer.actsFor(version.companyId) || version.reviewerIds.some((id) => viewer.actsFor(id))
  const watches = viewer.holds('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE')
  return isParty || (watches && viewer.sees(version.areaCode))
}
