import { registerEnumType } from 'type-graphql'
import type { MeetingEventKind } from './meeting-event.ts'
import type { ResolutionClosing, ResolutionStatus, WordChannel } from './resolution.lifecycle.ts'

export const ResolutionStatusEnum: { readonly [Value in ResolutionStatus]: Value } = {
  NOTED: 'NOTED',
  OPEN: 'OPEN',
  REPORTED: 'REPORTED',
  CLOSED: 'CLOSED',
}
registerEnumType(ResolutionStatusEnum, {
  name: 'ResolutionStatus',
  description: 'Where a resolution stands.',
  valuesConfig: {
    NOTED: { description: 'Written down while the meeting sits; nobody’s task yet.' },
    OPEN: { description: 'Its owner has to do it.' },
    REPORTED: { description: 'The owner says that it is done; the raiser is asked.' },
    CLOSED: { description: 'Closed out 销号.' },
  },
})

export const ResolutionClosingEnum: { readonly [Value in ResolutionClosing]: Value } = {
  RAISER: 'RAISER',
  RESIDENT: 'RESIDENT',
  COMMUNITY: 'COMMUNITY',
}
registerEnumType(ResolutionClosingEnum, {
  name: 'ResolutionClosing',
  description: 'Who found that it is done.',
  valuesConfig: {
    RAISER: { description: 'The body that raised it.' },
    RESIDENT: { description: 'A resident, entered by the community.' },
    COMMUNITY: {
      description: 'The community looked for itself, because the raiser did not answer; counted apart.',
    },
  },
})

export const WordChannelEnum: { readonly [Value in WordChannel]: Value } = {
  ONLINE: 'ONLINE',
  PAPER: 'PAPER',
  TELEPHONE: 'TELEPHONE',
  COUNTER: 'COUNTER',
}
registerEnumType(WordChannelEnum, {
  name: 'WordChannel',
  description: 'How somebody’s word came in.',
  valuesConfig: {
    ONLINE: { description: 'Entered by themselves.' },
    PAPER: { description: 'On paper, entered for them.' },
    TELEPHONE: { description: 'By telephone, entered for them.' },
    COUNTER: { description: 'At the counter, entered for them.' },
  },
})

export const ResolutionActionEnum = {
  REPORT: 'REPORT',
  CONFIRM: 'CONFIRM',
  RECORD_RESIDENT: 'RECORD_RESIDENT',
  SEND_BACK: 'SEND_BACK',
  VERIFY: 'VERIFY',
} as const
export type ResolutionAction = keyof typeof ResolutionActionEnum
registerEnumType(ResolutionActionEnum, {
  name: 'ResolutionAction',
  description: 'What can be done with a resolution.',
  valuesConfig: {
    REPORT: { description: 'The owner says that it is done, with evidence.' },
    CONFIRM: { description: 'Whoever raised it says that it is done.' },
    RECORD_RESIDENT: { description: 'A resident says that it is done, entered for them.' },
    SEND_BACK: { description: 'It is not done, with a reason.' },
    VERIFY: { description: 'The community has looked for itself and closes it.' },
  },
})

export const ResolutionPartEnum = { OWNED: 'OWNED', RAISED: 'RAISED', AROUND: 'AROUND' } as const
export type ResolutionPart = keyof typeof ResolutionPartEnum
registerEnumType(ResolutionPartEnum, {
  name: 'ResolutionPart',
  description: 'What your organisation has to do with a resolution.',
  valuesConfig: {
    OWNED: { description: 'It has to do it.' },
    RAISED: { description: 'It raised it, and says whether it is done.' },
    AROUND: { description: 'All that you may see, whoever has it.' },
  },
})

export const MeetingEventKindEnum: { readonly [Value in MeetingEventKind]: Value } = {
  CALLED: 'CALLED',
  MOVED: 'MOVED',
  INVITED: 'INVITED',
  CALLED_OFF: 'CALLED_OFF',
  OPENED: 'OPENED',
  CLOSED: 'CLOSED',
  PUBLISHED: 'PUBLISHED',
  NOTE_ADDED: 'NOTE_ADDED',
  ITEM_ADDED: 'ITEM_ADDED',
  ITEM_STRUCK: 'ITEM_STRUCK',
  ATTENDANCE_RECORDED: 'ATTENDANCE_RECORDED',
  RESOLUTION_BEGUN: 'RESOLUTION_BEGUN',
  RESOLUTION_REPORTED: 'RESOLUTION_REPORTED',
  RESOLUTION_ASKED_AGAIN: 'RESOLUTION_ASKED_AGAIN',
  RESOLUTION_SENT_BACK: 'RESOLUTION_SENT_BACK',
  RESOLUTION_CLOSED: 'RESOLUTION_CLOSED',
}
registerEnumType(MeetingEventKindEnum, {
  name: 'MeetingEventKind',
  description: 'What happened to a meeting, or to a resolution of it.',
  valuesConfig: {
    CALLED: { description: 'The meeting was called.' },
    MOVED: { description: 'Its day or place was changed.' },
    INVITED: { description: 'More were invited.' },
    CALLED_OFF: { description: 'It was called off.' },
    OPENED: { description: 'It began.' },
    CLOSED: { description: 'It ended; its resolutions took effect.' },
    PUBLISHED: { description: 'Its minutes went out.' },
    NOTE_ADDED: { description: 'A correction was put beneath the minutes.' },
    ITEM_ADDED: { description: 'An item was put on the agenda by hand.' },
    ITEM_STRUCK: { description: 'An item was struck from the agenda.' },
    ATTENDANCE_RECORDED: { description: 'Who came was entered.' },
    RESOLUTION_BEGUN: { description: 'A resolution became somebody’s task.' },
    RESOLUTION_REPORTED: { description: 'Its owner said that it is done.' },
    RESOLUTION_ASKED_AGAIN: { description: 'The raiser was asked once more.' },
    RESOLUTION_SENT_BACK: { description: 'It was not done and went back.' },
    RESOLUTION_CLOSED: { description: 'It was closed out.' },
  },
})
