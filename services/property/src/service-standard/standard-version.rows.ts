/**
 * What fields read: plain rows, many at once, whichever of the versions of an operation ask for them. Entities are for
 * acts; what they hold has the same names, so that a field reads either.
 */
import { loader, type Context, type EntityManager, readRows } from '@linli/subgraph'
import type { StandardItemContent } from './measure.ts'
import { itemContent, type StandardItemColumns } from './standard-item.ts'
import type { StandardChangeClass } from './standard-version.enums.ts'
import type { StandardVersionStatus } from './standard-version.lifecycle.ts'
import { publicPathOf, versionNumber } from './version-number.ts'

export interface VersionRow {
  readonly id: string
  readonly districtId: string
  readonly reference: string
  readonly managementAreaId: string
  readonly areaCode: string
  readonly companyId: string
  readonly status: StandardVersionStatus
  readonly number: string | null
  readonly publicPath: string | null
  readonly changeClass: StandardChangeClass
  readonly basedOnId?: string | null | undefined
  readonly contentHash: string
  readonly revision: number
  readonly effectiveOn?: string | null | undefined
  readonly supersededOn?: string | null | undefined
  readonly successorId?: string | null | undefined
  readonly createdAt: Date
  readonly submittedAt?: Date | null | undefined
  readonly publishedAt?: Date | null | undefined
  readonly commentsOpenAt?: Date | null | undefined
  readonly commentsCloseAt?: Date | null | undefined
  readonly authorSeatId?: string | null | undefined
  readonly reviewerIds: readonly string[]
  /** People whom the street has named in the place of a body. */
  readonly namedReviewerIds: readonly string[]
}

const versionColumns = `id, district_id as "districtId", reference, management_area_id as "managementAreaId",
  area_code as "areaCode", company_id as "companyId", status, major, minor, change_class as "changeClass",
  based_on_id as "basedOnId", content_hash as "contentHash", revision, effective_on::text as "effectiveOn",
  superseded_on::text as "supersededOn", successor_id as "successorId", created_at as "createdAt",
  submitted_at as "submittedAt", published_at as "publishedAt", comments_open_at as "commentsOpenAt",
  comments_close_at as "commentsCloseAt", author_seat_id as "authorSeatId", reviewer_ids as "reviewerIds",
  named_reviewer_ids as "namedReviewerIds"`

type StoredVersion = Omit<VersionRow, 'number' | 'publicPath'> & {
  major: number | null
  minor: number | null
}

/** @param condition on `standard_version`, with the order and limit if need be */
export async function readVersions(
  em: EntityManager,
  condition: string,
  parameters: unknown[],
): Promise<VersionRow[]> {
  const rows = await readRows<StoredVersion>(
    em,
    `select ${versionColumns} from standard_version where ${condition}`,
    parameters,
  )
  return rows.map((row) => ({
    ...row,
    number: versionNumber(row),
    publicPath: publicPathOf(row),
    createdAt: new Date(row.createdAt),
    submittedAt: instant(row.submittedAt),
    publishedAt: instant(row.publishedAt),
    commentsOpenAt: instant(row.commentsOpenAt),
    commentsCloseAt: instant(row.commentsCloseAt),
  }))
}

export function loadVersion(context: Context, id: string | null | undefined): Promise<VersionRow | null> {
  if (!id) return Promise.resolve(null)
  return loader<VersionRow>(context, 'standard-version', async (ids) => {
    const rows = await readVersions(context.em, 'id = any($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

/** The promises of a version in the order in which they are read. */
export async function loadContent(
  context: Context,
  versionId: string,
): Promise<readonly StandardItemContent[]> {
  const items = await loader<StandardItemContent[]>(context, 'standard-items', (ids) =>
    readContents(context.em, ids),
  ).load(versionId)
  return items ?? []
}

/** The columns of a promise, in a version or in a company's library, as rows are read. */
export const promiseColumnsRead = `code, category, tags, title, wording, measure, comparator, target::text as target,
  unit, period, scope, season_from as "seasonFrom", season_to as "seasonTo", trigger, evidence`

/** The promises of many versions, each in the order in which they are read. */
export async function readContents(
  em: EntityManager,
  versionIds: readonly string[],
): Promise<Map<string, StandardItemContent[]>> {
  const rows = await readRows<StandardItemColumns & { versionId: string }>(
    em,
    `select standard_version_id as "versionId", ${promiseColumnsRead}
     from standard_item where standard_version_id = any($1::uuid[]) order by standard_version_id, position`,
    [versionIds],
  )
  return groupedBy(rows, (row) => row.versionId, itemContent)
}

/** Rows by what they belong to, in their order. */
export function groupedBy<Row, Value>(
  rows: readonly Row[],
  owner: (row: Row) => string,
  value: (row: Row) => Value,
): Map<string, Value[]> {
  return new Map([...Map.groupBy(rows, owner)].map(([id, own]) => [id, own.map(value)]))
}

export const instant = (value: Date | string | null | undefined): Date | null =>
  value == null ? null : new Date(value)
