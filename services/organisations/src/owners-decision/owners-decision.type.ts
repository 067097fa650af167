import { CivilDay, DateTime, Decimal } from '@linli/subgraph'
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { RowProblemType } from '../spreadsheet/index.ts'
import type { OwnersDecisionForm } from './owners-decision.ts'
import { ownersTopics, type OwnersDecisionKind, type OwnersTopic } from './owners-topic.ts'
import type { OwnersMeasure, OwnersQuestion, Threshold } from './threshold.ts'

const valuesOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [Each in Value]: Each }

export const OwnersTopicEnum = valuesOf(ownersTopics)
registerEnumType(OwnersTopicEnum, {
  name: 'OwnersTopic',
  description: 'What owners decide together (Civil Code, article 278); it decides which majority is needed.',
  valuesConfig: {
    RULES_OF_PROCEDURE: { description: 'How the owners’ meeting proceeds 业主大会议事规则.' },
    MANAGEMENT_COVENANT: { description: 'The covenant that all owners keep 管理规约.' },
    COMMITTEE: {
      description: 'Electing the owners’ committee or replacing its members 选举或更换业委会成员.',
    },
    MANAGER: {
      description: 'Choosing or dismissing the property company or another manager 选聘、解聘物业.',
    },
    USE_OF_MAINTENANCE_FUND: { description: 'Spending from the maintenance fund 使用维修资金.' },
    RAISING_OF_MAINTENANCE_FUND: { description: 'Raising money for the maintenance fund 筹集维修资金.' },
    REBUILDING: { description: 'Altering or rebuilding the buildings 改建、重建.' },
    CHANGE_OF_COMMON_PARTS: {
      description:
        'Using common parts for something else, or for business 改变共有部分用途、利用共有部分经营.',
    },
    OTHER_MATTERS: { description: 'Other weighty matters of what is shared 其他重大事项.' },
  },
})

export const OwnersDecisionKindEnum = valuesOf<OwnersDecisionKind>(['ORDINARY', 'SPECIAL'])
registerEnumType(OwnersDecisionKindEnum, {
  name: 'OwnersDecisionKind',
  description: 'How many of those who took part must agree.',
  valuesConfig: {
    ORDINARY: { description: 'More than half by area and by heads 一般事项.' },
    SPECIAL: { description: 'Three quarters or more by area and by heads 特别事项.' },
  },
})

export const OwnersDecisionFormEnum = valuesOf<OwnersDecisionForm>(['MEETING', 'WRITTEN'])
registerEnumType(OwnersDecisionFormEnum, {
  name: 'OwnersDecisionForm',
  description: 'How the owners were asked; always on paper or in person, never by a ballot here.',
  valuesConfig: {
    MEETING: { description: 'They met 集体讨论.' },
    WRITTEN: { description: 'They were asked in writing, home by home 书面征求意见.' },
  },
})

const OwnersMeasureEnum = valuesOf<OwnersMeasure>(['AREA', 'HEADS'])
registerEnumType(OwnersMeasureEnum, {
  name: 'OwnersMeasure',
  description: 'What is weighed; the law asks both.',
  valuesConfig: {
    AREA: { description: 'The exclusive area of the owners’ units 专有部分面积.' },
    HEADS: { description: 'The number of owners, each counted once 业主人数.' },
  },
})

const OwnersQuestionEnum = valuesOf<OwnersQuestion>(['QUORUM', 'APPROVAL'])
registerEnumType(OwnersQuestionEnum, {
  name: 'OwnersQuestion',
  description: 'What a condition asks.',
  valuesConfig: {
    QUORUM: { description: 'Whether enough owners took part 参与表决.' },
    APPROVAL: { description: 'Whether enough of those who took part agreed 同意.' },
  },
})

const ThresholdEnum = valuesOf<Threshold>(['TWO_THIRDS', 'MORE_THAN_HALF', 'THREE_QUARTERS'])
registerEnumType(ThresholdEnum, {
  name: 'OwnersThreshold',
  description: 'How much is enough.',
  valuesConfig: {
    TWO_THIRDS: { description: 'Two thirds, or more 三分之二以上.' },
    MORE_THAN_HALF: { description: 'More than half; half is not enough 过半数.' },
    THREE_QUARTERS: { description: 'Three quarters, or more 四分之三以上.' },
  },
})

@ObjectType({ description: 'Some of the owners, by what the law weighs.' })
export class OwnersShare {
  @Field(() => Decimal, {
    description: 'Exclusive area of their units in square metres, exact to the square centimetre.',
  })
  area!: string

  @Field(() => Int, {
    description:
      'How many owners; the several units of one buyer, and all that the developer holds, are one.',
  })
  heads!: number
}

@ObjectType('OwnersCount', { description: 'How the owners voted, as it was counted.' })
export class OwnersCountType {
  @Field(() => OwnersShare, { description: 'All owners of the place.' })
  total!: OwnersShare

  @Field(() => OwnersShare, { description: 'Those who took part; whoever did not vote is not among them.' })
  voting!: OwnersShare

  @Field(() => OwnersShare, { description: 'Those who agreed.' })
  inFavour!: OwnersShare

  @Field(() => OwnersShare, { description: 'Those who were against it.' })
  against!: OwnersShare

  @Field(() => OwnersShare, { description: 'Those who voted for neither side.' })
  abstained!: OwnersShare
}

@ObjectType('OwnersTest', {
  description: 'One of the four conditions of the law, with the figures that answer it.',
})
export class OwnersTestType {
  @Field(() => OwnersQuestionEnum, { description: 'What is asked.' })
  question!: OwnersQuestion

