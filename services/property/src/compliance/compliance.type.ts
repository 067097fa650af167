import { CivilDay, createConnectionType, DateTime } from '@linli/subgraph'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ServicePointType } from '../service-point/index.ts'
import { StandardItemType } from '../service-standard/index.ts'
import type { ComplianceStatus, Verdict } from './compliance.ts'

export const ComplianceStatusEnum: { readonly [Value in ComplianceStatus]: Value } = {
  COUNTED: 'COUNTED',
  NOT_CALCULATED: 'NOT_CALCULATED',
  NO_DATA: 'NO_DATA',
  NOT_DUE: 'NOT_DUE',
}
registerEnumType(ComplianceStatusEnum, {
  name: 'ComplianceStatus',
  description: 'Whether there are figures for a promise.',
  valuesConfig: {
    COUNTED: { description: 'There are figures.' },
    NOT_CALCULATED: { description: 'A description that nobody can count (不计算).' },
    NO_DATA: { description: 'Nothing is on record (无数据), which is not zero.' },
    NOT_DUE: { description: 'Nothing was due and over in these days.' },
  },
})

export const ComplianceVerdictEnum: { readonly [Value in Verdict]: Value } = {
  KEPT: 'KEPT',
  KEPT_LATE: 'KEPT_LATE',
  MISSED: 'MISSED',
  EASED: 'EASED',
  UNDER_WAY: 'UNDER_WAY',
}
registerEnumType(ComplianceVerdictEnum, {
  name: 'ComplianceVerdict',
  description: 'What became of something that was due.',
  valuesConfig: {
    KEPT: { description: 'Kept, by what was entered in time.' },
    KEPT_LATE: { description: 'Kept only with what was entered late; counted apart.' },
    MISSED: { description: 'Not on record as often or as long as promised.' },
    EASED: { description: 'A temporary measure gave way; left out.' },
    UNDER_WAY: { description: 'Its time is not over within these days.' },
  },
})

export const ComplianceUnitEnum = { TIMES: 'TIMES', MINUTES: 'MINUTES' } as const
export type ComplianceUnit = keyof typeof ComplianceUnitEnum
registerEnumType(ComplianceUnitEnum, {
  name: 'ComplianceUnit',
  description: 'In what promised and delivered are told.',
  valuesConfig: {
    TIMES: { description: 'How many times.' },
    MINUTES: { description: 'Minutes, for hours of the day.' },
  },
})

@ObjectType('ComplianceDue', {
  description: 'One thing that was due at one place: a row that the figures are made of.',
})
export class ComplianceDueType {
  @Field(() => ServicePointType, { nullable: true, description: 'Where; empty for the area as a whole.' })
  servicePoint?: ServicePointType | null

  @Field(() => CivilDay, { description: 'The first day that counts for it.' })
  startsOn!: string

  @Field(() => CivilDay, { description: 'The last day, by which it was due.' })
  endsOn!: string

  @Field(() => DateTime, { nullable: true, description: 'By when, where an interval is counted in hours.' })
  dueAt?: Date | null

  @Field(() => Int, { description: 'How often, or how many minutes, it was due.' })
  promised!: number

  @Field(() => Int, { description: 'How much is on record in time.' })
  delivered!: number

  @Field(() => Int, { description: 'How much was entered late besides.' })
  deliveredLate!: number

  @Field(() => ComplianceVerdictEnum, { description: 'What became of it.' })
  verdict!: Verdict
}

export const ComplianceDueConnection = createConnectionType('ComplianceDue', () => ComplianceDueType)

@ObjectType('ComplianceDay', { description: 'What fell due on one day of the calendar, over all places.' })
export class ComplianceDayType {
  @Field(() => CivilDay, { description: 'The day.' })
  day!: string

  @Field(() => Int, { description: 'How much fell due and is over.' })
  due!: number

  @Field(() => Int, { description: 'How much of it was kept in time.' })
  kept!: number

  @Field(() => Int, { description: 'How much was kept only by late entries.' })
  keptLate!: number

  @Field(() => Int, { description: 'How much was missed.' })
  missed!: number

  @Field(() => Boolean, { description: 'Whether a temporary measure eased the promise on this day.' })
  isEased!: boolean
}

@ObjectType('ItemCompliance', { description: 'Promised against delivered for one promise, in some days.' })
export class ItemComplianceType {
  @Field(() => StandardItemType, { description: 'The promise in its last wording of these days.' })
  item!: StandardItemType

  @Field(() => String, { description: 'How much was promised, in a few words.' })
  promise!: string

  @Field(() => ComplianceStatusEnum, { description: 'Whether there are figures.' })
  status!: ComplianceStatus

  @Field(() => ComplianceUnitEnum, { description: 'In what promised and delivered are told.' })
  unit!: ComplianceUnit

  @Field(() => Int, { description: 'All that was promised of what is over.' })
  promised!: number

  @Field(() => Int, { description: 'All that is on record in time.' })
  delivered!: number

  @Field(() => Int, { description: 'What was entered late besides.' })
  deliveredLate!: number

  @Field(() => Int, { description: 'How much fell due and is over.' })
  denominator!: number

  @Field(() => Int, { description: 'How much of it was kept by what was entered in time.' })
  numerator!: number

  @Field(() => Int, { description: 'How much more was kept by what was entered late.' })
  keptLate!: number

  @Field(() => Int, { description: 'How much was left out because a temporary measure gave way.' })
  eased!: number

  @Field(() => Int, { description: 'How much is not over yet.' })
  underWay!: number

  @Field(() => Int, { description: 'At how many points it is kept; none where it is the area as a whole.' })
  pointCount!: number

  @Field(() => [ComplianceDayType], {
    description: 'Each day on which something fell due or was eased, in their order.',
  })
  days!: ComplianceDayType[]

  @Field(() => ComplianceDueConnection, {
    description: 'The rows that the figures are made of, the oldest first.',
  })
  dues!: object
}

@ObjectType('AreaCompliance', { description: 'Promised against delivered in one area, in one month.' })
export class AreaComplianceType {
  @Field(() => CivilDay, { description: 'The first day.' })
  startsOn!: string

  @Field(() => CivilDay, { description: 'The last day.' })
  endsOn!: string

  @Field(() => DateTime, { description: 'As of when it was counted.' })
  asOf!: Date

  @Field(() => [ItemComplianceType], { description: 'Each promise that held, in the order of the standard.' })
  items!: ItemComplianceType[]
}
