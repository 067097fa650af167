import { createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PersonType } from '../person/index.ts'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { RowProblemType } from '../spreadsheet/index.ts'
import { importKinds, type ImportKind } from './import-kind.ts'
import { importRunStatuses, type ImportRunStatus } from './import-run.lifecycle.ts'
import {
  importDeeds,
  importedThings,
  rowOutcomes,
  type ImportDeed,
  type ImportedThing,
  type RowOutcome,
} from './import-work.ts'

const enumOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((each) => [each, each])) as { [Each in Value]: Each }

export const ImportKindEnum = enumOf(importKinds)
registerEnumType(ImportKindEnum, {
  name: 'ImportKind',
  description: 'What a file lists that is to be brought in.',
  valuesConfig: {
    DIVISIONS: {
      description:
        'Streets, neighbourhoods and villages, out of a table of the district’s own 街道、社区（村）.',
    },
    ESTATES: { description: 'Estates with their buildings 小区、楼栋.' },
    ROSTER: { description: 'People in posts 人员名册.' },
    CONTRACTS: { description: 'Property service contracts 物业服务合同.' },
    STANDARDS: { description: 'What companies promise in their areas 物业服务标准; drafts are made of it.' },
  } satisfies Record<ImportKind, object>,
})

export const ImportRunStatusEnum = enumOf(importRunStatuses)
registerEnumType(ImportRunStatusEnum, {
  name: 'ImportRunStatus',
  description: 'How far the bringing in of a file has come.',
  valuesConfig: {
    OPENED: { description: 'The table was found; its columns are to be looked over.' },
    CHECKING: { description: 'Every row is tried, and nothing is written.' },
    CHECKED: { description: 'What would happen to each row is known; nothing is written yet.' },
    RUNNING: { description: 'The rows are brought in, one part after the other.' },
    STOPPED: { description: 'Somebody stopped it between two parts; it can go on or be taken back.' },
    DONE: { description: 'Every row has been dealt with.' },
    UNDOING: { description: 'What it made and changed is taken back, the last first.' },
    UNDONE: { description: 'Taken back, but for what is listed with its reason.' },
    DISCARDED: { description: 'Given up before anything was written.' },
  } satisfies Record<ImportRunStatus, object>,
})

export const RowOutcomeEnum = enumOf(rowOutcomes)
registerEnumType(RowOutcomeEnum, {
  name: 'ImportRowOutcome',
  description: 'What becomes of a row.',
  valuesConfig: {
    MADE: { description: 'Something new is entered.' },
    CHANGED: { description: 'Something on record is corrected.' },
    LEFT: { description: 'All of it is on record already.' },
    REFUSED: { description: 'It is left out, for the reasons beside it.' },
  } satisfies Record<RowOutcome, object>,
})

const ImportedThingEnum = enumOf(importedThings)
registerEnumType(ImportedThingEnum, {
  name: 'ImportedThing',
  description: 'What sort of thing a row entered or corrected.',
  valuesConfig: {
    DIVISION: { description: 'A street, neighbourhood or village 街道、社区（村）.' },
    ESTATE: { description: 'An estate 小区.' },
    BUILDING: { description: 'A building 楼栋.' },
    ORGANISATION: { description: 'A body or company 组织.' },
    PERSON: { description: 'A person 人员.' },
    APPOINTMENT: { description: 'A term in a post 任职.' },
    MANAGEMENT_AREA: { description: 'The area of a property contract 物业管理区域.' },
    CONTRACT: { description: 'What stands in a property contract 物业服务合同.' },
    STANDARD: { description: 'The draft of a service standard 物业服务标准草案.' },
  } satisfies Record<ImportedThing, object>,
})

const ImportDeedEnum = enumOf(importDeeds)
registerEnumType(ImportDeedEnum, {
  name: 'ImportDeed',
  description: 'What a row did to a thing.',
  valuesConfig: {
    MADE: { description: 'Entered it.' },
    CHANGED: { description: 'Corrected it.' },
  } satisfies Record<ImportDeed, object>,
})

@ObjectType('ImportColumn', { description: 'One column of an uploaded table, and what it is taken for.' })
export class ImportColumnType {
  @Field(() => String, { description: 'What stands above it; where headings stand in two rows, both.' })
  heading!: string

  @Field(() => String, { nullable: true, description: 'What it is taken for; empty when it is left out.' })
  field!: string | null

  @Field(() => [String], { description: 'A few of its cells; of people nothing that tells who it is.' })
  samples!: string[]
}

@ObjectType('ImportField', { description: 'Something that a column of such a table can hold.' })
export class ImportFieldType {
  @Field(() => String, { description: 'Its short name, which a mapping names.' })
  key!: string

  @Field(() => String, { description: 'What people call it.' })
  label!: string

  @Field(() => Boolean, { description: 'Whether a row means nothing without it.' })
  required!: boolean

  @Field(() => Boolean, {
    description: 'Whether one value may be given for the whole file where no column has it.',
  })
  constant!: boolean
}

@ObjectType('ImportConstant', { description: 'A value that holds for every row of a file.' })
export class ImportConstantType {
  @Field(() => String, { description: 'What it is a value of.' })
  field!: string

  @Field(() => String, { description: 'The value, written as a cell would have it.' })
  value!: string
}

@ObjectType('ImportMapping', {
  description: 'How the columns of one sort of file are understood, kept under a name for the next one.',
})
export class ImportMappingType {
  @Field(() => ID, { description: 'Its lasting identity.' })
  id!: string

