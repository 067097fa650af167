import { notify, tell, wake, type EntityManager } from '@linli/subgraph'
import { deskOf } from '../service-standard/index.ts'
import type { Resolution } from './resolution.ts'

/** What other services and open desks learn, in the past tense. */
export type ResolutionFact =
  | 'ResolutionBegun'
  | 'ResolutionReported'
  | 'ResolutionAskedAgain'
  | 'ResolutionSentBack'
  | 'ResolutionClosed'
  | 'ResolutionFellOverdue'

export async function tellResolution(
  em: EntityManager,
  resolution: Resolution,
  fact: ResolutionFact,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, districtId, jointMeetingId, communityCode, ownerId, raiserId, dueOn } = resolution
  const told = { subject: id, jointMeetingId, communityCode, ownerId, raiserId, dueOn }
  await tell(em, fact, { ...told, ...detail }, districtId)
  wake(em, jointMeetingId)
  for (const owner of [ownerId, raiserId, districtId]) wake(em, deskOf(owner))
}

type Purpose =
  | 'RESOLUTION_SET'
  | 'RESOLUTION_DUE'
  | 'RESOLUTION_OVERDUE'
  | 'RESOLUTION_REPORTED'
  | 'RESOLUTION_SENT_BACK'
  | 'RESOLUTION_UNANSWERED'
  | 'RESOLUTION_CLOSED'

/**
 * @param to the organisations whom it concerns
 * @param occasion tells one notice of this purpose from the next
 */
export async function notifyOfResolution(
  em: EntityManager,
  resolution: Resolution,
  purpose: Purpose,
  to: { readonly organisations: readonly string[]; readonly community?: boolean },
  occasion = '',
): Promise<void> {
  const { id, districtId, reference, text, dueOn, communityCode } = resolution
  await notify(
    em,
    {
      ...{ purpose, subject: id, link: `/app/property/resolutions/${id}` },
      to: {
        organisations: to.organisations,
        ...(to.community && {
          seats: [
            { kind: 'PARTY' as const, territory: communityCode },
            { kind: 'RESIDENTS_COMMITTEE' as const, territory: communityCode },
          ],
        }),
      },
      params: { reference, text, dueOn },
      key: `${purpose}:${id}:${occasion}`,
    },
    districtId,
  )
}
