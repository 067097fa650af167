import { CivilDay, createConnectionType, DateTime, Decimal } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DisclosureRefusal } from './disclosure-refusal.type.ts'
import {
  DisclosureActionEnum,
  DisclosureKindEnum,
  DisclosureRhythmEnum,
  DisclosureSectionEnum,
  DisclosureStatusEnum,
  FeeUnitEnum,
  type DisclosureAction,
  type DisclosureKind,
  type DisclosureRhythm,
  type DisclosureSection,
  type FeeUnit,
} from './disclosure.enums.ts'
import type { DisclosureStatus } from './disclosure.lifecycle.ts'

@ObjectType('DisclosureAvailableAction', {
  description:
    'A button for this reader: allowed, or refused with its reason. A button that is not theirs is absent.',
})
export class DisclosureActionType {
  @Field(() => DisclosureActionEnum, { description: 'What can be done.' })
  action!: DisclosureAction

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  isAllowed!: boolean

  @Field(() => Boolean, { description: 'Whether this is the step that moves it on.' })
  isNextStep!: boolean

  @Field(() => DisclosureRefusal, {
    nullable: true,
    description: 'Why it cannot be done now, and what would help.',
  })
  refusal?: DisclosureRefusal | null
}

@ObjectType('DisclosureVoucher', {
  description: 'A receipt, an invoice or a statement that proves a line; for those to whom account is given.',
})
export class DisclosureVoucherType {
  @Field(() => ID, { description: 'By which the voucher is told from others.' })
  id!: string

  @Field(() => ID, { description: 'The file itself, by which a changed sheet names it again.' })
  fileId!: string

  @Field(() => String, { description: 'The name under which it was sent.' })
  name!: string
}

@ObjectType('DisclosureLine', { description: 'One line of a disclosure.' })
export class DisclosureLineType {
  @Field(() => ID, { description: 'By which the line is told from others.' })
  id!: string

  @Field(() => DisclosureSectionEnum, { description: 'What the line is.' })
  section!: DisclosureSection

  @Field(() => String, { description: 'The post, the fee, the service, or what the money was for.' })
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'What else is to be said: certificates, what was done.',
  })
  detail?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What it rests on: the owners’ decision, a clause of the contract, an official price.',
  })
  basis?: string | null

  @Field(() => Int, { nullable: true, description: 'How many people hold a post.' })
  count?: number | null

  @Field(() => FeeUnitEnum, { nullable: true, description: 'For what a price is meant.' })
  unit?: FeeUnit | null
}

@ObjectType('DisclosureSums', {
  description: 'What an account comes to, exact to the fen: before + received − costs − used = remaining.',
})
export class DisclosureSumsType {
  @Field(() => Decimal, { description: 'What was left from before, in yuan.' })
  opening!: string

  @Field(() => Decimal, { description: 'What came in, in yuan.' })
  receipts!: string

  @Field(() => Decimal, { description: 'What it reasonably cost to earn it, in yuan.' })
  costs!: string

  @Field(() => Decimal, { description: 'What the owners decided to spend, in yuan.' })
  uses!: string

  @Field(() => Decimal, { description: 'What remains, in yuan. It belongs to the owners.' })
  remaining!: string
}

@ObjectType('DisclosureFile', { description: 'A file with its content: a workbook, or a voucher.' })
export class DisclosureFileType {
  @Field(() => String, { description: 'The name under which to keep it.' })
  fileName!: string

  @Field(() => String, { description: 'What kind of file it is, for the browser.' })
  mediaType!: string

  @Field(() => String, { description: 'The file, as text.' })
  base64!: string
}

@ObjectType('Disclosure', {
  description:
    'What a property company tells the owners about one period. Once published it is never altered.',
})
export class DisclosureType {
  @Field(() => ID, { description: 'By which the disclosure is told from others.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'Its lasting number for people, given when it is published: 210113001001-M01-D3.',
  })
  reference?: string | null

  @Field(() => DisclosureKindEnum, { description: 'What it tells about.' })
  kind!: DisclosureKind

  @Field(() => DisclosureRhythmEnum, { description: 'For what kind of period it was due.' })
  rhythm!: DisclosureRhythm

  @Field(() => CivilDay, { description: 'The first day that it tells about.' })
  beginsOn!: string

  @Field(() => CivilDay, { description: 'The last day that it tells about.' })
  endsOn!: string

  @Field(() => CivilDay, { description: 'By when it was to be published.' })
  dueOn!: string

  @Field(() => DisclosureStatusEnum, { description: 'Where it stands.' })
  status!: DisclosureStatus

  @Field(() => String, { description: 'What is said in words; may be empty.' })
  words!: string

  @Field(() => String, { nullable: true, description: 'How the company’s office is reached.' })
  contact?: string | null

  @Field(() => String, { nullable: true, description: 'Where the money is kept, without an account number.' })
  keptAt?: string | null

  @Field(() => String, { nullable: true, description: 'For a correction: what was wrong.' })
  reason?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was published.' })
  publishedAt?: Date | null

  @Field(() => DateTime, { description: 'When it was written last.' })
  changedAt!: Date

  @Field(() => Int, { description: 'Counts its changes; send it back with an act.' })
  revision!: number
}

export const DisclosureConnection = createConnectionType('Disclosure', () => DisclosureType)
