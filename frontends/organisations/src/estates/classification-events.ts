import type { ClassificationStatus, ClassificationSource, GovernanceType } from '../gql/graphql.ts'

/** What the history needs of one classing. */
export interface ClassingInHistory {
  id: string
  type: GovernanceType
  status: ClassificationStatus
  source: ClassificationSource
  statement?: string | null
  proposedAt: string
  decidedAt?: string | null
  decisionRemark?: string | null
  proposer?: { maskedName: string } | null
  decider?: { maskedName: string } | null
}

/** Something that happened to the type of an estate. */
export interface ClassificationEvent {
  id: string
  at: string
  kind: 'SUGGESTED' | 'ASKED' | 'APPROVED' | 'DECLINED' | 'WITHDRAWN'
  type: GovernanceType
  by?: string
  words?: string
}

/**
 * The classings of an estate as what happened, newest first. A request and its answer are two events, for two
 * people stood behind them; what followed from the facts is one, and nobody did it.
 */
export function classificationEvents(classings: readonly ClassingInHistory[]): ClassificationEvent[] {
  return classings.flatMap(eventsOf).toSorted((a, b) => b.at.localeCompare(a.at))
}

function eventsOf(classing: ClassingInHistory): ClassificationEvent[] {
  const { id, type, source, status, proposedAt, decidedAt, proposer, decider } = classing
  if (source === 'SUGGESTED') return [{ id, at: proposedAt, kind: 'SUGGESTED', type }]
  const asked: ClassificationEvent = {
    id: `${id} asked`,
    at: proposedAt,
    kind: 'ASKED',
    type,
    ...(proposer && { by: proposer.maskedName }),
    ...(classing.statement && { words: classing.statement }),
  }
  if (!decidedAt) return [asked]
  const kind = status === 'DECLINED' ? 'DECLINED' : status === 'WITHDRAWN' ? 'WITHDRAWN' : 'APPROVED'
  return [
    asked,
    {
      id: `${id} answered`,
      at: decidedAt,
      kind,
      type,
      ...(decider && { by: decider.maskedName }),
      ...(classing.decisionRemark && { words: classing.decisionRemark }),
    },
  ]
}
