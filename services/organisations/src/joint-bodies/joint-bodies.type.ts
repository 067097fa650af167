import { CivilDay } from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type JointBody } from '../appointment/index.ts'
import { OrganisationKindEnum } from '../organisation/index.ts'
import { standingShows, type StandingShow } from './joint-standing.ts'

export const StandingShowEnum = Object.fromEntries(standingShows.map((show) => [show, show])) as {
  [Show in StandingShow]: Show
}
registerEnumType(StandingShowEnum, {
  name: 'JointStandingShow',
  description: 'Which estates of the cross-appointment register are meant.',
  valuesConfig: {
    COMPLETE: { description: 'All four bodies are there, each with somebody in office.' },
    WITHOUT_PARTY_ORGANISATION: { description: 'No Party organisation looks after the estate.' },
    WITHOUT_RESIDENTS_COMMITTEE: { description: 'No residents’ committee looks after the estate.' },
    WITHOUT_OWNERS_COMMITTEE: { description: 'The owners have no committee.' },
    WITHOUT_PROPERTY_COMPANY: { description: 'No property company serves the estate.' },
    VACANT: { description: 'A body is there, but nobody is in office.' },
    SHARING: { description: 'Somebody sits in more than one of the bodies.' },
    RUNNING_OUT: { description: 'Somebody’s term in one of the bodies runs out soon.' },
  },
})

@ObjectType('JointStanding', {
  description: 'How the four bodies around an estate stand in short 一建三联.',
})
export class JointStandingType {
  @Field(() => [OrganisationKindEnum], { description: 'The sorts of bodies that are not there.' })
  missing!: JointBody[]

  @Field(() => [OrganisationKindEnum], {
    description: 'The sorts of bodies that are there, with nobody in office today.',
  })
  vacant!: JointBody[]

  @Field(() => Int, { description: 'How many people sit in more than one of them.' })
  sharedPeople!: number

  @Field(() => Int, { description: 'How many terms run out soon.' })
  runningOut!: number
}

@ObjectType('StandingNumber', {
  description: 'One number of the cross-appointment register: how many estates stand so.',
})
export class StandingNumberType {
  @Field(() => StandingShowEnum, { description: 'What is counted; the same word opens the rows.' })
  show!: StandingShow

  @Field(() => Int, { description: 'How many estates of the place.' })
  estates!: number
}

@ObjectType('CrossAppointmentRegister', {
  description:
    'The register of who sits where around the estates of a place 双向进入、交叉任职, with what is missing and what runs out.',
})
export class CrossAppointmentRegisterType {
  @Field(() => ID, { description: 'Names the register of this place.' })
  id!: string

  @Field(() => String, { description: 'The official code of the place.' })
  code!: string

  @Field(() => CivilDay, { description: 'The day whose terms are counted.' })
  asOf!: string

  @Field(() => CivilDay, { description: 'The last day that counts as running out soon.' })
  soon!: string
}
