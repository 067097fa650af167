import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type HttpOutside,
  type MailOutside,
  openHttpOutside,
  openMailOutside,
  wordsOfMail,
} from '../testing/outside.ts'
import { sendToGroup } from './group-message.ts'
import { sendMail } from './mail.ts'
import type { SmsSettings } from './message-settings.ts'
import { NotSent, Refused, Unclear } from './sending.ts'
import { sendSms } from './sms.ts'

let outside: HttpOutside
let post: MailOutside
beforeAll(async () => {
  outside = await openHttpOutside()
  post = await openMailOutside()
})
afterAll(async () => {
  await outside.close()
  await post.close()
})
afterEach(() => {
  outside.taken.length = 0
  post.taken.length = 0
  outside.answerWith((_, response) => response.end('{}'))
  post.answerWith(null)
})

const message = {
  id: '01a20859-f898-753b-856a-bbdbb07da222',
  title: '请联署：示范·杏林苑',
  text: '示范安居物业提交了“示范·杏林苑”的标准，\n请联署。',
  link: 'https://linli.example.cn/app/property',
}
const phone = '13800000005'

describe('a text message', () => {
  const settings: SmsSettings = {
    url: '',
    headers: { authorization: 'Bearer geheim' },
    body: '{"to":"{{phone}}","content":"【{{sign}}】{{text}}","ref":"{{id}}"}',
    sign: '邻里',
    accepted: /"code":0/,
    isRepeatable: true,
  }
  const send = (changes: Partial<SmsSettings> = {}) =>
    sendSms({ ...settings, url: `${outside.url}/sms`, ...changes }, phone, message)

  it('is handed to the gateway in its own form, with our secret, our sign and an id that stays', async () => {
    outside.answerWith((_, response) => response.end('{"code":0}'))
    await send()
    const [request] = outside.taken
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer geheim',
      'idempotency-key': message.id,
      'content-type': 'application/json',
    })
    // Quotation marks and line breaks of the text do not end the field.
    expect(JSON.parse(request?.body ?? '')).toEqual({
      to: phone,
      content: `【邻里】${message.text}\n${message.link}`,
      ref: message.id,
    })
  })

  it('goes to gateways that want a form, too', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    await send({ headers, body: 'mobile={{phone}}&msg={{text}}', accepted: null })
    const form = new URLSearchParams(outside.taken[0]?.body)
    expect([form.get('mobile'), form.get('msg')]).toEqual([phone, `${message.text}\n${message.link}`])
  })

  it('has certainly not gone out when the gateway says no, whether by its status or in its words', async () => {
    outside.answerWith((_, response) => response.end('{"code":17,"message":"balance"}'))
    await expect(send()).rejects.toThrow(new NotSent('did not accept it'))
    outside.answerWith((_, response) => response.writeHead(503).end())
    await expect(send()).rejects.toThrow(new NotSent('answered 503'))
    outside.answerWith((_, response) => response.writeHead(401).end())
    await expect(send()).rejects.toBeInstanceOf(Refused)
    const closed = await openHttpOutside()
    await closed.close()
    await expect(send({ url: closed.url })).rejects.toThrow(new NotSent('cannot be reached'))
  })

  it('may have gone out when the gateway hangs up without an answer', async () => {
    outside.answerWith((_, response) => response.destroy())
    await expect(send()).rejects.toBeInstanceOf(Unclear)
  })

  it('follows nobody elsewhere: the secret stays with the gateway', async () => {
    outside.answerWith((_, response) => response.writeHead(302, { location: `${outside.url}/other` }).end())
    await expect(send()).rejects.toThrow(new Refused('answered 302'))
    expect(outside.taken.map(({ path }) => path)).toEqual(['/sms'])
  })
})

