import { describe, expect, it } from 'vitest'
import { firstSecret } from '../comment/device.ts'
import { leakCode, leakNumber, requestEstates } from '../testing/requests.ts'
import { castReplies, origin, read, TooMuch, visit } from '../testing/visit.ts'
import { requestSecret } from './kept-requests.ts'
import { requestPlaceDocument } from './request-place.document.ts'

const form = '/p/estates/210113001001-01/request'
const key = '3f9a77c1-1111-4222-8333-444455556666'
const asked = { kind: 'REPAIR', category: 'WATER', words: '厨房水管漏水。', idempotencyKey: key }

interface Refusal {
  code: string
  message: string
  path: string[] | null
}

/** Sends the form as a browser does, to an API that takes it, refuses it, or cannot be reached. */
async function send(
  fields: Record<string, string>,
  { headers = {}, refusal, fault }: { headers?: object; refusal?: Refusal; fault?: Error | TooMuch } = {},
) {
  const taken: Record<string, unknown>[] = []
  const replies = new Map([
    ...castReplies,
    [
      requestPlaceDocument,
      ({ input }: Record<string, unknown>) => {
        taken.push(input as Record<string, unknown>)
        if (fault instanceof TooMuch) return fault
        if (fault) throw fault
        const isTaken = refusal === undefined
        return {
          serviceRequestPlace: {
            serviceRequest: isTaken ? { id: 'f1', number: leakNumber } : null,
            code: isTaken ? leakCode : null,
            errors: isTaken ? [] : [refusal],
          },
        }
      },
    ],
  ])
  const body = new URLSearchParams({ ...asked, ...fields })
  const answer = await visit(form, { method: 'POST', body, headers: { origin, ...headers } }, replies)
  return { answer, taken }
}

describe('the form of an estate', () => {
  it('is led to from the page of the estate, and names what must not wait for it first', async () => {
    expect(await read('/p/estates/210113001001-01')).toContain(`href="${form}"`)
    const page = await read(form)
    expect(page).toContain('href="tel:119"')
    expect(page.indexOf('tel:120')).toBeLessThan(page.indexOf('<form'))
    expect(page).toContain('示范安居物业')
  })

  it('knows the place from the code on the door', async () => {
    expect(await read(`${form}?place=${encodeURIComponent('3号楼2单元')}`)).toContain('value="3号楼2单元"')
  })

  it('speaks of a company only where there is one, and of no estate that is not there', async () => {
    expect(await read(form)).toContain('name="isAboutCompany"')
    expect(await read('/p/estates/210113001002-01/request')).not.toContain('name="isAboutCompany"')
    expect((await visit('/p/estates/210113009999-01/request')).status).toBe(404)
  })

  it('is read in English too', async () => {
    expect(await read(`${form}?lang=en`)).toContain('In danger, telephone first')
  })
})

describe('a request from the form', () => {
  it('is placed with all that was said, and the resident is led to where it stands', async () => {
    const { answer, taken } = await send({
      ...{ place: ' 3号楼 ', isUrgent: 'yes', name: '张三', phone: '138 0000 0001' },
      words: '一行\r\n两行',
    })
    expect(taken).toEqual([
      {
        ...{ estateId: requestEstates[0]!.id, kind: 'REPAIR', category: 'WATER', words: '一行\n两行' },
        ...{ place: '3号楼', name: '张三', phone: '13800000001' },
        ...{ isUrgent: true, isAboutCompany: false, isIdentityHidden: false },
        clientSecret: requestSecret(firstSecret(key), key),
        idempotencyKey: key,
      },
    ])
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/p/requests/2026-000412?placed=1')
    expect(answer.headers.getSetCookie()).toEqual([
      `linli.requests=2026-000412.${leakCode}; Path=/p/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure`,
      `linli.device=${firstSecret(key)}; Path=/p/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure`,
    ])
  })

  it('sent twice before the first answer carries the same key and the same secret, and so stays one', async () => {
    const [first, second] = await Promise.all([send({}), send({})])
    expect(first.taken).toEqual(second.taken)
  })

  it('has a secret of its own: the code of one opens no other of the same device', async () => {
    const device = { headers: { cookie: `linli.device=${'k'.repeat(43)}` } }
    const [one] = (await send({}, device)).taken
    const [other] = (await send({ idempotencyKey: `${key}-2` }, device)).taken
    expect(one!['clientSecret']).not.toBe(other!['clientSecret'])
  })
})