  @Field(() => ImportKindEnum, { description: 'For which sort of file it is.' })
  kind!: ImportKind

  @Field(() => String, { description: 'The name under which it was kept.' })
  name!: string
}

@ObjectType('ImportCounts', { description: 'How many rows fare in which way.' })
export class ImportCountsType {
  @Field(() => Int, { description: 'Rows that enter something new.' })
  made!: number

  @Field(() => Int, { description: 'Rows that only correct what is on record.' })
  changed!: number

  @Field(() => Int, { description: 'Rows that are on record already.' })
  left!: number

  @Field(() => Int, { description: 'Rows that are left out.' })
  refused!: number
}

@ObjectType('ImportEffect', { description: 'A thing that a row entered or corrected.' })
export class ImportEffectType {
  @Field(() => ID, { description: 'Its lasting identity.' })
  id!: string

  @Field(() => Int, { description: 'The line of the file.' })
  row!: number

  @Field(() => ImportedThingEnum, { description: 'What sort of thing it is.' })
  thing!: ImportedThing

  @Field(() => ImportDeedEnum, { description: 'What the row did to it.' })
  deed!: ImportDeed

  @Field(() => String, { description: 'What people call it; names of people are masked.' })
  label!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: string | null
}

@ObjectType('ImportDone', { description: 'What a row entered or corrected, or would.' })
export class ImportDoneType {
  @Field(() => ImportedThingEnum, { description: 'What sort of thing it is.' })
  thing!: ImportedThing

  @Field(() => ImportDeedEnum, { description: 'What the row does to it.' })
  deed!: ImportDeed
}

@ObjectType('ImportRow', { description: 'One row of a file and what becomes of it.' })
export class ImportRowType {
  @Field(() => Int, { description: 'The line of the file as a spreadsheet program counts it.' })
  row!: number

  @Field(() => String, { description: 'What the row is about; names of people are masked.' })
  label!: string

  @Field(() => RowOutcomeEnum, { description: 'What becomes of it.' })
  outcome!: RowOutcome

  @Field(() => Boolean, { description: 'Whether it has happened; before the run it is what would happen.' })
  isDone!: boolean

  @Field(() => [RowProblemType], { description: 'Why it is left out; empty when it is not.' })
  problems!: RowProblemType[]

  @Field(() => [ImportDoneType], { description: 'What it enters or corrects.' })
  effects!: ImportDoneType[]
}

export const ImportRowConnection = createConnectionType('ImportRow', () => ImportRowType)
export const ImportEffectConnection = createConnectionType('ImportEffect', () => ImportEffectType)

export const ImportRunAction = actionEnum('ImportRun', 'with a file that is being brought in', {
  CHECK: 'Say what the columns mean and try every row without writing.',
  BEGIN: 'Bring the rows in.',
  STOP: 'Stop between two parts.',
  RESUME: 'Go on where it stands.',
  UNDO: 'Take back what it made and changed.',
  DISCARD: 'Give it up before anything is written.',
})

@ObjectType('ImportRun', {
  description:
    'One file on its way into the registers: understood, tried without writing, brought in, or taken back.',
})
export class ImportRunType {
  @Field(() => ID, { description: 'Its lasting identity.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it along to refuse changing what somebody else changed meanwhile.',
  })
  revision!: number

  @Field(() => ImportKindEnum, { description: 'What the file lists.' })
  kind!: ImportKind

  @Field(() => ImportRunStatusEnum, { description: 'How far it has come.' })
  status!: ImportRunStatus

  @Field(() => String, { description: 'What the file is called.' })
  fileName!: string

  @Field(() => String, { nullable: true, description: 'The name of the mapping that was used or kept.' })
  mappingName!: string | null

  @Field(() => DateTime, { description: 'When the file was opened.' })
  openedAt!: string

  @Field(() => DateTime, { nullable: true, description: 'When every row had been tried.' })
  checkedAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When its first row was to be brought in.' })
  begunAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When every row had been dealt with.' })
  finishedAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it had been taken back.' })
  undoneAt!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the file was deleted for good; empty while it is kept, sealed.',
  })
  fileForgottenAt!: string | null

  @Field(() => DateTime, { description: 'When the file is deleted at the latest.' })
  forgetFileAt!: string

  @Field(() => Int, {
    description: 'How many rows the file has that mean something; zero until they were tried.',
  })
  rowCount!: number

  @Field(() => Int, { description: 'How many rows have been dealt with.' })
  rowsDone!: number

  @Field(() => PersonType, { nullable: true, description: 'Who opened the file.' })
  opener?: PersonType | null
}

export const ImportRunConnection = createConnectionType('ImportRun', () => ImportRunType)

export const ImportRunError = refusalType('ImportRun', 'work on a file that is being brought in', {
  FILE_UNREADABLE: 'The file is no table that can be read.',
  FILE_NOT_PRIVATE: 'A roster must be sent as a private file, so that nobody else can read it.',
  FILE_OF_ANOTHER: 'The file belongs to somebody else; only they can work on it.',
  FILE_FORGOTTEN: 'The file has been deleted; open it anew.',
  WRONG_STATUS: 'It does not stand so that this could be done.',
  FIELD_MISSING: 'No column holds something without which a row means nothing.',
  FIELD_TWICE: 'Two columns are taken for the same thing.',
  MAPPING_UNKNOWN: 'There is no mapping of this name for such files.',
  NOTHING_TO_BRING_IN: 'No row enters or corrects anything.',
})
