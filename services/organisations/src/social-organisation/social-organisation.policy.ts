import { canMove, refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { mayKeepRegister } from '../territory/index.ts'
import { moves, type SocialMove, type SocialStage } from './social-organisation.lifecycle.ts'

/** Steps that the neighbourhood takes itself; filing is the street's 备案, registration and rating are for those above it. */
const ofTheNeighbourhood: readonly SocialMove[] = ['guide', 'rest']

/** Whether the next step may be taken from this seat: the one rule for the act and its button. */
export function mayStep(
  viewer: Viewer,
  { territoryCode, stage }: { territoryCode: string; stage: SocialStage },
  move: SocialMove,
): Refusal | null {
  const refusal = mayKeepRegister(viewer, territoryCode)
  if (refusal) return refusal
  const isAbove = viewer.isSystem || viewer.holds('DISTRICT', 'STREET')
  const isTried = stage === 'IDEA' || stage === 'GUIDED'
  // What was never filed may be given up by those who tried it.
  if (!isAbove && !ofTheNeighbourhood.includes(move) && !(move === 'cancel' && isTried))
    return refuse('NOT_ALLOWED')
  return canMove(moves, stage, move) ? null : refuse('WRONG_STATUS')
}
