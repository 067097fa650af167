import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast, type Cast } from '../testing/cast.ts'
import { publishFirst } from '../testing/story.ts'
import {
  accepted,
  allPresent,
  call,
  committee,
  community,
  company,
  day,
  inDays,
  owners,
  party,
  readMeeting,
  read,
  refusedWith,
  run,
  send,
} from './testing/meetings.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

describe('a meeting', () => {
  it('is called by the community, for a time to come, once for a place', async () => {
    const input = {
      placeCode: community,
      venue: '社区会议室',
      startsAt: new Date(cast.world.time.now().getTime() + day).toISOString(),
    }
    for (const [actor, code] of [
      [cast.manager, 'NOT_YOURS'],
      [cast.ownersCommittee, 'NOT_YOURS'],
      [cast.street, 'NOT_YOURS'],
      [cast.district, 'NOT_YOURS'],
      [cast.resident, 'NOT_FOUND'],
      [cast.stranger, 'NOT_FOUND'],
    ] as const)
      expect(await refusedWith(cast, actor, 'jointMeetingCall', input)).toMatchObject({ code })
    const late = { ...input, startsAt: cast.world.time.now().toISOString() }
    expect(await refusedWith(cast, cast.secretary, 'jointMeetingCall', late)).toMatchObject({
      code: 'MEETING_TIME_PAST',
    })
    const foreign = { ...input, organisationIds: [cast.stranger.claims.organisations![0]] }
    expect(await refusedWith(cast, cast.secretary, 'jointMeetingCall', foreign)).toMatchObject({
      code: 'GUEST_UNKNOWN',
    })
    const meeting = await call(cast)
    expect(meeting).toMatchObject({ status: 'CALLED', reference: `${community}-J1` })
    expect(meeting.heading).toBe('示范·太湖社区党建联席会议（第 1 次）')
    const invited = meeting.seats.map(({ organisationId }: any) => organisationId)
    expect(invited).toEqual(expect.arrayContaining([party, committee, owners, company]))
    expect(await refusedWith(cast, cast.residentsCommittee, 'jointMeetingCall', input)).toMatchObject({
      code: 'MEETING_AHEAD',
    })
    const { revision } = await readMeeting(cast.secretary, meeting.id)
    const reason = { jointMeetingId: meeting.id, revision, reason: '场地停电。' }
    expect(await refusedWith(cast, cast.manager, 'jointMeetingCallOff', reason)).toMatchObject({
      code: 'NOT_YOURS',
    })
    expect(await accepted(cast.secretary, 'jointMeetingCallOff', reason)).toMatchObject({
      ...{ status: 'CALLED_OFF', calledOffReason: '场地停电。' },
    })
  })

  it('sits, is written down by several at once, and ends with tasks for others', async () => {
    const meeting = await call(cast)
    await accepted(cast.secretary, 'agendaItemAdd', {
      ...{ jointMeetingId: meeting.id, title: '两院之间的停车位', reason: '没有一家管。' },
    })
    const sitting = await run(cast, 'jointMeetingOpen', meeting.id)
    expect(sitting.status).toBe('IN_SESSION')
    const item = sitting.items.at(-1)
    expect(item).toMatchObject({
      heading: '两院之间的停车位',
      sourceKind: 'HAND',
      reasonWords: '没有一家管。',
    })
    const sheet = { agendaItemId: item.id, revision: item.minute.revision }
    await accepted(cast.secretary, 'agendaItemMinute', {
      ...sheet,
      words: '吴委员提出夜间无处停车。',
      decision: '',
    })
    const second = { ...sheet, words: '居委会补充。', decision: '补划停车线。' }
    expect(await refusedWith(cast, cast.residentsCommittee, 'agendaItemMinute', second)).toMatchObject({
      code: 'CONFLICT',
    })
    const { agendaItem } = await send(cast.residentsCommittee, 'agendaItemMinute', second)
    expect(agendaItem.minute.words).toBe('吴委员提出夜间无处停车。')
    await accepted(cast.residentsCommittee, 'agendaItemMinute', {
      ...second,
      revision: agendaItem.minute.revision,
    })

    const task = { agendaItemId: item.id, text: '补划停车线', ownerId: company, dueOn: inDays(cast, 10) }
    for (const [more, code] of [
      [{ ownerId: party }, 'RAISER_IS_OWNER'],
      [{ ownerId: cast.stranger.claims.organisations![0] }, 'OWNER_NOT_INVITED'],
      [{ raiserId: cast.stranger.claims.organisations![0] }, 'RAISER_NOT_INVITED'],
      [{ dueOn: inDays(cast, -1) }, 'DUE_DAY_PAST'],
      [{ text: ' ' }, 'INVALID_INPUT'],
    ] as const)
      expect(await refusedWith(cast, cast.secretary, 'resolutionNote', { ...task, ...more })).toMatchObject({
        code,
      })
    expect(await refusedWith(cast, cast.manager, 'resolutionNote', task)).toMatchObject({ code: 'NOT_YOURS' })
    const noted = await accepted(cast.secretary, 'resolutionNote', task)
    expect(noted.resolutions).toMatchObject([
      { status: 'NOTED', text: '补划停车线', ownerName: '示范安居物业' },
    ])
    const closed = await run(cast, 'jointMeetingClose', meeting.id)
    expect(closed).toMatchObject({ status: 'CLOSED', resolutions: [{ status: 'OPEN' }] })
    expect(await refusedWith(cast, cast.secretary, 'resolutionNote', task)).toMatchObject({
      code: 'MEETING_CLOSED',
    })

    const publishing = { jointMeetingId: meeting.id, revision: closed.revision }
    expect(await refusedWith(cast, cast.secretary, 'jointMeetingPublish', publishing)).toMatchObject({
      code: 'ATTENDANCE_MISSING',
    })
    await allPresent(cast, closed)
    const published = await run(cast, 'jointMeetingPublish', meeting.id)
    expect(published.status).toBe('PUBLISHED')
    const after = { ...sheet, revision: 99, words: '改', decision: '改' }
    expect(await refusedWith(cast, cast.secretary, 'agendaItemMinute', after)).toMatchObject({
      code: 'MEETING_PUBLISHED',
    })
    const noted2 = await accepted(cast.secretary, 'jointMeetingAddNote', {
      ...{ jointMeetingId: meeting.id, text: '停车线数量应为 12 条。' },
    })
    expect(noted2).toMatchObject({ status: 'PUBLISHED', notes: [{ text: '停车线数量应为 12 条。' }] })
    const open = await read(
      cast.resident,
      `{ jointMeetingByReference(reference: "${published.reference}") { status items { decision minute { words } }
         seats { status attendee { personName } } events { kind } resolutions { text reports { words } events { kind } } } }`,
    )
    expect(open).toMatchObject({
      status: 'PUBLISHED',
      events: [],
      items: [{ decision: '补划停车线。', minute: null }],
    })
    expect(open.resolutions).toEqual([{ text: '补划停车线', reports: [], events: [] }])
  })
})
