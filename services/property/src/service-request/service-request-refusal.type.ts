import { createRefusalType, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const ServiceRequestErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  CODE_WRONG: 'CODE_WRONG',
  NOT_NOW: 'NOT_NOW',
  HANDLER_UNKNOWN: 'HANDLER_UNKNOWN',
  HANDLER_RECORDS_ITSELF: 'HANDLER_RECORDS_ITSELF',
  COMPLAINT_ABOUT_YOU: 'COMPLAINT_ABOUT_YOU',
  PHONE_INVALID: 'PHONE_INVALID',
  PAUSE_TOO_LONG: 'PAUSE_TOO_LONG',
  NO_PAUSE_HERE: 'NO_PAUSE_HERE',
  ALREADY_MARKED: 'ALREADY_MARKED',
  OTHER_REQUEST_UNFIT: 'OTHER_REQUEST_UNFIT',
} as const
export type ServiceRequestErrorCode = keyof typeof ServiceRequestErrorCodeEnum

registerEnumType(ServiceRequestErrorCodeEnum, {
  name: 'ServiceRequestErrorCode',
  description: 'Why something that was asked of a request was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: { description: 'Somebody else was quicker; what they did is shown, nothing was overwritten.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    CODE_WRONG: { description: 'Number and code do not belong together.' },
    NOT_NOW: { description: 'Where the request stands now, this cannot be done.' },
    HANDLER_UNKNOWN: { description: 'There is no such organisation that could be sent.' },
    HANDLER_RECORDS_ITSELF: {
      description: 'What a resident says is recorded by somebody who did not work on the request.',
    },
    COMPLAINT_ABOUT_YOU: {
      description: 'It is a complaint about this company, which answers it and does not close it.',
    },
    PHONE_INVALID: { description: 'This is no telephone number.' },
    PAUSE_TOO_LONG: { description: 'The pause is longer than the policy allows, or ends in the past.' },
    NO_PAUSE_HERE: { description: 'No time runs that may be stopped, or none is stopped that could go on.' },
    ALREADY_MARKED: { description: 'It was marked so before.' },
    OTHER_REQUEST_UNFIT: {
      description: 'The other request is not open, or belongs to another estate, or is this one.',
    },
  },
})

export const ServiceRequestRefusal = createRefusalType('ServiceRequestRefusal', ServiceRequestErrorCodeEnum)
export type ServiceRequestRefusal = RefusalMessage<ServiceRequestErrorCode>
