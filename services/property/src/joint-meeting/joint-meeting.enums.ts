import { registerEnumType } from 'type-graphql'
import type { AgendaReason, AgendaSourceKind } from './agenda-source.ts'
import type { AgendaItemStatus, MeetingStatus, TopicStatus } from './joint-meeting.lifecycle.ts'
import type { MeetingCommunityType, MeetingLevel, MeetingRhythm } from './meeting-rule.ts'
import type { AttendanceStatus } from './meeting-seat.ts'

export const MeetingStatusEnum: { readonly [Value in MeetingStatus]: Value } = {
  CALLED: 'CALLED',
  IN_SESSION: 'IN_SESSION',
  CLOSED: 'CLOSED',
  PUBLISHED: 'PUBLISHED',
  CALLED_OFF: 'CALLED_OFF',
}
registerEnumType(MeetingStatusEnum, {
  name: 'JointMeetingStatus',
  description: 'Where a joint meeting stands.',
  valuesConfig: {
    CALLED: { description: 'Called for a day; its agenda fills itself.' },
    IN_SESSION: { description: 'It sits, and its minutes are being written.' },
    CLOSED: { description: 'It has ended, its resolutions are in effect; the minutes are looked through.' },
    PUBLISHED: { description: 'Its minutes are public and never altered again.' },
    CALLED_OFF: { description: 'Called off with a reason.' },
  },
})

export const AgendaItemStatusEnum: { readonly [Value in AgendaItemStatus]: Value } = {
  ON_AGENDA: 'ON_AGENDA',
  STRUCK: 'STRUCK',
  SETTLED: 'SETTLED',
}
registerEnumType(AgendaItemStatusEnum, {
  name: 'AgendaItemStatus',
  description: 'Whether the table talks about an item.',
  valuesConfig: {
    ON_AGENDA: { description: 'The table talks about it.' },
    STRUCK: { description: 'Struck by hand, with a reason.' },
    SETTLED: { description: 'What had proposed it was done before the meeting.' },
  },
})

export const AgendaSourceKindEnum: { readonly [Value in AgendaSourceKind]: Value } = {
  RESOLUTION: 'RESOLUTION',
  STANDARD: 'STANDARD',
  DISCLOSURE: 'DISCLOSURE',
  TEMPORARY_MEASURE: 'TEMPORARY_MEASURE',
  REQUEST: 'REQUEST',
  TOPIC: 'TOPIC',
  HAND: 'HAND',
}
registerEnumType(AgendaSourceKindEnum, {
  name: 'AgendaSourceKind',
  description: 'What an item of the agenda is about.',
  valuesConfig: {
    RESOLUTION: { description: 'Something that was resolved before.' },
    STANDARD: { description: 'A service standard on its way.' },
    DISCLOSURE: { description: 'Something the owners must be told.' },
    TEMPORARY_MEASURE: { description: 'Promises that give or gave way for some days.' },
    REQUEST: { description: 'Something that a resident asked for and the desk could not solve.' },
    TOPIC: { description: 'A topic that a body raised because nobody owns it.' },
    HAND: { description: 'Put on this agenda by hand.' },
  },
})

export const AgendaReasonEnum: { readonly [Value in AgendaReason]: Value } = {
  RESOLUTION_OVERDUE: 'RESOLUTION_OVERDUE',
  BODY_SILENT: 'BODY_SILENT',
  STANDARD_WAITING: 'STANDARD_WAITING',
  DISCLOSURE_LATE: 'DISCLOSURE_LATE',
  DISCLOSURE_DUE: 'DISCLOSURE_DUE',
  MEASURE_TOO_LONG: 'MEASURE_TOO_LONG',
  MEASURE_ENDED: 'MEASURE_ENDED',
  REQUEST_ESCALATED: 'REQUEST_ESCALATED',
  REQUEST_REOPENED: 'REQUEST_REOPENED',
  REQUESTS_REPEATED: 'REQUESTS_REPEATED',
  TOPIC_RAISED: 'TOPIC_RAISED',
  ADDED_BY_HAND: 'ADDED_BY_HAND',
}
registerEnumType(AgendaReasonEnum, {
  name: 'AgendaReason',
  description: 'Why an item is on the agenda.',
  valuesConfig: {
    RESOLUTION_OVERDUE: { description: 'A resolution was not done by its day.' },
    BODY_SILENT: { description: 'A body did not answer about a standard in its days.' },
    STANDARD_WAITING: { description: 'A standard waits for a body to sign or return it.' },
    DISCLOSURE_LATE: { description: 'Owners were not told in time.' },
    DISCLOSURE_DUE: { description: 'Owners have to be told by the day of the meeting.' },
    MEASURE_TOO_LONG: { description: 'A temporary measure lasts longer than the district allows.' },
    MEASURE_ENDED: { description: 'A temporary measure ended since the table last met.' },
    REQUEST_ESCALATED: { description: 'The street was called, by hand or because the time ran out.' },
    REQUEST_REOPENED: { description: 'The resident said more than once that it is not solved.' },
    REQUESTS_REPEATED: { description: 'The same was asked for again and again since the last meeting.' },
    TOPIC_RAISED: { description: 'A body raised it.' },
    ADDED_BY_HAND: { description: 'Whoever runs the meeting put it there.' },
  },
})

