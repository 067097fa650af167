import { CivilDay, createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AttachedFileType, StandardActorType } from '../service-standard/index.ts'
import { OrganisationType } from '../territory/index.ts'
import type { MeetingEventKind } from './meeting-event.ts'
import { ResolutionRefusal } from './resolution-refusal.type.ts'
import {
  MeetingEventKindEnum,
  ResolutionActionEnum,
  ResolutionClosingEnum,
  ResolutionStatusEnum,
  WordChannelEnum,
  type ResolutionAction,
} from './resolution.enums.ts'
import type { ResolutionClosing, ResolutionStatus, WordChannel } from './resolution.lifecycle.ts'

@ObjectType('ResolutionAvailableAction', { description: 'A button: what can be done now, or why not yet.' })
export class ResolutionActionType {
  @Field(() => ResolutionActionEnum, { description: 'What is done.' })
  action!: ResolutionAction

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  isAllowed!: boolean

  @Field(() => Boolean, { description: 'Whether it is what moves the resolution on.' })
  isNextStep!: boolean

  @Field(() => ResolutionRefusal, { nullable: true, description: 'Why it cannot be done now.' })
  refusal?: ResolutionRefusal | null
}

@ObjectType('MeetingEvent', {
  description: 'One line of the history of a meeting or a resolution. History is never rewritten.',
})
export class MeetingEventType {
  @Field(() => ID, { description: 'By which the line is told from others.' })
  id!: string

  @Field(() => MeetingEventKindEnum, { description: 'What happened.' })
  kind!: MeetingEventKind

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Date

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who did it; nobody where it happened by itself.',
  })
  actor?: StandardActorType | null

  @Field(() => String, { nullable: true, description: 'Why, in their words.' })
  note?: string | null

  @Field(() => Boolean, { description: 'Whether it was entered for somebody else 代录.' })
  isRecorded!: boolean
}

@ObjectType('ResolutionReport', { description: 'What the owner says was done, with what proves it.' })
export class ResolutionReportType {
  @Field(() => ID, { description: 'By which the report is told from others.' })
  id!: string

  @Field(() => String, { description: 'What was done.' })
  words!: string

  @Field(() => [AttachedFileType], { description: 'Photographs and papers.' })
  files!: AttachedFileType[]

  @Field(() => DateTime, { description: 'When it was reported.' })
  reportedAt!: Date

  @Field(() => StandardActorType, { nullable: true, description: 'Who reported it.' })
  reporter?: StandardActorType | null

  @Field(() => DateTime, { nullable: true, description: 'When it was sent back as not done.' })
  sentBackAt?: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was sent back.' })
  sentBackReason?: string | null
}

@ObjectType('Resolution', {
  description:
    'What a joint meeting resolved 决议: a task with exactly one owner and a day, closed out by somebody else.',
})
export class ResolutionType {
  @Field(() => ID, { description: 'By which the resolution is told from others.' })
  id!: string

  @Field(() => String, { description: 'Its lasting number, as 210113004027-J3-2.' })
  reference!: string

  @Field(() => String, { description: 'What has to be done.' })
  text!: string

  @Field(() => OrganisationType, { nullable: true, description: 'The one organisation that has to do it.' })
  owner?: OrganisationType | null

  @Field(() => String, { nullable: true, description: 'The name of its owner.' })
  ownerName?: string | null

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The body that raised it and is asked whether it is done.',
  })
  raiser?: OrganisationType | null

  @Field(() => String, { nullable: true, description: 'The name of that body.' })
  raiserName?: string | null

  @Field(() => CivilDay, { description: 'The last day on which it is in time.' })
  dueOn!: string

  @Field(() => ResolutionStatusEnum, { description: 'Where it stands.' })
  status!: ResolutionStatus

  @Field(() => Boolean, { description: 'Whether its day has passed and it is not closed.' })
  isOverdue!: boolean

  @Field(() => ID, { description: 'The meeting that resolved it.' })
  jointMeetingId!: string

  @Field(() => String, { nullable: true, description: 'The number of that meeting.' })
  meetingReference?: string | null

  @Field(() => CivilDay, { nullable: true, description: 'The day of that meeting.' })
  meetingHeldOn?: string | null

  @Field(() => ID, { description: 'The item of the agenda it came of.' })
  agendaItemId!: string

  @Field(() => DateTime, { nullable: true, description: 'When its owner reported it as done.' })
  reportedAt?: Date | null

  @Field(() => Int, { description: 'How often the raiser was asked whether it is done.' })
  attempts!: number

  @Field(() => CivilDay, {
    nullable: true,
    description: 'From which day the community may look for itself; empty where nothing is reported.',
  })
  verifiableFrom?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was closed out.' })
  closedAt?: Date | null

  @Field(() => ResolutionClosingEnum, { nullable: true, description: 'Who found that it is done.' })
  closing?: ResolutionClosing | null

  @Field(() => WordChannelEnum, { nullable: true, description: 'How that word came in.' })
  closingChannel?: WordChannel | null

  @Field(() => Int, { description: 'Grows with every change; sent back with an act.' })
  revision!: number

  @Field(() => [ResolutionReportType], {
    description: 'What its owner reported, the latest first; for those at the table.',
  })
  reports!: ResolutionReportType[]

  @Field(() => [MeetingEventType], { description: 'Its history, the latest first; for those at the table.' })
  events!: MeetingEventType[]

  @Field(() => [ResolutionActionType], { description: 'The buttons that are yours now.' })
  availableActions!: ResolutionActionType[]
}
export const ResolutionConnection = createConnectionType('Resolution', () => ResolutionType)

@ObjectType('ResolutionCounts', {
  description: 'Resolutions of your places that took effect within a span of days, by how they ended.',
})
export class ResolutionCountsType {
  @Field(() => Int, { description: 'All that took effect.' })
  all!: number

  @Field(() => Int, { description: 'Closed out by the raiser or a resident.' })
  confirmed!: number

  @Field(() => Int, { description: 'Closed out by community verification; counted apart.' })
  verified!: number

  @Field(() => Int, { description: 'Still under way and in time.' })
  inTime!: number

  @Field(() => Int, { description: 'Still under way and late.' })
  overdue!: number
}
