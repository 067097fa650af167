import { newId, nextStatus, type CivilDay } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import type { FeeRegime } from './service-contract.enums.ts'
import { filingMoves, type FilingStatus } from './service-contract.lifecycle.ts'
import { ServiceContract } from './service-contract.ts'

/** A clause that may be cited later as what allows a change. */
export interface ContractClause {
  readonly number: string
  readonly text: string
}

/** What stands in the contract. */
export interface ContractTerms {
  readonly number: string
  readonly termFrom: CivilDay
  readonly termTo: CivilDay
  readonly feeRegime: FeeRegime
  readonly level: string
  /** For one square metre and month, in whole fen. */
  readonly feeFen: bigint
  readonly clauses: readonly ContractClause[]
  readonly fileId: string | null
}

const ContractFilingSchema = defineEntity({
  name: 'ContractFiling',
  tableName: 'contract_filing',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    serviceContract: () => p.manyToOne(ServiceContract),
    managementAreaId: p.uuid(),
    companyId: p.uuid(),
    status: p.text().$type<FilingStatus>(),
    isRenewal: p.boolean(),
    number: p.text(),
    termFrom: p.date(),
    termTo: p.date(),
    feeRegime: p.text().$type<FeeRegime>(),
    level: p.text(),
    feeFen: p.bigint('bigint'),
    clauses: p.json<readonly ContractClause[]>(),
    fileId: p.uuid().nullable(),
    proposedAt: p.datetime(),
    proposedByPersonId: p.uuid().nullable(),
    proposedBySeatId: p.uuid().nullable(),
    isRecorded: p.boolean(),
    decidedAt: p.datetime().nullable(),
    decidedBySeatId: p.uuid().nullable(),
    reason: p.text().nullable(),
  },
})

/**
 * What one side says stands in the contract 备案. What is on file is what was confirmed last; a correction stands beside
 * it until it is confirmed itself, and nothing that was filed is ever rewritten.
 */
export class ContractFiling extends ContractFilingSchema.class {
  static propose(
    contract: ServiceContract,
    terms: ContractTerms,
    { isRenewal, isRecorded }: { isRenewal: boolean; isRecorded: boolean },
    proposer: Actor,
    now: Date,
  ): ContractFiling {
    const { districtId, managementAreaId, companyId } = contract
    return Object.assign(new ContractFiling(), {
      ...{ id: newId(), districtId, serviceContract: contract, managementAreaId, companyId },
      ...{ status: 'PROPOSED' as const, isRenewal, isRecorded, ...terms },
      ...{ proposedAt: now, proposedByPersonId: proposer.person, proposedBySeatId: proposer.seat },
    })
  }

  confirm(decider: Actor, now: Date): void {
    this.decide('confirm', decider, now, null)
  }

  return(decider: Actor, now: Date, reason: string): void {
    this.decide('return', decider, now, reason)
  }

  /** Said anew by a later filing. */
  replace(): void {
    this.status = nextStatus<FilingStatus, typeof filingMoves>(filingMoves, this.status, 'replace')
  }

  private decide(move: 'confirm' | 'return', decider: Actor, now: Date, reason: string | null): void {
    this.status = nextStatus<FilingStatus, typeof filingMoves>(filingMoves, this.status, move)
    this.decidedAt = now
    this.decidedBySeatId = decider.seat
    this.reason = reason
  }
}
ContractFilingSchema.setClass(ContractFiling)
