import { CivilDay } from '@linli/subgraph'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AppointmentType } from '../appointment/index.ts'
import { refusalType, RepeatableInput } from '../refusals/index.ts'

export const turnoverDeeds = ['END', 'MOVE', 'SUCCEED'] as const
export type TurnoverDeed = (typeof turnoverDeeds)[number]

export const TurnoverDeedEnum = Object.fromEntries(turnoverDeeds.map((deed) => [deed, deed])) as {
  [Deed in TurnoverDeed]: Deed
}
registerEnumType(TurnoverDeedEnum, {
  name: 'TurnoverDeed',
  description: 'What happens to the terms of office that are chosen.',
  valuesConfig: {
    END: { description: 'They end.' },
    MOVE: { description: 'They end, and their holders begin in another post or organisation the next day.' },
    SUCCEED: {
      description:
        'They end, and one successor begins in their posts the next day, with the notices that still wait for their holders.',
    },
  },
})

@InputType({ description: 'One term of office that is chosen.' })
export class ChosenTermInput {
  @Field(() => ID, { description: 'The term.' })
  appointmentId!: string

  @Field(() => Int, { description: 'The revision that the sender saw.' })
  revision!: number
}

@InputType({ description: 'A change of many people’s terms at once 批量变动.' })
export class TurnoverInput extends RepeatableInput {
  @Field(() => [ChosenTermInput], { description: 'The terms, at most 100.' })
  terms!: ChosenTermInput[]

  @Field(() => TurnoverDeedEnum, { description: 'What happens to them.' })
  deed!: TurnoverDeed

  @Field(() => CivilDay, { description: 'Their last day; yesterday at the earliest.' })
  endsOn!: string

  @Field(() => String, { description: 'Why, in words.' })
  reason!: string

  @Field(() => ID, { nullable: true, description: 'For a move: the organisation people go to.' })
  organisationId?: string | null

  @Field(() => ID, { nullable: true, description: 'For a move: the post they begin in.' })
  postId?: string | null

  @Field(() => ID, { nullable: true, description: 'For a succession: who follows.' })
  successorId?: string | null

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The last day of what begins; where left out, that of the term that ended.',
  })
  newEndsOn?: string | null
}

export const TurnoverError = refusalType('Turnover', 'a change of many terms', {
  TOO_MANY_TERMS: 'More terms than can be changed at once.',
  REASON_MISSING: 'Ending terms needs a reason in words.',
  ALREADY_ENDED: 'The term is over already.',
  TERM_REVERSED: 'The last day lies before the first day.',
  TERM_OVERLAPS: 'The person already holds this post in this organisation during that time.',
  POST_UNFIT: 'This post does not exist in an organisation of this sort.',
  TERRITORY_OUTSIDE: 'The place does not lie within the organisation’s own.',
  ORGANISATION_DISSOLVED: 'The organisation no longer exists.',
  PERSON_ERASED: 'The person’s details were erased.',
  SAME_HOLDER: 'The successor is the one who leaves.',
})

@ObjectType('TurnoverRow', { description: 'What happens, or happened, to one of the chosen terms.' })
export class TurnoverRowType {
  @Field(() => ID, { description: 'The term as it was chosen.' })
  appointmentId!: string

  @Field(() => AppointmentType, { nullable: true, description: 'The term as it is on record now.' })
  appointment!: AppointmentType | null

  @Field(() => AppointmentType, { nullable: true, description: 'What began in its place.' })
  begun!: AppointmentType | null

  @Field(() => [TurnoverError], { description: 'Why this term stays as it is; empty when it does not.' })
  errors!: object[]
}
