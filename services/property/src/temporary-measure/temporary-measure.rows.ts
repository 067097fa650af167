/** What fields read of temporary measures. */
import { civilDay } from '@linli/kernel'
import { loader, page, type Context, type EntityManager, type PageRequest, readRows } from '@linli/subgraph'
import type { EasedItems } from './measure-days.ts'
import type { MeasureOccasion } from './temporary-measure.enums.ts'

export interface MeasureRow {
  readonly id: string
  readonly managementAreaId: string
  readonly companyId: string
  readonly standardVersionId: string
  readonly occasion: MeasureOccasion
  readonly reason: string
  readonly itemCodes: readonly string[]
  readonly startsOn: string
  readonly endsOn: string
  readonly liftedOn?: string | null | undefined
  readonly announcedAt: Date
  readonly announcedBySeatId?: string | null | undefined
  readonly revision: number
}

const measureColumns = `id, management_area_id as "managementAreaId", company_id as "companyId",
  standard_version_id as "standardVersionId", occasion, reason, item_codes as "itemCodes", starts_on::text as "startsOn",
  ends_on::text as "endsOn", lifted_on::text as "liftedOn", announced_at as "announcedAt",
  announced_by_seat_id as "announcedBySeatId", revision`

/** Running today or announced for a later day, the next to end first. */
export async function loadMeasures(context: Context, areaId: string): Promise<MeasureRow[]> {
  const found = await loader<MeasureRow[]>(context, 'temporary-measures', async (areas) => {
    const rows = await readRows<MeasureRow>(
      context.em,
      `select ${measureColumns} from temporary_measure
       where management_area_id = any($1::uuid[]) and ends_on >= $2 and lifted_on is null order by ends_on, id`,
      [areas, civilDay(context.time.now())],
    )
    return Map.groupBy(rows, ({ managementAreaId }) => managementAreaId)
  }).load(areaId)
  return found ?? []
}

/** Measures on days on which a version held, the last first; also those that came while another was in force. */
export async function loadMeasuresOfVersion(context: Context, versionId: string): Promise<MeasureRow[]> {
  const found = await loader<MeasureRow[]>(context, 'measures-of-version', async (ids) => {
    const rows = await readRows<MeasureRow & { versionId: string }>(
      context.em,
      `select version.id as "versionId", ${measureColumns
        .split(', ')
        .map((column) => `measure.${column.trim()}`)
        .join(', ')}
       from standard_version version join temporary_measure measure
         on measure.management_area_id = version.management_area_id and measure.company_id = version.company_id
         and measure.ends_on >= version.effective_on
         and measure.starts_on < coalesce(version.superseded_on, '9999-12-31')
       where version.id = any($1::uuid[]) and version.status in ('PUBLISHED', 'SUPERSEDED', 'ENDED')
       order by measure.starts_on desc, measure.id desc limit 200`,
      [ids],
    )
    return Map.groupBy(rows, (row) => row.versionId)
  }).load(versionId)
  return found ?? []
}

/** All measures of an area, the last announced first. */
export function measuresOf({ em }: Context, areaId: string, request: PageRequest) {
  const query = em
    .getKysely<{ temporary_measure: MeasureTable }>()
    .selectFrom('temporary_measure')
    .select([
      ...(['id', 'occasion', 'reason', 'revision'] as const),
      ...(['management_area_id as managementAreaId', 'company_id as companyId'] as const),
      ...(['standard_version_id as standardVersionId', 'item_codes as itemCodes'] as const),
      ...(['announced_at as announcedAt', 'announced_by_seat_id as announcedBySeatId'] as const),
    ])
    .select(({ cast, ref }) => [
      cast<string>(ref('starts_on'), 'text').as('startsOn'),
      cast<string>(ref('ends_on'), 'text').as('endsOn'),
      cast<string | null>(ref('lifted_on'), 'text').as('liftedOn'),
    ])
    .where('management_area_id', '=', areaId)
  return page(query, request, { columns: ['starts_on', 'id'], direction: 'desc' })
}

interface MeasureTable {
  id: string
  management_area_id: string
  company_id: string
  standard_version_id: string
  occasion: MeasureOccasion
  reason: string
  item_codes: string[]
  starts_on: string
  ends_on: string
  lifted_on: string | null
  announced_at: Date
  announced_by_seat_id: string | null
  revision: number
}

/** Those that may run together with a new one; a lifted one counts until the day on which it was lifted. */
export function readEasedItems(em: EntityManager, areaId: string, since: string): Promise<EasedItems[]> {
  return readRows<EasedItems>(
    em,
    `select item_codes as "itemCodes", starts_on::text as "startsOn", coalesce(lifted_on, ends_on)::text as "endsOn"
     from temporary_measure where management_area_id = $1 and coalesce(lifted_on, ends_on) >= greatest($2, starts_on)`,
    [areaId, since],
  )
}
