import { registerEnumType } from 'type-graphql'
import { responseEventKinds } from '../response-clock/index.ts'
import { namesOf } from '../response-policy/index.ts'
import { serviceRequestStatuses } from './service-request.lifecycle.ts'

export const requestChannels = [
  'PUBLIC_FORM',
  'TELEPHONE',
  'PAPER',
  'DESK',
  'IMPORT',
  'HOTLINE',
  'PROGRAM',
] as const
export type RequestChannel = (typeof requestChannels)[number]
export const RequestChannelEnum = namesOf(requestChannels)

registerEnumType(RequestChannelEnum, {
  name: 'ServiceRequestChannel',
  description: 'By which way a request came.',
  valuesConfig: {
    PUBLIC_FORM: { description: 'By the public form, without an account.' },
    TELEPHONE: { description: 'By telephone, entered by somebody at the desk.' },
    PAPER: { description: 'On paper, entered by somebody at the desk.' },
    DESK: { description: 'Said at the desk.' },
    IMPORT: { description: 'From a table that was brought in.' },
    HOTLINE: { description: 'From the city’s hotline 12345.' },
    PROGRAM: { description: 'From a program with a key.' },
  },
})

export const ServiceRequestStatusEnum = namesOf(serviceRequestStatuses)

registerEnumType(ServiceRequestStatusEnum, {
  name: 'ServiceRequestStatus',
  description: 'Where a request stands.',
  valuesConfig: {
    PLACED: { description: 'It lies on the desk.' },
    DISPATCHED: { description: 'Somebody was sent, and has not said yes yet.' },
    ACCEPTED: { description: 'Somebody has taken it on.' },
    ON_SITE: { description: 'Somebody is there.' },
    DISPOSED: { description: 'It is said to be done; the resident has the word.' },
    CLOSED: { description: 'It is closed.' },
    MERGED: { description: 'It goes on under another request that says the same.' },
    WITHDRAWN: { description: 'The resident took it back.' },
  },
})

export const requestOutcomes = ['SOLVED', 'NOT_SOLVED', 'ANSWERED'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]
export const RequestOutcomeEnum = namesOf(requestOutcomes)

registerEnumType(RequestOutcomeEnum, {
  name: 'ServiceRequestOutcome',
  description: 'What the handler says came of it.',
  valuesConfig: {
    SOLVED: { description: 'It is solved.' },
    NOT_SOLVED: { description: 'It could not be solved; the reason was told.' },
    ANSWERED: { description: 'A question was answered.' },
  },
})

/** What moves clocks, and what is only said or marked. */
export const requestEventKinds = [
  ...responseEventKinds,
  'NOTED',
  'ESCALATED',
  'WARNED',
  'RAN_OUT',
  'CLOSED_UNRATED',
  'RATED',
] as const
export type RequestEventKind = (typeof requestEventKinds)[number]
export const RequestEventKindEnum = namesOf(requestEventKinds)

registerEnumType(RequestEventKindEnum, {
  name: 'ServiceRequestEventKind',
  description: 'What happened to a request.',
  valuesConfig: {
    PLACED: { description: 'It was asked for.' },
    ACKNOWLEDGED: { description: 'The desk has seen it.' },
    DISPATCHED: { description: 'Somebody was sent.' },
    DECLINED: { description: 'Who was sent has handed it back, with a reason.' },
    ACCEPTED: { description: 'Somebody has taken it on.' },
    MARKED_COMPLEX: { description: 'It turned out to take longer, with a reason.' },
    ON_SITE: { description: 'Somebody has arrived.' },
    PLANNED: { description: 'The resident was told when somebody comes.' },
    PAUSED: { description: 'Its time was stopped, with a reason and an end.' },
    RESUMED: { description: 'Its time goes on.' },
    DISPOSED: { description: 'It was said to be done.' },
    REOPENED: { description: 'The resident said that it is not solved.' },
    CLOSED: { description: 'It was closed.' },
    WITHDRAWN: { description: 'The resident took it back.' },
    MERGED: { description: 'It goes on under another request.' },
    NOTED: { description: 'Something was said about it.' },
    ESCALATED: { description: 'The street was called, and the next joint meeting has it on its agenda.' },
    WARNED: { description: 'Its time was about to run out.' },
    RAN_OUT: { description: 'Its time ran out.' },
    CLOSED_UNRATED: { description: 'It was closed without a word of the resident.' },
    RATED: { description: 'The resident said how it went.' },
  },
})

export const requestActions = [
  'ACKNOWLEDGE',
  'DISPATCH',
  'TAKE',
  'ANSWER',
  'ACCEPT',
  'DECLINE',
  'PLAN',
  'ARRIVE',
  'DISPOSE',
  'PAUSE',
  'RESUME',
  'MARK_COMPLEX',
  'ESCALATE',
  'MERGE',
  'CLOSE',
  'REOPEN',
  'RATE',
  'WITHDRAW',
  'NOTE',
] as const
export type RequestAction = (typeof requestActions)[number]
export const RequestActionEnum = namesOf(requestActions)

registerEnumType(RequestActionEnum, {
  name: 'ServiceRequestAction',
  description: 'What can be done with a request.',
  valuesConfig: {
    ACKNOWLEDGE: { description: 'Tell the resident that it was seen.' },
    DISPATCH: { description: 'Send somebody.' },
    TAKE: { description: 'Take it from the pool.' },
    ANSWER: { description: 'Settle it at once with an answer.' },
    ACCEPT: { description: 'Take it on.' },
    DECLINE: { description: 'Hand it back with a reason.' },
    PLAN: { description: 'Tell when somebody comes.' },
    ARRIVE: { description: 'Say that somebody is there.' },
    DISPOSE: { description: 'Say what was done.' },
    PAUSE: { description: 'Stop its time for a reason.' },
    RESUME: { description: 'Let its time go on.' },
    MARK_COMPLEX: { description: 'Say that it takes longer, and why.' },
    ESCALATE: { description: 'Call the street and put it on the next joint meeting’s agenda.' },
    MERGE: { description: 'Let it go on under another request that says the same.' },
    CLOSE: { description: 'Close it after calling the resident.' },
    REOPEN: { description: 'Say that it is not solved.' },
    RATE: { description: 'Say how it went.' },
    WITHDRAW: { description: 'Take it back.' },
    NOTE: { description: 'Add a word.' },
  },
})
