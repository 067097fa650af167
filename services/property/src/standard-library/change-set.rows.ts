/** Change sets and their parts, as rows. */
import {
  formatMessage,
  loader,
  page,
  readRows,
  type Context,
  type EntityManager,
  type PageRequest,
} from '@linli/subgraph'
import { sql } from 'kysely'
import { loadVersion } from '../service-standard/index.ts'
import { reasonOf } from './change-set.reasons.ts'
import { standingSql, type ChangeSetStanding } from './change-set.standing.ts'
import type { ChangeSetStatus } from './change-set.lifecycle.ts'
import type { ChangeSetProblem, LibraryChoice } from './change-set.ts'
import { problemMessages } from './refusal-messages.ts'

/** What a row and the entity after an act have in common. */
export interface ChangeSetRow {
  readonly id: string
  readonly number: number
  readonly revision: number
  readonly reason: string
  readonly status: ChangeSetStatus
  readonly begunAt: Date
  readonly begunBySeatId?: string | null | undefined
  readonly publishedAt?: Date | null | undefined
  readonly effectiveOn?: string | null | undefined
  readonly round: number
  readonly chosen: readonly LibraryChoice[]
}

const columns = `id, number, revision, reason, status, begun_at as "begunAt", begun_by_seat_id as "begunBySeatId",
  published_at as "publishedAt", effective_on::text as "effectiveOn", round, chosen`

const shown = (row: ChangeSetRow): ChangeSetRow => ({
  ...row,
  begunAt: new Date(row.begunAt),
  publishedAt: row.publishedAt ? new Date(row.publishedAt) : null,
})

export function loadChangeSet(context: Context, id: string): Promise<ChangeSetRow | null> {
  return loader<ChangeSetRow>(context, 'change-set', async (ids) => {
    const rows = await readRows<ChangeSetRow>(
      context.em,
      `select ${columns} from change_set where id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.id, shown(row)]))
  }).load(id)
}

interface SetTables {
  change_set: { id: string; standard_library_id: string; number: number }
}

/** Newest first. */
export async function changeSetsOf(context: Context, libraryId: string, request: PageRequest) {
  const query = context.em
    .getKysely<SetTables>()
    .selectFrom('change_set')
    .select(['change_set.id as id'])
    .where('standard_library_id', '=', libraryId)
  const order = { columns: ['change_set.number', 'change_set.id'], direction: 'desc' as const }
  const found = await page(query, request, order)
  const edges = await Promise.all(
    found.edges.map(async ({ node, cursor }) => ({ cursor, node: await loadChangeSet(context, node.id) })),
  )
  return {
    edges,
    pageInfo: found.pageInfo,
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found.totalCount
    },
  }
}

export interface ChangeSetCounts {
  readonly standings: ReadonlyMap<ChangeSetStanding, number>
  readonly areas: number
  readonly drafted: number
  readonly waiting: number
  readonly failed: number
  /** Areas with drafts that the present round has seen to. */
  readonly seenTo: number
}

const parts = `change_set_area part
  left join change_set_draft draft on draft.change_set_area_id = part.id
  left join standard_version version on version.id = draft.standard_version_id`

export async function readCounts(
  em: EntityManager,
  setIds: readonly string[],
): Promise<Map<string, ChangeSetCounts>> {
  const rows = await readRows<{ setId: string; standing: ChangeSetStanding; count: number }>(
    em,
    `select part.change_set_id as "setId", ${standingSql} as standing, count(*)::int as count
     from ${parts} where part.change_set_id = any($1::uuid[]) group by 1, 2`,
    [setIds],
  )
  const areas = await readRows<Omit<ChangeSetCounts, 'standings'> & { setId: string }>(
    em,
    `select area.change_set_id as "setId", count(*)::int as areas,
       count(*) filter (where area.status = 'DRAFTED')::int as drafted,
       count(*) filter (where area.status = 'WAITING')::int as waiting,
       count(*) filter (where area.status = 'FAILED')::int as failed,
       count(*) filter (where area.status = 'DRAFTED' and area.round = change_set.round)::int as "seenTo"
     from change_set_area area join change_set on change_set.id = area.change_set_id
     where area.change_set_id = any($1::uuid[]) group by area.change_set_id`,
    [setIds],
  )
  const bySet = Map.groupBy(rows, ({ setId }) => setId)
  return new Map(
    areas.map(({ setId, ...counts }) => {
      const standings = new Map((bySet.get(setId) ?? []).map(({ standing, count }) => [standing, count]))
      return [setId, { ...counts, standings }]
    }),
  )
}

export async function loadCounts(context: Context, setId: string): Promise<ChangeSetCounts> {
  const counts = await loader<ChangeSetCounts>(context, 'change-set-counts', (ids) =>
    readCounts(context.em, ids),
  ).load(setId)
  return counts ?? { standings: new Map(), areas: 0, drafted: 0, waiting: 0, failed: 0, seenTo: 0 }
}

interface PartRow {
  readonly rowId: string
  readonly areaCode: string
  readonly areaId: string
  readonly versionId: string | null
  readonly standing: ChangeSetStanding
  readonly problem: ChangeSetProblem | null
  readonly problemItems: readonly string[]
}

/** Its parts in the order of the areas; those that stand at one of the places, or all. */
export function partsOf(
  context: Context,
  setId: string,
  standings: readonly ChangeSetStanding[] | null,
  request: PageRequest,
) {
  const rows = sql<PartRow>`(select coalesce(draft.id, part.id) as "rowId", part.area_code as "areaCode",
      part.management_area_id as "areaId", version.id as "versionId", ${sql.raw(standingSql)} as standing,
      part.problem, part.problem_items as "problemItems"
    from ${sql.raw(parts)} where part.change_set_id = ${setId}::uuid)`
  let query = context.em.getKysely<Record<never, never>>().selectFrom(rows.as('part')).selectAll()
  if (standings) query = query.where('standing', '=', sql<ChangeSetStanding>`any(${standings}::text[])`)
  return page(query, request, { columns: ['areaCode', 'rowId'] }, (row) => partShown(context, row))
}

function partShown(context: Context, row: PartRow) {
  const { rowId, areaCode, areaId, versionId, standing } = row
  return {
    ...{ id: rowId, areaCode, managementArea: { id: areaId }, standing },
    // Both are looked up when they are asked for, and only then.
    get standardVersion() {
      return loadVersion(context, versionId)
    },
    get reason() {
      return row.problem
        ? Promise.resolve(problemShown(context, row))
        : reasonOf(context, standing, versionId)
    },
  }
}

function problemShown({ language }: Context, { problem, problemItems }: PartRow): string {
  const items = problemItems.join(language === 'en' ? ', ' : '、')
  return formatMessage(problemMessages[language][problem!], { items })
}
