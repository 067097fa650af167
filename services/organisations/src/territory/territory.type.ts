import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { GovernanceType } from '../classification/index.ts'
import { divisionKinds, territoryLevels, type DivisionKind, type TerritoryLevel } from './division-kind.ts'
import { RowProblemType } from '../spreadsheet/index.ts'
import { CivilDay } from '@linli/subgraph'
import { actionEnum, refusalType } from '../refusals/index.ts'

const TerritoryLevelEnum = Object.fromEntries(territoryLevels.map((level) => [level, level])) as {
  [Level in TerritoryLevel]: Level
}
registerEnumType(TerritoryLevelEnum, {
  name: 'TerritoryLevel',
  description:
    'How far down the territory tree a place stands, from the whole district to a single building.',
  valuesConfig: {
    DISTRICT: { description: 'The district 区, the top of its own tree.' },
    STREET: { description: 'A street office’s area 街道, or a town or farm of the same rank.' },
    COMMUNITY: { description: 'A neighbourhood 社区 or a village 村 below a street.' },
    ESTATE: { description: 'A housing estate 小区 inside a neighbourhood.' },
    BUILDING: { description: 'One building 楼栋 of a housing estate.' },
  },
})

const DivisionKindEnum = Object.fromEntries(divisionKinds.map((kind) => [kind, kind])) as {
  [Kind in DivisionKind]: Kind
}
registerEnumType(DivisionKindEnum, {
  name: 'DivisionKind',
  description: 'What sort of official division a place is, read from its statistical code.',
  valuesConfig: {
    DISTRICT: { description: 'A county-level unit: a district, county or county-level city.' },
    STREET: { description: 'A street office 街道办事处.' },
    TOWN: { description: 'A town or township 镇、乡.' },
    SPECIAL_UNIT: {
      description:
        'A unit ranked with streets that is none: a farm, forestry station or zone 农场、林场、开发区.',
    },
    URBAN_COMMUNITY: { description: 'A city neighbourhood with a residents’ committee 社区.' },
    VILLAGE: { description: 'A village with a villagers’ committee 村.' },
    VIRTUAL_AREA: {
      description: 'A living area kept only for statistics, with no committee of its own 虚拟生活区.',
    },
  },
})

@ObjectType('Territory', {
  description: 'A place in the tree that runs from the district down to single buildings.',
})
export class TerritoryType {
  @Field(() => ID, { description: 'Stays the same when the official code or the name changes.' })
  id!: string

  @Field(() => String, {
    description: 'The official statistical code, or for estates and buildings the code below it.',
  })
  code!: string

  @Field(() => String, { description: 'What the place is called officially.' })
  name!: string

  @Field(() => TerritoryLevelEnum, {
    description: 'Whether this is a district, street, neighbourhood, estate or building.',
  })
  level!: TerritoryLevel

  @Field(() => DivisionKindEnum, {
    nullable: true,
    description: 'The sort of official division; empty for estates and buildings.',
  })
  kind!: DivisionKind | null

  @Field(() => String, { nullable: true, description: 'The code of the place that this one lies in.' })
  parentCode!: string | null

  @Field(() => GovernanceType, {
    nullable: true,
    description:
      'The governance type of an estate; empty for every other place and until an estate is classified.',
  })
  type!: GovernanceType | null

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day since which the official list no longer contains this place.',
  })
  vanishedOn!: string | null
}

@Directive('@key(fields: "id")')
@ObjectType('Community', {
  description: 'A neighbourhood 社区 or village 村: the place where bodies, estates and residents meet.',
})
export class CommunityType {
  @Field(() => ID, { description: 'Stays the same when the official code or the name changes.' })
  id!: string

  @Field(() => String, { description: 'The official twelve-digit statistical code.' })
  code!: string

  @Field(() => String, { description: 'What the neighbourhood is called officially.' })
  name!: string

  @Field(() => DivisionKindEnum, {
    description: 'Whether this is a city neighbourhood, a village or a statistical living area.',
  })
  kind!: DivisionKind

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day since which the official list no longer contains this neighbourhood.',
  })
  vanishedOn!: string | null
}

@ObjectType('DivisionChange', {
  description: 'One place that an import of the official list would add, rename or mark as vanished.',
})
export class DivisionChangeType {
  @Field(() => String, { description: 'The official code of the place.' })
  code!: string

  @Field(() => String, { description: 'What the place is called after the import.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What it was called until now, where the import changes its name.',
  })
  formerName!: string | null

  @Field(() => Int, {
    description: 'How many estates lie in the place; somebody must look after them when it vanishes.',
  })
  estatesInside!: number
}

@ObjectType('DivisionImportPreview', {
  description: 'What an official division file would change, shown before anything is written.',
})
export class DivisionImportPreviewType {
  @Field(() => String, {
    description:
      'Stands for exactly this list of changes; the import asks for it, so that nothing else is written than was shown.',
  })
  digest!: string

  @Field(() => Int, { description: 'How many places of the file are not yet known.' })
  addedCount!: number

  @Field(() => Int, { description: 'How many known places carry another name in the file.' })
  renamedCount!: number

  @Field(() => Int, { description: 'How many known places the file no longer contains.' })
  vanishedCount!: number

  @Field(() => Int, { description: 'How many places are the same in the file as here.' })
  unchangedCount!: number

  @Field(() => [DivisionChangeType], { description: 'The first hundred new places.' })
  added!: DivisionChangeType[]

  @Field(() => [DivisionChangeType], { description: 'The first hundred changes of name.' })
  renamed!: DivisionChangeType[]

  @Field(() => [DivisionChangeType], { description: 'The first hundred places missing from the file.' })
  vanished!: DivisionChangeType[]

  @Field(() => [RowProblemType], {
    description: 'Rows that cannot be read; while there is one, nothing can be imported.',
  })
  problems!: RowProblemType[]
}

export const TerritoryError = refusalType('Territory', 'a change to the territory tree', {
  FILE_UNREADABLE: 'The file is not an official division list, or some of its rows cannot be read.',
  OUTSIDE_TERRITORY: 'The file contains places outside the area you look after.',
  PREVIEW_OUTDATED: 'The tree changed since the preview was shown; look at the new preview first.',
})

export const TerritoryAction = actionEnum('Territory', 'in a place', {
  IMPORT_DIVISIONS: 'Bring in the official list of streets and neighbourhoods.',
  REGISTER_ESTATE: 'Enter an estate that is not on record yet.',
  IMPORT_ESTATES: 'Bring in estates from a spreadsheet.',
  REGISTER_MANAGEMENT_AREA: 'Enter what one property contract covers.',
  REGISTER_ORGANISATION: 'Enter a body, company or team.',
  REGISTER_PERSON: 'Enter somebody who is to hold a post.',
})
