import { newId, type CivilDay } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { defineEntity, p } from '@mikro-orm/core'
import { kindOfTopic, type OwnersDecisionKind, type OwnersTopic } from './owners-topic.ts'
import { judge, type OwnersCount } from './threshold.ts'

export type OwnersDecisionForm = 'MEETING' | 'WRITTEN'

const OwnersDecisionSchema = defineEntity({
  name: 'OwnersDecision',
  tableName: 'owners_decision',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    reference: p.string(),
    managementAreaId: p.uuid().strictNullable(),
    estateId: p.uuid().strictNullable(),
    placeCode: p.string(),
    topic: p.string().$type<OwnersTopic>(),
    matter: p.string(),
    form: p.string().$type<OwnersDecisionForm>(),
    beganOn: p.date(),
    decidedOn: p.date(),
    totalArea: p.bigint('bigint'),
    totalHeads: p.integer(),
    favourArea: p.bigint('bigint'),
    favourHeads: p.integer(),
    againstArea: p.bigint('bigint'),
    againstHeads: p.integer(),
    abstainedArea: p.bigint('bigint'),
    abstainedHeads: p.integer(),
    unitCount: p.integer().strictNullable(),
    rollFingerprint: p.string().strictNullable(),
    isCarried: p.boolean(),
    fileId: p.uuid(),
    recordedAt: p.datetime(),
    recorderPersonId: p.uuid().strictNullable(),
    recorderOrganisationId: p.uuid().strictNullable(),
    recorderPost: p.string().strictNullable(),
    supersedesId: p.uuid().strictNullable(),
    correctionReason: p.string().strictNullable(),
  },
})

/** Whose owners decided: those of a management area, or of an estate that lies in none. */
export interface DecidingPlace {
  readonly districtId: string
  readonly managementAreaId: string | null
  readonly estateId: string | null
  readonly code: string
}

/** What stands in the minutes. */
export interface OwnersDecisionFacts {
  readonly reference: string
  readonly topic: OwnersTopic
  readonly matter: string
  readonly form: OwnersDecisionForm
  readonly beganOn: CivilDay
  readonly decidedOn: CivilDay
  readonly fileId: string
}

/** What was counted, and from what: the totals of the minutes, or a roll of units. */
export interface CountedVote {
  readonly count: OwnersCount
  readonly roll: { readonly unitCount: number; readonly fingerprint: string } | null
}

/** An owners' decision 业主共同决定 as it was recorded once and for all; whether it was carried is computed, not said. */
export class OwnersDecision extends OwnersDecisionSchema.class {
  static record(
    { code, ...place }: DecidingPlace,
    facts: OwnersDecisionFacts,
    { count, roll }: CountedVote,
    recorder: Pick<Viewer, 'person' | 'organisations' | 'post'>,
    now: Date,
    correction: { readonly supersedesId: string; readonly reason: string } | null = null,
    id = newId(),
  ): OwnersDecision {
    const { total, inFavour, against, abstained } = count
    return Object.assign(new OwnersDecision(), place, facts, {
      id,
      placeCode: code,
      ...{ totalArea: total.area, totalHeads: total.heads },
      ...{ favourArea: inFavour.area, favourHeads: inFavour.heads },
      ...{ againstArea: against.area, againstHeads: against.heads },
      ...{ abstainedArea: abstained.area, abstainedHeads: abstained.heads },
      ...{ unitCount: roll?.unitCount ?? null, rollFingerprint: roll?.fingerprint ?? null },
      isCarried: judge(count, kindOfTopic(facts.topic)).isCarried,
      recordedAt: now,
      recorderPersonId: recorder.person,
      recorderOrganisationId: recorder.organisations[0] ?? null,
      recorderPost: recorder.post,
      ...{ supersedesId: correction?.supersedesId ?? null, correctionReason: correction?.reason ?? null },
    })
  }

  get kind(): OwnersDecisionKind {
    return kindOfTopic(this.topic)
  }
}
OwnersDecisionSchema.setClass(OwnersDecision)
