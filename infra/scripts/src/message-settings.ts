import type { MessageSettings } from '@linli/organisations'
import { defaults, type Name } from './settings.ts'

type Value = (name: Name) => string | undefined

/**
 * Reads how messages leave the house. Values are secrets and stand in no message: what is wrong is said by the
 * setting's name alone.
 */
export function readMessages(value: Value, problems: string[], origin: string | null): MessageSettings {
  const wrong = (name: Name, expected: string) => problems.push(`${name} must be ${expected}`)
  const given = (name: keyof typeof defaults) => value(name) ?? defaults[name] ?? ''
  const robot = (name: 'LINLI_WECOM_URL' | 'LINLI_DINGTALK_URL') => {
    if (!hasProtocol(given(name), 'http:', 'https:')) wrong(name, 'an address such as https://…')
    return given(name)
  }
  return {
    origin,
    hours: readHours(given('LINLI_MESSAGE_HOURS'), () =>
      wrong('LINLI_MESSAGE_HOURS', 'hours such as 08:00-21:00'),
    ),
    sms: readSms(value, given, wrong),
    mail: readMail(value, wrong),
    robots: { WECOM: robot('LINLI_WECOM_URL'), DINGTALK: robot('LINLI_DINGTALK_URL') },
  }
}

function readHours(text: string, refuse: () => void): MessageSettings['hours'] {
  const [, from = '', until = ''] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? []
  const isHour = (hour: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(hour)
  if (!isHour(from) || !isHour(until) || from >= until) refuse()
  return { from, until }
}

function readSms(
  value: Value,
  given: (name: keyof typeof defaults) => string,
  wrong: (name: Name, expected: string) => void,
): MessageSettings['sms'] {
  const url = value('LINLI_SMS_URL')
  if (!url) return null
  if (!hasProtocol(url, 'http:', 'https:'))
    wrong('LINLI_SMS_URL', 'an address such as https://sms.example.cn/send')
  const headers = readHeaders(value('LINLI_SMS_HEADERS'))
  if (!headers) wrong('LINLI_SMS_HEADERS', 'a JSON object of texts, such as {"authorization":"Bearer …"}')
  const body = given('LINLI_SMS_BODY')
  if (!body.includes('{{phone}}') || !body.includes('{{text}}'))
    wrong('LINLI_SMS_BODY', 'a text with {{phone}} and {{text}}')
  const repeatable = given('LINLI_SMS_REPEATABLE')
  if (!['0', '1'].includes(repeatable)) wrong('LINLI_SMS_REPEATABLE', '0 or 1')
  const accepted = readPattern(value('LINLI_SMS_ACCEPTED'))
  if (accepted === undefined) wrong('LINLI_SMS_ACCEPTED', 'a regular expression')
  return {
    url,
    headers: headers ?? {},
    body,
    sign: given('LINLI_SMS_SIGN'),
    accepted: accepted ?? null,
    isRepeatable: repeatable === '1',
  }
}

function readMail(value: Value, wrong: (name: Name, expected: string) => void): MessageSettings['mail'] {
  const url = value('LINLI_SMTP_URL')
  if (!url) return null
  if (!hasProtocol(url, 'smtp:', 'smtps:')) wrong('LINLI_SMTP_URL', 'smtps://user:password@host:port')
  const from = value('LINLI_MAIL_FROM') ?? ''
  if (!/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    wrong('LINLI_MAIL_FROM', 'a sender such as 邻里 <linli@example.gov.cn>')
  return { url, from }
}

function readHeaders(text: string | undefined): Record<string, string> | null {
  if (!text) return {}
  try {
    const headers: unknown = JSON.parse(text)
    const isFit = typeof headers === 'object' && headers !== null && !Array.isArray(headers)
    if (!isFit || !Object.values(headers).every((each) => typeof each === 'string')) return null
    return Object.fromEntries(new Headers(headers as Record<string, string>))
  } catch {
    return null
  }
}

/** @returns undefined where it is no pattern */
function readPattern(text: string | undefined): RegExp | null | undefined {
  if (!text) return null
  try {
    return new RegExp(text)
  } catch {
    return undefined
  }
}

const hasProtocol = (text: string, ...protocols: string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol)
