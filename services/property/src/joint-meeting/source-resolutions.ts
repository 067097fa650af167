import { daysBetween } from '@linli/kernel'
import { readRows } from '@linli/subgraph'
import type { AgendaProposal, AgendaSource } from './agenda-source.ts'

/** What was resolved and not done in time comes back by itself, until it is closed. */
export const overdueResolutions: AgendaSource = async (
  em,
  { districtId, placeCode, communityCode },
  { today },
) => {
  const rows = await readRows<{
    id: string
    reference: string
    text: string
    owner: string | null
    raiserId: string
    dueOn: string
  }>(
    em,
    `select resolution.id, resolution.reference, resolution.text, owner.name as owner,
       raiser_id as "raiserId", due_on::text as "dueOn"
     from resolution
     join joint_meeting meeting on meeting.district_id = resolution.district_id and meeting.id = resolution.joint_meeting_id
     left join organisation owner on owner.district_id = resolution.district_id and owner.id = resolution.owner_id
     where resolution.district_id = $1 and resolution.community_code = $2 and resolution.status in ('OPEN', 'REPORTED')
       and resolution.due_on < $4 and meeting.place_code = $3
     order by resolution.due_on, resolution.id`,
    [districtId, communityCode, placeCode, today],
  )
  return rows.map(({ id, reference, text, owner, raiserId, dueOn }): AgendaProposal => ({
    kind: 'RESOLUTION',
    sourceId: id,
    reason: 'RESOLUTION_OVERDUE',
    title: null,
    raiserId,
    params: { reference, text, owner: owner ?? '—', dueOn, days: daysBetween(dueOn, today) },
    link: `/app/property/resolutions/${id}`,
  }))
}
