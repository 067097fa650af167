import { contentHash } from '@linli/kernel'
import { type Context, isIdentity, live } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { StandardDiffType } from '../service-standard/index.ts'
import { ManagementAreaConnection, ManagementAreaType } from '../territory/index.ts'
import { carriedFrom } from './change-set-preview.ts'
import { changeSetsOf, loadChangeSet } from './change-set.rows.ts'
import { ChangeSetConnection, ChangeSetPreviewType, ChangeSetType } from './change-set.type.ts'
import { libraryAreasOf, loadDifferingCounts, loadLibraryDifference } from './library-areas.ts'
import { libraryChangesOf } from './library-changes.rows.ts'
import { loadLibraryItems, loadOwnLibrary, type LibraryItemRow, type LibraryRow } from './own-library.ts'
import {
  AreaFilterInput,
  StandardLibraryChangeConnection,
  StandardLibraryItemType,
  StandardLibraryType,
} from './standard-library.type.ts'

@Resolver(() => StandardLibraryType)
export class StandardLibraryQueries {
  @Query(() => StandardLibraryType, {
    nullable: true,
    description: 'The library of the company in whose seat you act; empty where it has none yet.',
  })
  standardLibrary(@Ctx() context: Context) {
    return loadOwnLibrary(context)
  }

  @Query(() => ChangeSetType, {
    nullable: true,
    description: 'One change set; empty where there is none or it is not your company’s.',
  })
  standardChangeSet(
    @Arg('id', () => ID, { description: 'The change set.' }) id: string,
    @Ctx() context: Context,
  ) {
    return isIdentity(id) ? loadChangeSet(context, id) : null
  }

  @Query(() => ChangeSetPreviewType, {
    nullable: true,
    description: 'What carrying promises of the library to areas would make of them. Nothing is written.',
  })
  async standardChangeSetPreview(
    @Arg('codes', () => [String], { description: 'The promises, by their codes in the library.' })
    codes: string[],
    @Arg('areas', () => AreaFilterInput, {
      nullable: true,
      description: 'Which areas; all where nothing is said.',
    })
    areas: AreaFilterInput | null,
    @Ctx() context: Context,
  ) {
    const library = await loadOwnLibrary(context)
    if (!library) return null
    const carried = await carriedFrom(context, library.id, codes)
    const asked = JSON.stringify([codes, areas])
    return { id: contentHash(asked), library, filter: { ...areas, codes }, carried, chosen: carried.chosen }
  }

  @FieldResolver(() => [StandardLibraryItemType], {
    description:
      'Its promises in the order in which they are read; those that are no longer made stand last.',
  })
  async items(@Root() library: LibraryRow, @Ctx() context: Context) {
    const items = await loadLibraryItems(context, library.id)
    const shown = items.map(({ id, content, changedAt, retiredAt, libraryId }) => ({
      ...{ id, libraryId, item: content, changedAt, isRetired: retiredAt !== null },
    }))
    return shown.toSorted((one, other) => Number(one.isRetired) - Number(other.isRetired))
  }

  @FieldResolver(() => StandardLibraryChangeConnection, { description: 'Its history, newest first.' })
  changes(
    @Root() library: LibraryRow,
    @Arg('code', () => String, { nullable: true, description: 'Of one promise only.' }) code: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return libraryChangesOf(context, library.id, code, { first, after })
  }

  @FieldResolver(() => ManagementAreaConnection, {
    description: 'The areas that the company serves, in the order of their codes.',
  })
  areas(
    @Root() library: LibraryRow,
    @Arg('filter', () => AreaFilterInput, { nullable: true, description: 'Which of them.' })
    filter: AreaFilterInput | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return libraryAreasOf(context, library, filter ?? {}, { first, after })
  }

  @FieldResolver(() => ChangeSetConnection, {
    description: 'The change sets that it was carried out with, newest first.',
  })
  changeSets(
    @Root() library: LibraryRow,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return changeSetsOf(context, library.id, { first, after })
  }

  @Subscription(() => ChangeSetType, {
    nullable: true,
    description: 'The change set again each time its work in the background has come further.',
    subscribe: ({ context, args }) => live(context as Context, args['id']),
  })
  standardChangeSetChanged(
    @Arg('id', () => ID, { description: 'The change set.' }) id: string,
    @Root() _subject: string,
    @Ctx() context: Context,
  ) {
    return isIdentity(id) ? loadChangeSet(context, id) : null
  }
}

type ShownItem = { readonly item: LibraryItemRow['content'] }

@Resolver(() => StandardLibraryItemType)
export class StandardLibraryItemFields {
  @FieldResolver(() => Int, {
    description: 'In how many areas with a standard of their own it is missing or another promise is made.',
  })
  async differingAreaCount(@Root() { item }: ShownItem, @Ctx() context: Context) {
    const library = await loadOwnLibrary(context)
    return library ? ((await loadDifferingCounts(context, library)).get(item.code) ?? 0) : 0
  }
}

@Resolver(() => ManagementAreaType)
export class LibraryDifferenceField {
  @FieldResolver(() => StandardDiffType, {
    nullable: true,
    description:
      'What is promised here otherwise than in the library of the company that serves it; for that company alone. Added is what only the area has.',
  })
  libraryDifference(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    return loadLibraryDifference(context, area.id)
  }
}