  @Field(() => OwnersMeasureEnum, { description: 'By which measure.' })
  measure!: OwnersMeasure

  @Field(() => ThresholdEnum, { description: 'How much is enough.' })
  threshold!: Threshold

  @Field(() => Boolean, { description: 'Whether it is enough.' })
  isMet!: boolean

  @Field(() => String, { description: 'The condition with its figures, as a sentence.' })
  sentence!: string
}

@Directive('@key(fields: "id")')
@ObjectType('OwnersDecision', {
  description:
    'What the owners of a place decided together 业主共同决定, as it was recorded from the minutes; no voting takes place here.',
})
export class OwnersDecisionType {
  @Field(() => ID, { description: 'By which the record is told from others.' })
  id!: string

  @Field(() => String, { description: 'How the decision is cited, as the minutes have it.' })
  reference!: string

  @Field(() => String, { description: 'The official code of the place whose owners decided.' })
  placeCode!: string

  @Field(() => OwnersTopicEnum, { description: 'What it is about.' })
  topic!: OwnersTopic

  @Field(() => String, { description: 'The question that was put to the owners.' })
  matter!: string

  @Field(() => OwnersDecisionFormEnum, { description: 'How they were asked.' })
  form!: OwnersDecisionForm

  @Field(() => CivilDay, { description: 'The first day of the meeting or of the asking.' })
  beganOn!: string

  @Field(() => CivilDay, { description: 'The day on which it was counted and decided.' })
  decidedOn!: string

  @Field(() => Boolean, { description: 'Whether it was carried, computed from the count.' })
  isCarried!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'From a roll of how many units it was counted; empty where the totals of the minutes were entered.',
  })
  unitCount!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The fingerprint of that roll; the roll itself, with who voted how, is not kept.',
  })
  rollFingerprint!: string | null

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt!: Date

  @Field(() => String, { nullable: true, description: 'In which post it was recorded.' })
  recorderPost!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why an earlier record was wrong, where this one corrects it.',
  })
  correctionReason!: string | null
}

@ObjectType('OwnersDecisionProof', { description: 'The scanned minutes of an owners’ decision.' })
export class OwnersDecisionProofType {
  @Field(() => ID, { description: 'By which the file is asked for.' })
  id!: string

  @Field(() => String, { description: 'Where the file is read, on this site.' })
  path!: string
}

@ObjectType('OwnersDecisionPreview', { description: 'What would come of a count, before it is recorded.' })
export class OwnersDecisionPreviewType {
  @Field(() => OwnersDecisionKindEnum, { description: 'Which majority the law asks for this topic.' })
  kind!: OwnersDecisionKind

  @Field(() => String, { description: 'The place in the law that names the topic.' })
  clause!: string

  @Field(() => OwnersCountType, {
    nullable: true,
    description: 'What was counted; empty where it could not be.',
  })
  count!: OwnersCountType | null

  @Field(() => [OwnersTestType], {
    description: 'The four conditions of the law; empty where nothing could be counted.',
  })
  tests!: OwnersTestType[]

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is carried; empty where nothing could be counted.',
  })
  isCarried!: boolean | null

  @Field(() => String, { nullable: true, description: 'Carried or not and why, in one sentence.' })
  outcome!: string | null

  @Field(() => Int, { nullable: true, description: 'How many units the roll has, where one was sent.' })
  unitCount!: number | null

  @Field(() => [RowProblemType], {
    description: 'What is not understood in the roll; at most two hundred of them.',
  })
  problems!: object[]
}

@InputType({ description: 'Some of the owners, by what the law weighs.' })
export class OwnersShareInput {
  @Field(() => Decimal, {
    description: 'Exclusive area of their units in square metres, with at most four decimals.',
  })
  area!: string

  @Field(() => Int, {
    description:
      'How many owners; count the several units of one buyer, and all that the developer holds, as one.',
  })
  heads!: number
}

@InputType({ description: 'The totals of the minutes.' })
export class OwnersCountInput {
  @Field(() => OwnersShareInput, { description: 'All owners of the place.' })
  total!: OwnersShareInput

  @Field(() => OwnersShareInput, { description: 'Those who agreed.' })
  inFavour!: OwnersShareInput

  @Field(() => OwnersShareInput, { description: 'Those who were against it.' })
  against!: OwnersShareInput

  @Field(() => OwnersShareInput, { description: 'Those who voted for neither side.' })
  abstained!: OwnersShareInput
}

export const OwnersDecisionError = refusalType('OwnersDecision', 'recording an owners’ decision', {
  RECUSED: 'Somebody of the company that serves the place may not record what its owners decide.',
  ESTATE_IN_AREA:
    'The estate shares its property contract with others; the owners of the whole area decide together.',
  COUNT_MISSING: 'Either the totals of the minutes or a roll of the units is needed, and not both.',
  COUNT_INCONSISTENT:
    'The parts are more than the whole, or there are heads without area, or area without heads.',
  ROLL_UNREADABLE: 'The roll cannot be counted as it stands.',
  DAYS_REVERSED: 'The day of the decision is before the first day.',
  DAY_IN_THE_FUTURE: 'The owners have not decided yet on that day.',
  PROOF_MISSING: 'The scanned minutes are missing.',
  ALREADY_CORRECTED: 'The record was corrected before; correct the later one.',
  REASON_MISSING: 'A correction needs its reason.',
})

export const OwnersDecisionAction = actionEnum('OwnersDecision', 'with an owners’ decision', {
  CORRECT: 'Correct it by a later record that takes its place.',
})
