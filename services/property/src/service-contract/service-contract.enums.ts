/** The closed lists of a service contract as the API shows them. What a status means is in the lifecycle. */
import { registerEnumType } from 'type-graphql'
import type { FilingStatus, ServiceContractStatus } from './service-contract.lifecycle.ts'

type Values<Union extends string> = { readonly [Value in Union]: Value }

export const ServiceContractStatusEnum: Values<ServiceContractStatus> = {
  ACTIVE: 'ACTIVE',
  INDEFINITE: 'INDEFINITE',
  HANDOVER: 'HANDOVER',
  ENDED: 'ENDED',
}
registerEnumType(ServiceContractStatusEnum, {
  name: 'ServiceContractStatus',
  description: 'Where a service contract stands.',
  valuesConfig: {
    ACTIVE: { description: 'The company serves within the agreed term.' },
    INDEFINITE: { description: 'The term is over and the company serves on, without a term.' },
    HANDOVER: { description: 'The company leaves; it serves until somebody else has taken over.' },
    ENDED: { description: 'Over; what was promised under it stays readable.' },
  },
})

export const FilingStatusEnum: Values<FilingStatus> = {
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  RETURNED: 'RETURNED',
  REPLACED: 'REPLACED',
}
registerEnumType(FilingStatusEnum, {
  name: 'ContractFilingStatus',
  description: 'What became of a filing.',
  valuesConfig: {
    PROPOSED: { description: 'Waits for the community or the street to compare it with the paper.' },
    CONFIRMED: { description: 'Compared with the paper and on file 备案.' },
    RETURNED: { description: 'Sent back with what is wrong in it.' },
    REPLACED: { description: 'A later filing says it anew.' },
  },
})

const FeeRegimeEnum = { LUMP_SUM: 'LUMP_SUM', COMMISSION: 'COMMISSION' } as const
export type FeeRegime = keyof typeof FeeRegimeEnum
registerEnumType(FeeRegimeEnum, {
  name: 'FeeRegime',
  description: 'How the company is paid.',
  valuesConfig: {
    LUMP_SUM: { description: 'A fixed fee; gain and loss are the company’s 包干制.' },
    COMMISSION: { description: 'The real cost, and an agreed reward for the company 酬金制.' },
  },
})
export { FeeRegimeEnum }

export const HandoverCauseEnum = {
  OWNERS_DISMISS: 'OWNERS_DISMISS',
  COMPANY_LEAVES: 'COMPANY_LEAVES',
  TERM_OVER: 'TERM_OVER',
  AGREED: 'AGREED',
} as const
export type HandoverCause = keyof typeof HandoverCauseEnum
registerEnumType(HandoverCauseEnum, {
  name: 'HandoverCause',
  description: 'Why a company leaves.',
  valuesConfig: {
    OWNERS_DISMISS: { description: 'The owners have decided to dismiss it; notice of 60 days.' },
    COMPANY_LEAVES: {
      description:
        'It does not want to go on; notice of 90 days before the end of a term, of 60 without one.',
    },
    TERM_OVER: { description: 'The term ends and the owners have chosen another.' },
    AGREED: { description: 'Both sides have agreed on it.' },
  },
})

const contractEndCauses = ['TAKEN_OVER', 'RENEWED', 'REGISTERED'] as const
export type ContractEndCause = (typeof contractEndCauses)[number]
export const ContractEndCauseEnum: Values<ContractEndCause> = {
  TAKEN_OVER: 'TAKEN_OVER',
  RENEWED: 'RENEWED',
  REGISTERED: 'REGISTERED',
}
registerEnumType(ContractEndCauseEnum, {
  name: 'ContractEndCause',
  description: 'By what a contract ended.',
  valuesConfig: {
    TAKEN_OVER: { description: 'A handover was finished.' },
    RENEWED: { description: 'A new contract of the same company began.' },
    REGISTERED: { description: 'The register named another company, or none.' },
  },
})

export const ContractActionEnum = {
  FILE: 'FILE',
  FILE_RENEWAL: 'FILE_RENEWAL',
  CONFIRM: 'CONFIRM',
  RETURN: 'RETURN',
  DRAFT_RENEWAL: 'DRAFT_RENEWAL',
  BEGIN_HANDOVER: 'BEGIN_HANDOVER',
  NAME_SUCCESSOR: 'NAME_SUCCESSOR',
  ADD_ITEM: 'ADD_ITEM',
  TICK_ITEM: 'TICK_ITEM',
  FINISH_HANDOVER: 'FINISH_HANDOVER',
  CALL_OFF_HANDOVER: 'CALL_OFF_HANDOVER',
} as const
export type ContractAction = keyof typeof ContractActionEnum
registerEnumType(ContractActionEnum, {
  name: 'ServiceContractAction',
  description: 'What somebody can do with a service contract: one value for each button.',
  valuesConfig: {
    FILE: { description: 'Enter what stands in the contract, or correct it.' },
    FILE_RENEWAL: { description: 'Enter the contract for the next term.' },
    CONFIRM: { description: 'Confirm that what was entered is what stands on paper 备案.' },
    RETURN: { description: 'Send back what was entered, with what is wrong.' },
    DRAFT_RENEWAL: { description: 'Begin the standard for the next term.' },
    BEGIN_HANDOVER: { description: 'Record that the company leaves, and begin the handover.' },
    NAME_SUCCESSOR: { description: 'Name who serves next.' },
    ADD_ITEM: { description: 'Add something that must change hands.' },
    TICK_ITEM: { description: 'Tick what was handed over or received.' },
    FINISH_HANDOVER: { description: 'State that somebody else has taken over.' },
    CALL_OFF_HANDOVER: { description: 'Call the handover off: the company goes on.' },
  },
})

/** What can be told of a contract, each with a sentence in `service-contract.words.ts`. */
const contractEventKinds = [
  'BEGUN',
  'FILED',
  'RENEWAL_FILED',
  'FILING_CONFIRMED',
  'RENEWAL_CONFIRMED',
  'FILING_RETURNED',
  'REMINDED',
  'OUTLASTED',
  'RESUMED',
  'HANDOVER_BEGUN',
  'SUCCESSOR_NAMED',
  'HANDOVER_CALLED_OFF',
  'ITEM_ADDED',
  'ITEM_HANDED_OVER',
  'ITEM_RECEIVED',
  'TAKEN_OVER',
  'RENEWED',
  'REPLACED',
] as const
export type ContractEventKind = (typeof contractEventKinds)[number]
