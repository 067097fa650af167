/** Filings and things handed over as a reader sees them: those concerned see people and scans, the public does not. */
import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { seatShown } from '../territory/index.ts'
import type { FilingRow, ItemRow } from './service-contract.rows.ts'
import { loadContractSituation } from './service-contract.situation.ts'
import type { ContractFilingType } from './service-contract.type.ts'

/** Whether the reader has a part in the contract, or watches over the place. */
export async function isConcernedWith(context: Context, contractId: string): Promise<boolean> {
  const situation = await loadContractSituation(context, contractId)
  if (!situation) return false
  const { viewer, contract, isAround } = situation
  const isParty = viewer.actsFor(contract.companyId) || viewer.actsFor(contract.successorCompanyId)
  const watches = viewer.holds(
    'DISTRICT',
    'STREET',
    'AUDITOR',
    'PARTY',
    'RESIDENTS_COMMITTEE',
    'OWNERS_COMMITTEE',
  )
  return isParty || (watches && isAround)
}

export async function filingShown(
  context: Context,
  { fileId, proposedBySeatId, decidedBySeatId, clauses, ...filing }: FilingRow,
  isConcerned: boolean,
): Promise<ContractFilingType> {
  const shown = { ...filing, clauses: clauses.map((clause) => ({ ...clause })) }
  if (!isConcerned) return { ...shown, reason: null }
  return {
    ...shown,
    file: fileShown(fileId),
    proposedBy: await seatShown(context, proposedBySeatId),
    decidedBy: await seatShown(context, decidedBySeatId),
  }
}

export async function itemShown(context: Context, item: ItemRow) {
  const { id, title, dueOn, handedOverAt, receivedAt } = item
  const { handedOverBySeatId, handedOverRemark, handedOverFileId } = item
  const { receivedBySeatId, receivedRemark, receivedFileId } = item
  const tick = async (at: Date | null, seatId: string | null, remark: string | null, fileId: string | null) =>
    at && { at, by: await seatShown(context, seatId), remark, file: fileShown(fileId) }
  return {
    ...{ id, title, dueOn, isLate: !receivedAt && dueOn < civilDay(context.time.now()) },
    handedOver: await tick(handedOverAt, handedOverBySeatId, handedOverRemark, handedOverFileId),
    received: await tick(receivedAt, receivedBySeatId, receivedRemark, receivedFileId),
  }
}

const fileShown = (fileId: string | null) => (fileId ? { id: fileId, path: `/files/${fileId}` } : null)
