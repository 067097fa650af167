/** The areas that a company serves, and how what is promised there differs from its library. */
import { loader, page, readRows, type Context, type PageRequest } from '@linli/subgraph'
import { sql } from 'kysely'
import {
  diffOf,
  readContents,
  type StandardDiffType,
  type StandardItemContent,
} from '../service-standard/index.ts'
import { pairWithLibrary } from './library-pairing.ts'
import { companyOf, loadLibraryContent, loadOwnLibrary, type LibraryRow } from './own-library.ts'

/** Which areas are meant; what is left out narrows nothing. */
export interface AreaFilter {
  /** A part of the name, or the beginning of the code. */
  readonly search?: string | null | undefined
  /** The beginning of the code of the place in which they lie. */
  readonly placeCode?: string | null | undefined
  readonly estateType?: string | null | undefined
  /** Only those that promise something else than the library. */
  readonly isDiffering?: boolean | null | undefined
  /** In these promises; in any of them when left out. */
  readonly codes?: readonly string[] | null | undefined
}

interface AreaTables {
  management_area: { id: string; district_id: string; code: string; name: string }
}

/** What was published last in an area, in force already or from a later day; as what a new draft would build on. */
const latestIn = (area: string) => `(select published.id from standard_version published
  where published.management_area_id = ${area}.id and published.status = 'PUBLISHED'
  order by published.major desc, published.minor desc limit 1)`

const isServed = (company: string) => sql<boolean>`exists (select from service_contract contract
  where contract.management_area_id = management_area.id and contract.ended_on is null
    and contract.company_id = ${company}::uuid)`

/** Those that the library's company serves, without order and limit. */
export function servedAreas(context: Context, library: LibraryRow, filter: AreaFilter) {
  const text = clean(filter.search)
  const place = clean(filter.placeCode)
  let query = context.em
    .getKysely<AreaTables>()
    .selectFrom('management_area')
    .select(['management_area.id as id', 'management_area.code as code'])
    .where(sql<boolean>`management_area.district_id = ${library.districtId}::uuid`)
    .where(isServed(library.companyId))
  if (text) {
    query = query.where(
      sql<boolean>`(strpos(management_area.name, ${text}) > 0 or starts_with(management_area.code, ${text}))`,
    )
  }
  if (place) query = query.where(sql<boolean>`starts_with(management_area.code, ${place})`)
  if (filter.estateType) {
    query = query.where(sql<boolean>`exists (select from management_area_estate member
      join estate on estate.district_id = member.district_id and estate.id = member.estate_id
      where member.management_area_id = management_area.id and estate.type = ${filter.estateType})`)
  }
  return filter.isDiffering ? query.where(differs(library.id, filter.codes ?? null)) : query
}

/** By code alone, as a database can tell it; which of two differently numbered promises are one is told when they are shown. */
function differs(libraryId: string, codes: readonly string[] | null) {
  const ofArea = (alias: string) =>
    sql.raw(`${alias}.standard_version_id = ${latestIn('management_area')} and ${alias}.code = wanted.code`)
  const wanted = sql<boolean>`exists (select from library_item wanted
    where wanted.standard_library_id = ${libraryId}::uuid
      and (${codes}::text[] is null or wanted.code = any(${codes}::text[]))
      and case when wanted.retired_at is null
        then not exists (select from standard_item item where ${ofArea('item')} and not differs_from_library(item, wanted))
        else exists (select from standard_item item where ${ofArea('item')}) end)`
  if (codes) return wanted
  const own = sql.raw(`own.standard_version_id = ${latestIn('management_area')}`)
  return sql<boolean>`(${wanted} or exists (select from standard_item own where ${own} and not exists (
    select from library_item known where known.standard_library_id = ${libraryId}::uuid and known.code = own.code)))`
}

export function libraryAreasOf(
  context: Context,
  library: LibraryRow,
  filter: AreaFilter,
  request: PageRequest,
) {
  const query = servedAreas(context, library, filter)
  const order = { columns: ['management_area.code', 'management_area.id'] }
  return page(query, request, order, ({ id }) => ({ id }))
}

/** By code: in how many areas with a standard the promise is missing or another one. */
export async function loadDifferingCounts(
  context: Context,
  library: Pick<LibraryRow, 'id' | 'companyId' | 'districtId'>,
): Promise<ReadonlyMap<string, number>> {
  const counts = await loader<ReadonlyMap<string, number>>(context, 'library-differing', async ([id]) => {
    const rows = await readRows<{ code: string; count: number }>(
      context.em,
      `with area as materialized (
         select ${latestIn('management_area')} as latest_id from management_area
         where management_area.district_id = $2 and exists (select from service_contract contract
           where contract.management_area_id = management_area.id and contract.ended_on is null and contract.company_id = $3)),
       promised as materialized (
         select item from standard_item item where item.standard_version_id in (select latest_id from area))
       select wanted.code, ((select count(latest_id) from area)
         - count(*) filter (where (promised.item).id is not null and not differs_from_library(promised.item, wanted)))::int as count
       from library_item wanted left join promised on (promised.item).code = wanted.code
       where wanted.standard_library_id = $1 and wanted.retired_at is null group by wanted.code`,
      [id, library.districtId, library.companyId],
    )
    return new Map([[id!, new Map(rows.map(({ code, count }) => [code, count]))]])
  }).load(library.id)
  return counts ?? new Map()
}

/**
 * What an area promises otherwise than the library: seen from the library, so that ADDED is what the area has of its own.
 * Null where the reader's company has no library, does not serve the area, or promises nothing there.
 */
export async function loadLibraryDifference(
  context: Context,
  areaId: string,
): Promise<StandardDiffType | null> {
  const company = companyOf(context)
  const library = company && (await loadOwnLibrary(context))
  if (!library) return null
  const content = await loadLibraryContent(context, library.id)
  const promised = await loader<StandardItemContent[]>(context, 'promised-by-company', async (areas) => {
    const rows = await readRows<{ areaId: string; latestId: string }>(
      context.em,
      `select management_area.id as "areaId", ${latestIn('management_area')} as "latestId" from management_area
       where management_area.id = any($1::uuid[]) and exists (select from service_contract contract
         where contract.management_area_id = management_area.id and contract.ended_on is null and contract.company_id = $2)`,
      [areas, company],
    )
    const known = rows.filter(({ latestId }) => latestId)
    const contents = await readContents(
      context.em,
      known.map(({ latestId }) => latestId),
    )
    return new Map(known.map((row) => [row.areaId, contents.get(row.latestId) ?? []]))
  }).load(areaId)
  return promised && diffOf(asNumberedThere(content, promised), promised, context.language)
}

/** The library with the codes that its promises have in the area. */
function asNumberedThere(
  library: readonly StandardItemContent[],
  area: readonly StandardItemContent[],
): StandardItemContent[] {
  const pairs = pairWithLibrary(library, area)
  const ofArea = new Set(area.map(({ code }) => code))
  return library.map((item) => {
    const pair = pairs.get(item.code)
    if (pair && pair !== 'UNCLEAR') return { ...item, code: pair.code }
    // The area has this code for something else.
    return ofArea.has(item.code) ? { ...item, code: `${item.code}*` } : item
  })
}

const clean = (text: string | null | undefined) => (text ?? '').replaceAll('\0', '').trim()
