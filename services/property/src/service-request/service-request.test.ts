import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, idOf, type Cast } from '../testing/cast.ts'
import {
  answerTo,
  leakingTap,
  move,
  place,
  readRequest,
  sendRequest,
  setExamplePolicy,
  type Asked,
} from '../testing/requests.ts'
import { lookAtClocks } from './request-clocks.ts'

const anju = idOf('示范安居物业')
const minute = 60_000

let cast: Cast
beforeAll(async () => {
  cast = await createCast('2026-11-23T09:00:00+08:00')
  await setExamplePolicy(cast)
})
afterAll(() => cast.world.stop())

const wait = (minutes: number) => cast.world.time.advance(minutes * minute)
const byCode = async ({ number, code }: Pick<Asked, 'number' | 'code'>, fields = 'status') => {
  const { data } = await cast.resident.ask(
    `query($number: String!, $code: String!) { serviceRequestByCode(number: $number, code: $code) { ${fields} } }`,
    { number, code },
  )
  return data!.serviceRequestByCode
}
const clocksLook = async ({ id }: { id: string }) => {
  const { asSystem } = cast.world.service('property')
  await lookAtClocks({ districtId: district, requestId: id }, { asSystem, time: cast.world.time })
}
const standings = (request: any) => request.clocks.map(({ stage, standing }: any) => `${stage} ${standing}`)

