import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'

/**
 * The registers of places, estates and bodies are kept by those who govern there: the district, the street, and in
 * the neighbourhood its Party organisation and residents' committee.
 */
export function mayKeepRegister(viewer: Viewer, code: string): Refusal | null {
  if (viewer.isSystem) return null
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const governs = viewer.holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE') && viewer.sees(code)
  return governs ? null : refuse('NOT_ALLOWED')
}

/** The official list moves the ground under everybody's feet, so one seat of the place answers for it. */
export function mayImportDivisions(viewer: Viewer, code: string): Refusal | null {
  if (viewer.isSystem) return null
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const governs = viewer.administrator && viewer.holds('DISTRICT', 'STREET') && viewer.sees(code)
  return governs ? null : refuse('NOT_ALLOWED')
}
