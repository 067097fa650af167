import { createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { StandardActorType, StandardItemType } from '../service-standard/index.ts'
import type { LibraryChangeKind } from './library-change.ts'

@ObjectType('StandardLibrary', {
  description:
    'What a property company promises everywhere in a district unless an area says otherwise. For its own staff.',
})
export class StandardLibraryType {
  @Field(() => ID, { description: 'By which the library is told from others.' })
  id!: string

  @Field(() => Int, { description: 'Counts the edits; sent back so that nobody overwrites another’s edit.' })
  revision!: number

  @Field(() => DateTime, { description: 'When it was begun.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it was edited last.' })
  changedAt!: Date
}

@ObjectType('StandardLibraryItem', { description: 'One promise of a company’s library.' })
export class StandardLibraryItemType {
  @Field(() => ID, { description: 'By which it is told from others, whatever it says.' })
  id!: string

  @Field(() => StandardItemType, { description: 'The promise itself.' })
  item!: StandardItemType

  @Field(() => DateTime, { description: 'When it was edited last.' })
  changedAt!: Date

  @Field(() => Boolean, { description: 'Whether it is no longer promised; areas may still have it.' })
  isRetired!: boolean
}

const LibraryChangeKindEnum = { ADDED: 'ADDED', CHANGED: 'CHANGED', REMOVED: 'REMOVED' } as const
registerEnumType(LibraryChangeKindEnum, {
  name: 'StandardLibraryChangeKind',
  description: 'What happened to a promise of the library.',
  valuesConfig: {
    ADDED: { description: 'It came into the library, or came back.' },
    CHANGED: { description: 'It was edited.' },
    REMOVED: { description: 'It is no longer promised.' },
  },
})

@ObjectType('StandardLibraryChange', {
  description: 'One line of the history of a promise: who, when, what, why. History is never rewritten.',
})
export class StandardLibraryChangeType {
  @Field(() => ID, { description: 'By which the line is told from others.' })
  id!: string

  @Field(() => String, { description: 'The code of the promise.' })
  code!: string

  @Field(() => LibraryChangeKindEnum, { description: 'What happened to it.' })
  kind!: LibraryChangeKind

  @Field(() => String, { description: 'What changed, such as “急修到场：60 分钟 → 30 分钟，更严”.' })
  sentence!: string

  @Field(() => String, { description: 'Why, as whoever did it has written.' })
  reason!: string

  @Field(() => DateTime, { description: 'When.' })
  at!: Date

  @Field(() => StandardActorType, { nullable: true, description: 'Who did it.' })
  by?: StandardActorType | Promise<StandardActorType | null> | null

  @Field(() => StandardItemType, { nullable: true, description: 'As it was; empty where it is new.' })
  before?: StandardItemType | null

  @Field(() => StandardItemType, { nullable: true, description: 'As it is since; empty where it is gone.' })
  after?: StandardItemType | null
}

export const StandardLibraryChangeConnection = createConnectionType(
  'StandardLibraryChange',
  () => StandardLibraryChangeType,
)

@InputType('StandardLibraryAreaFilterInput', {
  description: 'Which of the company’s areas are meant; what is left out narrows nothing.',
})
export class AreaFilterInput {
  @Field(() => String, { nullable: true, description: 'A part of the name, or the beginning of the code.' })
  search?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The code of the place in which they lie: a street, a neighbourhood.',
  })
  placeCode?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'With an estate of this type: OLD, RESETTLEMENT or COMMERCIAL.',
  })
  estateType?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that promise something else than the library.',
  })
  isDiffering?: boolean | null

  @Field(() => [String], {
    nullable: true,
    description: 'Where only what differs is asked for: in these promises, by their codes.',
  })
  codes?: string[] | null
}
