import { daysBetween } from '@linli/kernel'
import { readRows } from '@linli/subgraph'
import { settingsOn } from '../service-standard/index.ts'
import type { AgendaProposal, AgendaSource } from './agenda-source.ts'

/** Measures that last longer than the district allows today, and those that ended since the table last met. */
export const measuresInQuestion: AgendaSource = async (em, { districtId, placeCode }, { today, since }) => {
  const { temporaryMeasureDays: limit } = await settingsOn(em, districtId, today)
  const rows = await readRows<{
    id: string
    area: string
    areaCode: string
    reason: string
    count: number
    startsOn: string
    lastOn: string
  }>(
    em,
    `select measure.id, area.name as area, area.code as "areaCode", measure.reason,
       cardinality(measure.item_codes) as count, measure.starts_on::text as "startsOn",
       coalesce(measure.lifted_on, measure.ends_on)::text as "lastOn"
     from temporary_measure measure
     join management_area area on area.district_id = measure.district_id and area.id = measure.management_area_id
     where measure.district_id = $1 and area.code >= $2 and area.code < $2 || ':'
       and measure.starts_on <= $3 and coalesce(measure.lifted_on, measure.ends_on) >= $4
       and coalesce(measure.lifted_on, measure.ends_on) >= measure.starts_on
     order by measure.starts_on, measure.id`,
    [districtId, placeCode, today, since],
  )
  return rows.flatMap(({ id, area, areaCode, reason, count, startsOn, lastOn }): AgendaProposal[] => {
    const isOver = lastOn < today
    const days = daysBetween(startsOn, lastOn) + 1
    if (!isOver && days <= limit) return []
    return [
      {
        kind: 'TEMPORARY_MEASURE',
        sourceId: id,
        title: null,
        raiserId: null,
        reason: isOver ? 'MEASURE_ENDED' : 'MEASURE_TOO_LONG',
        params: { area, reason, count, lastOn, days, limit },
        link: `/app/property/areas/${areaCode}`,
      },
    ]
  })
}
