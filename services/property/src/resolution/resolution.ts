import { addDays, civilDay, newId, nextStatus, type CivilDay } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import {
  resolutionMoves,
  type ResolutionClosing,
  type ResolutionMove,
  type ResolutionStatus,
  type WordChannel,
} from './resolution.lifecycle.ts'

const ResolutionSchema = defineEntity({
  name: 'Resolution',
  tableName: 'resolution',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    jointMeetingId: p.uuid(),
    agendaItemId: p.uuid(),
    communityCode: p.text(),
    serial: p.integer(),
    reference: p.text(),
    text: p.text(),
    ownerId: p.uuid(),
    raiserId: p.uuid(),
    dueOn: p.date(),
    status: p.text().$type<ResolutionStatus>(),
    notedAt: p.datetime(),
    notedBySeatId: p.uuid().nullable(),
    openedAt: p.datetime().nullable(),
    attempts: p.integer(),
    reportedAt: p.datetime().nullable(),
    askedOn: p.date().nullable(),
    verificationAttempts: p.integer(),
    verificationDays: p.integer(),
    closedAt: p.datetime().nullable(),
    closing: p.text().$type<ResolutionClosing>().nullable(),
    closingChannel: p.text().$type<WordChannel>().nullable(),
    closedBySeatId: p.uuid().nullable(),
    remindedOn: p.date().nullable(),
    toldOverdueOn: p.date().nullable(),
    toldUnansweredOn: p.date().nullable(),
    revision: p.integer().version(),
  },
})

/** What the meeting wants done, by whom and until when. */
export interface Task {
  readonly text: string
  readonly ownerId: string
  readonly raiserId: string
  readonly dueOn: CivilDay
}

/** The rule of the day on which it was resolved: a later one never changes what is under way. */
export interface VerificationRule {
  readonly verificationAttempts: number
  readonly verificationDays: number
}

/** A resolution 决议: a task with exactly one owner and a day. Whether somebody may act is asked before. */
export class Resolution extends ResolutionSchema.class {
  static note(
    meeting: { districtId: string; id: string; communityCode: string; reference: string },
    agendaItemId: string,
    serial: number,
    task: Task,
    { verificationAttempts, verificationDays }: VerificationRule,
    { seat }: Actor,
    now: Date,
  ): Resolution {
    const { districtId, communityCode } = meeting
    return Object.assign(new Resolution(), {
      ...{ id: newId(), districtId, jointMeetingId: meeting.id, agendaItemId, communityCode },
      ...{ serial, reference: `${meeting.reference}-${serial}`, ...task, status: 'NOTED' as const },
      ...{ notedAt: now, notedBySeatId: seat, attempts: 0, verificationAttempts, verificationDays },
    })
  }

  begin(now: Date): void {
    this.go('begin')
    this.openedAt = now
  }

  /** The owner says that it is done; with that the raiser is asked. */
  report(now: Date): void {
    this.go('report')
    this.reportedAt = now
    this.ask(civilDay(now))
  }

  /** The raiser is asked whether it is done: once with each report, and again where nobody answered. */
  ask(today: CivilDay): void {
    this.attempts += 1
    this.askedOn = today
  }

  sendBack(): void {
    this.go('sendBack')
    this.reportedAt = null
    this.askedOn = null
    this.toldUnansweredOn = null
  }

  close(closing: ResolutionClosing, channel: WordChannel, { seat }: Actor, now: Date): void {
    this.go(closing === 'COMMUNITY' ? 'verify' : 'confirm')
    this.closedAt = now
    this.closing = closing
    this.closingChannel = channel
    this.closedBySeatId = seat
  }

  private go(move: ResolutionMove): void {
    this.status = nextStatus<ResolutionStatus, typeof resolutionMoves>(resolutionMoves, this.status, move)
  }
}
ResolutionSchema.setClass(Resolution)

/** The first day on which the community may look for itself; null where nothing is reported. */
export function verifiableFrom({
  reportedAt = null,
  verificationDays,
}: {
  readonly reportedAt?: Date | null | undefined
  readonly verificationDays: number
}): CivilDay | null {
  return reportedAt ? addDays(civilDay(reportedAt), verificationDays) : null
}
