/** The buttons: the policy asked about every act; what is not the reader's is absent. */
import { formatMessage, type Context } from '@linli/subgraph'
import { requestActions, type RequestAction } from './service-request.enums.ts'
import { mayAct } from './service-request.policy.ts'
import type { ServiceRequestRow } from './service-request.rows.ts'
import { requestSituationOf } from './service-request.situation.ts'
import type { ServiceRequestActionType } from './service-request.type.ts'

/** Reasons that speak of where the thing stands, not of what the reader could do about it. */
const silent = new Set(['NOT_SIGNED_IN', 'NOT_YOURS', 'NOT_NOW', 'NO_PAUSE_HERE', 'ALREADY_MARKED'])

/** What moves it on, for whoever has it. */
const nextSteps: ReadonlySet<RequestAction> = new Set([
  ...(['DISPATCH', 'ACCEPT', 'ARRIVE', 'DISPOSE', 'RATE', 'RESUME'] as const),
])

export async function actionsShown(
  context: Context,
  request: ServiceRequestRow,
  isResident: boolean,
): Promise<ServiceRequestActionType[]> {
  const situation = await requestSituationOf(context, request, isResident)
  return requestActions.flatMap((action) => {
    const refusal = mayAct(action, situation)
    if (refusal && silent.has(refusal.code)) return []
    const { service, language } = context
    const shown = refusal && {
      code: refusal.code,
      message: formatMessage(service.messages[language][refusal.code] ?? refusal.code, refusal.params),
      path: null,
    }
    return [{ action, isAllowed: !refusal, isNextStep: nextSteps.has(action), refusal: shown }]
  })
}
