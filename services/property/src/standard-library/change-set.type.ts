import { CivilDay, createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  StandardActorType,
  StandardChangeClassEnum,
  StandardChangeType,
  StandardItemType,
  StandardVersionType,
  type StandardChangeClass,
} from '../service-standard/index.ts'
import { ManagementAreaType } from '../territory/index.ts'
import type { ChangeSetStatus } from './change-set.lifecycle.ts'
import { ChangeSetStandingEnum, type ChangeSetStanding } from './change-set.standing.ts'
import { StandardLibraryRefusal } from './standard-library-refusal.type.ts'

const ChangeSetStatusEnum = { DRAFTING: 'DRAFTING', OPEN: 'OPEN', PUBLISHING: 'PUBLISHING' } as const
registerEnumType(ChangeSetStatusEnum, {
  name: 'StandardChangeSetStatus',
  description: 'What is being done with a change set in the background.',
  valuesConfig: {
    DRAFTING: { description: 'Its drafts are being made.' },
    OPEN: { description: 'Nothing: it waits for people, or everything is done.' },
    PUBLISHING: { description: 'Its drafts are being sent out.' },
  },
})

const ChangeSetActionEnum = { PUBLISH: 'PUBLISH', CONFIRM: 'CONFIRM', RETRY: 'RETRY' } as const
export type ChangeSetAction = keyof typeof ChangeSetActionEnum
registerEnumType(ChangeSetActionEnum, {
  name: 'StandardChangeSetAction',
  description: 'What somebody of the company can do with a change set.',
  valuesConfig: {
    PUBLISH: { description: 'Publish what is better for the owners, and hand on the corrections.' },
    CONFIRM: { description: 'Confirm its corrections as the second person.' },
    RETRY: { description: 'Try the areas that failed once more.' },
  },
})

@ObjectType('StandardChangeSetAvailableAction', {
  description: 'A button for this reader: allowed, or refused with its reason.',
})
export class ChangeSetActionType {
  @Field(() => ChangeSetActionEnum, { description: 'What can be done.' })
  action!: ChangeSetAction

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  isAllowed!: boolean

  @Field(() => StandardLibraryRefusal, { nullable: true, description: 'Why it cannot be done now.' })
  refusal?: StandardLibraryRefusal | null
}

@ObjectType('StandardChangeSetChoice', {
  description: 'A promise of the library that is carried to the areas.',
})
export class ChangeSetChoiceType {
  @Field(() => StandardItemType, { description: 'The promise as it was when the change set was begun.' })
  item!: StandardItemType

  @Field(() => Boolean, { description: 'Whether it shall no longer be promised.' })
  isRetired!: boolean
}

@ObjectType('StandardChangeSetCount', { description: 'How many parts of a change set stand at one place.' })
export class ChangeSetCountType {
  @Field(() => ChangeSetStandingEnum, { description: 'The place.' })
  standing!: ChangeSetStanding

  @Field(() => Int, { description: 'How many.' })
  count!: number
}

@ObjectType('StandardChangeSetProgress', { description: 'How far the work in the background is.' })
export class ChangeSetProgressType {
  @Field(() => Int, { description: 'How many areas have been seen to.' })
  done!: number

  @Field(() => Int, { description: 'How many areas there are.' })
  total!: number

  @Field(() => Int, { description: 'For how many of them no draft could be made.' })
  failed!: number
}

@ObjectType('StandardChangeSet', {
  description:
    'A change of a company’s library carried to many areas at once: one draft or several for each of them.',
})
export class ChangeSetType {
  @Field(() => ID, { description: 'By which the change set is told from others.' })
  id!: string

  @Field(() => Int, { description: 'Its number in the library, from 1.' })
  number!: number

  @Field(() => Int, { description: 'Counts its moves; sent back with an act on it.' })
  revision!: number

  @Field(() => String, { description: 'Why, as whoever began it has written.' })
  reason!: string

  @Field(() => ChangeSetStatusEnum, { description: 'What is being done with it in the background.' })
  status!: ChangeSetStatus

  @Field(() => DateTime, { description: 'When it was begun.' })
  begunAt!: Date

  @Field(() => StandardActorType, { nullable: true, description: 'Who began it.' })
  begunBy?: StandardActorType | Promise<StandardActorType | null> | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was sent out last; empty where it never was.',
  })
  publishedAt?: Date | null

  @Field(() => CivilDay, {
    nullable: true,
    description: 'From which day what was sent out holds at the earliest.',
  })
  effectiveOn?: string | null

  @Field(() => [ChangeSetChoiceType], { description: 'The promises that it carries.' })
  chosen!: ChangeSetChoiceType[]
}

