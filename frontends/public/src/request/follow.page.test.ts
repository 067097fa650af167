import { describe, expect, it } from 'vitest'
import { leak, leakCode, leakDone, leakNumber, type FollowedRequest } from '../testing/requests.ts'
import { castReplies, origin, read, visit } from '../testing/visit.ts'
import {
  requestRateDocument,
  requestReopenDocument,
  requestWithdrawDocument,
} from './request-act.document.ts'
import { requestByCodeDocument } from './request.document.ts'
import { stepsOf } from './steps.tsx'

const page = '/p/requests/2026-000412'
const cookie = `linli.requests=2026-000412.${leakCode}`
const key = '3f9a77c1-1111-4222-8333-444455556666'

const repliesWith = (request: FollowedRequest) =>
  new Map([
    ...castReplies,
    [
      requestByCodeDocument,
      ({ code }: Record<string, unknown>) => ({ serviceRequestByCode: code === leakCode ? request : null }),
    ],
  ])

describe('where a request stands', () => {
  it('is told to the device that sent it: steps, deadlines with how they came about, and what happened', async () => {
    const shown = await read(page, { cookie })
    expect(shown).toContain('已接单，正在办理')
    expect(shown).toContain('aria-current="step"')
    expect(shown).toContain('应于 3月5日 17:00 前完成')
    expect(shown).toContain('非工作时段，不计时')
    expect(shown).toContain('示范安居物业 约定了上门时间：2026年3月5日 14:00')
    expect(shown).toContain('138****0001')
    expect(shown).toContain('这是示例规则')
  })

  it('asks any other device for the code, and shows it nothing', async () => {
    const shown = await read(page)
    expect(shown).not.toContain('水管')
    expect(shown).toContain('value="2026-000412"')
    expect(await read(page, { cookie: 'linli.requests=2026-000412.AAAAAAAA' })).not.toContain('水管')
  })

  it('right after sending shows number and code large, and the code nowhere later', async () => {
    const shown = await read(`${page}?placed=1`, { cookie })
    expect(shown).toContain(`<dd class="code">${leakCode}</dd>`)
    expect(await read(page, { cookie })).not.toContain(leakCode)
  })

  it('stands on the slip with number, code, and an address that holds no code', async () => {
    const slip = await read(`${page}/slip`, { cookie })
    expect(slip).toContain(leakCode)
    expect(slip).toContain(`${origin}${page}`)
    expect(slip).not.toContain(`${page}?`)
    expect(await read(`${page}/slip`)).not.toContain('水管')
  })

  it('leaves out the steps that were not needed', () => {
    const kinds = (request: FollowedRequest) =>
      stepsOf(request).map(({ step, standing }) => `${step} ${standing}`)
    expect(kinds(leak)).toEqual([
      ...[
        'PLACED DONE',
        'DISPATCHED DONE',
        'ACCEPTED NOW',
        'ON_SITE AHEAD',
        'DISPOSED AHEAD',
        'CLOSED AHEAD',
      ],
    ])
    const answered = {
      status: 'CLOSED',
      events: leakDone.events.filter(({ id }) => /e[16]/.test(id)),
    } as const
    expect(kinds({ ...leak, ...answered })).toEqual(['PLACED DONE', 'DISPOSED DONE'])
    expect(kinds({ ...leak, status: 'WITHDRAWN' })).toEqual([
      'PLACED DONE',
      'DISPATCHED DONE',
      'ACCEPTED DONE',
    ])
  })
})

