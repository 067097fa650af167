import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { mayKeepRegister } from '../territory/index.ts'

/** An organisation bound to no single place is kept by the district; any other by those who govern its place. */
export function mayKeepOrganisation(
  viewer: Viewer,
  organisation: { territoryCode: string | null; dissolvedOn: string | null },
): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (organisation.dissolvedOn !== null) return refuse('ALREADY_DISSOLVED')
  if (organisation.territoryCode !== null) return mayKeepRegister(viewer, organisation.territoryCode)
  return viewer.isSystem || viewer.holds('DISTRICT') ? null : refuse('NOT_ALLOWED')
}
