import { civilDay, newId, nextStatus } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import { meetingMoves, type MeetingMove, type MeetingStatus } from './joint-meeting.lifecycle.ts'

const JointMeetingSchema = defineEntity({
  name: 'JointMeeting',
  tableName: 'joint_meeting',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    communityCode: p.text(),
    placeCode: p.text(),
    managementAreaId: p.uuid().nullable(),
    convenerId: p.uuid(),
    serial: p.integer(),
    reference: p.text(),
    status: p.text().$type<MeetingStatus>(),
    startsAt: p.datetime(),
    heldOn: p.date(),
    venue: p.text(),
    invitedIds: p.array(),
    calledAt: p.datetime(),
    calledBySeatId: p.uuid().nullable(),
    openedAt: p.datetime().nullable(),
    openedBySeatId: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    publishedAt: p.datetime().nullable(),
    publishedBySeatId: p.uuid().nullable(),
    calledOffAt: p.datetime().nullable(),
    calledOffReason: p.text().nullable(),
    revision: p.integer().version(),
  },
})

/** Where a meeting is held for: a whole community, or one management area in it. */
export interface MeetingPlace {
  readonly districtId: string
  readonly communityCode: string
  readonly placeCode: string
  readonly managementAreaId: string | null
}

/** When and where people come together. */
export interface MeetingTime {
  readonly startsAt: Date
  readonly venue: string
}

/**
 * A joint meeting 党建联席会议: those who share a place come together, and what they resolve becomes somebody's task.
 * Whether somebody may act is asked before, see `joint-meeting.policy.ts`.
 */
export class JointMeeting extends JointMeetingSchema.class {
  /** @param serial the next number of the place */
  static convene(
    place: MeetingPlace,
    { startsAt, venue }: MeetingTime,
    { serial, convenerId, invitedIds }: { serial: number; convenerId: string; invitedIds: readonly string[] },
    { seat }: Actor,
    now: Date,
  ): JointMeeting {
    return Object.assign(new JointMeeting(), {
      ...{ id: newId(), ...place, convenerId, serial, reference: `${place.placeCode}-J${serial}` },
      ...{ status: 'CALLED' as const, startsAt, heldOn: civilDay(startsAt), venue },
      ...{ invitedIds: [...new Set(invitedIds)], calledAt: now, calledBySeatId: seat },
    })
  }

  /** Those who are invited read everything that lies on the table. */
  invite(organisationIds: readonly string[]): void {
    this.invitedIds = [...new Set([...this.invitedIds, ...organisationIds])]
  }

  move({ startsAt, venue }: MeetingTime): void {
    this.go('arrange')
    this.startsAt = startsAt
    this.heldOn = civilDay(startsAt)
    this.venue = venue
  }

  callOff(reason: string, now: Date): void {
    this.go('callOff')
    this.calledOffAt = now
    this.calledOffReason = reason
  }

  open({ seat }: Actor, now: Date): void {
    this.go('open')
    this.openedAt = now
    this.openedBySeatId = seat
    this.heldOn = civilDay(now)
  }

  close(now: Date): void {
    this.go('close')
    this.closedAt = now
  }

  /** Puts the minutes in public for good. */
  publish({ seat }: Actor, now: Date): void {
    this.go('publish')
    this.publishedAt = now
    this.publishedBySeatId = seat
  }

  private go(move: MeetingMove): void {
    this.status = nextStatus<MeetingStatus, typeof meetingMoves>(meetingMoves, this.status, move)
  }
}
JointMeetingSchema.setClass(JointMeeting)
