import { compareDecimals } from '@linli/kernel'
import type { GovernanceType } from './governance-type.ts'
import type { ManagementMode } from '../estate/index.ts'

/** What the rule asks of an estate; null where nobody has recorded it. */
export interface ClassificationFacts {
  /** Part of the households that was resettled together, in per cent. */
  resettlementPercent: string | null
  builtYear: number | null
  managementMode: ManagementMode
}

/** Our own rule, not a law: hence a dated setting, and the old result stays explainable by the old limits. */
export interface ClassificationThresholds {
  /** From this share on, in per cent, an estate counts as resettlement housing. */
  resettlementPercent: string
  /** An estate built in this year or earlier counts as old. */
  oldUntilYear: number
  /** Ways of management that count as weak or no property service. */
  weakModes: readonly ManagementMode[]
}

export const defaultThresholds: ClassificationThresholds = {
  resettlementPercent: '50',
  oldUntilYear: 2000,
  weakModes: ['NONE', 'SELF_MANAGED', 'COMMUNITY_HELD', 'WORK_UNIT'],
}

export interface ClassificationReason {
  rule: 'RESETTLEMENT_SHARE' | 'BUILT_YEAR' | 'PROPERTY_SERVICE'
  /** Null where the fact is unknown: an unknown share is not a small one. */
  met: boolean | null
  fact: string | null
  threshold: string
}

export interface Suggestion {
  type: GovernanceType
  /** Every question of the rule with its answer, in order, those after the deciding one too. */
  reasons: ClassificationReason[]
}

/**
 * The type that an estate's facts suggest: resettlement housing by the share of resettled households; else old by
 * its year or by weak or missing property service; else commercial. An unknown fact decides nothing.
 */
export function suggestType(
  facts: ClassificationFacts,
  thresholds: ClassificationThresholds = defaultThresholds,
): Suggestion {
  const resettled: ClassificationReason = {
    rule: 'RESETTLEMENT_SHARE',
    met:
      facts.resettlementPercent === null
        ? null
        : compareDecimals(facts.resettlementPercent, thresholds.resettlementPercent) >= 0,
    fact: facts.resettlementPercent,
    threshold: thresholds.resettlementPercent,
  }
  const old: ClassificationReason = {
    rule: 'BUILT_YEAR',
    met: facts.builtYear === null ? null : facts.builtYear <= thresholds.oldUntilYear,
    fact: facts.builtYear === null ? null : String(facts.builtYear),
    threshold: String(thresholds.oldUntilYear),
  }
  const weak: ClassificationReason = {
    rule: 'PROPERTY_SERVICE',
    met: thresholds.weakModes.includes(facts.managementMode),
    fact: facts.managementMode,
    threshold: thresholds.weakModes.join(', '),
  }
  const type = resettled.met ? 'RESETTLEMENT' : old.met || weak.met ? 'OLD' : 'COMMERCIAL'
  return { type, reasons: [resettled, old, weak] }
}
