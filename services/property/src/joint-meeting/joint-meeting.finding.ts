import { findVisible, readRows, type EntityManager } from '@linli/subgraph'
import { JointMeeting, type MeetingPlace } from './joint-meeting.ts'

/** A meeting that somebody wants to change, as far as they may see it; acts on it happen one after the other. */
export async function findMeetingToChange(em: EntityManager, id: string): Promise<JointMeeting | null> {
  const seen = await findVisible(em, JointMeeting, id)
  if (!seen) return null
  await lockPlace(em, seen.placeCode)
  return em.findOne(JointMeeting, { id }, { refresh: true })
}

/** Held until the transaction ends; numbers of a place are given one after the other. */
export async function lockPlace(em: EntityManager, placeCode: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 7))`, [placeCode])
}

/** The next number of a place, and whether a meeting is called there already. */
export async function lookAhead(
  em: EntityManager,
  { districtId, placeCode, communityCode }: MeetingPlace,
): Promise<{ serial: number; hasMeetingAhead: boolean }> {
  const [row] = await readRows<{ last: number; hasMeetingAhead: boolean }>(
    em,
    `select coalesce(max(serial), 0) as last, coalesce(bool_or(status in ('CALLED', 'IN_SESSION')), false) as "hasMeetingAhead"
     from joint_meeting where district_id = $1 and community_code = $2 and place_code = $3`,
    [districtId, communityCode, placeCode],
  )
  return { serial: row!.last + 1, hasMeetingAhead: row!.hasMeetingAhead }
}
