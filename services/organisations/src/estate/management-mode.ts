import { registerEnumType } from 'type-graphql'

export const ManagementMode = {
  CONTRACTED: 'CONTRACTED',
  DEVELOPER_APPOINTED: 'DEVELOPER_APPOINTED',
  SELF_MANAGED: 'SELF_MANAGED',
  COMMUNITY_HELD: 'COMMUNITY_HELD',
  WORK_UNIT: 'WORK_UNIT',
  NONE: 'NONE',
} as const
export type ManagementMode = keyof typeof ManagementMode

registerEnumType(ManagementMode, {
  name: 'ManagementMode',
  description: 'Who looks after the shared parts of an estate.',
  valuesConfig: {
    CONTRACTED: { description: 'A property company chosen by the owners 物业.' },
    DEVELOPER_APPOINTED: {
      description: 'A property company the developer appointed before the owners could choose 前期物业.',
    },
    SELF_MANAGED: { description: 'The owners themselves 自管.' },
    COMMUNITY_HELD: { description: 'The neighbourhood, for want of a company 社区托管.' },
    WORK_UNIT: { description: 'The work unit that once built it 单位自管.' },
    NONE: { description: 'Nobody 无物业.' },
  },
})
