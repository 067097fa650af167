import { Field, Int, ObjectType } from 'type-graphql'
import { StandardItemType } from './standard-item.type.ts'
import {
  StandardChangeClassEnum,
  StandardChangeKindEnum,
  type StandardChangeClass,
  type StandardChangeKind,
} from './standard-version.enums.ts'

@ObjectType('StandardChange', { description: 'What became of one promise from one version to another.' })
export class StandardChangeType {
  @Field(() => String, { description: 'The code of the promise.' })
  code!: string

  @Field(() => StandardChangeKindEnum, {
    description: 'Whether it got stricter, looser, was added, removed or reworded.',
  })
  kind!: StandardChangeKind

  @Field(() => StandardChangeClassEnum, { description: 'Which way this change would take on its own.' })
  changeClass!: StandardChangeClass

  @Field(() => String, {
    description: 'The change as a resident would say it, such as “急修到场：60 分钟 → 30 分钟，更严”.',
  })
  sentence!: string

  @Field(() => StandardItemType, {
    nullable: true,
    description: 'The promise as it was; empty where it is new.',
  })
  before?: StandardItemType | null

  @Field(() => StandardItemType, {
    nullable: true,
    description: 'The promise as it shall be; empty where it is removed.',
  })
  after?: StandardItemType | null
}

@ObjectType('StandardDiff', { description: 'The difference between two versions, promise by promise.' })
export class StandardDiffType {
  @Field(() => StandardChangeClassEnum, { description: 'What kind of change it is as a whole.' })
  changeClass!: StandardChangeClass

  @Field(() => String, { description: 'The whole difference in one sentence.' })
  summary!: string

  @Field(() => Int, { description: 'How many promises are stricter.' })
  stricter!: number

  @Field(() => Int, { description: 'How many promises are looser.' })
  looser!: number

  @Field(() => Int, { description: 'How many promises are new.' })
  added!: number

  @Field(() => Int, { description: 'How many promises are no longer made.' })
  removed!: number

  @Field(() => Int, { description: 'How many promises are only said in other words.' })
  reworded!: number

  @Field(() => Int, { description: 'How many promises cannot be compared.' })
  notComparable!: number

  @Field(() => Int, { description: 'How many promises stay as they are.' })
  unchanged!: number

  @Field(() => [StandardChangeType], {
    description: 'The promises that differ, in the order of the standard.',
  })
  changes!: StandardChangeType[]
}

@ObjectType('StandardSplitPart', {
  description: 'One draft that a mixed draft would part into, in the order of publishing.',
})
export class StandardSplitPartType {
  @Field(() => StandardChangeClassEnum, { description: 'Which way this part would take.' })
  changeClass!: StandardChangeClass

  @Field(() => StandardDiffType, { description: 'What it would change, compared with the part before it.' })
  diff!: StandardDiffType
}
