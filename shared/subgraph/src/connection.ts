import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

@Directive('@shareable')
@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' })
  hasNextPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Send this as "after" to read on; empty on an empty page.',
  })
  endCursor!: string | null
}

export interface Page<Node> {
  edges: { node: Node; cursor: string }[]
  pageInfo: PageInfo
  /** Counts when it is read, and only then. */
  readonly totalCount: Promise<number>
}

/** The GraphQL types of a list of `Node`: `<Name>Connection` and `<Name>Edge`. */
export function createConnectionType(name: string, nodeType: () => Function) {
  @ObjectType(`${name}Edge`, { description: 'An entry of a list with its place in it.' })
  class Edge {
    @Field(nodeType, { description: 'What stands at this place.' })
    node!: object

    @Field(() => String, { description: 'The place, to read on from.' })
    cursor!: string
  }
  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class Connection {
    @Field(() => [Edge], { description: 'The entries of this page, in the order of the list.' })
    edges!: Edge[]

    @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
    pageInfo!: PageInfo

    @Field(() => Int, { description: 'How many entries the whole list has; counted only when asked for.' })
    totalCount!: number
  }
  return Connection
}

export interface PageRequest {
  /** 1 to 100; 20 when left out. */
  first?: number | null | undefined
  after?: string | null | undefined
}

/** How a list is ordered: columns all in one direction, of which the last is unique. */
interface ListOrder {
  columns: readonly string[]
  direction?: 'asc' | 'desc'
}

/**
 * One page of a list as plain rows, by keyset: its cost does not grow with how far down the page lies.
 * @param query selects the rows, without order and limit
 */
export async function page<Database, Table extends keyof Database, Row extends object, Node = Row>(
  query: SelectQueryBuilder<Database, Table, Row>,
  request: PageRequest,
  order: ListOrder,
  toNode: (row: Row) => Node = (row) => row as unknown as Node,
): Promise<Page<Node>> {
  const size = pageSize(request)
  let paged = fromPlace(query, request, order).limit(size + 1)
  for (const column of order.columns) paged = paged.orderBy(sql.ref(column), order.direction ?? 'asc')
  const rows = (await paged.execute()) as unknown as (Row & Placed)[]
  return pageOf(rows, size, toNode, () => count(query))
}

/**
 * The same page of many lists in one statement, for lists inside a list: the versions of each of fifty areas.
 * @param query selects the rows of all lists, without order and limit
 * @param owner the column that says to which list a row belongs, and of which lists a page is wanted
 */
export async function pageOfEach<Database, Table extends keyof Database, Row extends object>(
  database: Kysely<Database>,
  query: SelectQueryBuilder<Database, Table, Row>,
  owner: { column: string; ids: readonly string[] },
  request: PageRequest,
  order: ListOrder,
): Promise<Map<string, Page<Row>>> {
  const size = pageSize(request)
  const column = sql.ref(owner.column)
  const direction = sql.raw(order.direction ?? 'asc')
  const columns = sql.join(order.columns.map((name) => sql`${sql.ref(name)} ${direction}`))
  const ranked = fromPlace(query, request, order)
    .where(sql<boolean>`${column} = any(${owner.ids}::uuid[])`)
    .select(sql<string>`${column}::text`.as('page_owner'))
    .select(sql<string>`row_number() over (partition by ${column} order by ${columns})`.as('page_rank'))
  const { rows } = await sql<Row & Placed & { page_owner: string }>`
    select * from (${ranked}) ranked where page_rank <= ${size + 1} order by page_owner, page_rank`.execute(
    database,
  )
  const byOwner = Map.groupBy(rows, (row) => row.page_owner)
  return new Map(
    owner.ids.map((id) => {
      const own = () => count(query.where(sql<boolean>`${column} = ${id}::uuid`))
      return [id, pageOf<Row, Row>(byOwner.get(id) ?? [], size, (row) => row, own)]
    }),
  )
}

/** A row with its place in the list. */
interface Placed {
  /** The columns that order the list, as a JSON list of texts. */
  page_place: string
}

const pageSize = ({ first }: PageRequest) => Math.min(Math.max(first ?? 20, 1), 100)

function fromPlace<Database, Table extends keyof Database, Row>(
  query: SelectQueryBuilder<Database, Table, Row>,
  { after }: PageRequest,
  order: ListOrder,
) {
  const columns = order.columns.map((column) => sql.ref(column))
  // One text for all columns, and as JSON: what is sent on as a cursor needs no reading here.
  const place = sql<string>`to_json(array[${sql.join(columns.map((column) => sql`${column}::text`))}])::text`
  const placed = query.select(place.as('page_place'))
  const from = after ? parseCursor(after, columns.length) : null
  if (!from) return placed
  const comparison = sql.raw((order.direction ?? 'asc') === 'asc' ? '>' : '<')
  return placed.where(sql<boolean>`(${sql.join(columns)}) ${comparison} (${sql.join(from)})`)
}

/** @param rows one more than the page holds where the list goes on */
function pageOf<Row extends object, Node>(
  rows: readonly (Row & Placed)[],
  size: number,
  toNode: (row: Row) => Node,
  countAll: () => Promise<number>,
): Page<Node> {
  const edges = rows.slice(0, size).map((row) => ({ node: toNode(row), cursor: toCursor(row.page_place) }))
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    get totalCount() {
      return countAll()
    },
  }
}

async function count<Database, Table extends keyof Database, Row>(
  query: SelectQueryBuilder<Database, Table, Row>,
) {
  const counted = await query
    .clearSelect()
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirst()
  return Number((counted as { count?: string } | undefined)?.count ?? 0)
}

const toCursor = (place: string) => Buffer.from(place).toString('base64url')

/** A cursor that is not one of ours starts the list anew rather than failing the page. */
function parseCursor(cursor: string, length: number): string[] | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const ours =
      Array.isArray(place) && place.length === length && place.every((part) => typeof part === 'string')
    return ours ? place : null
  } catch {
    return null
  }
}
