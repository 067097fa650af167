import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'

/** What the policy has to know of the place and of whoever would record. */
export interface PlaceInQuestion {
  readonly code: string
  /** Whether the recorder holds a post today in the company that serves the place. */
  readonly isOfCompany: boolean
}

/**
 * The owners' own committee, or the residents' committee that guides and helps them (民法典 277). Whoever works for the
 * company that is chosen, paid or released by such decisions stands back, in whatever seat.
 */
export function mayRecordDecision(viewer: Viewer, { code, isOfCompany }: PlaceInQuestion): Refusal | null {
  if (viewer.isSystem) return null
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('OWNERS_COMMITTEE', 'RESIDENTS_COMMITTEE') || !viewer.sees(code))
    return refuse('NOT_ALLOWED')
  return isOfCompany ? refuse('RECUSED') : null
}

/** The minutes are public as figures; the scan carries names, and is for those who govern the place and its owners. */
export function maySeeProof(viewer: Viewer, code: string): boolean {
  const kinds = ['OWNERS_COMMITTEE', 'RESIDENTS_COMMITTEE', 'PARTY', 'STREET', 'DISTRICT', 'AUDITOR'] as const
  return viewer.isSystem || (viewer.holds(...kinds) && viewer.sees(code))
}
