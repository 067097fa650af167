/** The library of the company in whose seat somebody acts. */
import { civilDay } from '@linli/kernel'
import { loader, readRows, type Context } from '@linli/subgraph'
import {
  groupedBy,
  itemContent,
  promiseColumnsRead,
  readPosts,
  type StandardItemColumns,
  type StandardItemContent,
} from '../service-standard/index.ts'
import type { LibrarySituation } from './standard-library.policy.ts'

export interface LibraryRow {
  readonly id: string
  readonly districtId: string
  readonly companyId: string
  readonly revision: number
  readonly createdAt: Date
  readonly changedAt: Date
}

/** A seat speaks for the first of its organisations; of nobody but a company's staff is that a company. */
export function companyOf({ viewer }: Context): string | null {
  return viewer.holds('PROPERTY_COMPANY') ? (viewer.organisations[0] ?? null) : null
}

/** For acts: what the policy needs to know of who asks. */
export async function librarySituationOf(context: Context): Promise<LibrarySituation> {
  const { em, viewer, time } = context
  const { isSeatExpired } = await readPosts(em, viewer, [], civilDay(time.now()))
  return { viewer, companyId: companyOf(context), isSeatExpired }
}

/** Null where the company has none yet, or where there is no company. */
export function loadOwnLibrary(context: Context): Promise<LibraryRow | null> {
  const company = companyOf(context)
  if (!company) return Promise.resolve(null)
  return loader<LibraryRow>(context, 'own-library', async (companies) => {
    const rows = await readRows<LibraryRow>(
      context.em,
      `select id, district_id as "districtId", company_id as "companyId", revision, created_at as "createdAt",
         changed_at as "changedAt" from standard_library where company_id = any($1::uuid[])`,
      [companies],
    )
    return new Map(
      rows.map((row) => [
        row.companyId,
        { ...row, createdAt: new Date(row.createdAt), changedAt: new Date(row.changedAt) },
      ]),
    )
  }).load(company)
}

export interface LibraryItemRow {
  readonly id: string
  readonly libraryId: string
  readonly content: StandardItemContent
  readonly changedAt: Date
  readonly retiredAt: Date | null
}

/** All promises of a library, those that are no longer made too, in the order in which they are read. */
export async function loadLibraryItems(
  context: Context,
  libraryId: string,
): Promise<readonly LibraryItemRow[]> {
  const items = await loader<LibraryItemRow[]>(context, 'library-items', async (ids) => {
    const rows = await readRows<StandardItemColumns & Omit<LibraryItemRow, 'content'>>(
      context.em,
      `select id, standard_library_id as "libraryId", changed_at as "changedAt", retired_at as "retiredAt",
         ${promiseColumnsRead}
       from library_item where standard_library_id = any($1::uuid[]) order by standard_library_id, position, code`,
      [ids],
    )
    return groupedBy(
      rows,
      (row) => row.libraryId,
      (row): LibraryItemRow => ({
        ...{ id: row.id, libraryId: row.libraryId, content: itemContent(row) },
        ...{ changedAt: new Date(row.changedAt), retiredAt: row.retiredAt && new Date(row.retiredAt) },
      }),
    )
  }).load(libraryId)
  return items ?? []
}

/** What is promised in a library today. */
export async function loadLibraryContent(
  context: Context,
  libraryId: string,
): Promise<StandardItemContent[]> {
  const items = await loadLibraryItems(context, libraryId)
  return items.filter(({ retiredAt }) => retiredAt === null).map(({ content }) => content)
}
