/** Which version of a standard held on which days: each until the day before a later one, or until its contract ended. */
import { addDays, type CivilDay } from '@linli/kernel'
import { readRows, type EntityManager } from '@linli/subgraph'
import { readContents, type StandardItemContent } from '../service-standard/index.ts'
import type { DaySpan } from '../temporary-measure/index.ts'

export interface HeldVersion extends DaySpan {
  readonly id: string
  readonly managementAreaId: string
  readonly content: readonly StandardItemContent[]
}

interface VersionDays {
  readonly id: string
  readonly managementAreaId: string
  readonly effectiveOn: CivilDay
  /** The first day on which it does not hold any more because its contract ended; null for any other. */
  readonly endedOn: CivilDay | null
}

/** A day that never comes, for what goes on. */
export const openEnd: CivilDay = '9999-12-31'

/** The versions that held in areas on any of the days, with what they promise, the oldest first. */
export async function readHeldVersions(
  em: EntityManager,
  areaIds: readonly string[],
  span: DaySpan,
): Promise<HeldVersion[]> {
  const rows = await readRows<VersionDays>(
    em,
    `select version.id, version.management_area_id as "managementAreaId", version.effective_on::text as "effectiveOn",
       case when version.status = 'ENDED' then (
         select max(contract.ended_on)::text from service_contract contract
         where contract.management_area_id = version.management_area_id and contract.company_id = version.company_id
       ) end as "endedOn"
     from standard_version version
     where version.management_area_id = any($1::uuid[]) and version.status in ('PUBLISHED', 'SUPERSEDED', 'ENDED')
     order by version.management_area_id, version.major, version.minor`,
    [areaIds],
  )
  const held = [...Map.groupBy(rows, ({ managementAreaId }) => managementAreaId).values()]
    .flatMap(daysOfVersions)
    .filter(({ startsOn, endsOn }) => startsOn <= span.endsOn && endsOn >= span.startsOn)
  const contents = await readContents(
    em,
    held.map(({ id }) => id),
  )
  return held.map((version) => ({ ...version, content: contents.get(version.id) ?? [] }))
}

/** @param versions of one area, in the order of their numbers: a later number takes the place of all before it */
export function daysOfVersions(versions: readonly VersionDays[]): Omit<HeldVersion, 'content'>[] {
  return versions.flatMap(({ id, managementAreaId, effectiveOn, endedOn }, at) => {
    const later = versions.slice(at + 1).map((version) => version.effectiveOn)
    const ends = [...later, ...(endedOn ? [endedOn] : []), openEnd].toSorted()
    const endsOn = ends[0] === openEnd ? openEnd : addDays(ends[0]!, -1)
    return endsOn < effectiveOn ? [] : [{ id, managementAreaId, startsOn: effectiveOn, endsOn }]
  })
}
