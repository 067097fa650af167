import { Decimal } from '@linli/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Category, Comparator, Evidence, Measure, Period, Tag, Unit } from './measure.ts'
import {
  CategoryEnum,
  ComparatorEnum,
  EvidenceEnum,
  MeasureEnum,
  PeriodEnum,
  TagEnum,
  UnitEnum,
} from './standard-item.enums.ts'

@ObjectType('StandardSeason', {
  description: 'The months of the year in which a promise holds; from 11 to 3 runs over the new year.',
})
export class SeasonType {
  @Field(() => Int, { description: 'The first month, 1 to 12.' })
  fromMonth!: number

  @Field(() => Int, { description: 'The last month, 1 to 12, itself included.' })
  toMonth!: number
}

@InputType('StandardSeasonInput', { description: 'The months of the year in which a promise holds.' })
export class SeasonInput {
  @Field(() => Int, { description: 'The first month, 1 to 12.' })
  fromMonth!: number

  @Field(() => Int, { description: 'The last month, 1 to 12, itself included.' })
  toMonth!: number
}

@ObjectType('StandardItem', {
  description: 'One promise of a standard: what is said to residents, and the same as data.',
})
export class StandardItemType {
  @Field(() => String, {
    description: 'The code of the promise; it stays the same over all versions of a standard.',
  })
  code!: string

  @Field(() => CategoryEnum, { description: 'The heading under which it is read.' })
  category!: Category

  @Field(() => [TagEnum], { description: 'To which marks of a well-kept estate it contributes.' })
  tags!: Tag[]

  @Field(() => String, { description: 'The short name by which residents know it, such as 急修到场.' })
  title!: string

  @Field(() => String, { description: 'The promise in full, as it is published.' })
  wording!: string

  @Field(() => MeasureEnum, { description: 'How it is measured.' })
  measure!: Measure

  @Field(() => ComparatorEnum, {
    nullable: true,
    description: 'Whether the figure is the most or the least; empty where there is no figure.',
  })
  comparator?: Comparator | null

  @Field(() => Decimal, { nullable: true, description: 'The figure; empty where there is none.' })
  target?: string | null

  @Field(() => UnitEnum, { nullable: true, description: 'The unit of a time or of an interval.' })
  unit?: Unit | null

  @Field(() => PeriodEnum, { nullable: true, description: 'The period in which times are counted.' })
  period?: Period | null

  @Field(() => String, {
    nullable: true,
    description: 'The part of the area for which it holds; empty means all of it.',
  })
  scope?: string | null

  @Field(() => SeasonType, {
    nullable: true,
    description: 'The months in which it holds; empty means all the year.',
  })
  season?: SeasonType | null

  @Field(() => String, {
    nullable: true,
    description: 'What must happen first, such as the end of a snowfall; empty means nothing.',
  })
  trigger?: string | null

  @Field(() => EvidenceEnum, { description: 'From which record it is counted whether it was kept.' })
  evidence!: Evidence
}

@InputType('StandardItemInput', { description: 'One promise of a draft as it shall be.' })
export class StandardItemInput {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the promise to change; empty adds a promise, which is given a code.',
  })
  code?: string | null

  @Field(() => CategoryEnum, { description: 'The heading under which it is read.' })
  category!: Category

  @Field(() => [TagEnum], { description: 'To which marks of a well-kept estate it contributes.' })
  tags!: Tag[]

  @Field(() => String, { description: 'The short name by which residents know it.' })
  title!: string

  @Field(() => String, { description: 'The promise in full, as it shall be published.' })
  wording!: string

  @Field(() => MeasureEnum, { description: 'How it is measured.' })
  measure!: Measure

  @Field(() => ComparatorEnum, {
    nullable: true,
    description: 'Whether the figure is the most or the least.',
  })
  comparator?: Comparator | null

  @Field(() => Decimal, { nullable: true, description: 'The figure.' })
  target?: string | null

  @Field(() => UnitEnum, { nullable: true, description: 'The unit of a time or of an interval.' })
  unit?: Unit | null

  @Field(() => PeriodEnum, { nullable: true, description: 'The period in which times are counted.' })
  period?: Period | null

  @Field(() => String, {
    nullable: true,
    description: 'The part of the area for which it holds; empty means all of it.',
  })
  scope?: string | null

  @Field(() => SeasonInput, {
    nullable: true,
    description: 'The months in which it holds; empty means all the year.',
  })
  season?: SeasonInput | null

  @Field(() => String, { nullable: true, description: 'What must happen first; empty means nothing.' })
  trigger?: string | null

  @Field(() => EvidenceEnum, { description: 'From which record it is counted whether it was kept.' })
  evidence!: Evidence
}

@ObjectType('StandardItemConflict', { description: 'A promise that two people changed at the same time.' })
export class StandardItemConflictType {
  @Field(() => String, { description: 'The code of the promise.' })
  code!: string

  @Field(() => StandardItemType, {
    nullable: true,
    description: 'The promise as it is stored now; empty where it was removed.',
  })
  stored?: StandardItemType | null

  @Field(() => StandardItemType, {
    nullable: true,
    description: 'The promise as you wanted it; empty where you wanted it removed.',
  })
  yours?: StandardItemType | null
}

@ObjectType('StandardTemplate', {
  description: 'A ready set of items to begin a first standard with. Its figures are examples (示例).',
})
export class StandardTemplateType {
  @Field(() => ID, { description: 'By which the template is chosen.' })
  id!: string

  @Field(() => String, { description: 'Its name, such as “level 2”.' })
  name!: string

  @Field(() => String, { description: 'Where its figures come from, and that they are examples.' })
  origin!: string

  @Field(() => [StandardItemType], { description: 'Its items.' })
  items!: StandardItemType[]
}
