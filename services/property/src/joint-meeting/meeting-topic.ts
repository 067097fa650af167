import { newId, nextStatus } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { WordChannel } from '../resolution/index.ts'
import type { Actor } from '../service-standard/index.ts'
import { topicMoves, type TopicMove, type TopicStatus } from './joint-meeting.lifecycle.ts'

const MeetingTopicSchema = defineEntity({
  name: 'MeetingTopic',
  tableName: 'meeting_topic',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    communityCode: p.text(),
    raiserId: p.uuid(),
    title: p.text(),
    reason: p.text(),
    channel: p.text().$type<WordChannel>(),
    status: p.text().$type<TopicStatus>(),
    raisedAt: p.datetime(),
    raisedBySeatId: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endedReason: p.text().nullable(),
    revision: p.integer().version(),
  },
})

/** Something that nobody owns and a body wants talked about: shared parking, a facility between two estates. */
export class MeetingTopic extends MeetingTopicSchema.class {
  static raise(
    place: { districtId: string; communityCode: string; raiserId: string },
    said: { title: string; reason: string; channel: WordChannel },
    { seat }: Actor,
    now: Date,
  ): MeetingTopic {
    return Object.assign(new MeetingTopic(), {
      ...{ id: newId(), ...place, ...said, status: 'OPEN' as const, raisedAt: now, raisedBySeatId: seat },
    })
  }

  /** A meeting has talked about it; what is to be done is in its resolutions. */
  discuss(now: Date): void {
    this.go('discuss', now)
  }

  withdraw(reason: string, now: Date): void {
    this.go('withdraw', now)
    this.endedReason = reason
  }

  private go(move: TopicMove, now: Date): void {
    this.status = nextStatus<TopicStatus, typeof topicMoves>(topicMoves, this.status, move)
    this.endedAt = now
  }
}
MeetingTopicSchema.setClass(MeetingTopic)
