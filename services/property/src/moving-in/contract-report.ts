/**
 * A list of contracts that an administrator brings in through organisations: what stands in each is filed here as if
 * the community had recorded it from paper, and waits for the second person like any other filing.
 */
import { Money } from '@linli/kernel'
import type { FactHandler, SeatKind } from '@linli/subgraph'
import {
  ContractFiling,
  notifyContract,
  ServiceContract,
  tellContract,
  type ContractTerms,
  type FeeRegime,
} from '../service-contract/index.ts'
import type { Actor } from '../service-standard/index.ts'

/** Files what a list says of a contract, where nothing is on file and nothing waits: paper that was compared goes first. */
export const contractReported: FactHandler = async (em, { district, subject, payload, at }) => {
  const report = payload as unknown as Report
  const contract = await em.findOne(ServiceContract, {
    ...{ districtId: district, managementAreaId: subject, companyId: report.companyId, endedOn: null },
  })
  if (!contract || contract.filingId) return
  const known = await em.findOne(ContractFiling, { serviceContract: contract.id, status: 'PROPOSED' })
  if (known || (await em.findOne(ContractFiling, { id: report.report }))) return
  const filing = ContractFiling.propose(
    contract,
    termsOf(report),
    { isRenewal: false, isRecorded: true },
    actorOf(report),
    at,
  )
  // Under the number of the report, by which it can be taken back.
  filing.id = report.report
  em.persist(filing)
  contract.filed(filing, actorOf(report), at)
  await tellContract(em, contract, 'ServiceContractFiled', { contractFilingId: filing.id })
  await notifyContract(em, contract, 'CONTRACT_FILED', { occasion: filing.id, isForStreet: true })
}

/** The list is taken back: what nobody has confirmed is sent back; what was confirmed stays on file. */
export const contractReportWithdrawn: FactHandler = async (em, { payload, at }) => {
  const report = payload as unknown as Pick<Report, 'report' | 'person' | 'seatKind'>
  const filing = await em.findOne(
    ContractFiling,
    { id: report.report, status: 'PROPOSED' },
    { populate: ['serviceContract'] },
  )
  if (!filing) return
  const contract = filing.serviceContract
  const reason = '导入的合同清单已撤销'
  filing.return(actorOf(report), at, reason)
  contract.returnFiling(reason, actorOf(report), at)
  await tellContract(em, contract, 'ServiceContractReturned', { reason })
}

interface Report {
  /** The identity under which it was reported. */
  report: string
  companyId: string
  number: string
  termFrom: string
  termTo: string
  feeRegime: FeeRegime
  level: string
  /** Yuan for one square metre and month. */
  fee: string
  /** Who brought the list in, and in what sort of seat. */
  person: string
  seatKind: SeatKind
}

const actorOf = ({ person, seatKind }: Pick<Report, 'person' | 'seatKind'>): Actor => ({
  ...{ person, seat: null, kind: seatKind, organisation: null },
})

const termsOf = ({ number, termFrom, termTo, feeRegime, level, fee }: Report): ContractTerms => ({
  ...{ number, termFrom, termTo, feeRegime, level, clauses: [], fileId: null },
  feeFen: Money.ofYuan(fee).fen,
})

/**
 * An estate was entered by mistake and nothing stood on it; what this service keeps of it goes, unless something has
 * come to stand on it here meanwhile.
 */
export const estateTakenBack: FactHandler = async (em, { district, subject }) => {
  await em.execute(
    `delete from estate where district_id = ? and id = ?
     and not exists (select from management_area_estate member where member.district_id = estate.district_id and member.estate_id = estate.id)
     and not exists (select from basic_commitment promise where promise.district_id = estate.district_id and promise.estate_id = estate.id)`,
    [district, subject],
  )
}
