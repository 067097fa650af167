import { type SelectQueryBuilder, sql } from 'kysely'
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

/**
 * One page of a list as plain rows, by keyset: its cost does not grow with how far down the page lies.
 * @param query selects the rows, without order and limit
 * @param order columns in the order of the list, all in one direction; the last one is unique
 */
export async function page<Database, Table extends keyof Database, Row extends object, Node = Row>(
  query: SelectQueryBuilder<Database, Table, Row>,
  { first, after }: PageRequest,
  order: { columns: readonly string[]; direction?: 'asc' | 'desc' },
  toNode: (row: Row) => Node = (row) => row as unknown as Node,
): Promise<Page<Node>> {
  const size = Math.min(Math.max(first ?? 20, 1), 100)
  const direction = order.direction ?? 'asc'
  const columns = order.columns.map((column) => sql.ref(column))
  const place = sql<string[]>`array[${sql.join(columns.map((column) => sql`${column}::text`))}]`.as(
    'page_place',
  )
  let paged = query.select(place).limit(size + 1)
  for (const column of columns) paged = paged.orderBy(column, direction)
  const from = after ? parseCursor(after, columns.length) : null
  if (from) {
    const comparison = sql.raw(direction === 'asc' ? '>' : '<')
    paged = paged.where(sql<boolean>`(${sql.join(columns)}) ${comparison} (${sql.join(from)})`)
  }
  const rows = (await paged.execute()) as unknown as (Row & { page_place: string[] })[]
  const edges = rows.slice(0, size).map((row) => ({ node: toNode(row), cursor: toCursor(row.page_place) }))
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    get totalCount() {
      return count(query)
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

const toCursor = (place: string[]) => Buffer.from(JSON.stringify(place)).toString('base64url')

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
