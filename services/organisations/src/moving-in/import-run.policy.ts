import { canMove, refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { moves, type ImportRunMove, type ImportRunStatus } from './import-run.lifecycle.ts'

/** What a district has is brought in by the administrators of the district, and of a street for their street. */
export function mayMoveIn(viewer: Viewer): Refusal | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  const governs = viewer.administrator && viewer.holds('DISTRICT', 'STREET') && viewer.territories.length > 0
  return governs ? null : refuse('NOT_ALLOWED')
}

export interface RunInQuestion {
  status: ImportRunStatus
  reachCode: string
  openedBy: string
  fileForgottenAt: unknown
}

/** Acts that read the file, which belongs to whoever opened it. */
const readsFile: readonly ImportRunMove[] = ['check', 'begin']

/** Whether somebody may move a run on; a colleague of the same reach may stop it, go on with it and take it back. */
export function mayMoveRun(viewer: Viewer, move: ImportRunMove, run: RunInQuestion): Refusal | null {
  const refusal = mayMoveIn(viewer)
  if (refusal) return refusal
  if (!viewer.sees(run.reachCode)) return refuse('NOT_ALLOWED')
  if (readsFile.includes(move) && viewer.person !== run.openedBy) return refuse('FILE_OF_ANOTHER')
  if (!canMove(moves, run.status, move)) return refuse('WRONG_STATUS')
  const needsFile = readsFile.includes(move) || move === 'resume'
  return needsFile && run.fileForgottenAt !== null ? refuse('FILE_FORGOTTEN') : null
}

/** For how long the files of a district are kept is set for the whole of it. */
export function maySetKeeping(viewer: Viewer): Refusal | null {
  return mayMoveIn(viewer) ?? (viewer.holds('DISTRICT') ? null : refuse('NOT_ALLOWED'))
}