export const AttendanceStatusEnum: { readonly [Value in AttendanceStatus]: Value } = {
  INVITED: 'INVITED',
  EXCUSED: 'EXCUSED',
  PRESENT: 'PRESENT',
  ABSENT: 'ABSENT',
}
registerEnumType(AttendanceStatusEnum, {
  name: 'AttendanceStatus',
  description: 'Whether an organisation that was invited came.',
  valuesConfig: {
    INVITED: { description: 'Invited; nothing is known yet.' },
    EXCUSED: { description: 'Sent word that it cannot come.' },
    PRESENT: { description: 'Came.' },
    ABSENT: { description: 'Did not come.' },
  },
})

export const TopicStatusEnum: { readonly [Value in TopicStatus]: Value } = {
  OPEN: 'OPEN',
  DISCUSSED: 'DISCUSSED',
  WITHDRAWN: 'WITHDRAWN',
}
registerEnumType(TopicStatusEnum, {
  name: 'MeetingTopicStatus',
  description: 'Where a topic stands.',
  valuesConfig: {
    OPEN: { description: 'Waits for the next meeting.' },
    DISCUSSED: { description: 'A meeting has talked about it.' },
    WITHDRAWN: { description: 'Taken back, with a reason.' },
  },
})

export const MeetingCommunityTypeEnum: { readonly [Value in MeetingCommunityType]: Value } = {
  OLD: 'OLD',
  RESETTLEMENT: 'RESETTLEMENT',
  COMMERCIAL: 'COMMERCIAL',
}
registerEnumType(MeetingCommunityTypeEnum, {
  name: 'MeetingCommunityType',
  description: 'The type that most estates of a place have.',
  valuesConfig: {
    OLD: { description: 'Old housing 老旧住宅.' },
    RESETTLEMENT: { description: 'For villagers who moved into town 回迁安置.' },
    COMMERCIAL: { description: 'Commercial housing 普通商品房; also where no type is known.' },
  },
})

export const MeetingRhythmEnum: { readonly [Value in MeetingRhythm]: Value } = {
  MONTH: 'MONTH',
  TWO_MONTHS: 'TWO_MONTHS',
  QUARTER: 'QUARTER',
}
registerEnumType(MeetingRhythmEnum, {
  name: 'MeetingRhythm',
  description: 'How often a place meets.',
  valuesConfig: {
    MONTH: { description: 'Every month.' },
    TWO_MONTHS: { description: 'Every second month.' },
    QUARTER: { description: 'Every third month.' },
  },
})

export const MeetingLevelEnum: { readonly [Value in MeetingLevel]: Value } = {
  COMMUNITY: 'COMMUNITY',
  MANAGEMENT_AREA: 'MANAGEMENT_AREA',
}
registerEnumType(MeetingLevelEnum, {
  name: 'MeetingLevel',
  description: 'For what a meeting is held.',
  valuesConfig: {
    COMMUNITY: { description: 'For the whole community.' },
    MANAGEMENT_AREA: { description: 'For each management area of it.' },
  },
})

export const JointMeetingActionEnum = {
  OPEN: 'OPEN',
  CLOSE: 'CLOSE',
  PUBLISH: 'PUBLISH',
  INVITE: 'INVITE',
  ADD_ITEM: 'ADD_ITEM',
  WRITE_MINUTES: 'WRITE_MINUTES',
  RESOLVE: 'RESOLVE',
  MOVE: 'MOVE',
  CALL_OFF: 'CALL_OFF',
  ADD_NOTE: 'ADD_NOTE',
} as const
export type JointMeetingAction = keyof typeof JointMeetingActionEnum
registerEnumType(JointMeetingActionEnum, {
  name: 'JointMeetingAction',
  description: 'What can be done with a joint meeting.',
  valuesConfig: {
    OPEN: { description: 'Begin it.' },
    CLOSE: { description: 'End it: its resolutions take effect.' },
    PUBLISH: { description: 'Put its minutes in public for good.' },
    INVITE: { description: 'Invite somebody more.' },
    ADD_ITEM: { description: 'Put something on the agenda by hand, or strike something.' },
    WRITE_MINUTES: { description: 'Write what was said and decided.' },
    RESOLVE: { description: 'Note a resolution.' },
    MOVE: { description: 'Change its day or place.' },
    CALL_OFF: { description: 'Call it off, with a reason.' },
    ADD_NOTE: { description: 'Put a correction beneath published minutes.' },
  },
})
