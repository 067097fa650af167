import { page, type Context, type PageRequest } from '@linli/subgraph'
import { sql } from 'kysely'
import type { WordChannel } from '../resolution/index.ts'
import type { TopicStatus } from './joint-meeting.lifecycle.ts'

export interface TopicRow {
  readonly id: string
  readonly communityCode: string
  readonly raiserId: string
  readonly title: string
  readonly reason: string
  readonly channel: WordChannel
  readonly status: TopicStatus
  readonly raisedAt: Date
  readonly endedReason?: string | null | undefined
  readonly revision: number
}

interface TopicTables {
  meeting_topic: {
    id: string
    district_id: string
    community_code: string
    raiser_id: string
    title: string
    reason: string
    channel: WordChannel
    status: TopicStatus
    raised_at: Date
    ended_reason: string | null
    revision: number
  }
}

/** Topics that the reader's organisation raised or that lie in their places, the latest first. */
export function topicsOf({ viewer, em }: Context, statuses: readonly TopicStatus[], request: PageRequest) {
  const query = em
    .getKysely<TopicTables>()
    .selectFrom('meeting_topic')
    .select([
      ...(['id', 'title', 'reason', 'channel', 'status', 'revision'] as const),
      ...(['community_code as communityCode', 'raiser_id as raiserId'] as const),
      ...(['raised_at as raisedAt', 'ended_reason as endedReason'] as const),
    ])
    .where(sql<boolean>`district_id = ${viewer.district}::uuid`)
    .where(
      sql<boolean>`(raiser_id = any(${viewer.organisations}::uuid[]) or community_code ^@ any(${viewer.territories}::text[]))`,
    )
    .where(sql<boolean>`status = any(${statuses}::text[])`)
  return page(query, request, { columns: ['raised_at', 'id'], direction: 'desc' }, (row) => ({
    ...row,
    raisedAt: new Date(row.raisedAt),
  }))
}
