import type { Moves } from '@linli/kernel'

export const classificationStatuses = ['PROPOSED', 'IN_FORCE', 'SUPERSEDED', 'DECLINED', 'WITHDRAWN'] as const
export type ClassificationStatus = (typeof classificationStatuses)[number]

/** A suggestion of the rule begins IN_FORCE; an override begins PROPOSED. */
export const moves = {
  approve: { from: ['PROPOSED'], to: 'IN_FORCE' },
  decline: { from: ['PROPOSED'], to: 'DECLINED' },
  withdraw: { from: ['PROPOSED'], to: 'WITHDRAWN' },
  supersede: { from: ['IN_FORCE'], to: 'SUPERSEDED' },
} as const satisfies Moves<ClassificationStatus>

export type ClassificationMove = keyof typeof moves
