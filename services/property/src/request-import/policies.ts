import { readRows, type EntityManager } from '@linli/subgraph'
import { policyFor } from '../response-policy/index.ts'
import type { ResponseStage } from '../response-clock/index.ts'

interface Scope {
  readonly estateCode: string
  readonly estateType: string | null
  readonly kind: string
  readonly category: string
}

interface Policy {
  readonly id: string
  readonly stages: readonly ResponseStage[]
}

/** Which policy held for what at an instant, asked once for each scope between two changes of the rules. */
export class PoliciesOfThen {
  private readonly found = new Map<string, Policy | null>()
  private readonly districtId: string
  private readonly changes: readonly number[]
  private readonly earliest: number

  private constructor(districtId: string, changes: readonly number[], earliest: number) {
    this.districtId = districtId
    this.changes = changes
    this.earliest = earliest
  }

  /** @param policiesOf an instant whose policies are laid on what was placed before it */
  static async read(
    em: EntityManager,
    districtId: string,
    policiesOf: string | undefined,
  ): Promise<PoliciesOfThen> {
    const rows = await readRows<{ at: Date | string }>(
      em,
      'select distinct valid_from as at from response_policy where district_id = $1',
      [districtId],
    )
    const changes = rows.map(({ at }) => +new Date(at))
    return new PoliciesOfThen(districtId, changes, policiesOf ? Date.parse(policiesOf) : -Infinity)
  }

  async at(em: EntityManager, scope: Scope, placedAt: Date): Promise<Policy | null> {
    const instant = Math.max(+placedAt, this.earliest)
    const { estateCode, estateType, kind, category } = scope
    const age = this.changes.filter((change) => change <= instant).length
    const key = JSON.stringify([estateCode, estateType, kind, category, age])
    let policy = this.found.get(key)
    if (policy === undefined) {
      const asked = { districtId: this.districtId, estateCode, estateType, kind, category }
      this.found.set(key, (policy = await policyFor(em, asked, new Date(instant))))
    }
    return policy
  }
}
