import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accepted,
  call,
  day,
  inDays,
  makeRoundOf,
  owners,
  read,
  readMeeting,
  readResolution,
  refusedWith,
  resolved,
  run,
  today,
} from '../joint-meeting/testing/meetings.ts'
import { createCast, district, idOf, type Cast } from '../testing/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
})
afterAll(() => cast?.world.stop())

/** A task of the company that the residents' committee raised, ready to be worked on. */
const task = async (more: object = {}) => {
  const { resolutions } = await resolved(cast, more)
  return resolutions[0]
}
const named = ({ id, revision }: any) => ({ resolutionId: id, revision })
const report = (resolution: any, words = '已划线 12 个。') =>
  accepted(cast.manager, 'resolutionReport', { ...named(resolution), words })

const notices = async (purpose: string, subject: string) =>
  (await cast.world.sqlAs(
    'property',
    { kind: 'SYSTEM' },
    `select distinct payload ->> 'key' as key from facts.fact where type = 'NoticeGiven'
       and payload ->> 'purpose' = $1 and coalesce(subject::text, payload ->> 'subject') = $2`,
    [purpose, subject],
  )) as { key: string }[]

describe('a resolution', () => {
  it('is its one owner’s to report, with evidence, and the raiser’s to close out', async () => {
    const resolution = await task()
    const words = { ...named(resolution), words: '已完成。' }
    for (const [actor, code] of [
      // Serves in the same community, so it sat at the table.
      [cast.otherCompany, 'NOT_YOURS'],
      [cast.secretary, 'NOT_YOURS'],
      [cast.residentsCommittee, 'NOT_YOURS'],
      [cast.ownersCommittee, 'NOT_YOURS'],
      [cast.district, 'NOT_YOURS'],
      [cast.resident, 'NOT_FOUND'],
      [cast.stranger, 'NOT_FOUND'],
    ] as const)
      expect(await refusedWith(cast, actor, 'resolutionReport', words)).toMatchObject({ code })
    for (const [more, path] of [
      [{ words: '  ' }, 'words'],
      [{ fileIds: [idOf('别人的文件')] }, 'fileIds'],
      [{ fileIds: Array.from({ length: 11 }, (_, at) => idOf(`文件${at}`)) }, 'fileIds'],
    ] as const)
      expect(await refusedWith(cast, cast.manager, 'resolutionReport', { ...words, ...more })).toMatchObject({
        ...{ code: 'INVALID_INPUT', path: [path] },
      })
    expect(
      await refusedWith(cast, cast.manager, 'resolutionReport', { ...words, revision: 99 }),
    ).toMatchObject({
      code: 'CONFLICT',
    })
    const file = idOf('停车位照片.jpg')
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM', district },
      `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at)
       values ($1, $2, 'x', 'image/jpeg', 1, '停车位照片.jpg', 'x', now())`,
      [district, file],
    )
    const reported = await accepted(cast.manager, 'resolutionReport', { ...words, fileIds: [file] })
    expect(reported).toMatchObject({ status: 'REPORTED', attempts: 1, reports: [{ files: [{ id: file }] }] })
    expect(await notices('RESOLUTION_REPORTED', resolution.id)).toHaveLength(1)

    for (const [actor, code] of [
      [cast.manager, 'OWNER_CANNOT_CLOSE'],
      [cast.confirmer, 'OWNER_CANNOT_CLOSE'],
      [cast.secretary, 'NOT_YOURS'],
      [cast.district, 'NOT_YOURS'],
    ] as const)
      expect(await refusedWith(cast, actor, 'resolutionConfirm', named(reported))).toMatchObject({ code })
    const closed = await accepted(cast.residentsCommittee, 'resolutionConfirm', named(reported))
    expect(closed).toMatchObject({ status: 'CLOSED', closing: 'RAISER' })
    expect(
      await refusedWith(cast, cast.residentsCommittee, 'resolutionConfirm', named(closed)),
    ).toMatchObject({
      code: 'RESOLUTION_CLOSED',
    })
    const openly = await readResolution(cast.resident, resolution.id)
    expect(openly).toBeNull()
  })

  it('is not closed out by somebody who also holds a post with its owner, in whatever seat', async () => {
    const resolution = await task({ raiserId: owners })
    const reported = await report(resolution)
    expect(await refusedWith(cast, cast.recused, 'resolutionConfirm', named(reported))).toMatchObject({
      code: 'OWNER_CANNOT_CLOSE',
    })
    expect(await accepted(cast.ownersCommittee, 'resolutionConfirm', named(reported))).toMatchObject({
      closing: 'RAISER',
    })
  })

  it('goes back to its owner as often as it is not done, and the reason stays', async () => {
    const first = await report(await task())
    const reason = { ...named(first), reason: '北侧没有划。' }
    expect(await refusedWith(cast, cast.manager, 'resolutionSendBack', reason)).toMatchObject({
      code: 'OWNER_CANNOT_CLOSE',
    })
    expect(await refusedWith(cast, cast.district, 'resolutionSendBack', reason)).toMatchObject({
      code: 'NOT_YOURS',
    })
    const back = await accepted(cast.residentsCommittee, 'resolutionSendBack', reason)
    expect(back).toMatchObject({ status: 'OPEN', reports: [{ sentBackReason: '北侧没有划。' }] })
    const again = await report(back, '北侧也划了。')
    expect(again).toMatchObject({ status: 'REPORTED', attempts: 2 })
    expect(again.reports.map(({ sentBackReason }: any) => sentBackReason)).toEqual([null, '北侧没有划。'])
  })

  it('is closed out on a resident’s word, entered by the community and marked', async () => {
    const reported = await report(await task())
    const input = { ...named(reported), channel: 'TELEPHONE', words: '居民来电说停得下了。' }
    expect(await refusedWith(cast, cast.manager, 'resolutionRecordResident', input)).toMatchObject({
      code: 'OWNER_CANNOT_CLOSE',
    })
    expect(await refusedWith(cast, cast.ownersCommittee, 'resolutionRecordResident', input)).toMatchObject({
      code: 'NOT_YOURS',
    })
    const online = { ...input, channel: 'ONLINE' }
    expect(await refusedWith(cast, cast.secretary, 'resolutionRecordResident', online)).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['channel'] },
    })
    const closed = await accepted(cast.secretary, 'resolutionRecordResident', input)
    expect(closed).toMatchObject({ status: 'CLOSED', closing: 'RESIDENT', closingChannel: 'TELEPHONE' })
    expect(closed.events[0]).toMatchObject({ kind: 'RESOLUTION_CLOSED', isRecorded: true })
  })

  it('is verified by the community only after two requests and seven days, and counted apart', async () => {
    const before = await read(cast.secretary, counts(cast))
    const reported = await report(await task())
    const words = (resolution: any) => ({ ...named(resolution), words: '现场看过，12 个。' })
    expect(await refusedWith(cast, cast.secretary, 'resolutionVerify', words(reported))).toMatchObject({
      code: 'RAISER_FIRST',
    })
    cast.world.time.advance(3 * day)
    await makeRoundOf(cast)
    await makeRoundOf(cast)
    const asked = await readResolution(cast.secretary, reported.id)
    expect(asked.attempts).toBe(2)
    expect(await notices('RESOLUTION_REPORTED', reported.id)).toHaveLength(2)
    expect(await refusedWith(cast, cast.secretary, 'resolutionVerify', words(asked))).toMatchObject({
      code: 'RAISER_FIRST',
    })
    cast.world.time.advance(4 * day)
    await makeRoundOf(cast)
    expect(await notices('RESOLUTION_UNANSWERED', reported.id)).toHaveLength(1)
    const due = await readResolution(cast.secretary, reported.id)
    expect(due.availableActions).toEqual(
      expect.arrayContaining([{ action: 'VERIFY', isAllowed: true, isNextStep: true, refusal: null }]),
    )
    expect(await refusedWith(cast, cast.manager, 'resolutionVerify', words(due))).toMatchObject({
      code: 'OWNER_CANNOT_CLOSE',
    })
    expect(await refusedWith(cast, cast.ownersCommittee, 'resolutionVerify', words(due))).toMatchObject({
      code: 'NOT_YOURS',
    })
    expect(await accepted(cast.secretary, 'resolutionVerify', words(due))).toMatchObject({
      ...{ status: 'CLOSED', closing: 'COMMUNITY' },
    })
    const after = await read(cast.secretary, counts(cast))
    expect([after.verified - before.verified, after.confirmed - before.confirmed]).toEqual([1, 0])
  })

  it('comes back on the next agenda by itself once it is overdue, and its owner is told once', async () => {
    const resolution = await task({ dueOn: inDays(cast, 4), text: '清理地下车库杂物' })
    cast.world.time.advance(2 * day)
    await makeRoundOf(cast)
    await makeRoundOf(cast)
    expect(await notices('RESOLUTION_DUE', resolution.id)).toHaveLength(1)
    const next = await call(cast, {
      startsAt: new Date(cast.world.time.now().getTime() + 20 * day).toISOString(),
    })
    const itemsOf = async () =>
      (await readMeeting(cast.secretary, next.id)).items.filter(({ heading }: any) =>
        heading.includes('清理地下车库杂物'),
      )
    expect(await itemsOf()).toEqual([])
    cast.world.time.advance(4 * day)
    await makeRoundOf(cast)
    expect(await notices('RESOLUTION_OVERDUE', resolution.id)).toHaveLength(1)
    const [item] = await itemsOf()
    expect(item).toMatchObject({
      sourceKind: 'RESOLUTION',
      reason: 'RESOLUTION_OVERDUE',
      status: 'ON_AGENDA',
    })
    expect(item.reasonWords).toContain('示范安居物业')
    expect(item.reasonWords).toContain('已逾期 2 天')

    // Done before the meeting, it is marked as settled; struck, it stays struck.
    const done = await report(await readResolution(cast.manager, resolution.id))
    await accepted(cast.residentsCommittee, 'resolutionConfirm', named(done))
    await makeRoundOf(cast)
    expect((await itemsOf())[0]).toMatchObject({ status: 'SETTLED' })
    await run(cast, 'jointMeetingCallOff', next.id, { reason: '并入下月。' })
  })

  it('is on the desk of whoever can move it on, and on nobody else’s', async () => {
    const resolution = await task({ dueOn: inDays(cast, 9), text: '修补围墙' })
    const desk = async (actor: any) =>
      (
        await read(
          actor,
          `{ propertyToday { resolutionsWaiting { text availableActions { action isNextStep } } } }`,
        )
      ).resolutionsWaiting.map(({ text }: any) => text)
    expect(await desk(cast.manager)).toContain('修补围墙')
    for (const other of [cast.secretary, cast.residentsCommittee, cast.ownersCommittee, cast.street])
      expect(await desk(other)).not.toContain('修补围墙')
    await report(await readResolution(cast.manager, resolution.id))
    expect(await desk(cast.manager)).not.toContain('修补围墙')
    expect(await desk(cast.residentsCommittee)).toContain('修补围墙')
  })

  it('stands on the board of its owner, of its raiser and of the community around it', async () => {
    const board = async (actor: any, part: string) =>
      (
        await read(
          actor,
          `{ resolutions(part: ${part}, first: 100) { edges { node { dueOn ownerName } } totalCount } }`,
        )
      ).edges.map(({ node }: any) => node)
    const mine = await board(cast.manager, 'OWNED')
    expect(mine.length).toBeGreaterThan(0)
    expect(mine.map(({ dueOn }: any) => dueOn)).toEqual(mine.map(({ dueOn }: any) => dueOn).toSorted())
    expect(await board(cast.residentsCommittee, 'RAISED')).not.toEqual([])
    expect(await board(cast.street, 'AROUND')).not.toEqual([])
    for (const foreign of [cast.otherCompany, cast.resident, cast.stranger])
      expect(await board(foreign, 'AROUND')).toEqual([])
  })
})

const counts = (world: Cast) =>
  `{ resolutionCounts(since: "2026-01-01", until: "${today(world)}") { all confirmed verified inTime overdue } }`
