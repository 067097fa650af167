import type { Actor } from '@linli/subgraph/testing'
import writeXlsxFile from 'write-excel-file/node'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repliesOf, readRequestMapping, saveRequestMapping, savedRequestMapping } from '../commands.ts'
import { importRequests } from '../request-import/index.ts'
import type { RequestMapping } from '../request-import/index.ts'
import { createCast, district, idOf, type Cast } from '../testing/cast.ts'
import { move, place, readRequest, setExamplePolicy } from '../testing/requests.ts'
import { ticketRates } from './rates.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast('2026-11-23T09:00:00+08:00')
  await setExamplePolicy(cast)
  await saveRequestMapping(cast.world.service('property'), district, mapping)
})
afterAll(() => cast.world.stop())

const answers = (yes: string, no: string) => ({ [yes]: 'YES', [no]: 'NO', 未评价: 'NOT_COUNTED' }) as const
const mapping: RequestMapping = {
  ...{ source: '12345', channel: 'HOTLINE', timeZone: 'Asia/Shanghai' },
  dateFormats: ['YYYY-MM-DD HH:mm:ss', 'YYYY/M/D H:mm'],
  ...{ externalNumber: { column: '工单编号' }, placedAt: { column: '来电时间' } },
  ...{ receivedAt: { column: '派单时间' }, answerDueAt: { column: '签收' }, replyDueAt: { column: '办结' } },
  kind: { column: '诉求类型', values: { 投诉: 'COMPLAINT', 求助: 'HELP', 咨询: 'INQUIRY' } },
  category: { column: '问题分类', values: { 电梯: 'LIFT', 供暖: 'WATER', 停车: 'ORDER' } },
  ...{ estate: { column: '小区' }, words: { columns: ['诉求内容'] } },
  ...{ name: { column: '诉求人' }, phone: { column: '联系电话' } },
  wasAnswered: { column: '是否响应', values: answers('已响应', '未响应') },
  wasSolved: { column: '是否解决', values: answers('已解决', '未解决') },
  wasSatisfied: { column: '是否满意', values: { ...answers('满意', '不满意'), 基本满意: 'YES' } },
  replyColumns: [
    { heading: '工单编号', value: 'EXTERNAL_NUMBER' },
    { heading: '承办单位', value: 'HANDLER' },
    { heading: '签收时间', value: 'ANSWERED_AT' },
    { heading: '办理结果', value: 'OUTCOME' },
    { heading: '答复内容', value: 'REPLY' },
    { heading: '退单理由', value: 'RETURN_REASON' },
    { heading: '申请延期至', value: 'EXTENSION_UNTIL' },
  ],
}

const headings = [
  ...['工单编号', '来电时间', '派单时间', '时限要求', '', '诉求类型', '问题分类', '小区', '诉求内容'],
  ...['诉求人', '联系电话', '是否响应', '是否解决', '是否满意'],
]
const below = ['', '', '', '签收', '办结', '', '', '', '', '', '', '', '', '']
const line = (number: string, more: Partial<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    ...{ 工单编号: number, 来电时间: '2026-11-20 10:00:00', 派单时间: '2026-11-20 10:30:00' },
    ...{ 签收: '2026-11-20 12:30:00', 办结: '2026-11-27 17:00:00', 诉求类型: '投诉', 问题分类: '电梯' },
    ...{ 小区: '示范·杏林苑', 诉求内容: `电梯停运 ${number}`, 诉求人: '张大爷', 联系电话: '13800000001' },
    ...more,
  }
  return headings.map((heading, at) => cells[below[at] || heading] ?? '')
}

const cell = (value: string, more: object = {}) => (value === '' ? null : { value, type: String, ...more })

/** As the hotline exports it: a merged title, a note, headings of two rows with a group merged over its columns. */
const exported = (...lines: string[][]) =>
  writeXlsxFile([
    {
      sheet: '工单',
      data: [
        [{ value: '示范区 12345 热线工单导出表', fontWeight: 'bold', columnSpan: headings.length }],
        [{ value: '导出时间：2026-11-23', columnSpan: headings.length }],
        headings.map((value) => cell(value, value === '时限要求' ? { columnSpan: 2 } : {})),
        below.map((value) => cell(value)),
        ...lines.map((cells) => cells.map((value) => cell(value))),
      ],
    },
  ]).toBuffer()

const bringIn = async (...lines: string[][]) =>
  importRequests(cast.world.service('property'), {
    ...{ districtId: district, write: true, mapping },
    file: { name: '12345.xlsx', content: await exported(...lines) },
  })
const rows = (sql: string, parameters: unknown[] = []) =>
  cast.world.sqlAs('property', { kind: 'SYSTEM', district }, sql, parameters)
