/**
 * The expected refusals of this aggregate. A refusal is an answer, not a fault: it says what is wrong and what would
 * help, in the reader's language (`messages/zh-CN.ts`, `messages/en.ts`).
 */
import { createRefusalType, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const StandardVersionErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  WRONG_STATUS: 'WRONG_STATUS',
  NOTHING_CHANGED: 'NOTHING_CHANGED',
  ITEMS_INVALID: 'ITEMS_INVALID',
  FILE_UNREADABLE: 'FILE_UNREADABLE',
  ROWS_REFUSED: 'ROWS_REFUSED',
  BASE_NOT_PUBLISHED: 'BASE_NOT_PUBLISHED',
  BASE_OUTDATED: 'BASE_OUTDATED',
  BASE_CURRENT: 'BASE_CURRENT',
  FIGURES_DIFFER: 'FIGURES_DIFFER',
  LEGAL_BASIS_MISSING: 'LEGAL_BASIS_MISSING',
  REVIEW_REQUIRED: 'REVIEW_REQUIRED',
  CONFIRMATION_REQUIRED: 'CONFIRMATION_REQUIRED',
  PUBLISH_INSTEAD: 'PUBLISH_INSTEAD',
  SPLIT_FIRST: 'SPLIT_FIRST',
  NOTHING_TO_SPLIT: 'NOTHING_TO_SPLIT',
  REVIEWING_BODY_MISSING: 'REVIEWING_BODY_MISSING',
  OWNERS_DECISION_MISSING: 'OWNERS_DECISION_MISSING',
  OWNERS_DECISION_NOT_CARRIED: 'OWNERS_DECISION_NOT_CARRIED',
  OWNERS_DECISION_ELSEWHERE: 'OWNERS_DECISION_ELSEWHERE',
  CLAUSE_MISSING: 'CLAUSE_MISSING',
  LEGAL_BASIS_FAILED: 'LEGAL_BASIS_FAILED',
  WITNESS_INSTEAD: 'WITNESS_INSTEAD',
  OPINIONS_INCONSISTENT: 'OPINIONS_INCONSISTENT',
  REVIEWER_NOT_NEEDED: 'REVIEWER_NOT_NEEDED',
  REVIEWER_UNFIT: 'REVIEWER_UNFIT',
  RULE_DAY_TAKEN: 'RULE_DAY_TAKEN',
  SAME_PERSON: 'SAME_PERSON',
  OWN_SIGN_IN_NEEDED: 'OWN_SIGN_IN_NEEDED',
  RECUSED: 'RECUSED',
  NO_REVIEWER_LEFT: 'NO_REVIEWER_LEFT',
  SIGNED_FOR_ANOTHER_BODY: 'SIGNED_FOR_ANOTHER_BODY',
  ALREADY_SIGNED: 'ALREADY_SIGNED',
  AUTHOR_MAY_NOT_RECORD: 'AUTHOR_MAY_NOT_RECORD',
  CONTENT_CHANGED: 'CONTENT_CHANGED',
  MEETING_IN_THE_FUTURE: 'MEETING_IN_THE_FUTURE',
  REMARK_MISSING: 'REMARK_MISSING',
  OBJECTION_LATE: 'OBJECTION_LATE',
  COMMENTS_OPEN: 'COMMENTS_OPEN',
  COMMENTS_CLOSED: 'COMMENTS_CLOSED',
  COMMENTS_UNANSWERED: 'COMMENTS_UNANSWERED',
  ALREADY_ANSWERED: 'ALREADY_ANSWERED',
  EFFECTIVE_DAY_MISSING: 'EFFECTIVE_DAY_MISSING',
  EFFECTIVE_DAY_PAST: 'EFFECTIVE_DAY_PAST',
  EFFECTIVE_DAY_TOO_EARLY: 'EFFECTIVE_DAY_TOO_EARLY',
  RENEWAL_DAY: 'RENEWAL_DAY',
  RENEWAL_UNKNOWN: 'RENEWAL_UNKNOWN',
} as const
export type StandardVersionErrorCode = keyof typeof StandardVersionErrorCodeEnum

