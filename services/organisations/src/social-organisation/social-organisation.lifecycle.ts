import type { Moves } from '@linli/kernel'

export const socialStages = [
  'IDEA',
  'GUIDED',
  'FILED',
  'REGISTERED',
  'RATED',
  'DORMANT',
  'CANCELLED',
] as const
export type SocialStage = (typeof socialStages)[number]

/** The chain of stages. A sleeping organisation wakes by being filed, registered or rated anew. */
export const moves = {
  guide: { from: ['IDEA'], to: 'GUIDED' },
  file: { from: ['GUIDED', 'DORMANT'], to: 'FILED' },
  register: { from: ['GUIDED', 'FILED', 'RATED', 'DORMANT'], to: 'REGISTERED' },
  rate: { from: ['FILED', 'REGISTERED', 'RATED', 'DORMANT'], to: 'RATED' },
  rest: { from: ['FILED', 'REGISTERED', 'RATED'], to: 'DORMANT' },
  cancel: { from: ['IDEA', 'GUIDED', 'FILED', 'REGISTERED', 'RATED', 'DORMANT'], to: 'CANCELLED' },
} as const satisfies Moves<SocialStage>

export type SocialMove = keyof typeof moves
