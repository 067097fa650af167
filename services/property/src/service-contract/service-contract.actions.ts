/** The buttons of a contract: the policy asked for each. */
import type { ContractAction } from './service-contract.enums.ts'
import * as may from './service-contract.policy.ts'
import type { ContractAnswer } from './service-contract.policy.ts'
import type { ContractSituation } from './service-contract.situation.ts'

export interface ContractAvailableAction {
  readonly action: ContractAction
  readonly refusal: ContractAnswer
  readonly isNextStep: boolean
}

/** A button that is not mine is absent; one that is mine and cannot be pressed yet says why. */
const notMine: readonly string[] = [
  'NOT_SIGNED_IN',
  'NOT_YOURS',
  'CONTRACT_OVER',
  'NOTHING_FILED',
  'NOTHING_PROPOSED',
  'NO_HANDOVER',
  'HANDOVER_UNDER_WAY',
]

/** The first of these that is allowed and has something to do is what moves the contract on. */
const waysOn: readonly ContractAction[] = [
  'CONFIRM',
  'NAME_SUCCESSOR',
  'FINISH_HANDOVER',
  'TICK_ITEM',
  'FILE',
  'DRAFT_RENEWAL',
  'FILE_RENEWAL',
]

export function availableContractActions(situation: ContractSituation): ContractAvailableAction[] {
  const answers: Record<ContractAction, ContractAnswer> = {
    FILE: may.mayFile(situation),
    FILE_RENEWAL: may.mayFileRenewal(situation),
    CONFIRM: may.mayConfirmFiling(situation),
    RETURN: may.mayReturnFiling(situation),
    DRAFT_RENEWAL: may.mayDraftRenewal(situation),
    BEGIN_HANDOVER: may.mayBeginHandover(situation),
    NAME_SUCCESSOR: may.mayNameSuccessor(situation),
    ADD_ITEM: may.mayAddItem(situation),
    TICK_ITEM: may.mayTickItem(situation),
    // With a reason it may be finished while something is open; the form asks for it.
    FINISH_HANDOVER: may.mayFinishHandover(situation, ''),
    CALL_OFF_HANDOVER: may.mayCallOffHandover(situation),
  }
  const candidates = Object.entries(answers).map(([action, refusal]) => ({
    action: action as ContractAction,
    refusal,
  }))
  const mine = candidates.filter(({ refusal }) => refusal === null || !notMine.includes(refusal.code))
  const next = waysOn.find(
    (action) =>
      hasSomethingToDo(action, situation) && mine.some((one) => one.action === action && !one.refusal),
  )
  return mine.map((candidate) => ({ ...candidate, isNextStep: candidate.action === next }))
}

function hasSomethingToDo(action: ContractAction, { contract }: ContractSituation): boolean {
  switch (action) {
    case 'NAME_SUCCESSOR':
      return contract.successorCompanyId === null && !contract.hasNoSuccessor
    case 'FINISH_HANDOVER':
      return contract.unreceivedCount === 0
    case 'TICK_ITEM':
      return contract.unreceivedCount > 0
    case 'FILE':
      return contract.filingId === null && contract.proposal === null
    case 'DRAFT_RENEWAL':
      return contract.renewal !== null && !contract.renewal.hasDraft
    case 'FILE_RENEWAL':
      return contract.status === 'INDEFINITE' && contract.renewal === null && contract.proposal === null
    default:
      return true
  }
}
