import { civilDay } from '@linli/kernel'
import { readRows } from '@linli/subgraph'
import type { AgendaProposal, AgendaSource } from './agenda-source.ts'

/** From how often on the same thing at the same estate is no coincidence any more **[A]**. */
const oftenFrom = 3

/** Where a request lies: an estate of the community, or of the management area that meets. */
const isThere = `request.district_id = $1 and (request.estate_code >= $2 and request.estate_code < $2 || ':'
  or exists (select from management_area area where area.district_id = request.district_id
    and area.id = request.management_area_id and area.code = $2))`

/** What the desk could not solve: the street was called, or the resident said twice that it is not solved. */
export const escalatedRequests: AgendaSource = async (em, { districtId, placeCode }) => {
  const rows = await readRows<{
    id: string
    number: string
    estate: string
    category: string
    placedAt: Date
    count: number
    isEscalated: boolean
  }>(
    em,
    `select request.id, number, estate.name as estate, category, placed_at as "placedAt", reopened_count as count,
       escalated_at is not null as "isEscalated"
     from service_request request
     join estate on estate.district_id = request.district_id and estate.id = request.estate_id
     where ${isThere} and status in ('PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE', 'DISPOSED')
       and (escalated_at is not null or reopened_count >= 2)
     order by placed_at, request.id limit 50`,
    [districtId, placeCode],
  )
  return rows.map(({ id, number, estate, category, placedAt, count, isEscalated }): AgendaProposal => ({
    kind: 'REQUEST',
    sourceId: id,
    reason: isEscalated ? 'REQUEST_ESCALATED' : 'REQUEST_REOPENED',
    title: null,
    params: { number, estate, category, placedOn: civilDay(new Date(placedAt)), count },
    link: `/app/property/requests/${id}`,
    raiserId: null,
  }))
}

/** What comes again and again at the same estate since the place last met: one item, with the latest of them to look at. */
export const repeatedRequests: AgendaSource = async (em, { districtId, placeCode }, { since }) => {
  const rows = await readRows<{ estate: string; category: string; count: number; latest: string }>(
    em,
    `select max(estate.name) as estate, category, count(*)::int as count,
       (array_agg(request.id order by placed_at desc, request.id desc))[1] as latest
     from service_request request
     join estate on estate.district_id = request.district_id and estate.id = request.estate_id
     where ${isThere} and status not in ('MERGED', 'WITHDRAWN') and category <> 'OTHER'
       and placed_at >= ($3::date)::timestamp at time zone 'Asia/Shanghai'
     group by request.estate_id, category having count(*) >= $4 order by count(*) desc, category limit 20`,
    [districtId, placeCode, since, oftenFrom],
  )
  return rows.map(({ estate, category, count, latest }): AgendaProposal => ({
    kind: 'REQUEST',
    sourceId: latest,
    reason: 'REQUESTS_REPEATED',
    title: null,
    params: { estate, category, count, sinceOn: since },
    link: `/app/property/requests/${latest}`,
    raiserId: null,
  }))
}
