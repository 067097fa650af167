import { CivilDay, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { socialStages, type SocialStage } from './social-organisation.lifecycle.ts'
import type { SocialGrade } from './social-organisation.ts'

export const SocialStageEnum = Object.fromEntries(socialStages.map((stage) => [stage, stage])) as {
  [Stage in SocialStage]: Stage
}
registerEnumType(SocialStageEnum, {
  name: 'SocialStage',
  description: 'How far a social organisation has come.',
  valuesConfig: {
    IDEA: { description: 'Residents want to found it.' },
    GUIDED: { description: 'An organisation guides it on its way.' },
    FILED: { description: 'Filed with the street 备案.' },
    REGISTERED: { description: 'Registered as a legal person 登记.' },
    RATED: { description: 'Filed or registered, and rated.' },
    DORMANT: { description: 'It exists and does nothing for now.' },
    CANCELLED: { description: 'It was given up or struck off.' },
  },
})

export const SocialGradeEnum = { A1: 'A1', A2: 'A2', A3: 'A3', A4: 'A4', A5: 'A5' } as const
registerEnumType(SocialGradeEnum, {
  name: 'SocialGrade',
  description: 'How a social organisation was rated.',
  valuesConfig: {
    A1: { description: 'One A, the lowest grade.' },
    A2: { description: 'Two A.' },
    A3: { description: 'Three A.' },
    A4: { description: 'Four A.' },
    A5: { description: 'Five A, the highest grade.' },
  },
})

@ObjectType('SocialOrganisation', {
  description: 'A club or association of residents 社区社会组织, from the first idea on.',
})
export class SocialOrganisationType {
  @Field(() => ID, { description: 'Stays the same through all stages.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => String, { description: 'What it is for, in a sentence or two.' })
  purpose!: string

  @Field(() => String, { description: 'The official code of the neighbourhood it belongs to.' })
  territoryCode!: string

  @Field(() => SocialStageEnum, { description: 'How far it has come.' })
  stage!: SocialStage

  @Field(() => CivilDay, { description: 'Since which day it stands there.' })
  stageSince!: string

  @Field(() => String, { nullable: true, description: 'The number under which it was filed.' })
  filingNumber!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The public eighteen-character credit code 统一社会信用代码, once it is registered.',
  })
  creditCode!: string | null

  @Field(() => SocialGradeEnum, { nullable: true, description: 'How it was rated last.' })
  grade!: SocialGrade | null
}

@ObjectType('SocialStageCount', { description: 'How many social organisations stand at a stage.' })
export class SocialStageCountType {
  @Field(() => SocialStageEnum, { description: 'The stage.' })
  stage!: SocialStage

  @Field(() => Int, { description: 'How many stand there, of those that the reader may know of.' })
  count!: number
}

@ObjectType('SocialStep', { description: 'One step of a social organisation, as it was taken.' })
export class SocialStepType {
  @Field(() => ID, { description: 'Names this step.' })
  id!: string

  @Field(() => SocialStageEnum, { description: 'The stage it led to.' })
  stage!: SocialStage

  @Field(() => CivilDay, { description: 'The day on which it happened.' })
  onDay!: string

  @Field(() => String, { nullable: true, description: 'What was remarked.' })
  remark!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where the stamped or signed paper is read, on this site.',
  })
  paperPath!: string | null

  @Field(() => DateTime, { description: 'When it was entered.' })
  takenAt!: Date

  @Field(() => String, { nullable: true, description: 'The post in which it was entered.' })
  takenInPost!: string | null
}

export const SocialOrganisationError = refusalType('SocialOrganisation', 'a step of a social organisation', {
  WRONG_STATUS: 'This step does not follow from where it stands.',
  NAME_TAKEN: 'The neighbourhood already has one of this name.',
  TERRITORY_UNKNOWN: 'There is no such neighbourhood.',
  DAY_IN_THE_FUTURE: 'The day has not come yet.',
  REASON_MISSING: 'Giving it up or striking it off needs a reason in words.',
  STEP_TOO_EARLY: 'The day is before that of the step before.',
  GUIDE_MISSING: 'Guiding needs an organisation that does it.',
  FILING_NUMBER_MISSING: 'Filing brings a number.',
  CREDIT_CODE_INVALID: 'Registering brings a credit code of eighteen characters.',
  GRADE_MISSING: 'Rating brings a grade.',
  PAPER_MISSING: 'The stamped paper is missing, or is not a file of this district.',
})

export const SocialOrganisationAction = actionEnum('SocialOrganisation', 'with a social organisation', {
  GUIDE: 'Name who guides it.',
  FILE: 'Record that it was filed with the street.',
  REGISTER: 'Record that it was registered as a legal person.',
  RATE: 'Record how it was rated.',
  REST: 'Record that it does nothing for now.',
  CANCEL: 'Record that it was given up or struck off.',
})
