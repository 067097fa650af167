import { CivilDay, createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { StandardActorType } from '../service-standard/index.ts'
import { MeasureOccasionEnum, MeasureStandingEnum, type MeasureOccasion } from './temporary-measure.enums.ts'
import type { MeasureStanding } from './measure-days.ts'

@ObjectType('EasedPromise', { description: 'A promise that gives way for some days.' })
export class EasedPromiseType {
  @Field(() => String, { description: 'The lasting code of the promise.' })
  code!: string

  @Field(() => String, { description: 'What the promise is called.' })
  title!: string
}

@ObjectType('TemporaryMeasure', {
  description:
    'For some days certain promises give way to snow or an outage; the standard itself stays as it is.',
})
export class TemporaryMeasureType {
  @Field(() => ID, { description: 'By which the measure is told from others.' })
  id!: string

  @Field(() => MeasureOccasionEnum, { description: 'What the promises give way to.' })
  occasion!: MeasureOccasion

  @Field(() => String, { description: 'The reason, as residents read it.' })
  reason!: string

  @Field(() => [EasedPromiseType], { description: 'The promises that give way.' })
  items!: EasedPromiseType[]

  @Field(() => CivilDay, { description: 'The first day.' })
  startsOn!: string

  @Field(() => CivilDay, { description: 'The last day; it ends by itself.' })
  endsOn!: string

  @Field(() => CivilDay, { nullable: true, description: 'The day on which it was lifted, if it was.' })
  liftedOn?: string | null

  @Field(() => Int, { description: 'How many days it was announced for.' })
  days!: number

  @Field(() => MeasureStandingEnum, { description: 'Where it stands today.' })
  status!: MeasureStanding

  @Field(() => DateTime, { description: 'When it was announced.' })
  announcedAt!: Date

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who announced it; never shown on public pages.',
  })
  announcedBy?: StandardActorType | null

  @Field(() => Int, { description: 'Grows with every change; sent back when it is lifted.' })
  revision!: number

  @Field(() => Boolean, { description: 'Whether you can lift it now.' })
  canBeLifted!: boolean
}

export const TemporaryMeasureConnection = createConnectionType('TemporaryMeasure', () => TemporaryMeasureType)

@ObjectType('TemporaryMeasureFrame', { description: 'What you can ease here, and for how long.' })
export class TemporaryMeasureFrameType {
  @Field(() => Boolean, { description: 'Whether you can announce a measure here.' })
  isAllowed!: boolean

  @Field(() => Int, { description: 'For how many days running a promise may be eased at most.' })
  mostDays!: number
}