describe('a message into a group', () => {
  const wecom = { channel: 'WECOM', key: '693a91f6-7aaa-4bc4-97a0-0ec2bbbb0001', secret: null } as const
  const dingtalk = { channel: 'DINGTALK', key: 'a'.repeat(64), secret: `SEC${'b'.repeat(64)}` } as const
  const accepted = () => outside.answerWith((_, response) => response.end('{"errcode":0,"errmsg":"ok"}'))

  it('speaks to the robot of 企业微信 in its form', async () => {
    accepted()
    await sendToGroup(`${outside.url}/cgi-bin/webhook/send`, wecom, message)
    const [request] = outside.taken
    expect([request?.path, request?.query.get('key')]).toEqual(['/cgi-bin/webhook/send', wecom.key])
    expect(JSON.parse(request?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: `${message.text}\n${message.link}` },
    })
  })

  it('keeps within the 2,048 bytes of 企业微信, and the link whole', async () => {
    accepted()
    await sendToGroup(outside.url, wecom, { ...message, text: '邻'.repeat(3000) })
    const { text } = JSON.parse(outside.taken[0]?.body ?? '')
    expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(2048)
    expect(text.content.endsWith(`\n${message.link}`)).toBe(true)
  })

  it('speaks to the robot of 钉钉 in its form, signed with its secret', async () => {
    accepted()
    const now = Date.parse('2026-03-02T01:00:00Z')
    await sendToGroup(`${outside.url}/robot/send`, dingtalk, { ...message, title: '1 # [标题]' }, now)
    const [request] = outside.taken
    const signed = createHmac('sha256', dingtalk.secret).update(`${now}\n${dingtalk.secret}`).digest('base64')
    expect([...(request?.query ?? [])]).toEqual([
      ['access_token', dingtalk.key],
      ['timestamp', String(now)],
      ['sign', signed],
    ])
    const { msgtype, markdown } = JSON.parse(request?.body ?? '')
    expect([msgtype, markdown.title]).toEqual(['markdown', '1 # [标题]'])
    expect(markdown.text).toContain('1 \\# \\[标题\\]')
    expect(markdown.text).toContain(`[${message.link}](${message.link})`)
  })

  it('waits where the group has had too much, and gives up where the robot is gone', async () => {
    const answer = (errcode: number) =>
      outside.answerWith((_, response) => response.end(JSON.stringify({ errcode, errmsg: 'no' })))
    answer(45009)
    await expect(sendToGroup(outside.url, wecom, message)).rejects.not.toBeInstanceOf(Refused)
    answer(93000)
    await expect(sendToGroup(outside.url, wecom, message)).rejects.toThrow(
      new Refused('answered with code 93000'),
    )
    answer(310000)
    await expect(sendToGroup(outside.url, dingtalk, message)).rejects.toBeInstanceOf(Refused)
  })
})

describe('an e-mail', () => {
  const send = (url = post.url) =>
    sendMail({ url, from: '邻里 <linli@example.gov.cn>' }, 'zhou@example.cn', message)

  it('reaches the letter box, with an id that stays', async () => {
    await send()
    const [letter] = post.taken
    expect([letter?.from, letter?.to]).toEqual(['linli@example.gov.cn', ['zhou@example.cn']])
    expect(letter?.raw).toContain(`Message-ID: <${message.id}@example.gov.cn>`)
    expect(letter?.raw).toContain('Auto-Submitted: auto-generated')
    expect(wordsOfMail(letter?.raw ?? '')).toEqual({
      subject: message.title,
      text: `${message.text}\n${message.link}`,
    })
  })

  it('tells a no for now from a no for good, and a break in between from both', async () => {
    post.answerWith({ responseCode: 451 })
    await expect(send()).rejects.toThrow(new NotSent('the mail server answered 451'))
    post.answerWith({ responseCode: 550 })
    await expect(send()).rejects.toThrow(new Refused('the mail server answered 550'))
    await expect(send('smtp://127.0.0.1:9')).rejects.toThrow(new NotSent('the mail server cannot be reached'))
    await expect(send(post.url.replace('linli:', 'other:'))).rejects.toThrow(
      new NotSent('the mail server refused our sign-in'),
    )
    post.answerWith('hang up')
    await expect(send()).rejects.toBeInstanceOf(Unclear)
  })
})
