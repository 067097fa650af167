import { defineEntity, p } from '@mikro-orm/core'
import type { LegalBasisKind } from './standard-version.enums.ts'
import { StandardVersion } from './standard-version.ts'

const LegalBasisSchema = defineEntity({
  name: 'LegalBasis',
  tableName: 'legal_basis',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardVersion: () => p.manyToOne(StandardVersion),
    kind: p.text().$type<LegalBasisKind>(),
    decidedOn: p.date(),
    reference: p.text(),
    fileId: p.uuid().nullable(),
    attachedAt: p.datetime(),
    attachedBySeatId: p.uuid().nullable(),
  },
})

/**
 * What allows a company to promise less than it did: an owners' decision (民法典 278) or a clause of the contract
 * with its signed supplement (民法典 543). Whether it holds is for the bodies to judge; that one is there is our rule.
 */
export class LegalBasis extends LegalBasisSchema.class {}
LegalBasisSchema.setClass(LegalBasis)
