import { CivilDay, createConnectionType, DateTime } from '@linli/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { StandardActorType } from './body-review.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import {
  ReviewingBodyEnum,
  StandardChangeClassEnum,
  StandardStepStateEnum,
  StandardVersionActionEnum,
  StandardVersionStatusEnum,
  type ReviewingBody,
  type ShownChangeClass,
  type StandardStepState,
  type StandardVersionAction,
} from './standard-version.enums.ts'
import type { StandardVersionStatus } from './standard-version.lifecycle.ts'

@ObjectType('StandardVersionAvailableAction', {
  description:
    'A button for this reader: allowed, or refused with its reason. A button that is not theirs is absent.',
})
export class AvailableActionType {
  @Field(() => StandardVersionActionEnum, { description: 'What can be done.' })
  action!: StandardVersionAction

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  isAllowed!: boolean

  @Field(() => Boolean, { description: 'Whether this is the step that moves the version on.' })
  isNextStep!: boolean

  @Field(() => StandardVersionRefusal, {
    nullable: true,
    description: 'Why it cannot be done now, and what would help.',
  })
  refusal?: StandardVersionRefusal | null

  @Field(() => [ReviewingBodyEnum], {
    description: 'For which bodies it can be done, where a signature is meant; otherwise empty.',
  })
  bodies!: ReviewingBody[]
}

@ObjectType('StandardVersionStep', { description: 'One step on the way of a version.' })
export class StandardVersionStepType {
  @Field(() => StandardVersionStatusEnum, { description: 'The step.' })
  status!: StandardVersionStatus

  @Field(() => StandardStepStateEnum, { description: 'Whether it is behind, here or ahead.' })
  state!: StandardStepState

  @Field(() => DateTime, { nullable: true, description: 'When the version came to this step, if it did.' })
  since?: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'For the present step: who has it now and until when, as one sentence.',
  })
  waitingFor?: string | null
}

@ObjectType('StandardRoute', {
  description:
    'What the difference to the version in force means for the way of this draft. Nobody chooses it.',
})
export class StandardRouteType {
  @Field(() => StandardChangeClassEnum, { description: 'What kind of change it is as a whole.' })
  changeClass!: ShownChangeClass

  @Field(() => String, {
    description:
      'What will happen next, as one sentence, such as “out today” or “needs the owners’ decision”.',
  })
  explanation!: string

  @Field(() => Boolean, { description: 'Whether a second person of the company must confirm it.' })
  needsConfirmation!: boolean

  @Field(() => Boolean, { description: 'Whether the bodies of the community must sign it.' })
  needsReview!: boolean

  @Field(() => Boolean, { description: 'Whether a legal basis must be attached.' })
  needsLegalBasis!: boolean

  @Field(() => [ReviewingBodyEnum], { description: 'The bodies that must sign it; empty where none must.' })
  bodies!: ReviewingBody[]

  @Field(() => Int, {
    nullable: true,
    description: 'How many days it will lie open to comments; empty where it will not.',
  })
  commentDays?: number | null

  @Field(() => Boolean, { description: 'Whether a part of it could go out at once if the draft is split.' })
  canBeSplit!: boolean
}

@ObjectType('StandardWorkbook', {
  description: 'The items of a version as an Excel file that can be imported again.',
})
export class StandardWorkbookType {
  @Field(() => String, { description: 'A name for the file.' })
  fileName!: string

  @Field(() => String, { description: 'The kind of file, as browsers name it.' })
  mediaType!: string

  @Field(() => String, { description: 'The content of the file in base64.' })
  base64!: string
}

@ObjectType('StandardVersionEvent', {
  description: 'One line of the history of a version. History is never rewritten.',
})
class StandardVersionEventType {
  @Field(() => ID, { description: 'By which the line is told from others.' })
  id!: string

  @Field(() => String, { description: 'What happened, as one sentence.' })
  sentence!: string

  @Field(() => StandardVersionStatusEnum, {
    nullable: true,
    description: 'Where the version stood before; empty at its beginning.',
  })
  from?: StandardVersionStatus | null

  @Field(() => StandardVersionStatusEnum, { description: 'Where the version stood afterwards.' })
  to!: StandardVersionStatus

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Date

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who did it; empty where it happened by itself when its time came.',
  })
  by?: StandardActorType | null

  @Field(() => String, { nullable: true, description: 'The reason or remark that was given.' })
  reason?: string | null
}

export const StandardVersionEventConnection = createConnectionType(
  'StandardVersionEvent',
  () => StandardVersionEventType,
)

@Directive('@key(fields: "id")')
@ObjectType('StandardVersion', {
  description:
    'One version of what a property company promises for a management area: a draft, a public promise, or a former one.',
})
export class StandardVersionType {
  @Field(() => ID, { description: 'By which programs tell the version from others.' })
  id!: string

  @Field(() => String, {
    description: 'The lasting reference for people, from the first draft on, such as 210113001001-M01-7.',
  })
  reference!: string

  @Field(() => String, {
    nullable: true,
    description: 'The number of the version, such as 2.1; given when it is published.',
  })
  number?: string | null

  @Field(() => StandardVersionStatusEnum, { description: 'Where it stands on its way.' })
  status!: StandardVersionStatus

  @Field(() => Int, {
    description: 'Grows with every change; sent back with an edit so that nobody overwrites another’s work.',
  })
  revision!: number

  @Field(() => String, { description: 'The fingerprint of the content; signatures bind it.' })
  contentHash!: string

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day from which it holds, once that is decided.',
  })
  effectiveOn?: string | null

  @Field(() => DateTime, { description: 'When the draft was begun.' })
  createdAt!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last handed to those who must confirm or sign it.',
  })
  submittedAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was published.' })
  publishedAt?: Date | null

  @Field(() => CivilDay, { nullable: true, description: 'The first day on which it no longer held.' })
  supersededOn?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where anybody can read it on this site; empty while it is not public.',
  })
  publicPath?: string | null
}

export const StandardVersionConnection = createConnectionType('StandardVersion', () => StandardVersionType)
