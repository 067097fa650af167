import { CivilDay, createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { WordChannelEnum, type WordChannel } from '../resolution/index.ts'
import type { AgendaReason, AgendaSourceKind } from './agenda-source.ts'
import {
  AgendaReasonEnum,
  AgendaSourceKindEnum,
  MeetingCommunityTypeEnum,
  MeetingLevelEnum,
  MeetingRhythmEnum,
  TopicStatusEnum,
} from './joint-meeting.enums.ts'
import type { TopicStatus } from './joint-meeting.lifecycle.ts'
import { JointMeetingType, MeetingGuestType } from './joint-meeting.type.ts'
import type { MeetingCommunityType, MeetingLevel, MeetingRhythm } from './meeting-rule.ts'

@ObjectType('MeetingRule', {
  description:
    'How often communities of a type meet, and when the community may close out what the raiser does not answer.',
})
export class MeetingRuleType {
  @Field(() => MeetingCommunityTypeEnum, { description: 'For which type of community.' })
  communityType!: MeetingCommunityType

  @Field(() => MeetingRhythmEnum, { description: 'How often.' })
  rhythm!: MeetingRhythm

  @Field(() => MeetingLevelEnum, { description: 'For the community as a whole, or for each area of it.' })
  level!: MeetingLevel

  @Field(() => Int, { description: 'How often the raiser is asked before the community looks for itself.' })
  verificationAttempts!: number

  @Field(() => Int, {
    description: 'How many days after the report the community may do so, at the earliest.',
  })
  verificationDays!: number

  @Field(() => CivilDay, {
    nullable: true,
    description:
      'From which day it holds; empty for our assumption, which holds where a district has set nothing.',
  })
  validFrom?: string | null
}

@ObjectType('MeetingProposal', {
  description: 'What would stand on the agenda of a meeting that was called today.',
})
export class MeetingProposalType {
  @Field(() => AgendaSourceKindEnum, { description: 'What it is about.' })
  kind!: AgendaSourceKind

  @Field(() => AgendaReasonEnum, { description: 'Why it would be there.' })
  reason!: AgendaReason

  @Field(() => String, { description: 'What it would be called.' })
  heading!: string

  @Field(() => String, { description: 'Why it would be there, as a sentence.' })
  reasonWords!: string

  @Field(() => String, { nullable: true, description: 'Where the thing is looked at, on this site.' })
  link?: string | null
}

@ObjectType('MeetingStanding', { description: 'How a community keeps to the rhythm of its joint meetings.' })
export class MeetingStandingType {
  @Field(() => ID, { description: 'The Party organisation that calls its table together.' })
  id!: string

  @Field(() => String, { description: 'The name of that organisation.' })
  name!: string

  @Field(() => String, { description: 'The code of the community.' })
  communityCode!: string

  @Field(() => MeetingRuleType, { description: 'The rule that holds there today.' })
  rule!: MeetingRuleType

  @Field(() => String, {
    description: 'The code of the place that is furthest behind: the community, or an area of it.',
  })
  placeCode!: string

  @Field(() => CivilDay, { nullable: true, description: 'The day of the last meeting there.' })
  lastHeldOn?: string | null

  @Field(() => CivilDay, {
    nullable: true,
    description: 'By which day the next one belongs; empty where there was none yet.',
  })
  nextBy?: string | null

  @Field(() => Boolean, { description: 'Whether that day has passed and no meeting is called.' })
  isBehind!: boolean

  @Field(() => JointMeetingType, { nullable: true, description: 'The meeting that is called, or sits.' })
  ahead?: JointMeetingType | null

  @Field(() => Boolean, { description: 'Whether you can call a meeting there.' })
  canCall!: boolean
}
export const MeetingStandingConnection = createConnectionType('MeetingStanding', () => MeetingStandingType)

@ObjectType('MeetingPlace', {
  description: 'A community or a management area for which a meeting can be called.',
})
export class MeetingPlaceType {
  @Field(() => String, { description: 'Its code.' })
  placeCode!: string

  @Field(() => String, {
    nullable: true,
    description: 'The name of the area; empty for the whole community.',
  })
  name?: string | null

  @Field(() => [MeetingGuestType], { description: 'Who can be invited there, and who usually is.' })
  guests!: MeetingGuestType[]

  @Field(() => [MeetingProposalType], {
    description: 'What would stand on the agenda of a meeting that was called today.',
  })
  proposals!: MeetingProposalType[]
}

@ObjectType('MeetingTopic', {
  description:
    'Something that nobody owns and a body wants talked about: shared parking, a facility between two estates.',
})
export class MeetingTopicType {
  @Field(() => ID, { description: 'By which the topic is told from others.' })
  id!: string

  @Field(() => String, { description: 'The code of the community.' })
  communityCode!: string

  @Field(() => String, { nullable: true, description: 'The name of the body that raised it.' })
  raiserName?: string | null

  @Field(() => String, { description: 'What it is about.' })
  title!: string

  @Field(() => String, { description: 'Why the table should talk about it.' })
  reason!: string

  @Field(() => WordChannelEnum, { description: 'How it came in.' })
  channel!: WordChannel

  @Field(() => TopicStatusEnum, { description: 'Where it stands.' })
  status!: TopicStatus

  @Field(() => DateTime, { description: 'When it was raised.' })
  raisedAt!: Date

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  endedReason?: string | null

  @Field(() => Int, { description: 'Grows with every change; sent back with an act.' })
  revision!: number

  @Field(() => Boolean, { description: 'Whether you can withdraw it.' })
  canWithdraw!: boolean
}
export const MeetingTopicConnection = createConnectionType('MeetingTopic', () => MeetingTopicType)
