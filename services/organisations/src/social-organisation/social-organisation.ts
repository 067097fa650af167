import { defineEntity, p } from '@mikro-orm/core'
import { newId, nextStatus } from '@linli/kernel'
import { moves, type SocialMove, type SocialStage } from './social-organisation.lifecycle.ts'

export type SocialGrade = 'A1' | 'A2' | 'A3' | 'A4' | 'A5'

const SocialOrganisationSchema = defineEntity({
  name: 'SocialOrganisation',
  tableName: 'social_organisation',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    name: p.string(),
    purpose: p.text(),
    territoryCode: p.string(),
    stage: p.string().$type<SocialStage>(),
    stageSince: p.date(),
    /** The organisation that guides it. */
    guideId: p.uuid().strictNullable(),
    /** Its own entry among the organisations, from filing or registration on: people can then hold posts in it. */
    organisationId: p.uuid().strictNullable(),
    filingNumber: p.string().strictNullable(),
    creditCode: p.string().strictNullable(),
    grade: p.string().$type<SocialGrade>().strictNullable(),
    revision: p.integer().version(),
  },
})

/** A club or association of residents 社区社会组织 on its way from an idea to the register and beyond. */
export class SocialOrganisation extends SocialOrganisationSchema.class {
  static begin(
    home: { districtId: string; territoryCode: string },
    { name, purpose, on }: { name: string; purpose: string; on: string },
    id: string = newId(),
  ): SocialOrganisation {
    return Object.assign(new SocialOrganisation(), home, {
      ...{ id, name, purpose, stage: 'IDEA', stageSince: on },
      ...{ guideId: null, organisationId: null, filingNumber: null, creditCode: null, grade: null },
    })
  }

  /** Takes the next step of the chain, with what the step brings. */
  step(
    move: SocialMove,
    on: string,
    brings: Partial<Pick<SocialOrganisation, 'guideId' | 'filingNumber' | 'creditCode' | 'grade'>>,
  ): void {
    this.stage = nextStatus(moves, this.stage, move)
    this.stageSince = on
    Object.assign(this, brings)
  }
}
SocialOrganisationSchema.setClass(SocialOrganisation)

const SocialStepSchema = defineEntity({
  name: 'SocialOrganisationStep',
  tableName: 'social_organisation_step',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    socialOrganisationId: p.uuid(),
    stage: p.string().$type<SocialStage>(),
    onDay: p.date(),
    remark: p.text().strictNullable(),
    fileId: p.uuid().strictNullable(),
    takenAt: p.datetime(),
    takenBy: p.uuid().strictNullable(),
    takenInPost: p.string().strictNullable(),
  },
})

/** One step of a social organisation, as it was taken. Only ever added. */
export class SocialOrganisationStep extends SocialStepSchema.class {}
SocialStepSchema.setClass(SocialOrganisationStep)