describe('a request that is not taken', () => {
  it.each([
    [{ kind: '' }, 'kind', '请选择您想做什么。'],
    [{ category: 'SOMETHING' }, 'category', '请选择关于什么。'],
    [{ words: '  \n ' }, 'words', '请写下具体情况。'],
  ])('without %o is told at its field, and nothing is sent', async (fields, field, told) => {
    const { answer, taken } = await send(fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`id="${field}-refused"><span aria-hidden="true">✕ </span>${told}`)
    expect(taken).toEqual([])
  })

  it.each([
    ['words', 'INVALID_INPUT', '具体情况超过了 2000 字'],
    ['place', 'INVALID_INPUT', '地点请写在 100 字以内'],
    ['name', 'INVALID_INPUT', '称呼请写在 40 字以内'],
    ['isAboutCompany', 'INVALID_INPUT', '请在“您想做什么”里选“投诉”'],
    ['phone', 'PHONE_INVALID', '电话号码不正确'],
  ])('says at %s what the API has against it, and keeps what was typed', async (field, code, told) => {
    const refusal = { code, message: '电话号码不正确', path: [field] }
    const { answer } = await send({ place: '3号楼', name: '张三', isAboutCompany: 'yes' }, { refusal })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toMatch(new RegExp(`id="${field}-refused">.{1,50}${told}`))
    expect(page).toContain('>厨房水管漏水。</textarea>')
    expect(page).toContain('value="张三"')
    expect(page).not.toContain(`value="${key}"`)
  })

  it('is told in English to whoever reads English', async () => {
    const { answer } = await send({ words: '' }, { headers: { 'accept-language': 'en' } })
    expect(await answer.text()).toContain('Please write what happened.')
  })

  it('after a lost connection is sent again with its key, so that it cannot arrive twice', async () => {
    const { answer } = await send({}, { fault: new Error('the line is dead') })
    const page = await answer.text()
    expect(answer.status).toBe(503)
    expect(page).toContain('同一份不会收到两次')
    expect(page).toContain(`value="${key}"`)
    expect(page).toContain('>厨房水管漏水。</textarea>')
  })

  it.each([
    ['ADDRESS', '从您所在的网络提交得太多'],
    ['SUBJECT', '这个小区现在同时反映的人很多'],
    [null, '刚才从这里提交得太多'],
  ])(
    'where too much was sent (%s) says so, what to do when it is urgent, and keeps the form',
    async (limit, told) => {
      const { answer } = await send({}, { fault: new TooMuch(limit) })
      const page = await answer.text()
      expect(answer.status).toBe(429)
      expect(page).toContain(told)
      expect(page).toContain('>厨房水管漏水。</textarea>')
      expect(page).toContain(`value="${key}"`)
    },
  )

  it('from another site’s form is refused, and nothing is sent on', async () => {
    const { answer, taken } = await send({}, { headers: { origin: 'https://elsewhere.example' } })
    expect(answer.status).toBe(403)
    expect(taken).toEqual([])
  })
})

describe('the poster', () => {
  it('shows the code that opens the form, for the estate and for each of its buildings', async () => {
    const page = await read(`${form}/poster?place=${encodeURIComponent('3号楼')}`)
    expect(page).toContain('示范·杏林苑 3号楼')
    expect(page).toContain(`src="${form}/qr.png?place=3%E5%8F%B7%E6%A5%BC"`)
    expect(page).toContain(`href="${form}/poster?place=1%E5%8F%B7%E6%A5%BC"`)
    const picture = await visit(`${form}/qr.png?place=3%E5%8F%B7%E6%A5%BC`)
    expect(picture.headers.get('content-type')).toBe('image/png')
  })
})
