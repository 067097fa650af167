/** The agenda that proposes itself: filled when a meeting is called, and looked at again every morning until it begins. */
import { addDays, type CivilDay } from '@linli/kernel'
import { readRows, type EntityManager } from '@linli/subgraph'
import { clock } from '../service-standard/index.ts'
import { AgendaItem } from './agenda-item.ts'
import { AgendaMinute } from './agenda-minute.ts'
import type { AgendaProposal } from './agenda-source.ts'
import { agendaSources } from './agenda-sources.ts'
import type { JointMeeting, MeetingPlace } from './joint-meeting.ts'

/** How far back a place looks that has never met: a month, as it would have with our rhythm. */
const daysBeforeFirst = 31

/** Everything that belongs on the table of a place today, in the order of the sources. */
export async function proposalsFor(
  em: EntityManager,
  place: MeetingPlace,
  days: { readonly today: CivilDay; readonly heldOn: CivilDay },
): Promise<AgendaProposal[]> {
  const since = (await lastHeldOn(em, place)) ?? addDays(days.today, -daysBeforeFirst)
  const found: AgendaProposal[] = []
  for (const source of agendaSources) found.push(...(await source(em, place, { ...days, since })))
  return found
}

async function lastHeldOn(em: EntityManager, { districtId, placeCode, communityCode }: MeetingPlace) {
  const [row] = await readRows<{ heldOn: CivilDay | null }>(
    em,
    `select max(held_on)::text as "heldOn" from joint_meeting
     where district_id = $1 and community_code = $2 and place_code = $3 and status in ('CLOSED', 'PUBLISHED')`,
    [districtId, communityCode, placeCode],
  )
  return row?.heldOn ?? null
}

/**
 * Brings the agenda of a meeting that has not begun up to date: what is new is added, what is done is marked as
 * settled, what was struck stays struck.
 * @returns whether anything changed
 */
export async function bringUpToDate(
  em: EntityManager,
  meeting: JointMeeting,
  today: CivilDay,
  now: Date,
): Promise<boolean> {
  const proposals = await proposalsFor(em, meetingPlace(meeting), { today, heldOn: meeting.heldOn })
  const items = await em.find(AgendaItem, { jointMeetingId: meeting.id }, { orderBy: { position: 'asc' } })
  const before = JSON.stringify(items.map(({ status, reason, params }) => [status, reason, params]))
  const keyOf = ({ sourceKind, sourceId }: AgendaItem) => `${sourceKind}:${sourceId}`
  const known = new Map(items.filter(({ sourceId }) => sourceId).map((item) => [keyOf(item), item]))
  const added: AgendaItem[] = []
  for (const proposal of proposals) {
    const item = known.get(`${proposal.kind}:${proposal.sourceId}`)
    if (item) item.proposeAgain(proposal, now)
    else added.push(putOnAgenda(em, meeting, proposal, items.length + added.length + 1, now))
  }
  const proposed = new Set(proposals.map(({ kind, sourceId }) => `${kind}:${sourceId}`))
  for (const [key, item] of known) if (item.status === 'ON_AGENDA' && !proposed.has(key)) item.settle(now)
  const after = JSON.stringify(items.map(({ status, reason, params }) => [status, reason, params]))
  return added.length > 0 || before !== after
}

/** Every item has its sheet of the minutes from the beginning, so that two people who write it meet each other. */
export function putOnAgenda(
  em: EntityManager,
  meeting: JointMeeting,
  proposal: AgendaProposal,
  position: number,
  now: Date,
  actor = clock,
): AgendaItem {
  const item = AgendaItem.propose(meeting, proposal, position, actor, now)
  em.persist(item)
  em.persist(AgendaMinute.of(item))
  return item
}

export function meetingPlace(meeting: JointMeeting): MeetingPlace {
  const { districtId, communityCode, placeCode, managementAreaId = null } = meeting
  return { districtId, communityCode, placeCode, managementAreaId }
}