export const ChangeSetConnection = createConnectionType('StandardChangeSet', () => ChangeSetType)

@ObjectType('StandardChangeSetRow', {
  description: 'One part of a change set: a draft of an area, or an area for which there is none and why.',
})
export class ChangeSetRowType {
  @Field(() => ID, { description: 'By which the part is told from others.' })
  id!: string

  @Field(() => ManagementAreaType, { nullable: true, description: 'The area.' })
  managementArea?: ManagementAreaType | null

  @Field(() => ChangeSetStandingEnum, { description: 'Where it stands.' })
  standing!: ChangeSetStanding

  @Field(() => String, {
    nullable: true,
    description: 'Why it stands there and what it waits for, in a sentence.',
  })
  reason?: string | Promise<string | null> | null

  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The draft and what became of it, if there is one.',
  })
  standardVersion?: StandardVersionType | Promise<StandardVersionType | null> | null
}

export const ChangeSetRowConnection = createConnectionType('StandardChangeSetRow', () => ChangeSetRowType)

@ObjectType('StandardChangeSetCorrection', {
  description: 'One wording that is corrected, in however many areas.',
})
class CorrectionType {
  @Field(() => StandardChangeType, { description: 'The change as it is in the first of them.' })
  change!: StandardChangeType

  @Field(() => [String], { description: 'The names of the areas in which it is made.' })
  areaNames!: string[]
}

@ObjectType('StandardChangeSetCorrectedVersion', {
  description: 'A version that waits for the second person.',
})
class CorrectedVersionType {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => String, {
    description: 'The fingerprint of its content, to be sent back with the confirmation.',
  })
  contentHash!: string
}

@ObjectType('StandardChangeSetToConfirm', {
  description: 'The corrections that wait for a second person; the first hundred versions of them.',
})
export class ToConfirmType {
  @Field(() => [CorrectionType], { description: 'Each wording once.' })
  corrections!: CorrectionType[]

  @Field(() => [CorrectedVersionType], { description: 'The versions in which they are made.' })
  versions!: CorrectedVersionType[]
}

@ObjectType('StandardChangeSetPlannedDraft', {
  description: 'A draft that would be made, with the way it would take.',
})
export class PlannedDraftType {
  @Field(() => StandardChangeClassEnum, { description: 'What kind of change it is.' })
  changeClass!: StandardChangeClass

  @Field(() => String, { description: 'Which way it takes, in a sentence.' })
  explanation!: string

  @Field(() => [String], {
    description: 'What it changes, as residents are told it; of a first standard only the sum of it.',
  })
  sentences!: string[]
}

@ObjectType('StandardChangeSetPlan', {
  description: 'What a change set would make of one area. Nothing has been written.',
})
export class AreaPlanType {
  @Field(() => ManagementAreaType, { nullable: true, description: 'The area.' })
  managementArea?: ManagementAreaType | null

  @Field(() => StandardChangeClassEnum, { description: 'What kind of change it would be as a whole.' })
  changeClass!: StandardChangeClass

  @Field(() => [PlannedDraftType], {
    description:
      'The drafts that would be made, in the order of publishing; none where nothing would change.',
  })
  drafts!: PlannedDraftType[]

  @Field(() => String, { nullable: true, description: 'Why no draft could be made, where that is so.' })
  problem?: string | null
}

export const AreaPlanConnection = createConnectionType('StandardChangeSetPlan', () => AreaPlanType)

@ObjectType('StandardChangeSetClassCount', {
  description: 'In how many areas it would be a change of one kind.',
})
export class ClassCountType {
  @Field(() => StandardChangeClassEnum, { description: 'The kind.' })
  changeClass!: StandardChangeClass

  @Field(() => Int, { description: 'How many areas.' })
  count!: number

  @Field(() => [ID], { description: 'Which areas, in the order of their codes.' })
  managementAreaIds!: string[]
}

@ObjectType('StandardChangeSetSummary', {
  description: 'What a change set would make of all areas that are meant.',
})
export class PreviewSummaryType {
  @Field(() => [ClassCountType], { description: 'How many areas there are of each kind of change.' })
  counts!: ClassCountType[]

  @Field(() => Int, { description: 'For how many areas no draft could be made.' })
  problemCount!: number
}

@ObjectType('StandardChangeSetPreview', {
  description: 'A dry look at what a change of the library would make of areas. Nothing has been written.',
})
export class ChangeSetPreviewType {
  @Field(() => ID, { description: 'The same for the same promises and the same choice of areas.' })
  id!: string

  @Field(() => [ChangeSetChoiceType], { description: 'The promises that would be carried.' })
  chosen!: ChangeSetChoiceType[]
}
