import type { RobotChannel } from './channel.ts'

/**
 * The key of a group's robot, from what people copy: the whole address that 企业微信 or 钉钉 shows them, or the key alone.
 * @returns null when it is neither
 */
export function robotKeyIn(channel: RobotChannel, copied: string): string | null {
  const text = copied.trim()
  const form = channel === 'WECOM' ? /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i : /^[0-9a-f]{40,128}$/i
  if (form.test(text)) return text
  if (!URL.canParse(text)) return null
  const key = new URL(text).searchParams.get(channel === 'WECOM' ? 'key' : 'access_token')
  return key && form.test(key) ? key : null
}
