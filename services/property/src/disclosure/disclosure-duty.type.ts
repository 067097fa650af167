import { CivilDay, createConnectionType } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DisclosureRefusal } from './disclosure-refusal.type.ts'
import {
  DisclosureCountsFromEnum,
  DisclosureKindEnum,
  DisclosureRhythmEnum,
  type DisclosureCountsFrom,
  type DisclosureKind,
  type DisclosureRhythm,
} from './disclosure.enums.ts'
import { DisclosureType } from './disclosure.type.ts'

@ObjectType('DisclosureDuty', { description: 'What a company must disclose in an area for one period.' })
export class DisclosureDutyType {
  @Field(() => ID, { description: 'By which the duty is told from others.' })
  id!: string

  @Field(() => DisclosureKindEnum, { description: 'What must be told.' })
  kind!: DisclosureKind

  @Field(() => DisclosureRhythmEnum, { description: 'For what kind of period.' })
  rhythm!: DisclosureRhythm

  @Field(() => CivilDay, { description: 'The first day of the period.' })
  beginsOn!: string

  @Field(() => CivilDay, { description: 'The last day of the period.' })
  endsOn!: string

  @Field(() => CivilDay, { description: 'The first day on which it can be published.' })
  opensOn!: string

  @Field(() => CivilDay, { description: 'The last day on which it is published in time.' })
  dueOn!: string

  @Field(() => CivilDay, { nullable: true, description: 'The day on which it was published.' })
  fulfilledOn?: string | null
}

export const DisclosureDutyConnection = createConnectionType('DisclosureDuty', () => DisclosureDutyType)

@ObjectType('DisclosureBeginning', { description: 'Whether a draft can be begun, and why not.' })
export class DisclosureBeginningType {
  @Field(() => Boolean, { description: 'Whether it can be begun now.' })
  isAllowed!: boolean

  @Field(() => DisclosureRefusal, { nullable: true, description: 'Why not, and what would help.' })
  refusal?: DisclosureRefusal | null
}

@ObjectType('DisclosureStanding', { description: 'Where one kind of disclosure stands in an area today.' })
export class DisclosureStandingType {
  @Field(() => DisclosureKindEnum, { description: 'What is to be told.' })
  kind!: DisclosureKind

  @Field(() => DisclosureType, {
    nullable: true,
    description: 'What was published last and not corrected since.',
  })
  latest?: DisclosureType | null

  @Field(() => DisclosureDutyType, { nullable: true, description: 'What is due next, or late the longest.' })
  next?: DisclosureDutyType | null

  @Field(() => Int, { description: 'For how many periods it is late.' })
  lateCount!: number
}

@ObjectType('DisclosureLateness', { description: 'A company that is late with disclosures in your places.' })
export class DisclosureLatenessType {
  @Field(() => Int, { description: 'How many disclosures are late.' })
  lateCount!: number

  @Field(() => Int, { description: 'In how many areas.' })
  areaCount!: number

  @Field(() => CivilDay, { description: 'Since when the oldest of them is late: its last day.' })
  oldestDueOn!: string
}

@ObjectType('DisclosureRule', { description: 'How often something must be disclosed, and by when.' })
export class DisclosureRuleType {
  @Field(() => DisclosureKindEnum, { description: 'What must be told.' })
  kind!: DisclosureKind

  @Field(() => DisclosureRhythmEnum, { description: 'How often.' })
  rhythm!: DisclosureRhythm

  @Field(() => DisclosureCountsFromEnum, { description: 'From where its days are counted.' })
  countsFrom!: DisclosureCountsFrom

  @Field(() => Int, { description: 'How many days there are.' })
  dueDays!: number

  @Field(() => Boolean, { description: 'Whether the district asks for it here.' })
  isRequired!: boolean

  @Field(() => CivilDay, {
    nullable: true,
    description: 'From which day it holds; empty for the assumption that holds where a district set nothing.',
  })
  validFrom?: string | null
}
