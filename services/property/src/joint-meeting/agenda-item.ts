import { newId, nextStatus } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import { JointMeeting } from './joint-meeting.ts'
import type { Actor } from '../service-standard/index.ts'
import type { AgendaProposal, AgendaReason, AgendaSourceKind } from './agenda-source.ts'
import { agendaMoves, type AgendaItemStatus, type AgendaMove } from './joint-meeting.lifecycle.ts'

const AgendaItemSchema = defineEntity({
  name: 'AgendaItem',
  tableName: 'agenda_item',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    // A relation, so that the meeting is written before what belongs to it.
    jointMeetingId: () => p.manyToOne(JointMeeting).mapToPk().joinColumn('joint_meeting_id'),
    position: p.integer(),
    sourceKind: p.text().$type<AgendaSourceKind>(),
    sourceId: p.uuid().nullable(),
    reason: p.text().$type<AgendaReason>(),
    params: p.json<Readonly<Record<string, string | number>>>(),
    title: p.text().nullable(),
    link: p.text().nullable(),
    raiserId: p.uuid().nullable(),
    status: p.text().$type<AgendaItemStatus>(),
    struckReason: p.text().nullable(),
    changedAt: p.datetime(),
    changedBySeatId: p.uuid().nullable(),
    decision: p.text().nullable(),
  },
})

/** One item of the agenda 议题, with the reason why it is there. */
export class AgendaItem extends AgendaItemSchema.class {
  /** @param seatId whoever put it there by hand; nobody where it proposed itself */
  static propose(
    meeting: { districtId: string; id: string },
    proposal: AgendaProposal,
    position: number,
    { seat }: Actor,
    now: Date,
  ): AgendaItem {
    const { kind, sourceId, reason, params, title, link, raiserId } = proposal
    return Object.assign(new AgendaItem(), {
      ...{ id: newId(), districtId: meeting.districtId, jointMeetingId: meeting.id, position },
      ...{ sourceKind: kind, sourceId, reason, params, title, link, raiserId },
      ...{ status: 'ON_AGENDA' as const, changedAt: now, changedBySeatId: seat },
    })
  }

  /** The same thing as it stands today. What was struck stays struck. */
  proposeAgain({ reason, params, title, link }: AgendaProposal, now: Date): void {
    if (this.status === 'STRUCK') return
    if (this.status === 'SETTLED') this.go('return', now)
    Object.assign(this, { reason, params, title, link })
  }

  strike(reason: string, { seat }: Actor, now: Date): void {
    this.go('strike', now)
    this.struckReason = reason
    this.changedBySeatId = seat
  }

  settle(now: Date): void {
    this.go('settle', now)
  }

  private go(move: AgendaMove, now: Date): void {
    this.status = nextStatus<AgendaItemStatus, typeof agendaMoves>(agendaMoves, this.status, move)
    this.changedAt = now
  }
}
AgendaItemSchema.setClass(AgendaItem)
