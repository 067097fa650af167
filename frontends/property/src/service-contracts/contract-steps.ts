import type { ServiceContractStatus } from '../gql/graphql.ts'

interface ContractStep {
  step: ServiceContractStatus
  state: 'DONE' | 'CURRENT' | 'AHEAD'
}

/** The way of a contract: serving without a term is a step only of one whose term ran out. */
export function contractSteps(
  status: ServiceContractStatus,
  { hasTerm, isHandedOver }: { hasTerm: boolean; isHandedOver: boolean },
): ContractStep[] {
  const isOutlasted = status === 'INDEFINITE' && hasTerm
  const way: ServiceContractStatus[] = [
    'ACTIVE',
    ...(isOutlasted ? (['INDEFINITE'] as const) : []),
    ...(isHandedOver || status !== 'ENDED' ? (['HANDOVER'] as const) : []),
    'ENDED',
  ]
  const here = way.indexOf(status)
  return way.map((step, at) => ({ step, state: at < here ? 'DONE' : at === here ? 'CURRENT' : 'AHEAD' }))
}
