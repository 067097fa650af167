import { readRows } from '@linli/subgraph'
import type { AgendaProposal, AgendaSource } from './agenda-source.ts'

/** What the owners must be told and was not: late by today, or due by the day of the meeting (民法典 943). */
export const disclosuresOwed: AgendaSource = async (em, { districtId, placeCode }, { today, heldOn }) => {
  const rows = await readRows<{
    id: string
    kind: string
    area: string
    company: string | null
    dueOn: string
    isLate: boolean
  }>(
    em,
    `select duty.id, duty.kind, area.name as area, company.name as company, duty.due_on::text as "dueOn",
       duty.due_on < $3::date as "isLate"
     from disclosure_duty duty
     join management_area area on area.district_id = duty.district_id and area.id = duty.management_area_id
     left join organisation company on company.district_id = duty.district_id and company.id = duty.company_id
     where duty.district_id = $1 and duty.area_code >= $2 and duty.area_code < $2 || ':'
       and duty.fulfilled_on is null and duty.lapsed_on is null and duty.opens_on <= $3::date
       and duty.due_on <= greatest($3::date, $4::date)
     order by duty.due_on, duty.id`,
    [districtId, placeCode, today, heldOn],
  )
  return rows.map(({ id, kind, area, company, dueOn, isLate }): AgendaProposal => ({
    kind: 'DISCLOSURE',
    sourceId: id,
    reason: isLate ? 'DISCLOSURE_LATE' : 'DISCLOSURE_DUE',
    title: null,
    params: { area, sheet: kind, company: company ?? '—', dueOn },
    link: `/app/property/disclosures/${id}`,
    raiserId: null,
  }))
}
