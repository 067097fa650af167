import { readRows } from '@linli/subgraph'
import type { AgendaProposal, AgendaSource } from './agenda-source.ts'

/** Standards that wait for a body; where its days are over, its silence is what the table talks about. */
export const waitingStandards: AgendaSource = async (em, { districtId, placeCode }, { today }) => {
  const rows = await readRows<{
    id: string
    reference: string
    area: string
    companyId: string
    bodies: string
    silent: string | null
    dueOn: string
  }>(
    em,
    `select version.id, version.reference, area.name as area, version.company_id as "companyId",
       string_agg(review.body, ',' order by review.body) as bodies,
       string_agg(review.body, ',' order by review.body) filter (where review.due_on < $3) as silent,
       min(review.due_on)::text as "dueOn"
     from standard_version version
     join management_area area on area.district_id = version.district_id and area.id = version.management_area_id
     join body_review review on review.district_id = version.district_id and review.standard_version_id = version.id
       and review.status = 'WAITING'
     where version.district_id = $1 and version.status = 'IN_REVIEW'
       and version.area_code >= $2 and version.area_code < $2 || ':'
     group by version.district_id, version.id, area.name order by min(review.due_on), version.id`,
    [districtId, placeCode, today],
  )
  return rows.map(({ id, reference, area, companyId, bodies, silent, dueOn }): AgendaProposal => ({
    kind: 'STANDARD',
    sourceId: id,
    reason: silent ? 'BODY_SILENT' : 'STANDARD_WAITING',
    title: null,
    params: { area, reference, bodies: silent ?? bodies, dueOn },
    link: `/app/property/standards/${reference}/review`,
    raiserId: companyId,
  }))
}
