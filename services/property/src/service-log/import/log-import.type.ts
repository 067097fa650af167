import { DateTime } from '@linli/subgraph'
import { Field, Int, ObjectType } from 'type-graphql'
import { ServicePointType } from '../../service-point/index.ts'
import { ImportProblemType } from '../../service-standard/index.ts'
import { LoggedPromiseType } from '../service-log.type.ts'

@ObjectType('ServiceLogImportRow', { description: 'A round that was read from a row of a table.' })
export class LogImportRowType {
  @Field(() => Int, { description: 'The number of the row, as in the file.' })
  row!: number

  @Field(() => ServicePointType, { nullable: true, description: 'Where; empty for the area as a whole.' })
  servicePoint?: ServicePointType | null

  @Field(() => [LoggedPromiseType], { description: 'The promises that were kept by it.' })
  items!: LoggedPromiseType[]

  @Field(() => DateTime, { description: 'When it happened.' })
  happenedAt!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the duty ended; empty for what is done in a moment.',
  })
  endedAt?: Date | null

  @Field(() => Boolean, { description: 'Whether it would be entered late.' })
  isLate!: boolean
}

@ObjectType('ServiceLogImportPreview', { description: 'What a table of rounds would become, row by row.' })
export class LogImportPreviewType {
  @Field(() => Boolean, {
    description: 'Whether it can be taken over as it is; one refused row keeps all of it out.',
  })
  isAcceptable!: boolean

  @Field(() => Int, { description: 'How many rounds would be entered.' })
  entryCount!: number

  @Field(() => Int, { description: 'How many of them late.' })
  lateCount!: number

  @Field(() => Int, { description: 'How many rows are on record already and left out.' })
  knownCount!: number

  @Field(() => [LogImportRowType], {
    description: 'The first rounds that were read, in the order of the file.',
  })
  rows!: LogImportRowType[]

  @Field(() => [ImportProblemType], { description: 'What is wrong or left out, row by row.' })
  problems!: ImportProblemType[]

  @Field(() => Int, { description: 'How many rows are refused.' })
  refusedCount!: number
}
