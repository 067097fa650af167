/** The expected refusals around a company's library and the changes that it carries to many areas. */
import { createRefusalType, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const StandardLibraryErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  LIBRARY_EXISTS: 'LIBRARY_EXISTS',
  ITEMS_INVALID: 'ITEMS_INVALID',
  NOTHING_CHANGED: 'NOTHING_CHANGED',
  FILE_UNREADABLE: 'FILE_UNREADABLE',
  ROWS_REFUSED: 'ROWS_REFUSED',
  REASON_MISSING: 'REASON_MISSING',
  NOTHING_CHOSEN: 'NOTHING_CHOSEN',
  TOO_MANY_AREAS: 'TOO_MANY_AREAS',
  AREA_NOT_SERVED: 'AREA_NOT_SERVED',
  STILL_WORKING: 'STILL_WORKING',
  NOTHING_TO_PUBLISH: 'NOTHING_TO_PUBLISH',
  NOTHING_TO_RETRY: 'NOTHING_TO_RETRY',
  NOTHING_TO_CONFIRM: 'NOTHING_TO_CONFIRM',
  SAME_PERSON: 'SAME_PERSON',
  CONTENT_CHANGED: 'CONTENT_CHANGED',
  WRONG_STATUS: 'WRONG_STATUS',
  BASE_NOT_PUBLISHED: 'BASE_NOT_PUBLISHED',
  BASE_OUTDATED: 'BASE_OUTDATED',
  EFFECTIVE_DAY_PAST: 'EFFECTIVE_DAY_PAST',
} as const
export type StandardLibraryErrorCode = keyof typeof StandardLibraryErrorCodeEnum

registerEnumType(StandardLibraryErrorCodeEnum, {
  name: 'StandardLibraryErrorCode',
  description: 'Why something that was asked of a company’s standard library was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: {
      description: 'Somebody else has changed the same in the meantime; nothing was overwritten.',
    },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    LIBRARY_EXISTS: { description: 'The company has its library in this district already.' },
    ITEMS_INVALID: { description: 'Some promises are incomplete or contradict themselves.' },
    NOTHING_CHANGED: { description: 'Everything stands like that already.' },
    FILE_UNREADABLE: { description: 'The file or the pasted table could not be read as a standard.' },
    ROWS_REFUSED: { description: 'Some rows cannot be taken over; the report says which and why.' },
    REASON_MISSING: { description: 'Whoever reads the history later needs to know why.' },
    NOTHING_CHOSEN: { description: 'No promise or no area was chosen.' },
    TOO_MANY_AREAS: { description: 'More areas were chosen than one change can carry.' },
    AREA_NOT_SERVED: { description: 'One of the areas is not, or no longer, served by the company.' },
    STILL_WORKING: { description: 'The drafts are still being made or sent out; it ends by itself.' },
    NOTHING_TO_PUBLISH: { description: 'None of its drafts can be sent out by the company now.' },
    NOTHING_TO_RETRY: { description: 'No area has failed.' },
    NOTHING_TO_CONFIRM: { description: 'None of the corrections waits for a second person.' },
    SAME_PERSON: { description: 'The second person must be somebody else than the author.' },
    CONTENT_CHANGED: { description: 'The content is not the one that was shown.' },
    WRONG_STATUS: { description: 'It does not stand where this could be done.' },
    BASE_NOT_PUBLISHED: { description: 'It follows another draft that is not published yet.' },
    BASE_OUTDATED: { description: 'Another version was published in the meantime.' },
    EFFECTIVE_DAY_PAST: { description: 'The day from which it shall hold lies in the past.' },
  },
})

export const StandardLibraryRefusal = createRefusalType(
  'StandardLibraryRefusal',
  StandardLibraryErrorCodeEnum,
)
export type StandardLibraryRefusal = RefusalMessage<StandardLibraryErrorCode>
