/** The daily round of a district: agendas fill themselves, and whoever owes something is reminded of it. */
import { addDays, civilDay, daysBetween, startOfDay, type CivilDay, type TimeSource } from '@linli/kernel'
import { enqueue, notify, readRows, wake, type AsSystem, type EntityManager } from '@linli/subgraph'
import {
  noteEvent,
  notifyOfResolution,
  Resolution,
  tellResolution,
  verifiableFrom,
} from '../resolution/index.ts'
import { clock } from '../service-standard/index.ts'
import { bringUpToDate } from './agenda.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { JointMeeting } from './joint-meeting.ts'
import { readMeetingRules } from './meeting-rule.ts'
import { standingsIn } from './meeting-standing.ts'

interface RoundJob {
  readonly districtId: string
}

/** An owner is reminded so many days before the last one. Our assumption: time to do it, not to forget it. */
const remindedDaysBefore = 3
/** A community is told so many days before the end of the period in which it should meet. */
const calledDaysBefore = 7

/** Has the round made soon, and from then on every morning: whatever changes an agenda asks for it. */
export async function makeMeetingRoundSoon(em: EntityManager, districtId: string): Promise<void> {
  const job: RoundJob = { districtId }
  await enqueue(em, 'meeting-round', { ...job }, { key: `meeting-round:${districtId}` })
}

/** Job: it asks for its own next run first, so that a district that has met once stays in step. */
export async function makeMeetingRound(
  { districtId }: RoundJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem({ district: districtId, reason: 'the round of joint meetings' }, async (em) => {
    const now = time.now()
    const today = civilDay(now)
    const morning = new Date(startOfDay(addDays(today, 1)).getTime() + 8 * 3_600_000)
    const job: RoundJob = { districtId }
    await enqueue(em, 'meeting-round', { ...job }, { runAt: morning, key: `meeting-round:${districtId}` })
    await fillAgendas(em, districtId, today, now)
    await remindOwners(em, districtId, today)
    await askRaisers(em, districtId, today, now)
    await remindConveners(em, districtId, today)
  })
}

async function fillAgendas(em: EntityManager, districtId: string, today: CivilDay, now: Date): Promise<void> {
  for (const { id } of await em.find(JointMeeting, { districtId, status: 'CALLED' })) {
    // It may be opened at this very moment, and two who fill it at once would put everything there twice.
    const meeting = await findMeetingToChange(em, id)
    if (meeting?.status === 'CALLED' && (await bringUpToDate(em, meeting, today, now))) wake(em, id)
  }
}

async function remindOwners(em: EntityManager, districtId: string, today: CivilDay): Promise<void> {
  const open = await em.find(Resolution, {
    ...{ districtId, status: 'OPEN', dueOn: { $lte: addDays(today, remindedDaysBefore) } },
  })
  for (const resolution of open) {
    const { ownerId, raiserId, dueOn } = resolution
    if (dueOn < today) {
      if (resolution.toldOverdueOn) continue
      resolution.toldOverdueOn = today
      const to = { organisations: [ownerId, raiserId] }
      await notifyOfResolution(em, resolution, 'RESOLUTION_OVERDUE', to)
      await tellResolution(em, resolution, 'ResolutionFellOverdue')
    } else if (!resolution.remindedOn) {
      resolution.remindedOn = today
      await notifyOfResolution(em, resolution, 'RESOLUTION_DUE', { organisations: [ownerId] })
    }
  }
}

/**
 * Whoever raised it is asked with the report, and again in even steps until the days are over; then the community is
 * told that it may look for itself.
 */
async function askRaisers(em: EntityManager, districtId: string, today: CivilDay, now: Date): Promise<void> {
  for (const resolution of await em.find(Resolution, { districtId, status: 'REPORTED' })) {
    const { attempts, verificationAttempts, verificationDays, askedOn, raiserId, id, jointMeetingId } =
      resolution
    const step = Math.max(1, Math.floor(verificationDays / verificationAttempts))
    if (attempts < verificationAttempts && askedOn && daysBetween(askedOn, today) >= step) {
      resolution.ask(today)
      noteEvent(em, { districtId, jointMeetingId, resolutionId: id }, 'RESOLUTION_ASKED_AGAIN', clock, now)
      const to = { organisations: [raiserId] }
      await notifyOfResolution(em, resolution, 'RESOLUTION_REPORTED', to, `${resolution.attempts}`)
      await tellResolution(em, resolution, 'ResolutionAskedAgain')
    }
    const isTime = resolution.attempts >= verificationAttempts && today >= verifiableFrom(resolution)!
    if (!isTime || resolution.toldUnansweredOn) continue
    resolution.toldUnansweredOn = today
    const to = { organisations: [], community: true }
    await notifyOfResolution(em, resolution, 'RESOLUTION_UNANSWERED', to, today)
  }
}

/** Communities that have met before are kept in step; one that never met is told by nobody but its street. */
async function remindConveners(em: EntityManager, districtId: string, today: CivilDay): Promise<void> {
  const conveners = await readRows<{ id: string; communityCode: string }>(
    em,
    `select id, territory_code as "communityCode" from organisation
     where district_id = $1 and kind = 'PARTY_ORGANISATION' and dissolved_on is null
       and territory_code in (select distinct community_code from joint_meeting where district_id = $1)`,
    [districtId],
  )
  const communities = [...new Set(conveners.map(({ communityCode }) => communityCode))]
  if (communities.length === 0) return
  const rules = await readMeetingRules(em, districtId)
  const standings = await standingsIn(em, districtId, communities, rules, today)
  for (const { id, communityCode } of conveners) {
    const { nextBy, aheadId, placeCode } = standings.get(communityCode)!
    if (!nextBy || aheadId || addDays(nextBy, -calledDaysBefore) > today) continue
    await notify(em, {
      ...{ purpose: 'MEETING_TO_CALL', to: { organisations: [id] }, subject: id },
      ...{ link: '/app/property/meetings', params: { nextBy } },
      key: `meeting-to-call:${placeCode}:${nextBy}`,
    })
  }
}
