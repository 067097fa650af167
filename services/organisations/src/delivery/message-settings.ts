import type { Context } from '@linli/subgraph'
import type { Channel } from './channel.ts'

/** How messages leave this installation, as its operator has set it. */
export interface MessageSettings {
  /** The address that people type; links in messages begin with it. Null while nobody has set it. */
  origin: string | null
  /** The hours of the day in Shanghai, from and until, in which a message may reach somebody. */
  hours: { from: string; until: string }
  sms: SmsSettings | null
  mail: MailSettings | null
  /** Where the robots of groups are called, without their keys. */
  robots: Record<'WECOM' | 'DINGTALK', string>
}

/** A gateway for text messages that takes one HTTP request for each. */
export interface SmsSettings {
  url: string
  /** Sent along; the secret that the gateway knows us by is among them. */
  headers: Record<string, string>
  /** Body of the request with `{{phone}}`, `{{text}}`, `{{sign}}` and `{{id}}`. */
  body: string
  /** The name in front of each message, 【…】, as registered with the carrier. */
  sign: string
  /** What an answer has to contain to mean "accepted", where the gateway says no with a status of 200. */
  accepted: RegExp | null
  /** Whether the gateway sends a message with an `id` it knows already only once. */
  isRepeatable: boolean
}

export interface MailSettings {
  /** `smtp://` or `smtps://` with user and password. */
  url: string
  /** Sender, e.g. `邻里 <linli@example.gov.cn>`. */
  from: string
}

export const noMessages: MessageSettings = {
  origin: null,
  hours: { from: '08:00', until: '21:00' },
  sms: null,
  mail: null,
  robots: {
    WECOM: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
    DINGTALK: 'https://oapi.dingtalk.com/robot/send',
  },
}

/** What the operator has set; without anything no message leaves the house but through robots. */
export const messageSettingsOf = ({ settings }: Pick<Context['service'], 'settings'>): MessageSettings =>
  (settings as MessageSettings | undefined) ?? noMessages

/** Which channels this installation has. Robots need no operator: an organisation brings its own. */
export function availableChannels({ sms, mail }: MessageSettings): Channel[] {
  return [...(sms ? (['SMS'] as const) : []), ...(mail ? (['EMAIL'] as const) : []), 'WECOM', 'DINGTALK']
}
