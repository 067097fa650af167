import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CivilDay, DateTime, Decimal } from '@linli/subgraph'
import { ManagementMode } from '../estate/index.ts'
import type { ClassificationSource } from './classification.ts'
import { actionEnum, refusalType } from '../refusals/index.ts'
import type { ClassificationReason } from './suggest-type.ts'
import { classificationStatuses, type ClassificationStatus } from './classification.lifecycle.ts'
import { GovernanceType } from './governance-type.ts'

export const ClassificationStatusEnum = Object.fromEntries(
  classificationStatuses.map((status) => [status, status]),
) as {
  [Status in ClassificationStatus]: Status
}
registerEnumType(ClassificationStatusEnum, {
  name: 'ClassificationStatus',
  description: 'Where the classing of an estate stands.',
  valuesConfig: {
    PROPOSED: {
      description:
        'Somebody asks for another type than the facts suggest; a second seat has not answered yet.',
    },
    IN_FORCE: { description: 'The estate is governed as this type now.' },
    SUPERSEDED: { description: 'It held once and has been replaced.' },
    DECLINED: { description: 'The second seat said no, with a remark.' },
    WITHDRAWN: { description: 'The asker took it back before an answer.' },
  },
})

const ClassificationSourceEnum = { SUGGESTED: 'SUGGESTED', OVERRIDDEN: 'OVERRIDDEN' } as const
registerEnumType(ClassificationSourceEnum, {
  name: 'ClassificationSource',
  description: 'Whether an estate’s type follows from its facts or was decided otherwise.',
  valuesConfig: {
    SUGGESTED: { description: 'It follows from the facts of the estate by the published rule.' },
    OVERRIDDEN: { description: 'A seat gave a reason against the rule and a second seat agreed.' },
  },
})

const ClassificationRuleEnum = {
  RESETTLEMENT_SHARE: 'RESETTLEMENT_SHARE',
  BUILT_YEAR: 'BUILT_YEAR',
  PROPERTY_SERVICE: 'PROPERTY_SERVICE',
} as const
registerEnumType(ClassificationRuleEnum, {
  name: 'ClassificationRule',
  description: 'The questions asked of an estate’s facts, in this order, to suggest its type.',
  valuesConfig: {
    RESETTLEMENT_SHARE: { description: 'Do resettled households make up at least the set share?' },
    BUILT_YEAR: { description: 'Was it built in or before the set year?' },
    PROPERTY_SERVICE: { description: 'Is property service missing or weak?' },
  },
})

@ObjectType('ClassificationReason', {
  description: 'One question the rule asked of an estate, and what the facts answered.',
})
export class ClassificationReasonType {
  @Field(() => ClassificationRuleEnum, { description: 'Which question was asked.' })
  rule!: ClassificationReason['rule']

  @Field(() => Boolean, { nullable: true, description: 'Yes or no; empty where the fact is not known.' })
  met!: boolean | null

  @Field(() => String, { nullable: true, description: 'What the estate’s record says, as it stood then.' })
  fact!: string | null

  @Field(() => String, { description: 'The limit that was set at that time.' })
  threshold!: string
}

@ObjectType('Classification', {
  description: 'One classing of an estate, in force, asked for or past, with who and why.',
})
export class ClassificationType {
  @Field(() => ID, { description: 'Names this entry of the history.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => GovernanceType, { description: 'The type that is meant.' })
  type!: GovernanceType

  @Field(() => ClassificationStatusEnum, { description: 'Whether it holds, is asked for, or is past.' })
  status!: ClassificationStatus

  @Field(() => ClassificationSourceEnum, {
    description: 'Whether it follows from the facts or was decided otherwise.',
  })
  source!: ClassificationSource

  @Field(() => [ClassificationReasonType], { description: 'What the rule found in the facts on that day.' })
  reasons!: ClassificationReasonType[]

  @Field(() => String, {
    nullable: true,
    description: 'Why somebody wants another type than the rule suggests.',
  })
  statement!: string | null

  @Field(() => DateTime, { description: 'When it was suggested or asked for.' })
  proposedAt!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the second seat answered, or the asker took it back.',
  })
  decidedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'What the second seat remarked.' })
  decisionRemark!: string | null

  @Field(() => DateTime, { nullable: true, description: 'From when the estate was governed as this type.' })
  inForceFrom!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When another classing took its place.' })
  inForceUntil!: Date | null
}

