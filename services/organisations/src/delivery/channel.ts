import { registerEnumType } from 'type-graphql'

/** The ways on which a message leaves the house. Under the bell everything stands in any case. */
export const Channel = { SMS: 'SMS', EMAIL: 'EMAIL', WECOM: 'WECOM', DINGTALK: 'DINGTALK' } as const
export type Channel = keyof typeof Channel

/** To a person's own telephone or letter box: these everybody may mute. */
export const personalChannels = ['SMS', 'EMAIL'] as const satisfies readonly Channel[]
export type PersonalChannel = (typeof personalChannels)[number]

/** Into the group of an organisation, through a robot of that group. */
export const robotChannels = ['WECOM', 'DINGTALK'] as const satisfies readonly Channel[]
export type RobotChannel = (typeof robotChannels)[number]

registerEnumType(Channel, {
  name: 'Channel',
  description: 'A way on which a message leaves the house.',
  valuesConfig: {
    SMS: { description: 'A text message to somebody’s telephone.' },
    EMAIL: { description: 'An e-mail to somebody.' },
    WECOM: { description: 'A message into a group of 企业微信, through the group’s robot.' },
    DINGTALK: { description: 'A message into a group of 钉钉, through the group’s robot.' },
  },
})