const ticketOf = async (number: string) => {
  const [found] = await rows(
    `select ticket.*, origin.service_request_id as request from hotline_ticket ticket
     join request_origin origin on origin.service_request_id = ticket.service_request_id where origin.external_number = $1`,
    [number],
  )
  return found!
}
const at = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`)

describe('a table of the hotline', () => {
  it('becomes requests with the hotline’s two deadlines beside our own clocks', async () => {
    expect(await bringIn(line('T1'), line('T2', { 问题分类: '供暖' }))).toMatchObject({
      ...{ total: 2, added: 2, refused: 0 },
    })
    const ticket = await ticketOf('T1')
    expect(new Date(ticket['answer_due_at'])).toEqual(at('2026-11-20 12:30:00'))
    expect(new Date(ticket['reply_due_at'])).toEqual(at('2026-11-27 17:00:00'))
    const request = await readRequest(cast.residentsCommittee, ticket['request'])
    expect(request).toMatchObject({ status: 'PLACED', kind: 'COMPLAINT', category: 'LIFT' })
    expect(request.requester).toEqual({ maskedName: '张**', maskedPhone: '138****0001' })
    expect(await readRequest(cast.stranger, ticket['request'], 'status')).toBeNull()
  })

  it('brought in twice changes nothing', async () => {
    const again = await bringIn(line('T1'), line('T2', { 问题分类: '供暖' }))
    expect(again).toMatchObject({ added: 0, followed: 0, unchanged: 2 })
    expect((await ticketOf('T1'))['repeats']).toBe(0)
  })

  it('that sends a ticket again keeps one request, notes it, and moves the hotline’s deadline', async () => {
    const later = { 派单时间: '2026-11-22 09:00:00', 办结: '2026-11-24 17:00:00' }
    expect(await bringIn(line('T3'), line('T3', later))).toMatchObject({ total: 2, added: 1 })
    expect(await bringIn(line('T1', later))).toMatchObject({ added: 0, followed: 1 })
    expect(await bringIn(line('T1', later))).toMatchObject({ followed: 0, unchanged: 1 })
    for (const number of ['T1', 'T3']) {
      const ticket = await ticketOf(number)
      expect(ticket['repeats']).toBe(1)
      expect(new Date(ticket['reply_due_at'])).toEqual(at('2026-11-24 17:00:00'))
      const { events } = await readRequest(cast.residentsCommittee, ticket['request'], 'events { kind }')
      expect(events.filter(({ kind }: any) => kind === 'NOTED')).toHaveLength(1)
    }
    const [{ n }] = (await rows(
      `select count(*)::int as n from service_request where channel = 'HOTLINE'`,
    )) as any
    expect(n).toBe(3)
  })

  it('loses tickets of unknown types and places, and a number of a telephone that is not whole', async () => {
    const outcome = await bringIn(
      ...[line('T4', { 诉求类型: '其他' }), line('T5', { 小区: '没有这个小区' })],
      line('T6', { 联系电话: '138****0001' }),
    )
    expect(outcome).toMatchObject({ total: 3, added: 1, refused: 2 })
    expect(outcome.problems.map(({ code, value }) => [code, value])).toEqual([
      ...([
        ['WORD_UNKNOWN', '其他'],
        ['ESTATE_UNKNOWN', '没有这个小区'],
        ['PHONE_LEFT_OUT', null],
      ] as const),
    ])
  })
})

const ask = async (actor: Actor, act: string, request: string, more: object = {}) => {
  const { revision } = await readRequest(cast.secretary, request, 'revision')
  const { data, errors } = await actor.ask(
    `mutation($input: HotlineTicket${act}Input!) { answer: hotlineTicket${act}(input: $input) {
       serviceRequest { status hotlineTicket { externalNumber returnReason returnedAt replyDueAt extensionUntil } }
       errors { code path } } }`,
    { input: { serviceRequestId: request, revision, ...more } },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data!['answer']
}

describe('what is asked of the hotline', () => {
  it('is to take a ticket back, which stays on the desk until the hotline does', async () => {
    const { request } = await ticketOf('T3')
    expect((await ask(cast.secretary, 'TakeBack', request)).errors).toMatchObject([{ code: 'NOT_NOW' }])
    const reason = '属于供电公司。'
    const asked = await ask(cast.secretary, 'Return', request, { reason })
    expect(asked.errors).toEqual([])
    expect(asked.serviceRequest).toMatchObject({ status: 'PLACED', hotlineTicket: { returnReason: reason } })
    const again = await ask(cast.secretary, 'Return', request, { reason })
    expect(again.errors).toMatchObject([{ code: 'ALREADY_MARKED' }])
    const gone = await ask(cast.secretary, 'TakeBack', request)
    expect(gone.serviceRequest).toMatchObject({ status: 'WITHDRAWN' })
    expect(gone.serviceRequest.hotlineTicket.returnedAt).not.toBeNull()
  })

  it('is more time, while the deadline stays what the hotline said', async () => {
    const { request } = await ticketOf('T1')
    const [until, reason] = [at('2026-11-30 17:00:00').toISOString(), '等待配件。']
    const early = { until: at('2026-11-24 09:00:00').toISOString(), reason }
    expect((await ask(cast.secretary, 'Extend', request, early)).errors).toMatchObject([{ path: ['until'] }])
    const asked = await ask(cast.secretary, 'Extend', request, { until, reason })
    expect(asked.serviceRequest.hotlineTicket).toMatchObject({
      ...{ extensionUntil: until, replyDueAt: at('2026-11-24 17:00:00').toISOString() },
    })
  })

  it('is asked by nobody else, of no other request, and not without a reason; and nothing changes', async () => {
    const { request } = await ticketOf('T6')
    const before = await ticketOf('T6')
    const code = async (actor: Actor, act: string, more: object) =>
      (await ask(actor, act, request, more)).errors[0].code
    const until = at('2026-12-30 17:00:00').toISOString()
    for (const actor of [cast.otherCompany, cast.stranger, cast.resident]) {
      expect(await code(actor, 'Return', { reason: 'x' })).toBe('NOT_FOUND')
      expect(await code(actor, 'Extend', { reason: 'x', until })).toBe('NOT_FOUND')
      expect(await code(actor, 'TakeBack', {})).toBe('NOT_FOUND')
    }
    expect(await code(cast.street, 'Return', { reason: 'x' })).toBe('NOT_YOURS')
    expect(await code(cast.secretary, 'Return', { reason: ' ' })).toBe('INVALID_INPUT')
    expect(await ticketOf('T6')).toEqual(before)
    const { id } = await place(cast)
    expect((await ask(cast.secretary, 'Return', id, { reason: 'x' })).errors[0].code).toBe('NOT_FOUND')
  })
})

describe('what goes back', () => {
  it('is the reply of the handler, in the hotline’s own columns', async () => {
    const { request } = await ticketOf('T2')
    cast.world.time.advance(60_000)
    await move(cast.secretary, { id: request }, 'Dispatch', { handlerId: idOf('示范安居物业') })
    await move(cast.manager, { id: request }, 'Accept')
    await move(cast.manager, { id: request }, 'Dispose', {
      outcome: 'SOLVED',
      words: '已更换阀门，室温恢复。',
    })
    const found = await repliesOf(cast.world.service('property'), { districtId: district, source: '12345' })
    const [sheet] = await readXlsxFile(found!.workbook)
    expect(sheet!.data).toEqual([
      ['工单编号', '承办单位', '签收时间', '办理结果', '答复内容', '退单理由', '申请延期至'],
      ['T2', '示范安居物业', '2026-11-23 09:01:00', '已解决', '已更换阀门，室温恢复。', null, null],
      ['T1', null, null, null, null, null, '2026-11-30 17:00:00'],
      ['T3', null, null, null, null, '属于供电公司。', null],
    ])
  })

  it('is nothing for a source whose mapping says no columns', async () => {
    const tools = cast.world.service('property')
    const { replyColumns: _, ...without } = mapping
    await saveRequestMapping(tools, district, { ...without, source: 'silent' })
    expect(await repliesOf(tools, { districtId: district, source: 'silent' })).toBeNull()
  })
})

describe('the three rates', () => {
  it('count those whom the hotline has reached, by the words of its table', async () => {
    const said = (number: string, response: string, solved: string, satisfied: string) =>
      line(number, {
        是否响应: response,
        是否解决: solved,
        是否满意: satisfied,
        派单时间: '2026-10-08 09:00:00',
        来电时间: '2026-10-08 08:00:00',
      })
    await bringIn(
      ...[said('R1', '已响应', '已解决', '满意'), said('R2', '已响应', '未解决', '不满意')],
      ...[
        said('R3', '已响应', '已解决', '基本满意'),
        said('R4', '未响应', '未解决', '未评价'),
        said('R5', '', '', ''),
      ],
    )
    const { asSystem } = cast.world.service('property')
    const rates = await asSystem({ district, reason: 'rates' }, (em) =>
      ticketRates(em, {
        ...{ districtId: district, source: '12345' },
        ...{ from: at('2026-10-01 00:00:00'), until: at('2026-11-01 00:00:00') },
      }),
    )
    expect(rates).toEqual({
      response: { numerator: 3, denominator: 4 },
      solution: { numerator: 2, denominator: 4 },
      satisfaction: { numerator: 2, denominator: 3 },
      ...{ tickets: 5, returned: 0 },
    })
  })
})

describe('how the tables of a source are read', () => {
  it('is kept from a day on, for one district', async () => {
    const tools = cast.world.service('property')
    expect(await savedRequestMapping(tools, district, '另一来源')).toBeNull()
    expect(await savedRequestMapping(tools, district, '12345')).toEqual(mapping)
    cast.world.time.advance(1000)
    await saveRequestMapping(tools, district, { ...mapping, timeZone: 'Asia/Tokyo' })
    expect((await savedRequestMapping(tools, district, '12345'))!.timeZone).toBe('Asia/Tokyo')
    expect(readRequestMapping('{')).toEqual({ faults: ['JSON'] })
  })
})
