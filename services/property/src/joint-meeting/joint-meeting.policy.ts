/**
 * Who may do what with a joint meeting, and why not: nothing, or the reason of the refusal. The same answer serves the
 * mutation and the button.
 */
import { addDays, refuse, type CivilDay, type Refusal } from '@linli/kernel'
import { isCommunityOf, type Asker } from '../resolution/index.ts'
import type { JointMeetingErrorCode } from './joint-meeting-refusal.type.ts'
import { knowsMeetingMove, type MeetingMove, type MeetingStatus } from './joint-meeting.lifecycle.ts'

export type Answer = Refusal<JointMeetingErrorCode> | null

export interface MeetingSituation extends Asker {
  readonly meeting: {
    readonly communityCode: string
    readonly status: MeetingStatus
    readonly heldOn: CivilDay
  }
}

function signedIn({ viewer, isSeatExpired }: Asker): Answer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

/** The community's Party organisation calls the table together, or its residents' committee; nobody else does. */
export function mayCall(asker: Asker, communityCode: string): Answer {
  return signedIn(asker) ?? (isCommunityOf(asker, communityCode) ? null : refuse('NOT_YOURS'))
}

function runs(situation: MeetingSituation): Answer {
  return mayCall(situation, situation.meeting.communityCode)
}

function stands({ meeting }: MeetingSituation, move: MeetingMove): Answer {
  return knowsMeetingMove(move, meeting.status) ? null : refuse(`MEETING_${meeting.status}`)
}

function standsIn({ meeting }: MeetingSituation, ...statuses: MeetingStatus[]): Answer {
  return statuses.includes(meeting.status) ? null : refuse(`MEETING_${meeting.status}`)
}

export function mayMove(situation: MeetingSituation): Answer {
  return runs(situation) ?? stands(situation, 'arrange')
}

/** Somebody may be missing at the table until the minutes are public. */
export function mayInvite(situation: MeetingSituation): Answer {
  return runs(situation) ?? standsIn(situation, 'CALLED', 'IN_SESSION', 'CLOSED')
}

export function mayCallOff(situation: MeetingSituation): Answer {
  return runs(situation) ?? stands(situation, 'callOff')
}

export function mayOpen(situation: MeetingSituation): Answer {
  const { meeting, today } = situation
  return (
    runs(situation) ??
    stands(situation, 'open') ??
    (meeting.heldOn > today ? refuse('MEETING_NOT_YET', { day: meeting.heldOn }) : null)
  )
}

/** What is added by hand, and what is struck with a reason: before the meeting and while it sits. */
export function mayChangeAgenda(situation: MeetingSituation): Answer {
  return runs(situation) ?? standsIn(situation, 'CALLED', 'IN_SESSION')
}

/** Minutes are written while people talk, and put in order afterwards. */
export function mayWriteMinutes(situation: MeetingSituation): Answer {
  return runs(situation) ?? standsIn(situation, 'IN_SESSION', 'CLOSED')
}

/** What is resolved is resolved at the table: not after it has risen. */
export function mayResolve(situation: MeetingSituation): Answer {
  return runs(situation) ?? standsIn(situation, 'IN_SESSION')
}

/** An organisation answers for itself; the community enters it for whoever came or telephoned 代录. */
export function mayRecordAttendance(situation: MeetingSituation, organisationId: string): Answer {
  const isOwn = situation.viewer.actsFor(organisationId)
  return (
    signedIn(situation) ??
    (isOwn ? null : runs(situation)) ??
    standsIn(situation, 'CALLED', 'IN_SESSION', 'CLOSED')
  )
}

export function mayClose(situation: MeetingSituation): Answer {
  return runs(situation) ?? stands(situation, 'close')
}

export function mayPublish(situation: MeetingSituation): Answer {
  return runs(situation) ?? stands(situation, 'publish')
}

export function mayAddNote(situation: MeetingSituation): Answer {
  return runs(situation) ?? standsIn(situation, 'PUBLISHED')
}

/** Any body of the community, and a company that serves there, may raise what nobody owns. */
export function mayRaiseTopic(asker: Asker, isPartOfCommunity: boolean): Answer {
  const isBody = asker.viewer.holds('PARTY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY')
  return signedIn(asker) ?? (isBody && isPartOfCommunity ? null : refuse('NOT_YOURS'))
}

export function mayWithdrawTopic(
  asker: Asker,
  topic: { readonly raiserId: string; readonly communityCode: string; readonly status: string },
): Answer {
  const isTheirs = asker.viewer.actsFor(topic.raiserId) || isCommunityOf(asker, topic.communityCode)
  return (
    signedIn(asker) ??
    (isTheirs ? null : refuse('NOT_YOURS')) ??
    (topic.status === 'OPEN' ? null : refuse('TOPIC_ENDED'))
  )
}

/** How often communities of a type meet is the district's to say; what is resolved already stays. */
export function maySetMeetingRule(asker: Asker, validFrom: CivilDay): Answer {
  return (
    signedIn(asker) ??
    (asker.viewer.holds('DISTRICT') ? null : refuse('NOT_YOURS')) ??
    (validFrom > asker.today
      ? null
      : refuse('MEETING_RULE_PAST', { day: addDays(asker.today, 1) }, ['validFrom']))
  )
}

/** Somebody else has changed it since the reader looked. */
export function isStale(current: { readonly revision: number }, seen: number): Answer {
  return current.revision === seen ? null : refuse('CONFLICT')
}
