/** What fields read of the service log: plain rows, many at once. */
import { addDays, startOfDay, type CivilDay } from '@linli/kernel'
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
import type { LogOrigin } from './service-log.enums.ts'

export interface LogRow {
  readonly id: string
  readonly managementAreaId: string
  readonly companyId: string
  readonly servicePointId?: string | null | undefined
  readonly itemCodes: readonly string[]
  readonly happenedAt: Date
  readonly endedAt?: Date | null | undefined
  readonly enteredAt: Date
  readonly isLate: boolean
  readonly lateAfterHours: number
  readonly origin: LogOrigin
  readonly note?: string | null | undefined
  readonly photoFileId?: string | null | undefined
  readonly enteredBySeatId?: string | null | undefined
}

interface LogTables {
  service_log_entry: {
    id: string
    management_area_id: string
    company_id: string
    service_point_id: string | null
    item_codes: string[]
    happened_at: Date
    ended_at: Date | null
    entered_at: Date
    is_late: boolean
    late_after_hours: number
    origin: LogOrigin
    note: string | null
    photo_file_id: string | null
    entered_by_seat_id: string | null
    strikes_id: string | null
  }
}

/** Which entries are asked for; all of an area where nothing is said. */
export interface LogFilter {
  readonly itemCode?: string | null
  readonly servicePointId?: string | null
  /** Happened on or after this day. */
  readonly from?: CivilDay | null
  /** Happened on or before this day. */
  readonly to?: CivilDay | null
  readonly onlyLate?: boolean | null
}

/** The entries of an area, the latest first. Those that were struck are among them, marked. */
export async function logOf(
  context: Context,
  areaId: string,
  filter: LogFilter,
  request: PageRequest,
): Promise<Page<LogRow>> {
  const name = `service-log ${JSON.stringify([filter, request])}`
  const found = await loader<Page<LogRow>>(context, name, async (ids) => {
    const database = context.em.getKysely<LogTables>()
    let query = database
      .selectFrom('service_log_entry')
      .select(['id', 'note', 'origin', 'item_codes as itemCodes', 'company_id as companyId'])
      .select(['management_area_id as managementAreaId', 'service_point_id as servicePointId'])
      .select(['happened_at as happenedAt', 'ended_at as endedAt', 'entered_at as enteredAt'])
      .select(['is_late as isLate', 'late_after_hours as lateAfterHours', 'photo_file_id as photoFileId'])
      .select('entered_by_seat_id as enteredBySeatId')
      .where('strikes_id', 'is', null)
    const { itemCode, servicePointId, from, to, onlyLate } = filter
    if (itemCode) query = query.where(sql<boolean>`item_codes @> array[${itemCode}]`)
    if (servicePointId) query = query.where('service_point_id', '=', servicePointId)
    if (from) query = query.where('happened_at', '>=', startOfDay(from))
    if (to) query = query.where('happened_at', '<', startOfDay(addDays(to, 1)))
    if (onlyLate) query = query.where('is_late', '=', true)
    const order = { columns: ['happened_at', 'service_log_entry.id'], direction: 'desc' as const }
    // A log grows for years: of one area a page is read from its place, without counting what lies behind it.
    return ids.length === 1
      ? new Map([[ids[0]!, await page(query.where('management_area_id', '=', ids[0]!), request, order)]])
      : pageOfEach(database, query, { column: 'management_area_id', ids }, request, order)
  }).load(areaId)
  return found!
}

export interface StrikeRow {
  readonly strikesId: string
  readonly reason: string
  readonly at: Date
  readonly seatId: string | null
}

/** That an entry was struck; null for any other. */
export function loadStrike(context: Context, entryId: string): Promise<StrikeRow | null> {
  return loader<StrikeRow>(context, 'service-log-strikes', async (ids) => {
    const rows = await readRows<StrikeRow>(
      context.em,
      `select strikes_id as "strikesId", reason, entered_at as at, entered_by_seat_id as "seatId"
       from service_log_entry where strikes_id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.strikesId, { ...row, at: new Date(row.at) }]))
  }).load(entryId)
}
