import { describe, expect, it } from 'vitest'
import { readSettings, SettingError } from './settings.ts'

const sms = { LINLI_SMS_URL: 'https://sms.example.cn/send' }
const mail = {
  LINLI_SMTP_URL: 'smtps://linli:p%40ss@mail.example.cn',
  LINLI_MAIL_FROM: '邻里 <linli@example.gov.cn>',
}

describe('how messages leave the house', () => {
  it('is through the robots of groups alone where nothing is set', () => {
    expect(readSettings({}).messages).toEqual({
      origin: null,
      hours: { from: '08:00', until: '21:00' },
      sms: null,
      mail: null,
      robots: {
        WECOM: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
        DINGTALK: 'https://oapi.dingtalk.com/robot/send',
      },
    })
  })

  it('is through a gateway in its own form, and through a mail server', () => {
    const { messages } = readSettings({
      ...sms,
      ...mail,
      LINLI_ORIGIN: 'https://linli.example.gov.cn',
      LINLI_SMS_HEADERS: '{"Authorization":"Bearer x","Content-Type":"application/x-www-form-urlencoded"}',
      LINLI_SMS_BODY: 'to={{phone}}&text={{text}}',
      LINLI_SMS_ACCEPTED: '"code":\\s*0',
      LINLI_SMS_REPEATABLE: '1',
      LINLI_MESSAGE_HOURS: '07:30-22:00',
    })
    expect(messages).toMatchObject({
      origin: 'https://linli.example.gov.cn',
      hours: { from: '07:30', until: '22:00' },
      sms: {
        headers: { authorization: 'Bearer x', 'content-type': 'application/x-www-form-urlencoded' },
        sign: '邻里',
        isRepeatable: true,
      },
      mail: { from: mail.LINLI_MAIL_FROM },
    })
    expect(messages.sms?.accepted?.test('{"code": 0}')).toBe(true)
  })

  it.each([
    ['LINLI_SMS_URL', { LINLI_SMS_URL: 'sms.example.cn' }],
    ['LINLI_SMS_HEADERS', { ...sms, LINLI_SMS_HEADERS: 'authorization: geheim' }],
    ['LINLI_SMS_HEADERS', { ...sms, LINLI_SMS_HEADERS: '{"authorization":["geheim"]}' }],
    ['LINLI_SMS_HEADERS', { ...sms, LINLI_SMS_HEADERS: '{"no header":"geheim"}' }],
    ['LINLI_SMS_BODY', { ...sms, LINLI_SMS_BODY: '{"to":"geheim"}' }],
    ['LINLI_SMS_ACCEPTED', { ...sms, LINLI_SMS_ACCEPTED: '(' }],
    ['LINLI_SMS_REPEATABLE', { ...sms, LINLI_SMS_REPEATABLE: 'yes' }],
    ['LINLI_SMTP_URL', { ...mail, LINLI_SMTP_URL: 'https://geheim@mail.example.cn' }],
    ['LINLI_MAIL_FROM', { LINLI_SMTP_URL: mail.LINLI_SMTP_URL }],
    ['LINLI_MAIL_FROM', { ...mail, LINLI_MAIL_FROM: 'linli@example.gov.cn\r\nbcc: all@example.cn' }],
    ['LINLI_WECOM_URL', { LINLI_WECOM_URL: 'ftp://x' }],
    ['LINLI_DINGTALK_URL', { LINLI_DINGTALK_URL: 'x' }],
    ['LINLI_MESSAGE_HOURS', { LINLI_MESSAGE_HOURS: '21:00-08:00' }],
    ['LINLI_MESSAGE_HOURS', { LINLI_MESSAGE_HOURS: '8-21' }],
  ])(
    'is refused by the name of %s, and its value, which may be a secret, is not said',
    (name, environment) => {
      const fault = (() => {
        try {
          readSettings(environment as Record<string, string>)
        } catch (error) {
          return error
        }
        return null
      })()
      expect(fault).toBeInstanceOf(SettingError)
      const { message } = fault as SettingError
      expect(message).toMatch(new RegExp(`^${name} must be `))
      expect(message).not.toContain('geheim')
    },
  )
})
