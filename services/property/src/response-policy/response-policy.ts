import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { ResponseStage } from '../response-clock/index.ts'
import type { CommunityType } from '../service-standard/index.ts'
import type { ServiceRequestCategory, ServiceRequestKind } from './request-kinds.ts'

const ResponsePolicySchema = defineEntity({
  name: 'ResponsePolicy',
  tableName: 'response_policy',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    territoryCode: p.text(),
    estateType: p.text().$type<CommunityType>().strictNullable(),
    kind: p.text().$type<ServiceRequestKind>().strictNullable(),
    category: p.text().$type<ServiceRequestCategory>().strictNullable(),
    name: p.text(),
    isExample: p.boolean(),
    stages: p.json<readonly ResponseStage[]>(),
    longestPauseMinutes: p.integer(),
    validFrom: p.datetime(),
    setAt: p.datetime(),
    setBySeatId: p.uuid().strictNullable(),
  },
})

/** For which requests a policy is meant: those of a territory, of a type of community, of a kind, of a category. */
export interface PolicyScope {
  readonly territoryCode: string
  readonly estateType: CommunityType | null
  readonly kind: ServiceRequestKind | null
  readonly category: ServiceRequestCategory | null
}

export interface PolicyContent {
  readonly name: string
  /** Shown as "示例，非官方口径": it was not read anywhere, but made up to begin with. */
  readonly isExample: boolean
  readonly stages: readonly ResponseStage[]
  readonly longestPauseMinutes: number
}

/**
 * How soon what must be done with requests, stage by stage, from an instant on. Added and never altered: a later policy
 * for the same scope holds for requests placed from then on, and the clocks of the others stay as they are.
 */
export class ResponsePolicy extends ResponsePolicySchema.class {
  static set(
    districtId: string,
    scope: PolicyScope,
    content: PolicyContent,
    seat: string | null,
    now: Date,
  ): ResponsePolicy {
    return Object.assign(new ResponsePolicy(), scope, content, {
      ...{ id: newId(), districtId, validFrom: now, setAt: now, setBySeatId: seat },
    })
  }
}
ResponsePolicySchema.setClass(ResponsePolicy)
