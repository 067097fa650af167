/** What is on record of the promises of areas: their rounds, places and measures, in the same few statements for many. */
import { startOfDay, type CivilDay } from '@linli/kernel'
import { readRows, type EntityManager } from '@linli/subgraph'
import type { DaySpan } from '../temporary-measure/index.ts'
import type { Round } from './compliance.ts'

export interface RoundRow extends Round {
  readonly managementAreaId: string
  readonly itemCodes: readonly string[]
}

const roundColumns = `entry.id, entry.management_area_id as "managementAreaId", entry.service_point_id as "placeId",
  entry.item_codes as "itemCodes", entry.happened_at as at, entry.ended_at as "endsAt", entry.is_late as "isLateEntered"`

/** Entries that count: neither struck nor striking. */
const counts = `entry.strikes_id is null and not exists (
  select from service_log_entry strike where strike.strikes_id = entry.id)`

/** All rounds in areas on the days. */
export async function readRounds(
  em: EntityManager,
  areaIds: readonly string[],
  { startsOn, endsBefore }: { startsOn: CivilDay; endsBefore: CivilDay },
): Promise<RoundRow[]> {
  return roundsOf(
    await readRows<StoredRound>(
      em,
      `select ${roundColumns} from service_log_entry entry
       where entry.management_area_id = any($1::uuid[]) and entry.happened_at >= $2 and entry.happened_at < $3 and ${counts}`,
      [areaIds, startOfDay(startsOn), startOfDay(endsBefore)],
    ),
  )
}

/** A promise of which rounds from before the days are wanted. */
export interface EarlierRounds {
  readonly managementAreaId: string
  readonly code: string
  readonly startsOn: CivilDay
}

/** Rounds from before the days, for promises that are counted by quarters or years. */
export async function readEarlierRounds(
  em: EntityManager,
  wanted: readonly EarlierRounds[],
  endsBefore: CivilDay,
): Promise<RoundRow[]> {
  if (wanted.length === 0) return []
  return roundsOf(
    await readRows<StoredRound>(
      em,
      `select distinct on (entry.id) ${roundColumns}
       from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as wanted (area_id, code, since)
       join service_log_entry entry on entry.management_area_id = wanted.area_id
         and entry.happened_at >= wanted.since and entry.happened_at < $4 and entry.item_codes @> array[wanted.code]
       where ${counts}`,
      [
        wanted.map(({ managementAreaId }) => managementAreaId),
        wanted.map(({ code }) => code),
        wanted.map(({ startsOn }) => startOfDay(startsOn)),
        startOfDay(endsBefore),
      ],
    ),
  )
}

/** Where a promise of an interval is kept; null for the area as a whole. */
export interface IntervalPlace {
  readonly managementAreaId: string
  readonly code: string
  readonly placeId: string | null
}

/** The last round before the days at each place, with which its next interval begins. */
export async function readLastRounds(
  em: EntityManager,
  wanted: readonly IntervalPlace[],
  before: CivilDay,
): Promise<RoundRow[]> {
  if (wanted.length === 0) return []
  const last = (place: string) => `select * from service_log_entry entry
    where ${place} and entry.happened_at < $4 and entry.item_codes @> array[wanted.code] and ${counts}
    order by entry.happened_at desc, entry.id desc limit 1`
  return roundsOf(
    await readRows<StoredRound>(
      em,
      `select distinct on (entry.id) ${roundColumns}
       from unnest($1::uuid[], $2::text[], $3::uuid[]) as wanted (area_id, code, point_id)
       cross join lateral (
         (${last('wanted.point_id is not null and entry.service_point_id = wanted.point_id')})
         union all
         (${last('wanted.point_id is null and entry.management_area_id = wanted.area_id and entry.service_point_id is null')})
       ) entry`,
      [
        wanted.map(({ managementAreaId }) => managementAreaId),
        wanted.map(({ code }) => code),
        wanted.map(({ placeId }) => placeId),
        startOfDay(before),
      ],
    ),
  )
}

type StoredRound = Omit<RoundRow, 'at' | 'endsAt'> & { at: Date | string; endsAt: Date | string | null }

const roundsOf = (rows: readonly StoredRound[]): RoundRow[] =>
  rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    endsAt: row.endsAt === null ? null : new Date(row.endsAt),
  }))

/** Days on which promises of an area gave way. A measure that was lifted ends with its last day. */
export interface EasedRow extends DaySpan {
  readonly managementAreaId: string
  readonly itemCodes: readonly string[]
}

export function readEased(em: EntityManager, areaIds: readonly string[], span: DaySpan): Promise<EasedRow[]> {
  return readRows<EasedRow>(
    em,
    `select management_area_id as "managementAreaId", item_codes as "itemCodes", starts_on::text as "startsOn",
       coalesce(lifted_on, ends_on)::text as "endsOn"
     from temporary_measure
     where management_area_id = any($1::uuid[]) and coalesce(lifted_on, ends_on) >= greatest($2::date, starts_on)
       and starts_on <= $3`,
    [areaIds, span.startsOn, span.endsOn],
  )
}

/** The areas among these whose compliance the reader may see: those around them. */
export async function readAreasAround(em: EntityManager, areaIds: readonly string[]): Promise<Set<string>> {
  const rows = await readRows<{ id: string }>(
    em,
    `select area.id from management_area area where area.id = any($1::uuid[])
       and (is_around(area.district_id, area.id, '{}') or serves(area.district_id, area.id))`,
    [areaIds],
  )
  return new Set(rows.map(({ id }) => id))
}