describe('opening a request', () => {
  const open = (number: string, code: string) =>
    visit('/p/requests', { method: 'POST', body: new URLSearchParams({ number, code }), headers: { origin } })

  it.each([
    [leakNumber, leakCode],
    ['2026-000412', 'k7m2 qxwb'],
    ['２０２６-412', 'K7M2-QXWB'],
  ])('with %s and %s, as people write them, remembers it on the device', async (number, code) => {
    const answer = await open(number, code)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(page)
    expect(answer.headers.get('set-cookie')).toContain(`linli.requests=2026-000412.${leakCode};`)
  })

  it('with a wrong code shows nothing, and keeps what was typed', async () => {
    const answer = await open('2026-000412', 'AAAAAAAA')
    const shown = await answer.text()
    expect(answer.status).toBe(422)
    expect(shown).toContain('编号与查询码不匹配')
    expect(shown).toContain('value="2026-000412"')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('is not needed for those that the device has sent, and each can be removed from it', async () => {
    expect(await read('/p/requests', { cookie })).toContain('已接单，正在办理')
    expect(await read('/p/requests')).toContain('这台手机上没有提交过的诉求')
    const forgotten = await visit(`${page}/forget`, { method: 'POST', headers: { origin, cookie } })
    expect(forgotten.headers.get('set-cookie')).toMatch(/^linli\.requests=; Path=\/p\/; Max-Age=0/)
  })
})

describe('what a resident says later', () => {
  interface Refusal {
    code: string
    message: string
    path: null
  }
  async function say(
    act: string,
    fields: Record<string, string>,
    { refusal, fault, device = cookie }: { refusal?: Refusal; fault?: Error; device?: string } = {},
  ) {
    const taken: unknown[] = []
    const reply = (payload: string) => (variables: Record<string, unknown>) => {
      taken.push(variables['input'])
      if (fault) throw fault
      return { [payload]: { errors: refusal ? [refusal] : [] } }
    }
    const replies = new Map([
      ...repliesWith(leakDone),
      [requestRateDocument, reply('serviceRequestRate')],
      [requestReopenDocument, reply('serviceRequestReopen')],
      [requestWithdrawDocument, reply('serviceRequestWithdraw')],
    ])
    const body = new URLSearchParams({ idempotencyKey: key, ...fields })
    const headers = { origin, cookie: device }
    const answer = await visit(`${page}/${act}`, { method: 'POST', body, headers }, replies)
    return { answer, taken }
  }
  const said = { number: leakNumber, code: leakCode, idempotencyKey: key }

  it('is offered as the API allows it', async () => {
    const waiting = await read(page, { cookie })
    expect(waiting).toContain(`action="${page}/withdraw"`)
    expect(waiting).not.toContain(`action="${page}/rate"`)
    const done = await read(page, { cookie }, repliesWith(leakDone))
    expect(done).toContain(`action="${page}/rate"`)
    expect(done).toContain(`action="${page}/reopen"`)
    expect(done).not.toContain(`action="${page}/withdraw"`)
    const over = { ...leakDone, availableActions: [] }
    expect(await read(page, { cookie }, repliesWith(over))).not.toContain('id="acts"')
  })

  it.each([
    ['rate', { rating: '5', words: '很快' }, { ...said, rating: 5, words: '很快' }],
    ['reopen', { words: '还在滴水' }, { ...said, words: '还在滴水' }],
    ['withdraw', { words: '' }, { ...said, reason: null }],
  ])(
    'to %s goes to the API with number and code, and the page says that it was heard',
    async (act, fields, input) => {
      const { answer, taken } = await say(act, fields as Record<string, string>)
      expect(taken).toEqual([input])
      expect(answer.headers.get('location')).toBe(`${page}?done=${act}`)
      expect(await read(`${page}?done=${act}`, { cookie })).toContain('class="done" role="status"')
    },
  )

  it.each([
    ['rate', { rating: '6' }, '请选一个评价。'],
    ['reopen', { words: ' ' }, '请写下还有什么没解决。'],
  ])('to %s without saying enough is told so, and nothing is sent', async (act, fields, told) => {
    const { answer, taken } = await say(act, fields as Record<string, string>)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(told)
    expect(taken).toEqual([])
  })

  it('too late is told with how it stands now, and keeps what was typed', async () => {
    const refusal = { code: 'NOT_NOW', message: '', path: null }
    const { answer } = await say('reopen', { words: '还在滴水' }, { refusal })
    const shown = await answer.text()
    expect(answer.status).toBe(409)
    expect(shown).toContain('状态刚刚变了')
    expect(shown).toContain('>还在滴水</textarea>')
  })

  it('is sent again with its key after a lost connection', async () => {
    const { answer } = await say('reopen', { words: '还在滴水' }, { fault: new Error('the line is dead') })
    const shown = await answer.text()
    expect(answer.status).toBe(503)
    expect(shown).toContain('不会重复')
    expect(shown).toContain(`value="${key}"`)
  })

  it('from a device without the code is not sent at all', async () => {
    const { answer, taken } = await say('withdraw', {}, { device: '' })
    expect(answer.headers.get('location')).toBe(page)
    expect(taken).toEqual([])
  })
})
