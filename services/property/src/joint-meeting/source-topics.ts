import { readRows } from '@linli/subgraph'
import type { AgendaProposal, AgendaSource } from './agenda-source.ts'

/** What bodies of the community raised because nobody owns it. The community talks about it, whatever area it touches. */
export const openTopics: AgendaSource = async (em, { districtId, communityCode, managementAreaId }) => {
  if (managementAreaId) return []
  const rows = await readRows<{
    id: string
    title: string
    reason: string
    raiserId: string
    raiser: string | null
    raisedOn: string
  }>(
    em,
    `select topic.id, topic.title, topic.reason, topic.raiser_id as "raiserId", raiser.name as raiser,
       (topic.raised_at at time zone 'Asia/Shanghai')::date::text as "raisedOn"
     from meeting_topic topic
     left join organisation raiser on raiser.district_id = topic.district_id and raiser.id = topic.raiser_id
     where topic.district_id = $1 and topic.community_code = $2 and topic.status = 'OPEN'
     order by topic.raised_at, topic.id`,
    [districtId, communityCode],
  )
  return rows.map(({ id, title, reason, raiserId, raiser, raisedOn }): AgendaProposal => ({
    kind: 'TOPIC',
    sourceId: id,
    reason: 'TOPIC_RAISED',
    title,
    link: null,
    raiserId,
    params: { raiser: raiser ?? '—', words: reason, raisedOn },
  }))
}
