import type { SmsSettings } from './message-settings.ts'
import { inOnePiece, type Message, NotSent, post } from './sending.ts'

/** Hands a text message to the gateway. @throws NotSent */
export async function sendSms(settings: SmsSettings, phone: string, message: Message): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': message.id, ...settings.headers }
  const values = { phone, text: inOnePiece(message), sign: settings.sign, id: message.id }
  const body = fill(settings.body, values, escapeFor(contentTypeOf(headers)))
  const answer = await post(settings.url, { headers, body })
  if (settings.accepted && !settings.accepted.test(answer)) throw new NotSent('did not accept it')
}

/** Header names know no case; the operator's own goes before ours. */
function contentTypeOf(headers: Record<string, string>): string {
  const named = Object.entries(headers).filter(([name]) => name.toLowerCase() === 'content-type')
  return named.at(-1)?.[1] ?? ''
}

/** A value may hold anything that somebody has typed, and must not end the field it stands in. */
function escapeFor(contentType: string): (value: string) => string {
  if (contentType.includes('x-www-form-urlencoded')) return encodeURIComponent
  if (contentType.includes('xml'))
    return (value) => value.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return (value) => JSON.stringify(value).slice(1, -1)
}

const fill = (template: string, values: Record<string, string>, escape: (value: string) => string) =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    name in values ? escape(values[name] ?? '') : whole,
  )
