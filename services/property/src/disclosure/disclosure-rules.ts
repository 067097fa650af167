import type { CivilDay } from '@linli/kernel'
import { type EntityManager, readRows } from '@linli/subgraph'
import {
  disclosureKinds,
  type DisclosureCountsFrom,
  type DisclosureKind,
  type DisclosureRhythm,
} from './disclosure.enums.ts'

/** How often something must be disclosed, and by when. */
export interface DisclosureRule {
  readonly kind: DisclosureKind
  readonly rhythm: DisclosureRhythm
  readonly countsFrom: DisclosureCountsFrom
  /** Whole days after the beginning or the end of the period; the last of them is the last day to disclose. */
  readonly dueDays: number
  /** A district may waive what its own rules have disclosed elsewhere. */
  readonly isRequired: boolean
  /** Empty for our assumption, which holds where a district has set nothing. */
  readonly validFrom: CivilDay | null
}

/**
 * The law says that it must be disclosed at regular times (民法典 943) and leaves the times open: these are our
 * assumption. What holds in a period is told at its beginning, an account of it is given after its end.
 */
const defaults: Readonly<Record<DisclosureKind, Pick<DisclosureRule, 'rhythm' | 'countsFrom' | 'dueDays'>>> =
  {
    SERVICE_ITEMS: { rhythm: 'YEAR', countsFrom: 'BEGIN', dueDays: 30 },
    STAFF: { rhythm: 'QUARTER', countsFrom: 'BEGIN', dueDays: 15 },
    FEES: { rhythm: 'YEAR', countsFrom: 'BEGIN', dueDays: 30 },
    FULFILMENT: { rhythm: 'MONTH', countsFrom: 'END', dueDays: 10 },
    MAINTENANCE_FUND: { rhythm: 'HALF_YEAR', countsFrom: 'END', dueDays: 30 },
    COMMON_INCOME: { rhythm: 'QUARTER', countsFrom: 'END', dueDays: 30 },
  }

/** What a district has decided so far, the latest first for each kind. */
export class DisclosureRules {
  private readonly set: readonly DisclosureRule[]

  constructor(set: readonly DisclosureRule[]) {
    this.set = set
  }

  /** The rule that held on a day, so that what was due then can be reproduced. */
  on(kind: DisclosureKind, day: CivilDay): DisclosureRule {
    const found = this.set.find((rule) => rule.kind === kind && rule.validFrom! <= day)
    return found ?? { kind, ...defaults[kind], isRequired: true, validFrom: null }
  }

  allOn(day: CivilDay): DisclosureRule[] {
    return disclosureKinds.map((kind) => this.on(kind, day))
  }

  /** What is set and holds from a later day. */
  after(day: CivilDay): DisclosureRule[] {
    return this.set.filter(({ validFrom }) => validFrom! > day).toReversed()
  }
}

export async function readDisclosureRules(em: EntityManager, districtId: string): Promise<DisclosureRules> {
  const rows = await readRows<DisclosureRule>(
    em,
    `select kind, rhythm, counts_from as "countsFrom", due_days as "dueDays", is_required as "isRequired",
       valid_from::text as "validFrom"
     from disclosure_rule where district_id = $1 order by valid_from desc, set_at desc, id desc`,
    [districtId],
  )
  return new DisclosureRules(rows)
}
