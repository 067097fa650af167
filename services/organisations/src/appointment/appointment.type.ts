import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CivilDay } from '@linli/subgraph'
import { type OrganisationKind, OrganisationKindEnum, OrganisationType } from '../organisation/index.ts'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { SeatKind } from './seat-kind.ts'
import { appointmentStates, type AppointmentState } from './term.ts'

export const AppointmentStateEnum = Object.fromEntries(appointmentStates.map((state) => [state, state])) as {
  [State in AppointmentState]: State
}
registerEnumType(AppointmentStateEnum, {
  name: 'AppointmentState',
  description: 'Where a term of office stands today.',
  valuesConfig: {
    UPCOMING: { description: 'Its first day has not come yet.' },
    CURRENT: { description: 'The person holds the post today.' },
    EXPIRED: { description: 'Its last day has passed.' },
    ENDED: { description: 'It was ended before its time.' },
  },
})

@ObjectType('Post', {
  description: 'An office that people can be appointed to, e.g. 社区党组织书记 or 项目经理.',
})
export class PostType {
  @Field(() => ID, { description: 'Stays the same when the post is renamed.' })
  id!: string

  @Field(() => String, { description: 'The title of the office.' })
  name!: string

  @Field(() => SeatKind, {
    nullable: true,
    description: 'In which capacity its holder acts here; empty for a post of honour that gives no seat.',
  })
  seatKind!: SeatKind | null

  @Field(() => Boolean, {
    description: 'Whether its holder looks after accounts, appointments and imports of the place.',
  })
  administrator!: boolean

  @Field(() => [OrganisationKindEnum], { description: 'In which sorts of organisation the office exists.' })
  organisationKinds!: OrganisationKind[]
}

@ObjectType('Appointment', { description: 'Somebody’s term in a post of an organisation, for a place.' })
export class AppointmentType {
  @Field(() => ID, { description: 'Names this term of office; it is also the seat that is acted in.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the place the post is held for, where it is narrower than or other than the organisation’s own.',
  })
  territoryCode!: string | null

  @Field(() => CivilDay, { description: 'First day of the term.' })
  beginsOn!: string

  @Field(() => CivilDay, { nullable: true, description: 'Last day of the term; empty where none was set.' })
  endsOn!: string | null

  @Field(() => String, { nullable: true, description: 'Why it was ended before its time.' })
  endReason!: string | null
}

@ObjectType('Seat', { description: 'A capacity in which somebody can act: one current term in one post.' })
export class SeatType {
  @Field(() => ID, { description: 'The appointment that gives the seat.' })
  id!: string

  @Field(() => SeatKind, { description: 'What it lets its holder see and do.' })
  kind!: SeatKind

  @Field(() => String, { description: 'The title of the post.' })
  post!: string

  @Field(() => Boolean, {
    description: 'Whether accounts, appointments and imports of the place can be looked after from it.',
  })
  administrator!: boolean

  @Field(() => [String], { description: 'The codes of the places it opens, each with everything below it.' })
  territories!: string[]

  @Field(() => CivilDay, {
    nullable: true,
    description: 'Last day on which it can be used; empty where none was set.',
  })
  endsOn!: string | null
}

@ObjectType('Me', { description: 'The person who is signed in.' })
export class MeType {
  @Field(() => ID, { description: 'The same as in every list of people.' })
  id!: string
}

@ObjectType('EstateBody', {
  description: 'The place one of the four joint bodies has in an estate, filled or empty.',
})
export class EstateBodyType {
  @Field(() => OrganisationKindEnum, { description: 'Which of the bodies is meant.' })
  kind!: OrganisationKind

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The body itself; empty where it is missing here.',
  })
  organisation!: OrganisationType | null

  @Field(() => [AppointmentType], {
    description: 'Terms in its posts that run today, as far as you may see them.',
  })
  appointments!: AppointmentType[]

  @Field(() => [AppointmentType], { description: 'Those of them that run out within three months.' })
  runningOut!: AppointmentType[]
}

@ObjectType('CrossAppointment', {
  description: 'One person who sits in more than one of the bodies around an estate 交叉任职.',
})
export class CrossAppointmentType {
  @Field(() => Boolean, {
    description:
      'Whether the person belongs to the property company that is served by a decision, and therefore may not sign for a reviewing body.',
  })
  recused!: boolean

  @Field(() => [OrganisationKindEnum], { description: 'The sorts of bodies the person sits in here.' })
  kinds!: OrganisationKind[]

  @Field(() => [AppointmentType], { description: 'The terms that coincide.' })
  appointments!: AppointmentType[]
}

export const AppointmentError = refusalType('Appointment', 'a change to a term of office', {
  POST_UNFIT: 'This post does not exist in an organisation of this sort.',
  TERM_REVERSED: 'The last day lies before the first day.',
  TERM_OVERLAPS: 'The person already holds this post in this organisation during that time.',
  ALREADY_ENDED: 'The term is over already.',
  TERRITORY_OUTSIDE: 'The place does not lie within the organisation’s own.',
  ORGANISATION_DISSOLVED: 'The organisation no longer exists.',
  PERSON_ERASED: 'The person’s details were erased.',
  REASON_MISSING: 'Ending a term before its time needs a reason in words.',
  NAME_TAKEN: 'The list of posts already has one of this title.',
})

export const AppointmentAction = actionEnum('Appointment', 'with a term of office', {
  END: 'End it on a day that is named, with the reason.',
})