@ObjectType('TypeShare', { description: 'How much of a place belongs to one of the three types.' })
export class TypeShareType {
  @Field(() => GovernanceType, { description: 'The type that is counted.' })
  type!: GovernanceType

  @Field(() => Int, { description: 'How many estates are of this type.' })
  estates!: number

  @Field(() => Int, { description: 'How many households live in them.' })
  households!: number

  @Field(() => Decimal, {
    nullable: true,
    description: 'Their part of all classified households in per cent; empty where no household is recorded.',
  })
  householdsPercent!: string | null

  @Field(() => Int, { description: 'How many neighbourhoods count as this type as a whole.' })
  communities!: number
}

@ObjectType('TypeRollUp', {
  description: 'Which type a neighbourhood, street or district is, added up from its estates by households.',
})
export class TypeRollUpType {
  @Field(() => String, { description: 'The official code of the place that is added up.' })
  code!: string

  @Field(() => GovernanceType, {
    nullable: true,
    description:
      'The type most households live in; empty while nothing is classified or two types are level.',
  })
  type!: GovernanceType | null

  @Field(() => [TypeShareType], { description: 'One line for each of the three types.' })
  shares!: TypeShareType[]

  @Field(() => Int, { description: 'Estates that nobody has classified yet.' })
  unclassifiedEstates!: number

  @Field(() => Int, {
    description: 'Classified estates left out of the weighing because their number of households is unknown.',
  })
  estatesWithoutHouseholds!: number
}

export const ClassificationError = refusalType('Classification', 'a change to an estate’s type', {
  WRONG_STATUS: 'This cannot be done in the present state.',
  SAME_TYPE: 'The estate already is of this type.',
  ALREADY_PROPOSED: 'Another request for this estate is still open.',
  STATEMENT_MISSING: 'Another type than the rule suggests needs a reason in words.',
  SECOND_SEAT_NEEDED: 'Somebody else in a street or district seat has to answer, not the asker.',
})

export const ClassificationAction = actionEnum('Classification', 'with the classing of an estate', {
  APPROVE: 'Agree from the second seat; it holds at once.',
  DECLINE: 'Say no from the second seat, with a remark.',
  WITHDRAW: 'Take one’s own request back.',
})

@ObjectType('ClassificationThreshold', {
  description: 'The limits of the classing rule from a day on; a setting of the district, not a law.',
})
export class ClassificationThresholdType {
  @Field(() => ID, { description: 'Names this entry of the setting.' })
  id!: string

  @Field(() => CivilDay, { description: 'First day on which estates are classed by it.' })
  inForceFrom!: string

  @Field(() => Decimal, {
    description:
      'From this share of resettled households on, in per cent, an estate counts as resettlement housing.',
  })
  resettlementPercent!: string

  @Field(() => Int, { description: 'An estate built in this year or before counts as old.' })
  oldUntilYear!: number

  @Field(() => [ManagementMode], {
    description: 'Ways of management that count as weak or no property service.',
  })
  weakModes!: ManagementMode[]

  @Field(() => DateTime, { nullable: true, description: 'When it was set.' })
  setAt!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'The post in which it was set; everybody may know it.',
  })
  setInPost!: string | null
}

export const ClassificationLimitsAction = actionEnum(
  'ClassificationLimits',
  'with the limits of the classing rule',
  {
    SET: 'Set other limits from a day on.',
  },
)

@ObjectType('ClassificationLimits', { description: 'By which limits estates are classed today.' })
export class ClassificationLimitsType {
  @Field(() => Decimal, {
    description:
      'From this share of resettled households on, in per cent, an estate is resettlement housing.',
  })
  resettlementPercent!: string

  @Field(() => Int, { description: 'Up to this year of building an estate is old.' })
  oldUntilYear!: number

  @Field(() => [ManagementMode], { description: 'Who looks after an estate that counts as badly served.' })
  weakModes!: readonly ManagementMode[]

  @Field(() => ClassificationThresholdType, {
    nullable: true,
    description:
      'The dated setting that these limits come from; empty while nobody has set any and the product’s first assumption holds.',
  })
  setting!: ClassificationThresholdType | null
}
