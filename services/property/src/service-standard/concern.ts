import type { Viewer } from '@linli/subgraph'
import type { VersionRow } from './standard-version.rows.ts'

/**
 * Whether the reader has a part in a version: the company, the bodies that were asked, and the community, street and
 * district around it. Others read what is public and see bodies, no people.
 */
export function isConcerned(
  viewer: Viewer,
  version: Pick<VersionRow, 'companyId' | 'reviewerIds' | 'areaCode'>,
): boolean {
  if (viewer.isAnonymous) return false
  const isParty = viewer.actsFor(version.companyId) || version.reviewerIds.some((id) => viewer.actsFor(id))
  const watches = viewer.holds('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE')
  return isParty || (watches && viewer.sees(version.areaCode))
}
