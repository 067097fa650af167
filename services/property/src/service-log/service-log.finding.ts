import { addDays, civilDay, type CivilDay } from '@linli/kernel'
import { readRows, type Context, type EntityManager } from '@linli/subgraph'
import { readHeldVersions } from '../compliance/index.ts'
import { readPointItems } from '../service-point/index.ts'
import { settingsOn, type AreaSituation } from '../service-standard/index.ts'
import type { LogFrame } from './service-log.policy.ts'

/** What entries of some days in an area are judged by. */
export async function logFrameOf(
  { em, time }: Context,
  { managementAreaId, companyId }: AreaSituation,
  span: { readonly startsOn: CivilDay; readonly endsOn: CivilDay },
): Promise<LogFrame> {
  const [versions, pointItems, servesFrom] = await Promise.all([
    readHeldVersions(em, [managementAreaId], span),
    readPointItems(em, [managementAreaId], span.startsOn),
    readServesFrom(em, managementAreaId, companyId),
  ])
  const inForceOn = (day: CivilDay) =>
    versions.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)?.content ?? []
  return { now: time.now(), servesFrom, inForceOn, pointItems }
}

/** The first day of a company in an area; its later terms go on from it. */
async function readServesFrom(
  em: EntityManager,
  managementAreaId: string,
  companyId: string | null,
): Promise<CivilDay> {
  const [row] = await readRows<{ day: CivilDay | null }>(
    em,
    `select min(in_force_from)::text as day from service_contract where management_area_id = $1 and company_id = $2`,
    [managementAreaId, companyId],
  )
  return row?.day ?? '9999-12-31'
}

/** By the setting of the day of entering. */
export async function lateAfterHoursOn({ em, time }: Context, districtId: string): Promise<number> {
  return (await settingsOn(em, districtId, civilDay(time.now()))).lateLogHours
}

/** The day of a moment and the one after, for duties over midnight. */
export function daysAround(instants: readonly Date[]): { startsOn: CivilDay; endsOn: CivilDay } {
  const days = instants.map(civilDay).toSorted()
  return { startsOn: days[0]!, endsOn: addDays(days.at(-1)!, 1) }
}
