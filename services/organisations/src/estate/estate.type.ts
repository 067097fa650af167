import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { Decimal } from '@linli/subgraph'
import { GovernanceType } from '../classification/index.ts'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { RowProblemType } from '../spreadsheet/index.ts'
import { ManagementMode } from './management-mode.ts'

@ObjectType('Building', { description: 'One building 楼栋 of an estate.' })
export class BuildingType {
  @Field(() => ID, { description: 'Stays the same for as long as the building is on record.' })
  id!: string

  @Field(() => String, { description: 'The estate’s code followed by the building’s own number.' })
  code!: string

  @Field(() => String, { description: 'What residents call the building, e.g. 3 号楼.' })
  name!: string

  @Field(() => Int, { nullable: true, description: 'How many floors it has above ground.' })
  storeys!: number | null

  @Field(() => Int, { nullable: true, description: 'How many stairwells 单元 it has.' })
  entrances!: number | null

  @Field(() => Int, { nullable: true, description: 'How many homes are in it.' })
  households!: number | null
}

@Directive('@key(fields: "id")')
@ObjectType('Estate', {
  description: 'A housing estate 小区: the place that is classified, served and asked about.',
})
export class EstateType {
  @Field(() => ID, { description: 'Stays the same when the estate is renamed or its code changes.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => String, {
    description: 'The neighbourhood’s official code followed by the estate’s own number.',
  })
  code!: string

  @Field(() => String, { description: 'What residents call the estate.' })
  name!: string

  @Field(() => String, { description: 'The official code of the neighbourhood it lies in.' })
  communityCode!: string

  @Field(() => ManagementMode, { description: 'Who looks after its shared parts.' })
  managementMode!: ManagementMode

  @Field(() => GovernanceType, {
    nullable: true,
    description: 'The type it is governed as; empty until it is classified.',
  })
  type!: GovernanceType | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'Which part of its households was resettled here together, in per cent.',
  })
  resettlementPercent!: string | null

  @Field(() => Int, { nullable: true, description: 'The year in which most of it was finished.' })
  builtYear!: number | null

  @Field(() => Int, { nullable: true, description: 'How many homes there are.' })
  households!: number | null

  @Field(() => Decimal, { nullable: true, description: 'Floor space of all buildings in square metres.' })
  area!: string | null

  @Field(() => String, { nullable: true, description: 'Street and number of its main gate.' })
  address!: string | null
}

@Directive('@key(fields: "id")')
@ObjectType('ManagementArea', {
  description: 'What one property service contract covers 物业管理区域: an estate, or several together.',
})
export class ManagementAreaType {
  @Field(() => ID, { description: 'Stays the same when the area is renamed or another company serves it.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => String, {
    description: 'The neighbourhood’s official code followed by M and the area’s own number.',
  })
  code!: string

  @Field(() => String, { description: 'What the area is called in its contract.' })
  name!: string

  @Field(() => String, { description: 'The official code of the neighbourhood it lies in.' })
  communityCode!: string
}

@ObjectType('EstateRowChange', { description: 'One estate that an uploaded table would add or change.' })
export class EstateRowChangeType {
  @Field(() => Int, { description: 'The line of the file.' })
  row!: number

  @Field(() => String, { nullable: true, description: 'The code of the estate; empty for a new one.' })
  code!: string | null

  @Field(() => String, { description: 'The name of the estate after the import.' })
  name!: string

  @Field(() => [String], {
    description: 'The headings whose values differ from what is on record; empty for a new estate.',
  })
  changed!: string[]
}

@ObjectType('EstateImportPreview', {
  description: 'What an uploaded table of estates would change, shown before anything is written.',
})
export class EstateImportPreviewType {
  @Field(() => String, {
    description:
      'Stands for exactly this list of changes; the import asks for it, so that nothing else is written than was shown.',
  })
  digest!: string

  @Field(() => Int, { description: 'How many estates are not yet on record.' })
  addedCount!: number

  @Field(() => Int, { description: 'Of how many estates something would change.' })
  changedCount!: number

  @Field(() => [EstateRowChangeType], {
    description: 'The first two hundred estates that are not yet on record.',
  })
  added!: EstateRowChangeType[]

  @Field(() => [EstateRowChangeType], {
    description: 'The first two hundred estates of which something would change.',
  })
  changed!: EstateRowChangeType[]

  @Field(() => Int, { description: 'How many lines say what is on record already.' })
  unchangedCount!: number

  @Field(() => Int, { description: 'How many buildings the table lists.' })
  buildings!: number

  @Field(() => Int, { description: 'How many cells cannot be accepted.' })
  problemCount!: number

  @Field(() => [RowProblemType], {
    description:
      'The first two hundred cells that cannot be accepted; while there is one, nothing can be imported.',
  })
  problems!: RowProblemType[]
}

@ObjectType('SpreadsheetFile', { description: 'A workbook made for download, to be opened in Excel or WPS.' })
export class SpreadsheetFileType {
  @Field(() => String, { description: 'Suggested file name.' })
  name!: string

  @Field(() => String, { description: 'What kind of file it is, in the words of the web.' })
  mediaType!: string

  @Field(() => String, { description: 'The whole content in base64.' })
  content!: string
}

export const EstateError = refusalType('Estate', 'a change to an estate or management area', {
  NAME_TAKEN: 'Another estate of the same neighbourhood already has this name.',
  COMMUNITY_UNKNOWN: 'There is no such neighbourhood on the official list, or it has vanished from it.',
  COMMUNITY_FULL: 'The neighbourhood has no number left for another estate.',
  COMPANY_UNKNOWN: 'The organisation is not a property company on record.',
  ESTATE_ELSEWHERE: 'An estate lies in another neighbourhood or already belongs to another management area.',
  FILE_UNREADABLE: 'The file is no table of estates, or some of its cells cannot be accepted.',
  PREVIEW_OUTDATED: 'Something changed since the preview was shown; look at the new preview first.',
})

export const EstateAction = actionEnum('Estate', 'with an estate', {
  CHANGE: 'Correct what is on record.',
  REGISTER_BUILDING: 'Enter one of its buildings.',
  PROPOSE_TYPE: 'Ask for another type than the facts suggest.',
})

export const ManagementAreaAction = actionEnum('ManagementArea', 'with the area of a property contract', {
  CHANGE: 'Change its name, its estates or the company that serves it.',
})
