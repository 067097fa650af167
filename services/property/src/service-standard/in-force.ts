import { civilDay } from '@linli/kernel'
import { loader, type Context } from '@linli/subgraph'
import { readVersions, type VersionRow } from './standard-version.rows.ts'

/**
 * What is promised in an area today: the last version whose day has come, found by date, whatever a job has or has not
 * marked yet. Where the last one ended with its contract, nothing is promised.
 */
export function loadInForce(context: Context, managementAreaId: string): Promise<VersionRow | null> {
  return loader<VersionRow>(context, 'standard-in-force', async (areas) => {
    const rows = await readVersions(
      context.em,
      `id in (select distinct on (management_area_id) id from standard_version
         where management_area_id = any($1::uuid[]) and status in ('PUBLISHED', 'SUPERSEDED', 'ENDED') and effective_on <= $2
         order by management_area_id, major desc, minor desc) and status <> 'ENDED'`,
      [areas, civilDay(context.time.now())],
    )
    return new Map(rows.map((row) => [row.managementAreaId, row]))
  }).load(managementAreaId)
}

/** What is published and holds from a later day, the nearest first. */
export function loadUpcoming(context: Context, managementAreaId: string): Promise<VersionRow | null> {
  return loader<VersionRow>(context, 'standard-upcoming', async (areas) => {
    const rows = await readVersions(
      context.em,
      `id in (select distinct on (management_area_id) id from standard_version
         where management_area_id = any($1::uuid[]) and status = 'PUBLISHED' and effective_on > $2
         order by management_area_id, major, minor)`,
      [areas, civilDay(context.time.now())],
    )
    return new Map(rows.map((row) => [row.managementAreaId, row]))
  }).load(managementAreaId)
}
