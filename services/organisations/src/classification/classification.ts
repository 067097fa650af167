import { defineEntity, p } from '@mikro-orm/core'
import { newId, nextStatus } from '@linli/kernel'
import { moves, type ClassificationStatus } from './classification.lifecycle.ts'
import type { ClassificationReason, Suggestion } from './suggest-type.ts'
import type { GovernanceType } from './governance-type.ts'

const ClassificationSchema = defineEntity({
  name: 'Classification',
  tableName: 'classification',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    estateId: p.uuid(),
    type: p.string().$type<GovernanceType>(),
    status: p.string().$type<ClassificationStatus>(),
    source: p.string().$type<ClassificationSource>(),
    reasons: p.json().$type<ClassificationReason[]>(),
    statement: p.text().strictNullable(),
    proposedAt: p.datetime(),
    proposedBy: p.uuid().strictNullable(),
    decidedAt: p.datetime().strictNullable(),
    decidedBy: p.uuid().strictNullable(),
    decisionRemark: p.text().strictNullable(),
    inForceFrom: p.datetime().strictNullable(),
    inForceUntil: p.datetime().strictNullable(),
    revision: p.integer().version(),
  },
})

export type ClassificationSource = 'SUGGESTED' | 'OVERRIDDEN'

/** Who acts: a person, or nobody where the rule itself does. */
export interface Actor {
  person: string | null
}

const undecided = {
  statement: null,
  proposedBy: null,
  decidedAt: null,
  decidedBy: null,
  decisionRemark: null,
  inForceFrom: null,
  inForceUntil: null,
}

/** One classing of an estate. The history is the list of them; none is ever changed after it is past. */
export class Classification extends ClassificationSchema.class {
  /** The rule's answer holds at once: nobody needs to agree to facts. */
  static suggested(
    estate: { id: string; districtId: string },
    suggestion: Suggestion,
    now: Date,
    id = newId(),
  ): Classification {
    return Object.assign(new Classification(), undecided, {
      id,
      districtId: estate.districtId,
      estateId: estate.id,
      type: suggestion.type,
      status: 'IN_FORCE',
      source: 'SUGGESTED',
      reasons: suggestion.reasons,
      proposedAt: now,
      inForceFrom: now,
    })
  }

  /** Somebody asks for another type than the facts suggest; a second seat has to answer. */
  static override(
    estate: { id: string; districtId: string },
    wish: { type: GovernanceType; statement: string; reasons: ClassificationReason[] },
    by: Actor,
    now: Date,
  ): Classification {
    return Object.assign(new Classification(), undecided, {
      id: newId(),
      districtId: estate.districtId,
      estateId: estate.id,
      ...wish,
      status: 'PROPOSED',
      source: 'OVERRIDDEN',
      proposedAt: now,
      proposedBy: by.person,
    })
  }

  approve(by: Actor, remark: string | null, now: Date): void {
    this.status = nextStatus(moves, this.status, 'approve')
    this.decide(by, remark, now)
    this.inForceFrom = now
  }

  decline(by: Actor, remark: string, now: Date): void {
    this.status = nextStatus(moves, this.status, 'decline')
    this.decide(by, remark, now)
  }

  withdraw(now: Date): void {
    this.status = nextStatus(moves, this.status, 'withdraw')
    this.decidedAt = now
  }

  supersede(now: Date): void {
    this.status = nextStatus(moves, this.status, 'supersede')
    this.inForceUntil = now
  }

  private decide(by: Actor, remark: string | null, now: Date): void {
    this.decidedAt = now
    this.decidedBy = by.person
    this.decisionRemark = remark
  }
}
ClassificationSchema.setClass(Classification)
