import { notify, tell, wake, type EntityManager } from '@linli/subgraph'
import { deskOf } from '../service-standard/index.ts'
import type { JointMeeting } from './joint-meeting.ts'

/** What other services and open desks learn, in the past tense. */
export type MeetingFact =
  | 'JointMeetingCalled'
  | 'JointMeetingChanged'
  | 'JointMeetingCalledOff'
  | 'JointMeetingOpened'
  | 'JointMeetingClosed'
  | 'JointMeetingMinutesPublished'
  | 'JointMeetingNoteAdded'

export async function tellMeeting(
  em: EntityManager,
  meeting: JointMeeting,
  fact: MeetingFact,
): Promise<void> {
  const { id, districtId, communityCode, placeCode, convenerId, status, heldOn, invitedIds } = meeting
  const told = { subject: id, communityCode, placeCode, convenerId, status, heldOn }
  await tell(em, fact, told, districtId)
  for (const owner of [...invitedIds, districtId]) wake(em, deskOf(owner))
}

type Purpose = 'MEETING_CALLED' | 'MEETING_MOVED' | 'MEETING_CALLED_OFF' | 'MINUTES_PUBLISHED'

const clockTime = new Intl.DateTimeFormat('zh-CN', {
  ...{ hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' },
})

/**
 * Notifies the table.
 * @param organisations whom of it; all who are invited when left out
 * @param occasion tells one notice of this purpose from the next
 */
export async function notifyTable(
  em: EntityManager,
  meeting: JointMeeting,
  purpose: Purpose,
  {
    organisations = meeting.invitedIds,
    occasion = '',
  }: { organisations?: readonly string[]; occasion?: string } = {},
): Promise<void> {
  const { id, reference, heldOn, startsAt, venue } = meeting
  await notify(
    em,
    {
      ...{ purpose, to: { organisations }, subject: id, link: `/app/property/meetings/${id}` },
      params: { reference, heldOn, time: clockTime.format(startsAt), venue },
      key: `${purpose}:${id}:${occasion}`,
    },
    meeting.districtId,
  )
}
