import { tellAll, wake, type EntityManager } from '@linli/subgraph'
import { notifyOf } from './standard-version.notices.ts'
import type { StandardVersion } from './standard-version.ts'

/** What other services and live screens learn about a version, always in the past tense. */
export type StandardFact =
  | 'StandardVersionBegun'
  | 'StandardVersionEdited'
  | 'StandardVersionSubmitted'
  | 'StandardVersionSigned'
  | 'StandardVersionReturned'
  | 'StandardVersionReminded'
  | 'StandardVersionPassedToStreet'
  | 'StandardVersionReviewerNamed'
  | 'StandardVersionCommentsOpened'
  | 'StandardVersionCommentsClosed'
  | 'StandardVersionPublished'
  | 'StandardVersionObjected'
  | 'StandardVersionSuperseded'
  | 'StandardVersionEnded'
  | 'StandardVersionWithdrawn'
  | 'StandardCommentPlaced'
  | 'StandardCommentAnswered'

/** Tells the fact, notifies whoever has to know, and wakes the desks on which the version lies. */
export async function tellStandard(
  em: EntityManager,
  version: StandardVersion,
  fact: StandardFact,
  detail: FactDetail = {},
): Promise<void> {
  await tellStandards(em, fact, [{ version, detail }])
}

type FactDetail = Readonly<Record<string, unknown>>

/** The same of many versions of a district, in the same few statements. */
export async function tellStandards(
  em: EntityManager,
  fact: StandardFact,
  told: readonly { readonly version: StandardVersion; readonly detail?: FactDetail }[],
): Promise<void> {
  const [first] = told
  if (!first) return
  const facts = told.map(({ version, detail }) => {
    const { id, managementAreaId, companyId, reference, changeClass } = version
    return { subject: id, managementAreaId, companyId, reference, changeClass, ...detail }
  })
  await tellAll(em, fact, facts, first.version.districtId)
  await notifyOf(
    em,
    fact,
    told.map(({ version, detail = {} }) => ({ version, detail })),
  )
  for (const { version } of told) {
    for (const owner of [version.companyId, ...version.reviewerIds, version.districtId])
      wake(em, deskOf(owner))
  }
}

/** The desk of an organisation, or of the whole district for those who watch over it. */
export const deskOf = (ownerId: string) => `property-desk:${ownerId}`
