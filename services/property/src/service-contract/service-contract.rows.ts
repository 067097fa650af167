/** What fields read of contracts: plain rows, many at once. Entities hold the same names, so that a field reads either. */
import { Money } from '@linli/kernel'
import { loader, page, type Context, type EntityManager, type PageRequest, readRows } from '@linli/subgraph'
import { sql } from 'kysely'
import type { ContractClause } from './contract-filing.ts'
import type {
  ContractEndCause,
  ContractEventKind,
  FeeRegime,
  HandoverCause,
} from './service-contract.enums.ts'
import type { FilingStatus, ServiceContractStatus } from './service-contract.lifecycle.ts'

export interface ContractRow {
  readonly id: string
  readonly districtId: string
  readonly managementAreaId: string
  readonly companyId: string
  readonly status: ServiceContractStatus
  readonly revision: number
  readonly inForceFrom: string
  readonly endedOn?: string | null | undefined
  readonly endCause?: ContractEndCause | null | undefined
  readonly filingId?: string | null | undefined
  readonly termFrom?: string | null | undefined
  readonly termTo?: string | null | undefined
  readonly predecessorId?: string | null | undefined
  readonly handoverCause?: HandoverCause | null | undefined
  readonly noticedOn?: string | null | undefined
  readonly plannedOn?: string | null | undefined
  readonly handoverReason?: string | null | undefined
  readonly handoverFileId?: string | null | undefined
  readonly successorCompanyId?: string | null | undefined
  readonly hasNoSuccessor: boolean
}

const contractColumns = `id, district_id as "districtId", management_area_id as "managementAreaId", company_id as "companyId",
  status, revision, in_force_from::text as "inForceFrom", ended_on::text as "endedOn", end_cause as "endCause",
  filing_id as "filingId", term_from::text as "termFrom", term_to::text as "termTo", predecessor_id as "predecessorId",
  handover_cause as "handoverCause", noticed_on::text as "noticedOn", planned_on::text as "plannedOn",
  handover_reason as "handoverReason", handover_file_id as "handoverFileId",
  successor_company_id as "successorCompanyId", has_no_successor as "hasNoSuccessor"`

/** @param condition on `service_contract`, with the order and limit if need be */
export function readContracts(
  em: EntityManager,
  condition: string,
  parameters: unknown[],
): Promise<ContractRow[]> {
  return readRows<ContractRow>(
    em,
    `select ${contractColumns} from service_contract where ${condition}`,
    parameters,
  )
}

