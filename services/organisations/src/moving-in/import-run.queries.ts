import { type Context, formatMessage, isIdentity, live, loader, page } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { personById, PersonType } from '../person/index.ts'
import { allowed } from '../refusals/index.ts'
import { rows } from '../tables.ts'
import { kindsOfImport, type ImportKind } from './import-kind.ts'
import { mayMoveIn, mayMoveRun } from './import-run.policy.ts'
import { countOutcomes, selectRuns, type ImportRunRow } from './import-run.rows.ts'
import {
  ImportColumnType,
  ImportConstantType,
  ImportCountsType,
  ImportEffectConnection,
  ImportEffectType,
  ImportFieldType,
  ImportKindEnum,
  ImportMappingType,
  ImportRowConnection,
  ImportRunAction,
  ImportRunConnection,
  ImportRunType,
  RowOutcomeEnum,
} from './import-run.type.ts'
import type { RowOutcome } from './import-work.ts'
import { applyMapping } from './layout/index.ts'

@Resolver(() => ImportRunType)
export class ImportRunResolver {
  @Query(() => ImportRunConnection, {
    description: 'Files that were brought in or are on their way, the latest first.',
  })
  importRuns(
    @Arg('kind', () => ImportKindEnum, { nullable: true, description: 'Only files of this sort.' })
    kind: ImportKind | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    let found = selectRuns(em)
    if (kind) found = found.where('import_run.kind', '=', kind)
    const order = { columns: ['import_run.opened_at', 'import_run.id'], direction: 'desc' as const }
    return page(found, { first, after }, order)
  }

  @Query(() => ImportRunType, { nullable: true, description: 'One file by its identity.' })
  importRun(@Arg('id', () => ID, { description: 'Its identity.' }) id: string, @Ctx() context: Context) {
    return runById(context).load(id)
  }

  @Subscription(() => ImportRunType, {
    nullable: true,
    subscribe: ({ context, args }) => live(context as Context, (args as { id: string }).id),
    description: 'One file, again each time that it has come further.',
  })
  importRunChanged(
    @Arg('id', () => ID, { description: 'Its identity.' }) id: string,
    @Ctx() context: Context,
  ) {
    return runById(context).load(id)
  }

  @Query(() => [ImportMappingType], { description: 'Kept mappings for one sort of file, by name.' })
  importMappings(
    @Arg('kind', () => ImportKindEnum, { description: 'What the files list.' }) kind: ImportKind,
    @Ctx() { em, viewer }: Context,
  ) {
    if (mayMoveIn(viewer)) return []
    return rows(em)
      .selectFrom('import_mapping')
      .where('kind', '=', kind)
      .select(['id', 'kind', 'name'])
      .orderBy('name')
      .execute()
  }

  @FieldResolver(() => [ImportColumnType], {
    description: 'The columns of the table, and what each is taken for.',
  })
  columns(@Root() { kind, layout, mapping }: ImportRunRow) {
    return applyMapping(layout, mapping, kindsOfImport[kind].fields).columns
  }

  @FieldResolver(() => String, { description: 'The sheet of the workbook in which the table was found.' })
  sheet(@Root() { layout }: ImportRunRow): string {
    return layout.sheet
  }

  @FieldResolver(() => Int, { description: 'The line in which the headings begin.' })
  headingRow(@Root() { layout }: ImportRunRow): number {
    return layout.headingRow
  }

  @FieldResolver(() => [ImportFieldType], { description: 'What columns of such a file can hold.' })
  fields(@Root() { kind }: ImportRunRow, @Ctx() { language }: Context) {
    return kindsOfImport[kind].fields.map(({ key, headings, required, constant }) => ({
      key,
      label: (language === 'en' ? headings.at(-1) : headings[0]) ?? key,
      required: required === true,
      constant: constant === true,
    }))
  }

  @FieldResolver(() => [ImportConstantType], { description: 'Values that hold for every row.' })
  constants(@Root() { mapping }: ImportRunRow) {
    return Object.entries(mapping.constants).map(([field, value]) => ({ field, value }))
  }

  @FieldResolver(() => ImportCountsType, { description: 'How many rows fare in which way, or would.' })
  counts(@Root() { id }: ImportRunRow, @Ctx() context: Context) {
    return loader(context, 'outcomes of import runs', (ids) => countOutcomes(context, ids)).load(id)
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who opened the file.' })
  opener(@Root() { openedBy }: ImportRunRow, @Ctx() context: Context) {
    return personById(context).load(openedBy)
  }

  @FieldResolver(() => [ImportRunAction], {
    description: 'What you can do with it from the seat you act in.',
  })
  availableActions(@Root() run: ImportRunRow, @Ctx() { viewer }: Context) {
    return allowed({
      CHECK: mayMoveRun(viewer, 'check', run),
      BEGIN: mayMoveRun(viewer, 'begin', run),
      STOP: mayMoveRun(viewer, 'stop', run),
      RESUME: mayMoveRun(viewer, 'resume', run),
      UNDO: mayMoveRun(viewer, 'undo', run),
      DISCARD: mayMoveRun(viewer, 'discard', run),
    })
  }

  @FieldResolver(() => ImportRowConnection, { description: 'The rows of the file and what becomes of each.' })
  rows(
    @Root() { id }: ImportRunRow,
    @Arg('outcome', () => RowOutcomeEnum, { nullable: true, description: 'Only rows that fare so.' })
    outcome: RowOutcome | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    let found = rows(em)
      .selectFrom('import_row')
      .where('import_row.run_id', '=', id)
      .select(['position', 'row', 'label', 'outcome', 'is_done as isDone', 'problems', 'effects'])
    if (outcome) found = found.where('outcome', '=', outcome)
    return page(found, { first, after }, { columns: ['import_row.position'] })
  }

  @FieldResolver(() => ImportEffectConnection, {
    description: 'What could not be taken back, with the reason for each.',
  })
  kept(
    @Root() { id, status }: ImportRunRow,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    const found = selectEffects(em)
      .where('import_effect.run_id', '=', id)
      .where('kept_for', 'is not', null)
      // Before anybody asks for it back nothing has been kept from them.
      .where((eb) => (status === 'UNDONE' || status === 'UNDOING' ? eb.lit(true) : eb.lit(false)))
    return page(found, { first, after }, { columns: ['import_effect.position'] })
  }
}

type EffectRow = Awaited<ReturnType<ReturnType<typeof selectEffects>['execute']>>[number]

@Resolver(() => ImportEffectType)
export class ImportEffectResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it could not be taken back; empty where it was, or nobody asked.',
  })
  keptFor(@Root() { keptFor }: EffectRow, @Ctx() { service, language }: Context): string | null {
    return keptFor && formatMessage(service.messages[language][keptFor] ?? keptFor)
  }
}

const selectEffects = (em: Context['em']) =>
  rows(em)
    .selectFrom('import_effect')
    .select(['id', 'row', 'thing', 'deed', 'label', 'undone_at as undoneAt', 'kept_for as keptFor'])

const runById = (context: Context) =>
  loader<ImportRunRow>(context, 'import run by id', async (ids) => {
    const found = await selectRuns(context.em)
      .where('import_run.id', 'in', withNone(ids.filter(isIdentity)))
      .execute()
    return new Map(found.map((row) => [row.id, row]))
  })

const withNone = (ids: string[]) => (ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'])
