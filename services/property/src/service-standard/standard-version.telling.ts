import { tell, wake, type EntityManager } from '@linli/subgraph'
import type { StandardVersion } from './standard-version.ts'

/** What other services and live screens learn about a version, always in the past tense. */
export type StandardFact =
  | 'StandardVersionBegun'
  | 'StandardVersionEdited'
  | 'StandardVersionSubmitted'
  | 'StandardVersionSigned'
  | 'StandardVersionReturned'
  | 'StandardVersionCommentsOpened'
  | 'StandardVersionCommentsClosed'
  | 'StandardVersionPublished'
  | 'StandardVersionObjected'
  | 'StandardVersionSuperseded'
  | 'StandardVersionEnded'
  | 'StandardVersionWithdrawn'
  | 'StandardCommentPlaced'
  | 'StandardCommentAnswered'

/** Tells the fact, and wakes the desks on which the version lies. */
export async function tellStandard(
  em: EntityManager,
  version: StandardVersion,
  fact: StandardFact,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { managementAreaId, companyId, reference, changeClass, districtId } = version
  const told = { subject: version.id, managementAreaId, companyId, reference, changeClass, ...detail }
  await tell(em, fact, told, districtId)
  for (const owner of [companyId, ...version.reviewerIds, version.districtId]) wake(em, deskOf(owner))
}

/** The desk of an organisation, or of the whole district for those who watch over it. */
export const deskOf = (ownerId: string) => `property-desk:${ownerId}`
