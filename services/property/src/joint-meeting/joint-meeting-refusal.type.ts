import { createRefusalType, type RefusalMessage } from '@linli/subgraph'
import { registerEnumType } from 'type-graphql'

const JointMeetingErrorCodeEnum = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID_INPUT: 'INVALID_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  NOT_SIGNED_IN: 'NOT_SIGNED_IN',
  NOT_YOURS: 'NOT_YOURS',
  SEAT_EXPIRED: 'SEAT_EXPIRED',
  MEETING_CALLED: 'MEETING_CALLED',
  MEETING_IN_SESSION: 'MEETING_IN_SESSION',
  MEETING_CLOSED: 'MEETING_CLOSED',
  MEETING_PUBLISHED: 'MEETING_PUBLISHED',
  MEETING_CALLED_OFF: 'MEETING_CALLED_OFF',
  MEETING_AHEAD: 'MEETING_AHEAD',
  MEETING_TIME_PAST: 'MEETING_TIME_PAST',
  MEETING_NOT_YET: 'MEETING_NOT_YET',
  GUEST_UNKNOWN: 'GUEST_UNKNOWN',
  ITEM_OFF_AGENDA: 'ITEM_OFF_AGENDA',
  ITEM_RESOLVED: 'ITEM_RESOLVED',
  ATTENDANCE_MISSING: 'ATTENDANCE_MISSING',
  DECISION_MISSING: 'DECISION_MISSING',
  MINUTES_PERSONAL: 'MINUTES_PERSONAL',
  OWNER_NOT_INVITED: 'OWNER_NOT_INVITED',
  RAISER_NOT_INVITED: 'RAISER_NOT_INVITED',
  RAISER_IS_OWNER: 'RAISER_IS_OWNER',
  DUE_DAY_PAST: 'DUE_DAY_PAST',
  RESOLUTION_IN_FORCE: 'RESOLUTION_IN_FORCE',
  TOPIC_ENDED: 'TOPIC_ENDED',
  MEETING_RULE_PAST: 'MEETING_RULE_PAST',
} as const
export type JointMeetingErrorCode = keyof typeof JointMeetingErrorCodeEnum
registerEnumType(JointMeetingErrorCodeEnum, {
  name: 'JointMeetingErrorCode',
  description: 'Why something that was asked of a joint meeting was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such thing, or it is not for you to see.' },
    CONFLICT: { description: 'Somebody else has changed it in the meantime; both versions are shown.' },
    INVALID_INPUT: { description: 'Something in the form is not in order; the path says what.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The same key was sent before with another content.' },
    NOT_SIGNED_IN: { description: 'This needs an account.' },
    NOT_YOURS: { description: 'The seat you act in has no part in this.' },
    SEAT_EXPIRED: { description: 'The term of the appointment you act in has ended.' },
    MEETING_CALLED: { description: 'It has not begun yet.' },
    MEETING_IN_SESSION: { description: 'It is sitting.' },
    MEETING_CLOSED: { description: 'It has ended.' },
    MEETING_PUBLISHED: {
      description: 'Its minutes are public and never altered; a note can be put beneath them.',
    },
    MEETING_CALLED_OFF: { description: 'It was called off.' },
    MEETING_AHEAD: { description: 'A meeting of this place is called already.' },
    MEETING_TIME_PAST: { description: 'A meeting can only be called for a time to come.' },
    MEETING_NOT_YET: { description: 'Its day has not come.' },
    GUEST_UNKNOWN: {
      description:
        'Somebody who is invited is no body of this community, serves nobody here and is not its street.',
    },
    ITEM_OFF_AGENDA: { description: 'The item was struck or settled before.' },
    ITEM_RESOLVED: { description: 'The table has come to a resolution or a decision about it already.' },
    ATTENDANCE_MISSING: { description: 'Of somebody who was invited it is not known whether they came.' },
    DECISION_MISSING: { description: 'The minutes do not say what came of an item.' },
    MINUTES_PERSONAL: { description: 'A number of a person stands in what everybody would read.' },
    OWNER_NOT_INVITED: { description: 'The owner of a resolution has to sit at the table.' },
    RAISER_NOT_INVITED: { description: 'Whoever raised it has to sit at the table.' },
    RAISER_IS_OWNER: { description: 'Whoever has the task cannot be the one who says that it is done.' },
    DUE_DAY_PAST: { description: 'The day by which it must be done lies before the meeting.' },
    RESOLUTION_IN_FORCE: { description: 'The resolution has taken effect and cannot be struck.' },
    TOPIC_ENDED: { description: 'The topic was discussed or withdrawn.' },
    MEETING_RULE_PAST: { description: 'A rule can hold from tomorrow on at the earliest.' },
  },
})

export const JointMeetingRefusal = createRefusalType('JointMeetingRefusal', JointMeetingErrorCodeEnum)
export type JointMeetingRefusal = RefusalMessage<JointMeetingErrorCode>