registerEnumType(StandardVersionErrorCodeEnum, {
  name: 'StandardVersionErrorCode',
  description: 'Why something that was asked of a service standard was not done.',
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
    WRONG_STATUS: { description: 'The version does not stand where this could be done.' },
    NOTHING_CHANGED: { description: 'The draft is the same as what is in force.' },
    ITEMS_INVALID: { description: 'Some items are incomplete or contradict themselves.' },
    FILE_UNREADABLE: { description: 'The file or the pasted table could not be read as a standard.' },
    ROWS_REFUSED: {
      description: 'Some rows cannot be taken over; the row report says which and why. Nothing was written.',
    },
    BASE_NOT_PUBLISHED: { description: 'The draft follows another draft that is not published yet.' },
    BASE_OUTDATED: {
      description:
        'Another version was published since this draft was begun; its changes must be carried over first.',
    },
    BASE_CURRENT: { description: 'The draft already builds on what was published last.' },
    FIGURES_DIFFER: {
      description:
        'A figure in the wording differs from the figure in the data, so this is no mere slip of the pen.',
    },
    LEGAL_BASIS_MISSING: {
      description: 'Something gets worse for the owners and no legal basis is attached.',
    },
    REVIEW_REQUIRED: {
      description: 'This must be signed by the bodies of the community before it can be published.',
    },
    CONFIRMATION_REQUIRED: {
      description: 'Wording was changed, so a second person of the company must confirm it.',
    },
    PUBLISH_INSTEAD: {
      description: 'Everything is better for the owners: the company publishes it without asking anybody.',
    },
    SPLIT_FIRST: {
      description: 'Better, worse and merely reworded promises are mixed: the draft must be split first.',
    },
    NOTHING_TO_SPLIT: { description: 'There is nothing in this draft that could go out on its own.' },
    OWNERS_DECISION_MISSING: { description: 'The recorded decision of the owners is not named.' },
    OWNERS_DECISION_NOT_CARRIED: {
      description: 'The owners’ decision was not carried, or a later record took its place.',
    },
    OWNERS_DECISION_ELSEWHERE: { description: 'The owners of another place decided this.' },
    CLAUSE_MISSING: {
      description: 'The clause of the contract, or the day of its signed supplement, is missing.',
    },
    LEGAL_BASIS_FAILED: { description: 'An attached decision of the owners does not stand any more.' },
    WITNESS_INSTEAD: {
      description: 'Nobody signs here: the opinions of owners’ representatives are gathered and witnessed.',
    },
    OPINIONS_INCONSISTENT: { description: 'The opinions are more than the representatives that were asked.' },
    REVIEWER_NOT_NEEDED: {
      description: 'The body can still answer by itself, or somebody was named already.',
    },
    REVIEWER_UNFIT: { description: 'This person cannot answer in the place of the body.' },
    RULE_DAY_TAKEN: { description: 'Rules from this day on were set before, or the day has passed.' },
    REVIEWING_BODY_MISSING: { description: 'A body that must sign is not registered for this place.' },
    SAME_PERSON: { description: 'The second person must be somebody else than the author.' },
    OWN_SIGN_IN_NEEDED: {
      description: 'A decision is made under a sign-in of one’s own, not by a code for the field.',
    },
    RECUSED: {
      description: 'Whoever belongs to the company that proposes a standard cannot sign it for a body.',
    },
    NO_REVIEWER_LEFT: { description: 'Every member of this body is recused; the street names a reviewer.' },
    SIGNED_FOR_ANOTHER_BODY: { description: 'Whoever sits in two bodies signs for one of them only.' },
    ALREADY_SIGNED: { description: 'This body has already signed this content.' },
    AUTHOR_MAY_NOT_RECORD: {
      description: 'The side that proposes a standard cannot record the signatures for it.',
    },
    CONTENT_CHANGED: { description: 'The content is not the one that was signed or shown.' },
    MEETING_IN_THE_FUTURE: { description: 'The day of the meeting has not come yet.' },
    REMARK_MISSING: { description: 'Sending something back needs a remark that says what should change.' },
    OBJECTION_LATE: { description: 'The days in which a body may object to a correction are over.' },
    COMMENTS_OPEN: { description: 'The days for comments are not over yet.' },
    COMMENTS_CLOSED: { description: 'This version is not, or no longer, open to comments.' },
    COMMENTS_UNANSWERED: { description: 'There are comments without an answer.' },
    ALREADY_ANSWERED: { description: 'This comment has its answer already; an answer is never rewritten.' },
    EFFECTIVE_DAY_MISSING: { description: 'The day from which it holds is missing.' },
    EFFECTIVE_DAY_PAST: { description: 'The day from which it holds lies in the past.' },
    RENEWAL_DAY: { description: 'What is written for a new term holds with it, not before.' },
    RENEWAL_UNKNOWN: { description: 'No contract for a next term is on file here.' },
    EFFECTIVE_DAY_TOO_EARLY: {
      description: 'A version that is published already holds only from a later day.',
    },
  },
})

export const StandardVersionRefusal = createRefusalType(
  'StandardVersionRefusal',
  StandardVersionErrorCodeEnum,
)
export type StandardVersionRefusal = RefusalMessage<StandardVersionErrorCode>
