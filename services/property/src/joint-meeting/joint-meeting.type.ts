import { CivilDay, createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { MeetingEventType, ResolutionType } from '../resolution/index.ts'
import { StandardActorType } from '../service-standard/index.ts'
import { ManagementAreaType, OrganisationType } from '../territory/index.ts'
import type { AgendaReason, AgendaSourceKind } from './agenda-source.ts'
import {
  AgendaItemStatusEnum,
  AgendaReasonEnum,
  AgendaSourceKindEnum,
  AttendanceStatusEnum,
  JointMeetingActionEnum,
  MeetingStatusEnum,
  type JointMeetingAction,
} from './joint-meeting.enums.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import type { AgendaItemStatus, MeetingStatus } from './joint-meeting.lifecycle.ts'
import type { AttendanceStatus } from './meeting-seat.ts'

@ObjectType('JointMeetingAvailableAction', { description: 'A button: what can be done now, or why not yet.' })
export class JointMeetingActionType {
  @Field(() => JointMeetingActionEnum, { description: 'What is done.' })
  action!: JointMeetingAction

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  isAllowed!: boolean

  @Field(() => Boolean, { description: 'Whether it is what moves the meeting on.' })
  isNextStep!: boolean

  @Field(() => JointMeetingRefusal, { nullable: true, description: 'Why it cannot be done now.' })
  refusal?: JointMeetingRefusal | null
}

@ObjectType('AgendaMinute', {
  description: 'What was said about an item and what came of it; for those at the table.',
})
export class AgendaMinuteType {
  @Field(() => ID, { description: 'By which this sheet of the minutes is told from others.' })
  id!: string

  @Field(() => String, { description: 'What was said.' })
  words!: string

  @Field(() => String, { description: 'What came of it; public with the minutes.' })
  decision!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was written last.' })
  writtenAt?: Date | null

  @Field(() => StandardActorType, { nullable: true, description: 'Who wrote it last.' })
  writer?: StandardActorType | null

  @Field(() => Int, { description: 'Grows with every change; sent back with an act.' })
  revision!: number
}

@ObjectType('AgendaItem', { description: 'One item of the agenda 议题, with the reason why it is there.' })
export class AgendaItemType {
  @Field(() => ID, { description: 'By which the item is told from others.' })
  id!: string

  @Field(() => Int, { description: 'Its place on the agenda.' })
  position!: number

  @Field(() => AgendaSourceKindEnum, { description: 'What it is about.' })
  sourceKind!: AgendaSourceKind

  @Field(() => AgendaReasonEnum, { description: 'Why it is there.' })
  reason!: AgendaReason

  @Field(() => String, { description: 'What it is called, in the reader’s language.' })
  heading!: string

  @Field(() => String, { description: 'Why it is there, as a sentence.' })
  reasonWords!: string

  @Field(() => String, {
    nullable: true,
    description: 'Where the thing is looked at, on this site; for those at the table.',
  })
  link?: string | null

  @Field(() => AgendaItemStatusEnum, { description: 'Whether the table talks about it.' })
  status!: AgendaItemStatus

  @Field(() => String, { nullable: true, description: 'Why it was struck.' })
  struckReason?: string | null

  @Field(() => OrganisationType, { nullable: true, description: 'The body that raised it, where one did.' })
  raiser?: OrganisationType | null

  @Field(() => String, { nullable: true, description: 'The name of that body.' })
  raiserName?: string | null

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  decision?: string | null

  @Field(() => AgendaMinuteType, {
    nullable: true,
    description: 'Its sheet of the minutes; for those at the table.',
  })
  minute?: AgendaMinuteType | null
}

@ObjectType('MeetingSeat', {
  description: 'A place at the table: an organisation that was invited, and whether it came.',
})
export class MeetingSeatType {
  @Field(() => ID, { description: 'By which the place is told from others.' })
  id!: string

  @Field(() => OrganisationType, { nullable: true, description: 'Who was invited.' })
  organisation?: OrganisationType | null

  @Field(() => ID, { description: 'By which that organisation is told from others.' })
  organisationId!: string

  @Field(() => String, { nullable: true, description: 'The name of that organisation.' })
  organisationName?: string | null

  @Field(() => AttendanceStatusEnum, { description: 'Whether it came.' })
  status!: AttendanceStatus

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who came for it; never shown on public pages.',
  })
  attendee?: StandardActorType | null

  @Field(() => Boolean, { description: 'Whether somebody else entered it 代录.' })
  isRecorded!: boolean

  @Field(() => Boolean, { description: 'Whether you can enter it.' })
  canRecord!: boolean
}

