/** What fields read of basic-service commitments. */
import {
  loader,
  page,
  pageOfEach,
  type Context,
  type Page,
  type PageRequest,
  readRows,
} from '@linli/subgraph'
import { sql } from 'kysely'
import type { BasicCommitmentStatus } from './basic-commitment.lifecycle.ts'
import type { BasicService } from './basic-commitment.ts'

export interface CommitmentRow {
  readonly id: string
  readonly estateId: string
  readonly organisationId: string
  readonly status: BasicCommitmentStatus
  readonly number?: number | null | undefined
  readonly changeNote?: string | null | undefined
  readonly effectiveOn?: string | null | undefined
  readonly supersededOn?: string | null | undefined
  readonly publishedAt?: Date | null | undefined
  readonly revision: number
}

const columns = `id, estate_id as "estateId", organisation_id as "organisationId", status, number,
  change_note as "changeNote", effective_on::text as "effectiveOn", superseded_on::text as "supersededOn",
  published_at as "publishedAt", revision`

export function loadCommitment(context: Context, id: string): Promise<CommitmentRow | null> {
  return loader<CommitmentRow>(context, 'basic-commitment', async (ids) => {
    const rows = await readRows<CommitmentRow>(
      context.em,
      `select ${columns} from basic_commitment where id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

/** What holds in an estate, or the draft of the next one: there is one of each at most. */
export function loadCommitmentIn(
  context: Context,
  estateId: string,
  status: 'PUBLISHED' | 'DRAFT',
): Promise<CommitmentRow | null> {
  return loader<CommitmentRow>(context, `basic-commitment-${status}`, async (estates) => {
    const rows = await readRows<CommitmentRow>(
      context.em,
      `select ${columns} from basic_commitment where estate_id = any($1::uuid[]) and status = $2`,
      [estates, status],
    )
    return new Map(rows.map((row) => [row.estateId, row]))
  }).load(estateId)
}

export async function loadServices(context: Context, commitmentId: string): Promise<BasicService[]> {
  const found = await loader<BasicService[]>(context, 'basic-services', async (ids) => {
    const rows = await readRows<BasicService & { commitmentId: string }>(
      context.em,
      `select basic_commitment_id as "commitmentId", title, wording, performer from basic_commitment_item
       where basic_commitment_id = any($1::uuid[]) order by basic_commitment_id, position`,
      [ids],
    )
    return Map.groupBy(rows, (row) => row.commitmentId)
  }).load(commitmentId)
  return found ?? []
}

interface Tables {
  basic_commitment: { id: string; estate_id: string; status: BasicCommitmentStatus; number: number | null }
  estate: { id: string; district_id: string; code: string }
}

/** Everything that was ever public in an estate, the last first. */
export async function commitmentsOf(context: Context, estateId: string, request: PageRequest) {
  const { first, after } = request
  const name = `basic-commitments ${first ?? ''} ${after ?? ''}`
  const found = await loader<Page<{ id: string }>>(context, name, (ids) => {
    const database = context.em.getKysely<Tables>()
    const query = database
      .selectFrom('basic_commitment')
      .select(['basic_commitment.id as id'])
      .where('status', 'in', ['PUBLISHED', 'SUPERSEDED', 'ENDED'])
    return pageOfEach(database, query, { column: 'estate_id', ids }, request, {
      columns: ['number', 'basic_commitment.id'],
      direction: 'desc',
    })
  }).load(estateId)
  const edges = await Promise.all(
    found!.edges.map(async ({ node, cursor }) => ({ cursor, node: await loadCommitment(context, node.id) })),
  )
  return {
    edges,
    pageInfo: found!.pageInfo,
    // Counts when it is asked for; a spread would ask.
    get totalCount() {
      return found!.totalCount
    },
  }
}

/** Estates of the reader's territory that no company serves, in the order of their codes. */
export function unservedEstates({ em, viewer }: Context, request: PageRequest) {
  const query = em
    .getKysely<Tables>()
    .selectFrom('estate')
    .select(['estate.id as id'])
    .where(
      sql<boolean>`estate.district_id = ${viewer.district}::uuid and estate.code ^@ any(${viewer.territories}::text[])`,
    ).where(sql<boolean>`not exists (select from management_area_estate member join service_contract contract
        on contract.district_id = member.district_id and contract.management_area_id = member.management_area_id
      where member.estate_id = estate.id and contract.ended_on is null)`)
  return page(query, request, { columns: ['estate.code', 'estate.id'] }, ({ id }) => ({ id }))
}
