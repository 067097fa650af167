import { DateTime } from '@linli/subgraph'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { ClockStanding } from '../response-clock/index.ts'

export const ClockStandingEnum = {
  RUNNING: 'RUNNING',
  MET: 'MET',
  LATE: 'LATE',
  HANDED_BACK: 'HANDED_BACK',
  REPLACED: 'REPLACED',
  DROPPED: 'DROPPED',
} as const

registerEnumType(ClockStandingEnum, {
  name: 'ResponseClockStanding',
  description: 'How a clock stands or ended.',
  valuesConfig: {
    RUNNING: { description: 'It runs.' },
    MET: { description: 'It was fulfilled in time.' },
    LATE: { description: 'It ended after its deadline, whatever ended it.' },
    HANDED_BACK: {
      description: 'Its handler handed the request back in time; the next one has a clock of their own.',
    },
    REPLACED: { description: 'The request was marked as complex in time, and another stage holds.' },
    DROPPED: { description: 'The request was taken back or merged in time.' },
  },
})

@ObjectType('ResponseClockPart', { description: 'A stretch of the way to a deadline.' })
export class ResponseClockPartType {
  @Field(() => DateTime, { description: 'From when.' })
  from!: Date

  @Field(() => DateTime, { description: 'Until when.' })
  until!: Date

  @Field(() => Boolean, { description: 'Whether the time counted.' })
  isCounted!: boolean

  @Field(() => String, { description: 'The stretch as a line that can be checked with a calendar.' })
  words!: string
}

@ObjectType('ResponseClock', { description: 'The time of one stage, with how its deadline came about.' })
export class ResponseClockType {
  @Field(() => String, { description: 'The stage, as residents read it.' })
  stage!: string

  @Field(() => Int, { description: 'The first time 1, after a handler declined 2, and so on.' })
  round!: number

  @Field(() => ClockStandingEnum, { description: 'How it stands.' })
  standing!: ClockStanding

  @Field(() => DateTime, { description: 'When its time began.' })
  startedAt!: Date

  @Field(() => DateTime, {
    description: 'When it runs out. A pause that runs is counted as long as it may last.',
  })
  dueAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  endedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it goes on by itself, where it is stopped.' })
  restsUntil?: Date | null

  @Field(() => String, { description: 'The deadline in one sentence.' })
  sentence!: string

  @Field(() => [ResponseClockPartType], { description: 'How the deadline came about, without a gap.' })
  parts!: ResponseClockPartType[]
}