@ObjectType('MeetingPerson', { description: 'Somebody who may come for an organisation that is invited.' })
export class MeetingPersonType {
  @Field(() => ID, { description: 'The appointment in which they would come.' })
  appointmentId!: string

  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => String, { description: 'Their name, masked.' })
  personName!: string

  @Field(() => String, { description: 'Their post.' })
  post!: string
}

@ObjectType('MeetingGuest', { description: 'An organisation that can be invited.' })
export class MeetingGuestType {
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => Boolean, {
    description: 'Whether the table is called with it unless somebody says otherwise.',
  })
  isUsual!: boolean
}

@ObjectType('MeetingNote', {
  description: 'A correction of published minutes 更正说明; they stay as they were.',
})
export class MeetingNoteType {
  @Field(() => ID, { description: 'By which the note is told from others.' })
  id!: string

  @Field(() => String, { description: 'What is corrected.' })
  text!: string

  @Field(() => DateTime, { description: 'When it was added.' })
  notedAt!: Date
}

@ObjectType('MinutesDocument', { description: 'Minutes as a Word file in official layout.' })
export class MinutesDocumentType {
  @Field(() => String, { description: 'A name for the file.' })
  fileName!: string

  @Field(() => String, { description: 'The kind of file, as browsers name it.' })
  mediaType!: string

  @Field(() => String, { description: 'The content of the file in base64.' })
  base64!: string
}

@ObjectType('JointMeeting', {
  description: 'A joint meeting 党建联席会议 of those who share a community or a management area.',
})
export class JointMeetingType {
  @Field(() => ID, { description: 'By which the meeting is told from others.' })
  id!: string

  @Field(() => String, { description: 'Its lasting number, as 210113004027-J3.' })
  reference!: string

  @Field(() => String, { description: 'What it is called, in the reader’s language.' })
  heading!: string

  @Field(() => String, { description: 'The code of the community.' })
  communityCode!: string

  @Field(() => ManagementAreaType, {
    nullable: true,
    description: 'The area it is held for; empty for a whole community.',
  })
  managementArea?: ManagementAreaType | null

  @Field(() => OrganisationType, { nullable: true, description: 'Who called it.' })
  convener?: OrganisationType | null

  @Field(() => ID, { description: 'By which whoever called it is told from others.' })
  convenerId!: string

  @Field(() => String, { nullable: true, description: 'The name of whoever called it.' })
  convenerName?: string | null

  @Field(() => MeetingStatusEnum, { description: 'Where it stands.' })
  status!: MeetingStatus

  @Field(() => DateTime, { description: 'When it begins.' })
  startsAt!: Date

  @Field(() => CivilDay, { description: 'The day on which it is held.' })
  heldOn!: string

  @Field(() => String, { description: 'Where it is held.' })
  venue!: string

  @Field(() => DateTime, { nullable: true, description: 'When it began.' })
  openedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  closedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When its minutes went out.' })
  publishedAt?: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  calledOffReason?: string | null

  @Field(() => Int, { description: 'Grows with every change; sent back with an act.' })
  revision!: number

  @Field(() => [AgendaItemType], {
    description: 'Its agenda, with what was struck and what was settled before.',
  })
  items!: AgendaItemType[]

  @Field(() => [MeetingSeatType], { description: 'Who was invited, and who came.' })
  seats!: MeetingSeatType[]

  @Field(() => [ResolutionType], { description: 'What it resolved.' })
  resolutions!: ResolutionType[]

  @Field(() => [MeetingNoteType], {
    description: 'Corrections beneath its published minutes, the first one first.',
  })
  notes!: MeetingNoteType[]

  @Field(() => [MeetingEventType], { description: 'Its history, the latest first; for those at the table.' })
  events!: MeetingEventType[]

  @Field(() => [MeetingGuestType], { description: 'Who else can be invited; for whoever runs it.' })
  guests!: MeetingGuestType[]

  @Field(() => [MeetingPersonType], {
    description: 'Who may come for those who are invited; for whoever runs it.',
  })
  people!: MeetingPersonType[]

  @Field(() => [JointMeetingActionType], { description: 'The buttons that are yours now.' })
  availableActions!: JointMeetingActionType[]

  @Field(() => MinutesDocumentType, {
    nullable: true,
    description: 'Its minutes as a Word file in official layout; empty before it has ended.',
  })
  minutesDocument?: MinutesDocumentType | null
}
export const JointMeetingConnection = createConnectionType('JointMeeting', () => JointMeetingType)
