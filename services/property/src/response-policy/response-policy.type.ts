import { DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CommunityTypeEnum, type CommunityType } from '../service-standard/index.ts'
import {
  stageEnds,
  stageScopes,
  stageStarts,
  type StageEnd,
  type StageScope,
  type StageStart,
} from '../response-clock/index.ts'
import {
  namesOf,
  ServiceRequestCategoryEnum,
  ServiceRequestKindEnum,
  type ServiceRequestCategory,
  type ServiceRequestKind,
} from './request-kinds.ts'

export const StageStartEnum = namesOf(stageStarts)
registerEnumType(StageStartEnum, {
  name: 'ResponseStageStart',
  description: 'With what the time of a stage begins.',
  valuesConfig: {
    PLACED: { description: 'When it is asked for.' },
    DISPATCHED: { description: 'When somebody is sent.' },
    ACCEPTED: { description: 'When somebody takes it on.' },
    ON_SITE: { description: 'When somebody is there.' },
  },
})

export const StageEndEnum = namesOf(stageEnds)
registerEnumType(StageEndEnum, {
  name: 'ResponseStageEnd',
  description: 'With what a stage is fulfilled.',
  valuesConfig: {
    ACKNOWLEDGED: { description: 'When the desk has seen it.' },
    DISPATCHED: { description: 'When somebody is sent.' },
    ACCEPTED: { description: 'When somebody takes it on.' },
    ON_SITE: { description: 'When somebody is there.' },
    PLANNED: { description: 'When the resident was told when somebody comes.' },
    DISPOSED: { description: 'When it is said to be done.' },
    CLOSED: { description: 'When it is closed.' },
  },
})

export const StageScopeEnum = namesOf(stageScopes)
registerEnumType(StageScopeEnum, {
  name: 'ResponseStageScope',
  description: 'For which requests a stage is meant.',
  valuesConfig: {
    EVERY: { description: 'For all.' },
    ORDINARY: { description: 'For those that were not marked as complex.' },
    COMPLEX: { description: 'For those that were marked as complex.' },
  },
})

export const LimitUnitEnum = { MINUTE: 'MINUTE', DAY: 'DAY' } as const
registerEnumType(LimitUnitEnum, {
  name: 'ResponseLimitUnit',
  description: 'In what a limit is counted.',
  valuesConfig: {
    MINUTE: { description: 'Minutes of the calendar.' },
    DAY: {
      description:
        'Days of the calendar: the day of the beginning does not count, the last ends with its hours (Civil Code, articles 201 and 203).',
    },
  },
})

export const CalendarKindEnum = { ROUND_THE_CLOCK: 'ROUND_THE_CLOCK', WORKING_TIME: 'WORKING_TIME' } as const
registerEnumType(CalendarKindEnum, {
  name: 'ResponseCalendarKind',
  description: 'When time counts.',
  valuesConfig: {
    ROUND_THE_CLOCK: { description: 'Always.' },
    WORKING_TIME: {
      description: 'In the opening hours of working days, with public holidays and their swap days.',
    },
  },
})

@ObjectType('ResponseOpenHours', { description: 'From one minute of the day to another.' })
export class OpenHoursType {
  @Field(() => Int, { description: 'Minutes after midnight: 510 is 8:30.' })
  fromMinute!: number

  @Field(() => Int, { description: 'Minutes after midnight; the time ends before it.' })
  untilMinute!: number
}

@ObjectType('ResponseStage', {
  description: 'What a policy asks for: from which event to which, within which limit.',
})
export class ResponseStageType {
  @Field(() => String, { description: 'Lasting within the policy.' })
  code!: string

  @Field(() => String, { description: 'As residents read it.' })
  name!: string

  @Field(() => StageScopeEnum, { description: 'For which requests.' })
  scope!: StageScope

  @Field(() => StageStartEnum, { description: 'With what its time begins.' })
  startsWith!: StageStart

  @Field(() => [StageEndEnum], { description: 'The first of these fulfils it.' })
  endsWith!: StageEnd[]

  @Field(() => Int, { description: 'How many minutes or days there are.' })
  limitAmount!: number

  @Field(() => LimitUnitEnum, { description: 'Minutes or days.' })
  limitUnit!: keyof typeof LimitUnitEnum

  @Field(() => CalendarKindEnum, { description: 'When its time counts.' })
  calendar!: keyof typeof CalendarKindEnum

  @Field(() => [OpenHoursType], { description: 'The opening hours in working time; empty round the clock.' })
  hours!: OpenHoursType[]

  @Field(() => Int, {
    nullable: true,
    description: 'How many minutes before the deadline somebody is warned.',
  })
  warnMinutesBefore?: number | null

  @Field(() => Boolean, { description: 'Whether the handler may stop it for a reason.' })
  mayPause!: boolean
}

@ObjectType('ResponsePolicy', { description: 'How soon what must be done with requests, stage by stage.' })
export class ResponsePolicyType {
  @Field(() => ID, { description: 'By which the policy is told from others.' })
  id!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether it is an example and nobody’s official rule.' })
  isExample!: boolean

  @Field(() => String, { description: 'The code of the territory in which it holds.' })
  territoryCode!: string

  @Field(() => CommunityTypeEnum, { nullable: true, description: 'For which type of community only.' })
  estateType?: CommunityType | null

  @Field(() => ServiceRequestKindEnum, { nullable: true, description: 'For which kind of request only.' })
  kind?: ServiceRequestKind | null

  @Field(() => ServiceRequestCategoryEnum, { nullable: true, description: 'For which category only.' })
  category?: ServiceRequestCategory | null

  @Field(() => Int, { description: 'How many minutes a pause may last.' })
  longestPauseMinutes!: number

  @Field(() => DateTime, { description: 'For requests placed from when on.' })
  validFrom!: Date
}
