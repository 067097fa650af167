import { CivilDay, createConnectionType } from '@linli/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { ManagementAreaType } from '../territory/index.ts'
import { ServicePointKindEnum, type ServicePointKind } from './service-point.enums.ts'

@ObjectType('ServedPromise', { description: 'A promise that must be kept at a place.' })
export class ServedPromiseType {
  @Field(() => String, { description: 'The lasting code of the promise.' })
  code!: string

  @Field(() => String, { description: 'What the promise is called today.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'How much was promised, in a few words.' })
  promise?: string | null

  @Field(() => Boolean, { description: 'Whether a photo belongs to every entry.' })
  needsPhoto!: boolean

  @Field(() => Boolean, {
    description: 'Whether it is a time on duty that is entered, with its end, and not a moment.',
  })
  needsEnd!: boolean

  @Field(() => CivilDay, { description: 'The first day on which it counts here.' })
  startsOn!: string
}

@ObjectType('ServicePoint', {
  description: 'Where a round is made: a gate, a lift, a stairwell. A label with a QR code hangs there.',
})
export class ServicePointType {
  @Field(() => ID, { description: 'By which the point is told from others.' })
  id!: string

  @Field(() => String, { description: 'The lasting reference that stands on its label.' })
  reference!: string

  @Field(() => ServicePointKindEnum, { description: 'What kind of place it is.' })
  kind!: ServicePointKind

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'How to find it.' })
  location?: string | null

  @Field(() => [ServedPromiseType], {
    description: 'The promises that are kept here, now or from a later day.',
  })
  items!: ServedPromiseType[]

  @Field(() => ManagementAreaType, { nullable: true, description: 'Where it is.' })
  managementArea?: ManagementAreaType | null

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The last day on which it was in use, if it is not.',
  })
  retiredOn?: string | null

  @Field(() => String, { description: 'The address that its label leads to, within this site.' })
  labelPath!: string

  @Field(() => Int, { description: 'Grows with every change; sent back when it is changed.' })
  revision!: number

  @Field(() => Boolean, { description: 'Whether you can change or retire it now.' })
  canBeChanged!: boolean

  @Field(() => Boolean, { description: 'Whether you can enter a round here now.' })
  canBeLogged!: boolean
}

export const ServicePointConnection = createConnectionType('ServicePoint', () => ServicePointType)

@InputType('ServedPromiseInput', { description: 'A promise that shall be kept at a place.' })
export class ServedPromiseInput {
  @Field(() => String, { description: 'The lasting code of the promise.' })
  code!: string

  @Field(() => Boolean, {
    description: 'Whether a photo belongs to every entry: only where the act needs one.',
  })
  needsPhoto!: boolean
}

@InputType('ServicePointInput', { description: 'A place where rounds are made.' })
export class ServicePointInput {
  @Field(() => ServicePointKindEnum, { description: 'What kind of place it is.' })
  kind!: ServicePointKind

  @Field(() => String, { description: 'What it shall be called.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'How to find it.' })
  location?: string | null

  @Field(() => [ServedPromiseInput], { description: 'The promises that are kept here.' })
  items!: ServedPromiseInput[]
}

@ObjectType('ServicePointProposal', {
  description: 'A point that follows from a promise which a log must show and no point serves yet.',
})
export class ServicePointProposalType {
  @Field(() => ServicePointKindEnum, { description: 'What kind of place it would be.' })
  kind!: ServicePointKind

  @Field(() => String, { description: 'What it could be called.' })
  name!: string

  @Field(() => [ServedPromiseType], { description: 'The promises that it would serve.' })
  items!: ServedPromiseType[]
}
