import { CivilDay, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  StandardVersionActionEnum,
  StandardVersionType,
  type StandardVersionAction,
} from '../service-standard/index.ts'

const PropertyTodayKindEnum = {
  CONFIRM: 'CONFIRM',
  SIGN: 'SIGN',
  ANSWER_COMMENTS: 'ANSWER_COMMENTS',
  PUBLISH: 'PUBLISH',
  MEND_RETURNED: 'MEND_RETURNED',
  FINISH_DRAFT: 'FINISH_DRAFT',
  REVIEW_OVERDUE: 'REVIEW_OVERDUE',
  WITNESS_OPINIONS: 'WITNESS_OPINIONS',
  NAME_REVIEWER: 'NAME_REVIEWER',
} as const
export type PropertyTodayKind = keyof typeof PropertyTodayKindEnum
registerEnumType(PropertyTodayKindEnum, {
  name: 'PropertyTodayKind',
  description: 'Why something waits for you.',
  valuesConfig: {
    CONFIRM: { description: 'A slip of the pen waits for you as the second person.' },
    SIGN: { description: 'A version waits for the signature of your body.' },
    ANSWER_COMMENTS: { description: 'Residents’ comments wait for an answer.' },
    PUBLISH: { description: 'Everything is done and it waits to be published.' },
    MEND_RETURNED: { description: 'A draft was sent back with a remark.' },
    FINISH_DRAFT: { description: 'A draft was begun and not handed on yet.' },
    WITNESS_OPINIONS: {
      description: 'Owners’ representatives have to be heard and the hearing witnessed by your committee.',
    },
    NAME_REVIEWER: { description: 'Nobody of a body is left who may decide; the street names a reviewer.' },
    REVIEW_OVERDUE: {
      description: 'A body has not answered in its days; the street asks and names a reviewer if need be.',
    },
  },
})

@ObjectType('PropertyTodayEntry', {
  description: 'One thing that waits for you, with the one button that moves it on.',
})
export class PropertyTodayEntryType {
  @Field(() => ID, { description: 'By which the entry is told from others.' })
  id!: string

  @Field(() => PropertyTodayKindEnum, { description: 'Why it waits.' })
  kind!: PropertyTodayKind

  @Field(() => String, { description: 'What waits, as one sentence.' })
  sentence!: string

  @Field(() => DateTime, { description: 'Since when it waits.' })
  since!: Date

  @Field(() => CivilDay, {
    nullable: true,
    description: 'By which day it should be done, where there is one.',
  })
  dueOn?: string | null

  @Field(() => Boolean, { description: 'Whether that day has passed.' })
  isOverdue!: boolean

  @Field(() => StandardVersionActionEnum, {
    nullable: true,
    description: 'What moves it on; empty where others must act and you only watch over it.',
  })
  action?: StandardVersionAction | null

  @Field(() => StandardVersionType, { description: 'The version it is about.' })
  standardVersion!: StandardVersionType
}

@ObjectType('PropertyToday', { description: 'The desk of the day: what waits for you, soonest first.' })
export class PropertyTodayType {
  @Field(() => [PropertyTodayEntryType], { description: 'What waits, soonest first; at most a hundred.' })
  entries!: PropertyTodayEntryType[]

  @Field(() => Int, { description: 'How many things wait in all.' })
  count!: number

  @Field(() => Int, { description: 'How many of them are late.' })
  overdueCount!: number

  @Field(() => [StandardVersionType], {
    description:
      'What others are busy with, and corrections that just went out: in your places, newest first; at most twenty.',
  })
  watching!: StandardVersionType[]
}