describe('a resident’s request', () => {
  it('goes from the form to five stars, and every hand it passes is told with its time', async () => {
    const asked = await place(cast)
    expect(asked.number).toMatch(/^诉求-2026-\d{6}$/)
    wait(3)
    await move(cast.manager, asked, 'Dispatch', { handlerId: anju })
    wait(4)
    await move(cast.confirmer, asked, 'Accept')
    wait(10)
    await move(cast.confirmer, asked, 'Arrive')
    wait(60)
    await move(cast.confirmer, asked, 'Dispose', { outcome: 'SOLVED', words: '已更换水管接头。' })
    const { number, code } = asked
    const rated = await sendRequest(cast.resident, 'serviceRequestRate', { number, code, rating: 5 })
    expect(rated.errors).toEqual([])
    const { status, rating, isLate, events, ...more } = await readRequest(cast.manager, asked.id)
    expect({ status, rating, isLate }).toEqual({ status: 'CLOSED', rating: 5, isLate: false })
    expect(more.waitingMinutes).toBe(77)
    expect(standings(more)).toEqual(['受理 MET', '到场或答复方案 MET', '处置 MET'])
    expect(events.map(({ kind, byResident }: any) => `${kind}${byResident ? ' resident' : ''}`)).toEqual([
      ...[
        'PLACED resident',
        'DISPATCHED',
        'ACCEPTED',
        'ON_SITE',
        'DISPOSED',
        'RATED resident',
        'CLOSED resident',
      ],
    ])
  })

  it('shows its number and code to whoever has both, and to nobody else', async () => {
    const asked = await place(cast)
    expect(await byCode(asked)).toEqual({ status: 'PLACED' })
    expect(await byCode({ ...asked, code: asked.code.toLowerCase() })).toEqual({ status: 'PLACED' })
    expect(await byCode({ ...asked, code: 'AAAAAAAA' })).toBeNull()
    expect(await byCode({ ...asked, number: '诉求-2026-999999' })).toBeNull()
    expect(await readRequest(cast.resident, asked.id, 'status')).toBeNull()
    for (const other of [cast.otherCompany, cast.stranger]) {
      expect(await readRequest(other, asked.id, 'status')).toBeNull()
    }
  })

  it('sent twice by a device is one request, with the same code', async () => {
    const more = { clientSecret: 'a-device-of-its-own-0001', idempotencyKey: 'sent-twice-0001' }
    const [one, two] = [await place(cast, more), await place(cast, more)]
    expect(two).toEqual(one)
  })

  it('shows people masked, and not at all to the company from which the resident hides', async () => {
    const open = await place(cast)
    const masked = { maskedName: '张**', maskedPhone: '138****0001' }
    expect((await readRequest(cast.manager, open.id)).requester).toEqual(masked)
    const hidden = await place(cast, { kind: 'COMPLAINT', isAboutCompany: true, isIdentityHidden: true })
    expect((await readRequest(cast.manager, hidden.id)).requester).toBeNull()
    expect((await readRequest(cast.residentsCommittee, hidden.id)).requester).toEqual(masked)
  })

  it('is refused with a wrong number, without words, and for an estate that is not there', async () => {
    const codeOf = async (more: object) =>
      (await sendRequest(cast.resident, 'serviceRequestPlace', { ...leakingTap, ...more })).errors[0]
    expect(await codeOf({ phone: '12345' })).toMatchObject({ code: 'PHONE_INVALID', path: ['phone'] })
    expect(await codeOf({ words: '  ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['words'] })
    expect(await codeOf({ isAboutCompany: true })).toMatchObject({ path: ['isAboutCompany'] })
    expect(await codeOf({ estateId: idOf('没有这个小区') })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('what goes otherwise', () => {
  it('comes back to the desk with a reason, and the next handler has a clock of their own', async () => {
    const asked = await place(cast)
    await move(cast.manager, asked, 'Dispatch', { handlerId: anju })
    wait(10)
    const declined = await move(cast.manager, asked, 'Decline', { reason: '属于燃气公司管线。' })
    expect(declined).toMatchObject({ status: 'PLACED', handler: null })
    await move(cast.secretary, asked, 'Dispatch', { handlerId: idOf('示范·太湖社区居委会') })
    const again = await readRequest(cast.secretary, asked.id)
    expect(standings(again)).toEqual([
      ...[
        '受理 MET',
        '到场或答复方案 HANDED_BACK',
        '处置 HANDED_BACK',
        '到场或答复方案 RUNNING',
        '处置 RUNNING',
      ],
    ])
  })

  it('is reopened by the resident, and stands with the same handler without the time in which it was done', async () => {
    const asked = await place(cast)
    await move(cast.manager, asked, 'Take')
    wait(30)
    await move(cast.manager, asked, 'Dispose', { outcome: 'SOLVED', words: '已处理。' })
    const { dueAt } = (await readRequest(cast.manager, asked.id)).clocks[2]
    wait(120)
    const { number, code } = asked
    const { errors } = await sendRequest(cast.resident, 'serviceRequestReopen', {
      number,
      code,
      words: '还在漏。',
    })
    expect(errors).toEqual([])
    const now = await readRequest(cast.manager, asked.id)
    expect(now).toMatchObject({ status: 'DISPATCHED', reopenedCount: 1, outcome: null })
    expect(now.clocks[2]).toMatchObject({
      standing: 'RUNNING',
      dueAt: new Date(+new Date(dueAt) + 120 * minute).toISOString(),
    })
  })

  it('rests in a pause that is bounded, and goes on by itself to the second', async () => {
    const asked = await place(cast)
    await move(cast.manager, asked, 'Take')
    const until = (minutes: number) => new Date(+cast.world.time.now() + minutes * minute).toISOString()
    const taken = await readRequest(cast.manager, asked.id)
    expect(await answerTo(cast.manager, taken, 'Pause', { until: until(1441), reason: '等配件' })).toBe(
      'PAUSE_TOO_LONG',
    )
    expect(await answerTo(cast.manager, taken, 'Pause', { until: until(-1), reason: '等配件' })).toBe(
      'PAUSE_TOO_LONG',
    )
    const end = until(90)
    await move(cast.manager, asked, 'Pause', { until: end, reason: '等配件' })
    wait(200)
    await clocksLook(asked)
    const { events, isPaused } = await readRequest(cast.manager, asked.id)
    expect(isPaused).toBe(false)
    expect(events.find(({ kind }: any) => kind === 'RESUMED')).toMatchObject({ at: end })
  })

  it('that nobody does in time is told once as late, as of its own second, and the street is called', async () => {
    const asked = await place(cast)
    await move(cast.manager, asked, 'Take')
    const { clocks } = await readRequest(cast.manager, asked.id)
    wait(5 * 60)
    await clocksLook(asked)
    await clocksLook(asked)
    const late = await readRequest(cast.manager, asked.id)
    expect(late).toMatchObject({ isLate: true, status: 'ACCEPTED' })
    const told = late.events.filter(({ kind }: any) => kind === 'RAN_OUT' || kind === 'ESCALATED')
    expect(told.map(({ kind, at }: any) => [kind, at])).toEqual([
      ['RAN_OUT', clocks[1].dueAt],
      ['RAN_OUT', clocks[2].dueAt],
      ['ESCALATED', clocks[2].dueAt],
    ])
  })

  it('without a word of the resident is closed as unrated after seven days, and never as five stars', async () => {
    const asked = await place(cast)
    await move(cast.manager, asked, 'Answer', { words: '物业费收费标准见公示栏。' })
    wait(8 * 1440 + 1)
    await clocksLook(asked)
    expect(await readRequest(cast.manager, asked.id)).toMatchObject({
      status: 'CLOSED',
      rating: null,
      outcome: 'ANSWERED',
    })
  })

  it('is taken back by the resident alone', async () => {
    const asked = await place(cast)
    const now = await readRequest(cast.manager, asked.id, 'id revision')
    expect(await answerTo(cast.manager, now, 'Withdraw')).toBe('NOT_YOURS')
    const { number, code } = asked
    const { serviceRequest } = await sendRequest(cast.resident, 'serviceRequestWithdraw', { number, code })
    expect(serviceRequest.status).toBe('WITHDRAWN')
  })

  it('goes on under another that says the same, of the same estate', async () => {
    const [one, other] = [await place(cast), await place(cast)]
    const now = await readRequest(cast.manager, one.id, 'id revision')
    expect(await answerTo(cast.manager, now, 'Merge', { intoNumber: one.number })).toBe('OTHER_REQUEST_UNFIT')
    const merged = await move(cast.manager, one, 'Merge', { intoNumber: other.number })
    expect(merged.status).toBe('MERGED')
    expect(await readRequest(cast.manager, one.id, 'mergedInto { number }')).toEqual({
      mergedInto: { number: other.number },
    })
  })
})

describe('who may', () => {
  it('lies on the community’s desk in a complaint about the company, which answers and does not close it', async () => {
    const complaint = await place(cast, { kind: 'COMPLAINT', isAboutCompany: true })
    const seen = await readRequest(cast.residentsCommittee, complaint.id)
    expect(seen.desk).toEqual({ id: idOf('示范·太湖社区居委会') })
    expect(await answerTo(cast.manager, seen, 'Answer', { words: '已答复' })).toBe('NOT_YOURS')
    await move(cast.residentsCommittee, complaint, 'Dispatch', { handlerId: anju })
    await move(cast.manager, complaint, 'Accept')
    const disposed = await move(cast.manager, complaint, 'Dispose', {
      outcome: 'ANSWERED',
      words: '情况说明……',
    })
    expect(await answerTo(cast.manager, disposed, 'Close')).toBe('NOT_YOURS')
    expect(await move(cast.residentsCommittee, complaint, 'Close')).toMatchObject({ status: 'CLOSED' })
  })

  it('what a resident says by telephone is entered by the community, not by whoever worked on it', async () => {
    const asked = await place(cast)
    const committee = idOf('示范·太湖社区居委会')
    await move(cast.secretary, asked, 'Dispatch', { handlerId: committee })
    await move(cast.residentsCommittee, asked, 'Accept')
    const done = await move(cast.residentsCommittee, asked, 'Dispose', {
      outcome: 'SOLVED',
      words: '已修好。',
    })
    const rating = { rating: 4, recordedFrom: 'TELEPHONE' }
    expect(await answerTo(cast.residentsCommittee, done, 'Rate', rating)).toBe('HANDLER_RECORDS_ITSELF')
    expect(await answerTo(cast.manager, done, 'Rate', rating)).toBe('NOT_YOURS')
    expect(await readRequest(cast.secretary, asked.id, 'status rating')).toEqual({
      status: 'DISPOSED',
      rating: null,
    })
    expect(await move(cast.secretary, asked, 'Rate', rating)).toMatchObject({ status: 'CLOSED', rating: 4 })
  })

  it('two desks cannot take the same request', async () => {
    const asked = await place(cast)
    const { id, revision } = await readRequest(cast.manager, asked.id)
    const both = await Promise.all([
      answerTo(cast.manager, { id, revision }, 'Take'),
      answerTo(cast.residentsCommittee, { id, revision }, 'Take'),
    ])
    expect(both.toSorted()).toEqual(['ACCEPTED', 'NOT_NOW'])
  })

  it('the company and the community enter what residents say, others do not', async () => {
    const wish = { ...leakingTap, channel: 'TELEPHONE' }
    const codeOf = async (actor: Cast['manager']) =>
      (await sendRequest(actor, 'serviceRequestRecord', wish, 'code')).errors[0]?.code ?? 'ACCEPTED'
    expect(await codeOf(cast.manager)).toBe('ACCEPTED')
    expect(await codeOf(cast.secretary)).toBe('ACCEPTED')
    expect(await codeOf(cast.otherCompany)).toBe('NOT_YOURS')
    expect(await codeOf(cast.resident)).toBe('NOT_SIGNED_IN')
    expect(await codeOf(cast.stranger)).toBe('NOT_FOUND')
  })
})

describe('a policy', () => {
  it('that is changed never changes a clock that runs', async () => {
    const before = await place(cast)
    const { clocks } = await readRequest(cast.manager, before.id)
    const [stage] = (await setExamplePolicy(cast, { name: '更严' })).errors
    expect(stage).toBeUndefined()
    await setExamplePolicy(cast, {
      stages: [
        {
          ...{
            code: 'only',
            name: '一小时办结',
            scope: 'EVERY',
            startsWith: 'PLACED',
            endsWith: ['DISPOSED'],
          },
          ...{
            limitAmount: 60,
            limitUnit: 'MINUTE',
            calendar: 'ROUND_THE_CLOCK',
            hours: [],
            mayPause: false,
          },
        },
      ],
    })
    const after = await place(cast)
    expect((await readRequest(cast.manager, before.id)).clocks).toEqual(clocks)
    expect((await readRequest(cast.manager, after.id)).clocks.map(({ stage: name }: any) => name)).toEqual([
      '一小时办结',
    ])
  })

  it('is set by the district for its own places, and refused with what is wrong in it', async () => {
    expect((await setExamplePolicy(cast, { territoryCode: '999999' })).errors[0].code).toBe(
      'OUTSIDE_YOUR_PLACES',
    )
    expect((await setExamplePolicy(cast, { stages: [] })).errors[0].code).toBe('NO_STAGE')
    expect((await setExamplePolicy({ ...cast, district: cast.manager })).errors[0].code).toBe('NOT_YOURS')
    expect((await setExamplePolicy({ ...cast, district: cast.resident })).errors[0].code).toBe(
      'NOT_SIGNED_IN',
    )
  })
})

it('the board shows what runs out next first, to those who have a part in it', async () => {
  const list = async (actor: Cast['manager']) => {
    const { data } = await actor.ask(
      `{ serviceRequests(first: 100) { totalCount edges { node { number nextDueAt estate { id } } } } }`,
    )
    return data!.serviceRequests
  }
  const { edges, totalCount } = await list(cast.manager)
  expect(totalCount).toBe(edges.length)
  const due = edges.map(({ node }: any) => node.nextDueAt ?? '9999')
  expect(due).toEqual(due.toSorted())
  expect(edges.every(({ node }: any) => node.estate.id === idOf(area.name))).toBe(true)
  expect((await list(cast.otherCompany)).totalCount).toBe(0)
  expect((await list(cast.resident)).totalCount).toBe(0)
})
