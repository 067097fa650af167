import { createRefusalType, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const DisclosureErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  DISCLOSURE_PUBLISHED: 'DISCLOSURE_PUBLISHED',
  DISCLOSURE_DISCARDED: 'DISCLOSURE_DISCARDED',
  DISCLOSURE_NOT_PUBLISHED: 'DISCLOSURE_NOT_PUBLISHED',
  DISCLOSURE_EXISTS: 'DISCLOSURE_EXISTS',
  DISCLOSURE_CORRECTED: 'DISCLOSURE_CORRECTED',
  DUTY_LAPSED: 'DUTY_LAPSED',
  PERIOD_RUNNING: 'PERIOD_RUNNING',
  LINE_INVALID: 'LINE_INVALID',
  PERSONAL_NUMBER: 'PERSONAL_NUMBER',
  DISCLOSURE_INCOMPLETE: 'DISCLOSURE_INCOMPLETE',
  STANDARD_MISSING: 'STANDARD_MISSING',
  CORRECTION_EMPTY: 'CORRECTION_EMPTY',
  RULE_DAY_PAST: 'RULE_DAY_PAST',
} as const
export type DisclosureErrorCode = keyof typeof DisclosureErrorCodeEnum

registerEnumType(DisclosureErrorCodeEnum, {
  name: 'DisclosureErrorCode',
  description: 'Why something that was asked of a disclosure was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: {
      description:
        'Somebody else has changed it in the meantime; both versions are shown, nothing was overwritten.',
    },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    DISCLOSURE_PUBLISHED: {
      description: 'What is published is never altered; it can be corrected by a new one.',
    },
    DISCLOSURE_DISCARDED: { description: 'The draft was given up.' },
    DISCLOSURE_NOT_PUBLISHED: { description: 'Only what is published can be corrected.' },
    DISCLOSURE_EXISTS: { description: 'There is a draft or a published one for this period already.' },
    DISCLOSURE_CORRECTED: {
      description: 'It was corrected before; the correction is what can be corrected.',
    },
    DUTY_LAPSED: { description: 'The contract ended before its time came.' },
    PERIOD_RUNNING: { description: 'An account can be given only when its period is over.' },
    LINE_INVALID: { description: 'A line is incomplete or wrong; the path says which and where.' },
    PERSONAL_NUMBER: {
      description: 'A number of a person or of an account stands in it, and everybody would read it.',
    },
    DISCLOSURE_INCOMPLETE: { description: 'Something that must be told is missing.' },
    STANDARD_MISSING: { description: 'No service standard is in force here that could be disclosed.' },
    CORRECTION_EMPTY: { description: 'The correction says the same as what it corrects.' },
    RULE_DAY_PAST: { description: 'A rule can hold from tomorrow on at the earliest.' },
  },
})

export const DisclosureRefusal = createRefusalType('DisclosureRefusal', DisclosureErrorCodeEnum)
export type DisclosureRefusal = RefusalMessage<DisclosureErrorCode>
