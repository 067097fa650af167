import { createConnectionType, DateTime } from '@linli/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import {
  RequestActionEnum,
  RequestChannelEnum,
  RequestEventKindEnum,
  RequestOutcomeEnum,
  ServiceRequestStatusEnum,
  type RequestAction,
  type RequestChannel,
  type RequestEventKind,
  type RequestOutcome,
} from './service-request.enums.ts'
import {
  ServiceRequestCategoryEnum,
  ServiceRequestKindEnum,
  type ServiceRequestCategory,
  type ServiceRequestKind,
} from '../response-policy/index.ts'
import type { ServiceRequestStatus } from './service-request.lifecycle.ts'

@ObjectType('ServiceRequestAvailableAction', {
  description:
    'A button for this reader: allowed, or refused with its reason. A button that is not theirs is absent.',
})
export class ServiceRequestActionType {
  @Field(() => RequestActionEnum, { description: 'What can be done.' })
  action!: RequestAction

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  isAllowed!: boolean

  @Field(() => Boolean, { description: 'Whether this is the step that moves it on.' })
  isNextStep!: boolean

  @Field(() => ServiceRequestRefusal, {
    nullable: true,
    description: 'Why it cannot be done now, and what would help.',
  })
  refusal?: ServiceRequestRefusal | null
}

@ObjectType('ServiceRequestEvent', {
  description: 'One line of the history of a request; lines are only ever added.',
})
export class ServiceRequestEventType {
  @Field(() => ID, { description: 'By which the line is told from others.' })
  id!: string

  @Field(() => RequestEventKindEnum, { description: 'What happened.' })
  kind!: RequestEventKind

  @Field(() => DateTime, { description: 'When.' })
  at!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when time was stopped, or when somebody comes.',
  })
  until?: Date | null

  @Field(() => String, { nullable: true, description: 'What was said.' })
  words?: string | null

  @Field(() => Boolean, { description: 'Whether the resident did it.' })
  byResident!: boolean
}

@ObjectType('ServiceRequestRequester', { description: 'Who asked, masked.' })
export class RequesterType {
  @Field(() => String, { nullable: true, description: 'The name, masked: 张**.' })
  maskedName?: string | null

  @Field(() => String, { nullable: true, description: 'The number, masked: 138****0001.' })
  maskedPhone?: string | null
}

@ObjectType('ServiceRequestHandler', { description: 'An organisation that can be sent.' })
export class RequestHandlerType {
  @Field(() => ID, { description: 'The organisation.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string
}

@Directive('@key(fields: "id")')
@ObjectType('ServiceRequest', {
  description: 'Something that a resident asks for, with all that happened to it.',
})
export class ServiceRequestType {
  @Field(() => ID, { description: 'By which the request is told from others.' })
  id!: string

  @Field(() => String, { description: 'The number that people use, such as 诉求-2026-000412.' })
  number!: string

  @Field(() => ServiceRequestKindEnum, { description: 'What the resident wants.' })
  kind!: ServiceRequestKind

  @Field(() => ServiceRequestCategoryEnum, { description: 'What it is about.' })
  category!: ServiceRequestCategory

  @Field(() => ServiceRequestStatusEnum, { description: 'Where it stands.' })
  status!: ServiceRequestStatus

  @Field(() => RequestChannelEnum, { description: 'By which way it came.' })
  channel!: RequestChannel

  @Field(() => String, { description: 'What was asked for, in the resident’s words.' })
  words!: string

  @Field(() => String, { nullable: true, description: 'Where: building, stairwell, floor.' })
  place?: string | null

  @Field(() => Boolean, { description: 'Whether it cannot wait.' })
  isUrgent!: boolean

  @Field(() => Boolean, {
    description:
      'Whether it is a complaint about the property company, which then answers and does not close it.',
  })
  isAboutCompany!: boolean

  @Field(() => Boolean, { description: 'Whether its handler said that it takes longer, and why.' })
  isComplex!: boolean

  @Field(() => Boolean, { description: 'Whether its time is stopped now.' })
  isPaused!: boolean

  @Field(() => Boolean, { description: 'Whether one of its times ran out, whatever came later.' })
  isLate!: boolean

  @Field(() => DateTime, { description: 'When it was asked for.' })
  placedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was said to be done.' })
  disposedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was closed or taken back.' })
  closedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When somebody comes, as the resident was told.' })
  plannedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When the street was called.' })
  escalatedAt?: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the next of its times runs out; empty where none runs.',
  })
  nextDueAt?: Date | null

  @Field(() => Int, { description: 'How often the resident said that it is not solved.' })
  reopenedCount!: number

  @Field(() => RequestOutcomeEnum, { nullable: true, description: 'What the handler says came of it.' })
  outcome?: RequestOutcome | null

  @Field(() => Int, {
    nullable: true,
    description: 'From 1 to 5; empty where the resident has said nothing, which is not five.',
  })
  rating?: number | null

  @Field(() => Int, {
    description: 'Counts up with every change; send it back to change what you have seen.',
  })
  revision!: number
}

export const ServiceRequestConnection = createConnectionType('ServiceRequest', () => ServiceRequestType)
