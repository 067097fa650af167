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
    ownersDecisionId: p.uuid().nullable(),
    serviceContractId: p.uuid().nullable(),
    clause: p.text().nullable(),
    attachedAt: p.datetime(),
    attachedBySeatId: p.uuid().nullable(),
  },
})

/** What a basis rests on: a recorded decision of the owners, or a clause of the contract with its supplement. */
export type LegalBasisFacts = Pick<LegalBasis, 'kind' | 'decidedOn' | 'reference' | 'fileId'> &
  Partial<Pick<LegalBasis, 'ownersDecisionId' | 'serviceContractId' | 'clause'>>

/**
 * What allows a company to promise less than it did: an owners' decision (民法典 278) or a clause of the contract
 * with its signed supplement (民法典 543). That a decision was carried, covers the area and was not taken back is our rule; the rest the bodies judge.
 */
export class LegalBasis extends LegalBasisSchema.class {}
LegalBasisSchema.setClass(LegalBasis)
