/** The expected refusals of a service contract: what is wrong and what would help is in `refusal-messages.ts`. */
import { createRefusalType, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const ServiceContractErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  OF_COMPANY: 'OF_COMPANY',
  OWN_FILING: 'OWN_FILING',
  CONTRACT_OVER: 'CONTRACT_OVER',
  NOTHING_FILED: 'NOTHING_FILED',
  NOTHING_PROPOSED: 'NOTHING_PROPOSED',
  TERM_REVERSED: 'TERM_REVERSED',
  TERM_OVERLAPS: 'TERM_OVERLAPS',
  REASON_MISSING: 'REASON_MISSING',
  HANDOVER_UNDER_WAY: 'HANDOVER_UNDER_WAY',
  NO_HANDOVER: 'NO_HANDOVER',
  NOTICE_IN_THE_FUTURE: 'NOTICE_IN_THE_FUTURE',
  NOTICE_TOO_SHORT: 'NOTICE_TOO_SHORT',
  DAY_PAST: 'DAY_PAST',
  SUCCESSOR_UNKNOWN: 'SUCCESSOR_UNKNOWN',
  SUCCESSOR_IS_LEAVING: 'SUCCESSOR_IS_LEAVING',
  SUCCESSOR_MISSING: 'SUCCESSOR_MISSING',
  ALREADY_TICKED: 'ALREADY_TICKED',
  ITEMS_OPEN: 'ITEMS_OPEN',
} as const
export type ServiceContractErrorCode = keyof typeof ServiceContractErrorCodeEnum

registerEnumType(ServiceContractErrorCodeEnum, {
  name: 'ServiceContractErrorCode',
  description: 'Why something that was asked of a service contract was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: { description: 'Somebody else has changed it in the meantime; nothing was overwritten.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    OF_COMPANY: { description: 'Whoever belongs to the company cannot decide this for another body.' },
    OWN_FILING: { description: 'Whoever entered it cannot confirm it.' },
    CONTRACT_OVER: { description: 'The contract has ended.' },
    NOTHING_FILED: { description: 'What stands in the contract is not on file yet.' },
    NOTHING_PROPOSED: { description: 'Nothing waits to be confirmed.' },
    TERM_REVERSED: { description: 'The last day lies before the first.' },
    TERM_OVERLAPS: { description: 'The new term begins before the present one is over.' },
    REASON_MISSING: { description: 'The reason is missing.' },
    HANDOVER_UNDER_WAY: { description: 'The company is leaving already.' },
    NO_HANDOVER: { description: 'No handover is under way.' },
    NOTICE_IN_THE_FUTURE: { description: 'The day of the notice has not come yet.' },
    NOTICE_TOO_SHORT: {
      description: 'Between the notice and the last day lie fewer days than the law asks for.',
    },
    DAY_PAST: { description: 'The day lies in the past.' },
    SUCCESSOR_UNKNOWN: { description: 'There is no such property company.' },
    SUCCESSOR_IS_LEAVING: { description: 'The company that leaves cannot be the one that comes.' },
    SUCCESSOR_MISSING: { description: 'Who serves next is not decided yet.' },
    ALREADY_TICKED: { description: 'This side has ticked it already.' },
    ITEMS_OPEN: { description: 'Something has not been received yet, and no reason is given.' },
  },
})

export const ServiceContractRefusal = createRefusalType(
  'ServiceContractRefusal',
  ServiceContractErrorCodeEnum,
)
export type ServiceContractRefusal = RefusalMessage<ServiceContractErrorCode>
