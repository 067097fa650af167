import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { StandardDiffType } from './standard-change.type.ts'
import { StandardItemType } from './standard-item.type.ts'
import { StandardRouteType } from './standard-version.type.ts'

const ImportPairingEnum = {
  BY_CODE: 'BY_CODE',
  BY_WORDING: 'BY_WORDING',
  BY_HAND: 'BY_HAND',
  NEW: 'NEW',
  UNDECIDED: 'UNDECIDED',
} as const
export type ImportPairing = keyof typeof ImportPairingEnum
registerEnumType(ImportPairingEnum, {
  name: 'StandardImportPairing',
  description: 'How a row of a file found the promise that it stands for.',
  valuesConfig: {
    BY_CODE: { description: 'The row names the code.' },
    BY_WORDING: { description: 'Heading and wording agree.' },
    BY_HAND: { description: 'Somebody paired them.' },
    NEW: { description: 'It is a new promise.' },
    UNDECIDED: { description: 'Several promises are like it; somebody must pair them.' },
  },
})

@InputType('StandardImportPairingInput', { description: 'Says for one row which promise it stands for.' })
export class ImportPairingInput {
  @Field(() => Int, { description: 'The number of the row, as in the file.' })
  row!: number

  @Field(() => String, {
    nullable: true,
    description: 'The code of the promise; empty says that the row is a new one.',
  })
  code?: string | null
}

@ObjectType('StandardImportProblem', { description: 'What is wrong in one cell or one row.' })
export class ImportProblemType {
  @Field(() => Int, {
    nullable: true,
    description: 'The number of the row, as in the file; empty where it concerns the whole file.',
  })
  row?: number | null

  @Field(() => String, { nullable: true, description: 'The heading of the column, as in the file.' })
  column?: string | null

  @Field(() => String, { description: 'What is wrong and what would help.' })
  message!: string

  @Field(() => Boolean, {
    description: 'Whether it must be mended before anything is written; otherwise it is a hint.',
  })
  isBlocking!: boolean
}

@ObjectType('StandardImportRow', { description: 'What was read from one row.' })
export class ImportRowType {
  @Field(() => Int, { description: 'The number of the row, as in the file.' })
  row!: number

  @Field(() => StandardItemType, {
    nullable: true,
    description: 'The promise that was read; empty where the row could not be read.',
  })
  item?: StandardItemType | null

  @Field(() => ImportPairingEnum, { description: 'How it found the promise that it stands for.' })
  pairing!: ImportPairing

  @Field(() => String, {
    nullable: true,
    description: 'The code of the promise it stands for, if it was found.',
  })
  pairedWith?: string | null

  @Field(() => [String], { description: 'The codes of promises that are like it, the likeliest first.' })
  candidates!: string[]

  @Field(() => [ImportProblemType], { description: 'What is wrong in this row.' })
  problems!: ImportProblemType[]
}

@ObjectType('StandardImportPreview', { description: 'What an import would do. Nothing has been written.' })
export class StandardImportPreviewType {
  @Field(() => Boolean, { description: 'Whether it could be taken over as it is.' })
  isAcceptable!: boolean

  @Field(() => Int, { description: 'How many rows were read.' })
  rowCount!: number

  @Field(() => [ImportRowType], { description: 'The rows, in the order of the file.' })
  rows!: ImportRowType[]

  @Field(() => [ImportProblemType], {
    description: 'What is wrong, rows and whole file together; the first two hundred.',
  })
  problems!: ImportProblemType[]

  @Field(() => Int, { description: 'How many problems there are in all.' })
  problemCount!: number

  @Field(() => [StandardItemType], {
    description: 'Promises in force that no row of the file stands for: they would be removed.',
  })
  missing!: StandardItemType[]

  @Field(() => StandardDiffType, {
    nullable: true,
    description: 'The difference to what is in force; empty while something must be mended.',
  })
  diff?: StandardDiffType | null

  @Field(() => StandardRouteType, {
    nullable: true,
    description: 'Which way the draft would take; empty while something must be mended.',
  })
  route?: StandardRouteType | null
}
