import { createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { ServicePointType } from '../service-point/index.ts'
import { StandardActorType } from '../service-standard/index.ts'
import { LogOriginEnum, type LogOrigin } from './service-log.enums.ts'

@ObjectType('LoggedPromise', { description: 'A promise that a round kept.' })
export class LoggedPromiseType {
  @Field(() => String, { description: 'The lasting code of the promise.' })
  code!: string

  @Field(() => String, {
    description: 'What it is called today; its code where it is not promised any more.',
  })
  title!: string
}

@ObjectType('ServiceLogStrike', { description: 'That an entry was a mistake, and why.' })
export class ServiceLogStrikeType {
  @Field(() => String, { description: 'What was wrong with it.' })
  reason!: string

  @Field(() => DateTime, { description: 'When it was struck.' })
  at!: Date

  @Field(() => StandardActorType, { nullable: true, description: 'Who struck it.' })
  by?: StandardActorType | null
}

@ObjectType('ServiceLogEntry', {
  description: 'One round that was made, as it is on record. It is never altered; a mistake is struck.',
})
export class ServiceLogEntryType {
  @Field(() => ID, { description: 'By which the entry is told from others.' })
  id!: string

  @Field(() => ServicePointType, { nullable: true, description: 'Where; empty for the area as a whole.' })
  servicePoint?: ServicePointType | null

  @Field(() => [LoggedPromiseType], { description: 'The promises that were kept by it.' })
  items!: LoggedPromiseType[]

  @Field(() => DateTime, { description: 'When it happened, or when the duty began.' })
  happenedAt!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the duty ended; empty for what is done in a moment.',
  })
  endedAt?: Date | null

  @Field(() => DateTime, { description: 'When it was entered.' })
  enteredAt!: Date

  @Field(() => Boolean, {
    description: 'Whether it was entered late, by the rule of that day; it counts apart then.',
  })
  isLate!: boolean

  @Field(() => Int, { description: 'After how many hours an entry was late by the rule of that day.' })
  lateAfterHours!: number

  @Field(() => LogOriginEnum, { description: 'How it came about.' })
  origin!: LogOrigin

  @Field(() => String, { nullable: true, description: 'What was found there.' })
  note?: string | null

  @Field(() => String, { nullable: true, description: 'The address of the photo, where there is one.' })
  photoPath?: string | null

  @Field(() => StandardActorType, { nullable: true, description: 'Who entered it, in which seat.' })
  enteredBy?: StandardActorType | null

  @Field(() => ServiceLogStrikeType, {
    nullable: true,
    description: 'That it was a mistake, and why; empty for any other.',
  })
  struck?: ServiceLogStrikeType | null

  @Field(() => Boolean, { description: 'Whether you can strike it now.' })
  canBeStruck!: boolean
}

export const ServiceLogConnection = createConnectionType('ServiceLogEntry', () => ServiceLogEntryType)
