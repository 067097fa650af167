import { registerEnumType } from 'type-graphql'

/** The three types by which a district runs its communities; an estate has one, a community a roll-up. */
export const GovernanceType = { OLD: 'OLD', RESETTLEMENT: 'RESETTLEMENT', COMMERCIAL: 'COMMERCIAL' } as const
export type GovernanceType = keyof typeof GovernanceType

registerEnumType(GovernanceType, {
  name: 'GovernanceType',
  description: 'Which of the three ways of governing fits an estate.',
  valuesConfig: {
    OLD: { description: 'Old housing 老旧住宅: ageing facilities, weak or no property service.' },
    RESETTLEMENT: {
      description: 'Resettlement housing 回迁安置: mostly villagers who moved into the city together.',
    },
    COMMERCIAL: { description: 'Ordinary commercial housing 普通商品房.' },
  },
})
