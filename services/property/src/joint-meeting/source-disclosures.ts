import { readRows } from '@linli/subgraph'
import type { AgendaProposal, AgendaSource } from './agenda-source.ts'

/** What the owners must be told and was not (民法典 943): one item for an area, or the table would talk of nothing else. */
export const disclosuresOwed: AgendaSource = async (em, { districtId, placeCode }, { today, heldOn }) => {
  const rows = await readRows<{
    id: string
    area: string
    areaCode: string
    company: string | null
    count: number
    sheet: string
    dueOn: string
    isLate: boolean
  }>(
    em,
    `select area.id, area.name as area, area.code as "areaCode", max(company.name) as company, count(*)::int as count,
       (array_agg(duty.kind order by duty.due_on, duty.id))[1] as sheet, min(duty.due_on)::text as "dueOn",
       min(duty.due_on) < $3::date as "isLate"
     from disclosure_duty duty
     join management_area area on area.district_id = duty.district_id and area.id = duty.management_area_id
     left join organisation company on company.district_id = duty.district_id and company.id = duty.company_id
     where duty.district_id = $1 and duty.area_code >= $2 and duty.area_code < $2 || ':'
       and duty.fulfilled_on is null and duty.lapsed_on is null and duty.opens_on <= $3::date
       and duty.due_on <= greatest($3::date, $4::date)
     group by area.district_id, area.id, area.name, area.code order by min(duty.due_on), area.id`,
    [districtId, placeCode, today, heldOn],
  )
  return rows.map(({ id, area, areaCode, company, count, sheet, dueOn, isLate }): AgendaProposal => ({
    kind: 'DISCLOSURE',
    sourceId: id,
    reason: isLate ? 'DISCLOSURE_LATE' : 'DISCLOSURE_DUE',
    title: null,
    params: { area, company: company ?? '—', count, sheet, dueOn },
    link: `/app/property/areas/${areaCode}/disclosures`,
    raiserId: null,
  }))
}