export function loadContract(context: Context, id: string | null | undefined): Promise<ContractRow | null> {
  if (!id) return Promise.resolve(null)
  return loader<ContractRow>(context, 'contract', async (ids) => {
    const rows = await readContracts(context.em, 'id = any($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

/** By which an area is served today; null where nobody serves it. */
export function loadContractOfArea(context: Context, areaId: string): Promise<ContractRow | null> {
  return loader<ContractRow>(context, 'contract-of-area', async (areas) => {
    const rows = await readContracts(
      context.em,
      'management_area_id = any($1::uuid[]) and ended_on is null',
      [areas],
    )
    return new Map(rows.map((row) => [row.managementAreaId, row]))
  }).load(areaId)
}

/** Those that are over, the last first: an area has a handful in a generation. */
export async function loadFormerContracts(context: Context, areaId: string): Promise<ContractRow[]> {
  const found = await loader<ContractRow[]>(context, 'former-contracts', async (areas) => {
    const rows = await readContracts(
      context.em,
      'management_area_id = any($1::uuid[]) and ended_on is not null order by ended_on desc, id desc',
      [areas],
    )
    return Map.groupBy(rows, ({ managementAreaId }) => managementAreaId)
  }).load(areaId)
  return found ?? []
}

export interface FilingRow {
  readonly id: string
  readonly contractId: string
  readonly status: FilingStatus
  readonly isRenewal: boolean
  readonly number: string
  readonly termFrom: string
  readonly termTo: string
  readonly feeRegime: FeeRegime
  readonly level: string
  readonly feePerSquareMetre: string
  readonly clauses: readonly ContractClause[]
  readonly fileId: string | null
  readonly proposedAt: Date
  readonly proposedBySeatId: string | null
  readonly isRecorded: boolean
  readonly decidedAt: Date | null
  readonly decidedBySeatId: string | null
  readonly reason: string | null
}

type StoredFiling = Omit<FilingRow, 'feePerSquareMetre'> & { readonly feeFen: string }

const filingColumns = `id, service_contract_id as "contractId", status, is_renewal as "isRenewal", number,
  term_from::text as "termFrom", term_to::text as "termTo", fee_regime as "feeRegime", level, fee_fen::text as "feeFen",
  clauses, file_id as "fileId", proposed_at as "proposedAt", proposed_by_seat_id as "proposedBySeatId",
  is_recorded as "isRecorded", decided_at as "decidedAt", decided_by_seat_id as "decidedBySeatId", reason`

/** All filings of a contract that the reader may see, the newest first; some corrections in a term, no more. */
export async function loadFilings(context: Context, contractId: string): Promise<FilingRow[]> {
  const found = await loader<FilingRow[]>(context, 'contract-filings', async (ids) => {
    const rows = await readRows<StoredFiling>(
      context.em,
      `select ${filingColumns} from contract_filing where service_contract_id = any($1::uuid[]) order by proposed_at desc, id desc`,
      [ids],
    )
    return Map.groupBy(rows.map(withFee), ({ contractId: id }) => id)
  }).load(contractId)
  return found ?? []
}

/** What is on file: of a renewed contract it was filed under the contract before. */
export function loadFiling(context: Context, id: string | null | undefined): Promise<FilingRow | null> {
  if (!id) return Promise.resolve(null)
  return loader<FilingRow>(context, 'contract-filing', async (ids) => {
    const rows = await readRows<StoredFiling>(
      context.em,
      `select ${filingColumns} from contract_filing where id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.id, withFee(row)]))
  }).load(id)
}

const withFee = ({ feeFen, ...row }: StoredFiling): FilingRow => ({
  ...row,
  feePerSquareMetre: Money.ofFen(BigInt(feeFen)).toYuan(),
})

export interface ItemRow {
  readonly id: string
  readonly contractId: string
  readonly title: string
  readonly dueOn: string
  readonly handedOverAt: Date | null
  readonly handedOverBySeatId: string | null
  readonly handedOverRemark: string | null
  readonly handedOverFileId: string | null
  readonly receivedAt: Date | null
  readonly receivedBySeatId: string | null
  readonly receivedRemark: string | null
  readonly receivedFileId: string | null
}

export async function loadItems(context: Context, contractId: string): Promise<ItemRow[]> {
  const found = await loader<ItemRow[]>(context, 'handover-items', async (ids) => {
    const rows = await readRows<ItemRow>(
      context.em,
      `select id, service_contract_id as "contractId", title, due_on::text as "dueOn", handed_over_at as "handedOverAt",
         handed_over_by_seat_id as "handedOverBySeatId", handed_over_remark as "handedOverRemark",
         handed_over_file_id as "handedOverFileId", received_at as "receivedAt", received_by_seat_id as "receivedBySeatId",
         received_remark as "receivedRemark", received_file_id as "receivedFileId"
       from handover_item where service_contract_id = any($1::uuid[]) order by service_contract_id, position`,
      [ids],
    )
    return Map.groupBy(rows, ({ contractId: id }) => id)
  }).load(contractId)
  return found ?? []
}

interface ContractTables {
  service_contract: { id: string; district_id: string; management_area_id: string; ended_on: string | null }
  service_contract_event: {
    id: string
    service_contract_id: string
    kind: ContractEventKind
    from_status: ServiceContractStatus | null
    to_status: ServiceContractStatus
    at: Date
    seat_id: string | null
    reason: string | null
  }
}

/** Contracts that the reader's company holds, or of areas in their territory, by what ends next. */
export function contractsOf({ viewer, em }: Context, request: PageRequest) {
  const isOwn = sql<boolean>`(contract.company_id = any(${viewer.organisations}::uuid[])
    or contract.successor_company_id = any(${viewer.organisations}::uuid[]))`
  const isAround = sql<boolean>`contract.management_area_id in (
    select area.id from unnest(${viewer.territories}::text[]) as prefix
      join management_area area on area.district_id = ${viewer.district}::uuid and area.code >= prefix and area.code < prefix || ':'
    union all select member.management_area_id from unnest(${viewer.territories}::text[]) as prefix
      join estate on estate.district_id = ${viewer.district}::uuid and estate.code >= prefix and estate.code < prefix || ':'
      join management_area_estate member on member.estate_id = estate.id)`
  const listed = em
    .getKysely<ContractTables>()
    .selectFrom('service_contract as contract')
    .select(['contract.id as id'])
    .select(sql<string>`coalesce(planned_on, term_to, '9999-12-31')`.as('ends_next'))
    .where(sql<boolean>`contract.district_id = ${viewer.district}::uuid and ended_on is null`)
    .where(viewer.holds('PROPERTY_COMPANY') ? isOwn : isAround)
    .as('listed')
  const query = em.getKysely<ContractTables>().selectFrom(listed).select(['listed.id as id'])
  return page(query, request, { columns: ['ends_next', 'listed.id'] }, ({ id }) => ({ id }))
}

/** The history of a contract, newest first. */
export function contractEventsOf({ em }: Context, contractId: string, request: PageRequest) {
  const query = em
    .getKysely<ContractTables>()
    .selectFrom('service_contract_event')
    .select(['id', 'kind', 'from_status as from', 'to_status as to', 'at', 'seat_id as seatId', 'reason'])
    .where('service_contract_id', '=', contractId)
  return page(query, request, { columns: ['at', 'id'], direction: 'desc' })
}
