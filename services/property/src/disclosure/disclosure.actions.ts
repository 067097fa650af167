/** The buttons: the policy asked about every act; what is not the reader's is absent. */
import type { Context } from '@linli/subgraph'
import { refusalShown } from './disclosure-refusal.shown.ts'
import type { DisclosureAction } from './disclosure.enums.ts'
import {
  mayCorrect,
  mayDiscard,
  mayEdit,
  mayPublish,
  type Answer,
  type DisclosureSituation,
} from './disclosure.policy.ts'
import type { DisclosureRow } from './disclosure.rows.ts'
import { disclosureSituationOf } from './disclosure.situation.ts'
import type { DisclosureActionType } from './disclosure.type.ts'

const asked: Readonly<Record<DisclosureAction, (situation: DisclosureSituation) => Answer>> = {
  PUBLISH: mayPublish,
  EDIT: mayEdit,
  DISCARD: mayDiscard,
  CORRECT: mayCorrect,
}

/** Reasons that speak of where the thing stands, not of what the reader could do about it. */
const silent = new Set([
  ...['NOT_SIGNED_IN', 'NOT_YOURS', 'DISCLOSURE_PUBLISHED', 'DISCLOSURE_DISCARDED'],
  ...['DISCLOSURE_NOT_PUBLISHED', 'DISCLOSURE_CORRECTED'],
])

export async function actionsShown(
  context: Context,
  disclosure: DisclosureRow,
): Promise<DisclosureActionType[]> {
  const situation = await disclosureSituationOf(context, disclosure)
  return (Object.keys(asked) as DisclosureAction[]).flatMap((action) => {
    const refusal = asked[action](situation)
    if (refusal && silent.has(refusal.code)) return []
    return [
      {
        action,
        isAllowed: !refusal,
        isNextStep: action === 'PUBLISH',
        refusal: refusalShown(context, refusal),
      },
    ]
  })
}
