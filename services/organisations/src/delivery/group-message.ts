import { createHmac } from 'node:crypto'
import type { RobotChannel } from './channel.ts'
import { inOnePiece, type Message, NotSent, post, Refused } from './sending.ts'

/** What a group has given its robot. */
export interface RobotKey {
  channel: RobotChannel
  key: string
  /** 钉钉 only, where the robot demands signatures (加签). */
  secret: string | null
}

/** Codes with which the other side asks for patience: too many messages in a minute, or busy. */
const busy: Record<RobotChannel, readonly number[]> = {
  WECOM: [-1, 45009, 45033],
  DINGTALK: [-1, 130101, 130102, 410100, 660026],
}

/**
 * Speaks into a group through its robot, in the form that 企业微信 and 钉钉 demand of the robots of their groups. Both
 * answer 200 in any case and say in `errcode` what came of it; 0 is yes.
 * @param base address of the robots without a key
 * @param now milliseconds since 1970 by the machine's clock: 钉钉 refuses a signature more than an hour off
 * @throws NotSent
 */
export async function sendToGroup(
  base: string,
  robot: RobotKey,
  message: Message,
  now: number = Date.now(),
): Promise<void> {
  const url = robot.channel === 'WECOM' ? wecomAddress(base, robot) : dingtalkAddress(base, robot, now)
  const body = JSON.stringify(robot.channel === 'WECOM' ? wecomBody(message) : dingtalkBody(message))
  const answer = await post(url, { headers: { 'content-type': 'application/json; charset=utf-8' }, body })
  const code = errorCodeOf(answer)
  if (code === 0) return
  const words = code === null ? 'answered in an unknown form' : `answered with code ${code}`
  throw code !== null && !busy[robot.channel].includes(code) ? new Refused(words) : new NotSent(words)
}

function wecomAddress(base: string, { key }: RobotKey): string {
  const url = new URL(base)
  url.searchParams.set('key', key)
  return url.toString()
}

function dingtalkAddress(base: string, { key, secret }: RobotKey, now: number): string {
  const url = new URL(base)
  url.searchParams.set('access_token', key)
  if (secret) {
    url.searchParams.set('timestamp', String(now))
    url.searchParams.set('sign', dingtalkSignature(secret, now))
  }
  return url.toString()
}

/** 加签: the time and the secret, signed with the secret. @param now milliseconds since 1970 */
export const dingtalkSignature = (secret: string, now: number): string =>
  createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64')

/** At most 2,048 bytes of text; 企业微信 refuses more. */
const wecomBytes = 2048

function wecomBody(message: Message) {
  const { link } = message
  const room = wecomBytes - Buffer.byteLength(link ?? '') - 1
  const content = inOnePiece({ ...message, text: shortened(message.text, room) })
  return { msgtype: 'text', text: { content } }
}

function shortened(text: string, bytes: number): string {
  let kept = text
  while (Buffer.byteLength(kept) > bytes) kept = kept.slice(0, -1)
  return kept
}

/** A title shows in the list of conversations; the text is Markdown, in which a link needs its brackets. */
function dingtalkBody({ title, text, link }: Message) {
  const more = link ? `\n\n[${link}](${link})` : ''
  return {
    msgtype: 'markdown',
    markdown: { title, text: `#### ${escaped(title)}\n\n${escaped(text)}${more}` },
  }
}

const escaped = (text: string) => text.replace(/[\\`*_[\]#<>]/g, '\\$&')

function errorCodeOf(answer: string): number | null {
  try {
    const { errcode } = JSON.parse(answer) as { errcode?: unknown }
    return typeof errcode === 'number' ? errcode : null
  } catch {
    return null
  }
}
