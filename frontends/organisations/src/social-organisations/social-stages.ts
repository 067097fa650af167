import type { SocialStage } from '../gql/graphql.ts'

/** The way of a social organisation; sleeping and giving up lie beside it. */
export const socialChain = ['IDEA', 'GUIDED', 'FILED', 'REGISTERED', 'RATED'] as const satisfies SocialStage[]

export const socialStages: readonly SocialStage[] = [...socialChain, 'DORMANT', 'CANCELLED']
