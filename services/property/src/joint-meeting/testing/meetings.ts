/** The steps of a joint meeting as people take them through the API; each fails loudly when it is refused. */
import type { Actor } from '@linli/subgraph/testing'
import { district, idOf, type Cast } from '../../testing/cast.ts'
import { makeMeetingRound } from '../meeting-round.ts'

export const community = '210113004027'
export const party = idOf('示范·太湖社区党委')
export const committee = idOf('示范·太湖社区居委会')
export const owners = idOf('示范·杏林苑业委会')
export const company = idOf('示范安居物业')

export const resolutionFields = `id reference text status revision dueOn isOverdue ownerName raiserName attempts verifiableFrom
  closing closingChannel meetingReference reports { words sentBackReason files { id } } events { kind note isRecorded }
  availableActions { action isAllowed isNextStep refusal { code } }`

export const meetingFields = `id reference heading status revision heldOn venue convenerName calledOffReason
  items { id sourceKind reason heading reasonWords link status struckReason raiserName decision minute { words decision revision } }
  seats { id organisationId organisationName status isRecorded canRecord }
  resolutions { ${resolutionFields} } notes { text } events { kind note isRecorded }
  availableActions { action isAllowed isNextStep refusal { code } }`

const shown: Record<string, string> = {
  agendaItemMinute: `agendaItem { id minute { words decision revision } }`,
  meetingTopicRaise: 'meetingTopic { id status revision }',
  meetingTopicWithdraw: 'meetingTopic { id status revision }',
  meetingRuleSet: 'meetingRule { communityType }',
  ...Object.fromEntries(
    [
      'resolutionReport',
      'resolutionConfirm',
      'resolutionRecordResident',
      'resolutionSendBack',
      'resolutionVerify',
    ].map((name) => [name, `resolution { ${resolutionFields} }`]),
  ),
}

/** Sends one mutation and gives its payload, whatever it says. */
export async function send(actor: Actor, mutation: string, input: object): Promise<any> {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1)
  const { data, errors } = await actor.ask(
    `mutation($input: ${name}Input!) { ${mutation}(input: $input) {
       ${shown[mutation] ?? `jointMeeting { ${meetingFields} }`} errors { code message path } } }`,
    { input },
  )
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`)
  return data![mutation]
}

/** Sends a mutation that must be accepted, and gives the thing as it is then. */
export async function accepted(actor: Actor, mutation: string, input: object): Promise<any> {
  const { errors, ...rest } = await send(actor, mutation, input)
  if (errors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(errors)}`)
  return Object.values(rest)[0]
}

export async function read(actor: Actor, document: string, variables = {}): Promise<any> {
  const { data, errors } = await actor.ask(document, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return Object.values(data!)[0]
}

export const readMeeting = (actor: Actor, id: string) =>
  read(actor, `query($id: ID!) { jointMeeting(id: $id) { ${meetingFields} } }`, { id })

export const readResolution = (actor: Actor, id: string) =>
  read(actor, `query($id: ID!) { resolution(id: $id) { ${resolutionFields} } }`, { id })

const hour = 3_600_000
export const day = 24 * hour

export const call = (cast: Cast, more: object = {}) =>
  accepted(cast.secretary, 'jointMeetingCall', {
    ...{ placeCode: community, venue: '社区会议室' },
    startsAt: new Date(cast.world.time.now().getTime() + 2 * hour).toISOString(),
    ...more,
  })

/** An act of whoever runs the meeting, on the meeting as it is now. */
export async function run(cast: Cast, mutation: string, id: string, more: object = {}): Promise<any> {
  const { revision } = await readMeeting(cast.secretary, id)
  return accepted(cast.secretary, mutation, { jointMeetingId: id, revision, ...more })
}

/** Enters that everybody came. */
export async function allPresent(cast: Cast, meeting: any): Promise<void> {
  for (const { id } of meeting.seats)
    await accepted(cast.secretary, 'meetingSeatRecord', { meetingSeatId: id, status: 'PRESENT' })
}

/** Writes a decision for every item that has none. */
export async function decideAll(cast: Cast, id: string, decision = '按既定安排办理。'): Promise<void> {
  const { items } = await readMeeting(cast.secretary, id)
  for (const item of items) {
    if (item.status !== 'ON_AGENDA' || item.decision) continue
    const input = { agendaItemId: item.id, revision: item.minute.revision, words: '', decision }
    await accepted(cast.secretary, 'agendaItemMinute', input)
  }
}

export const today = (cast: Cast) =>
  new Date(cast.world.time.now().getTime() + 8 * hour).toISOString().slice(0, 10)

export const inDays = (cast: Cast, days: number) =>
  new Date(cast.world.time.now().getTime() + 8 * hour + days * day).toISOString().slice(0, 10)

/** A meeting that has resolved one thing which the company owes, raised by the residents' committee; it has ended. */
export async function resolved(cast: Cast, task: object = {}): Promise<any> {
  const meeting = await call(cast)
  await run(cast, 'jointMeetingOpen', meeting.id)
  await accepted(cast.secretary, 'agendaItemAdd', {
    ...{ jointMeetingId: meeting.id, title: '两院之间的停车位', reason: '没有一家管。' },
  })
  const { items } = await readMeeting(cast.secretary, meeting.id)
  await accepted(cast.secretary, 'resolutionNote', {
    ...{ agendaItemId: items.at(-1).id, text: '补划两院之间的停车线', ownerId: company, raiserId: committee },
    ...{ dueOn: inDays(cast, 10), ...task },
  })
  return run(cast, 'jointMeetingClose', meeting.id)
}

/** The round of the district, as the job makes it every morning. */
export async function makeRoundOf(cast: Cast): Promise<void> {
  const { asSystem } = cast.world.service('property')
  await makeMeetingRound({ districtId: district }, { asSystem, time: cast.world.time })
}

/** Everything that is stored about meetings. */
export async function everythingStored(cast: Cast): Promise<string> {
  const tables = [
    ...['joint_meeting', 'meeting_seat', 'agenda_item', 'agenda_minute', 'meeting_note', 'meeting_topic'],
    ...['resolution', 'resolution_report', 'meeting_event', 'meeting_rule'],
  ]
  const selects = tables.map(
    (table) =>
      `select '${table}' as name, coalesce(jsonb_agg(t order by t.id), '[]') as rows from ${table} t`,
  )
  const rows = await cast.world.sqlAs('property', { kind: 'SYSTEM' }, selects.join(' union all '))
  const facts = await cast.world.sqlAs(
    'property',
    { kind: 'SYSTEM' },
    `select count(*)::int as told from facts.fact`,
  )
  return JSON.stringify([rows, facts])
}

/** Sends a mutation that must be refused, and makes sure that nothing at all changed. */
export async function refusedWith(cast: Cast, actor: Actor, mutation: string, input: object): Promise<any> {
  const before = await everythingStored(cast)
  const { errors } = await send(actor, mutation, input)
  if (before !== (await everythingStored(cast)))
    throw new Error(`${mutation} was refused and yet changed something`)
  return errors[0] ?? { code: 'ACCEPTED', message: '' }
}
