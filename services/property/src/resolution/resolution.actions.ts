/** The buttons: the policy asked about every act; what is not the reader's is absent. */
import type { Context } from '@linli/subgraph'
import { refusalShown } from './resolution-refusal.type.ts'
import type { ResolutionAction } from './resolution.enums.ts'
import {
  mayConfirm,
  mayRecordResident,
  mayReport,
  maySendBack,
  mayVerify,
  type ResolutionAnswer,
  type ResolutionSituation,
} from './resolution.policy.ts'
import type { ResolutionRow } from './resolution.rows.ts'
import { resolutionSituationOf } from './resolution.situation.ts'
import type { ResolutionActionType } from './resolution.type.ts'

const asked: Readonly<Record<ResolutionAction, (situation: ResolutionSituation) => ResolutionAnswer>> = {
  REPORT: mayReport,
  CONFIRM: mayConfirm,
  VERIFY: mayVerify,
  RECORD_RESIDENT: mayRecordResident,
  SEND_BACK: maySendBack,
}

/** Reasons that speak of where the thing stands, not of what the reader could do about it. */
const silent = new Set([
  ...['NOT_SIGNED_IN', 'NOT_YOURS', 'OWNER_CANNOT_CLOSE'],
  ...['RESOLUTION_NOTED', 'RESOLUTION_OPEN', 'RESOLUTION_REPORTED', 'RESOLUTION_CLOSED'],
])

/** What moves it on; recording a resident is an exception to that, and sending back is none. */
const nextSteps = new Set<ResolutionAction>(['REPORT', 'CONFIRM', 'VERIFY'])

export async function actionsShown(
  context: Context,
  resolution: ResolutionRow,
): Promise<ResolutionActionType[]> {
  const situation = await resolutionSituationOf(context, resolution)
  return (Object.keys(asked) as ResolutionAction[]).flatMap((action) => {
    const refusal = asked[action](situation)
    if (refusal && silent.has(refusal.code)) return []
    const isNextStep = nextSteps.has(action) && !refusal
    return [{ action, isAllowed: !refusal, isNextStep, refusal: refusalShown(context, refusal) }]
  })
}
