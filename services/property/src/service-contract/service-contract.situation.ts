/** Everything that the policy needs to know about a contract and about who asks, for many contracts at once. */
import { civilDay, type CivilDay } from '@linli/kernel'
import { loader, type Context, readRows, type Viewer } from '@linli/subgraph'
import { readPosts } from '../service-standard/index.ts'
import { standingOn, type ServiceContractStatus } from './service-contract.lifecycle.ts'

export interface ContractSituation {
  readonly viewer: Pick<Viewer, 'person' | 'isAnonymous' | 'holds' | 'actsFor'>
  readonly today: CivilDay
  readonly contract: ContractState
  /** Whether the seat's territory holds the area or one of its estates. */
  readonly isAround: boolean
  /** Whether the person holds any post in the company that serves, in whatever seat they ask. */
  readonly isOfCompany: boolean
  readonly isSeatExpired: boolean
}

interface ContractState {
  readonly id: string
  readonly companyId: string
  readonly successorCompanyId: string | null
  readonly hasNoSuccessor: boolean
  readonly managementAreaId: string
  readonly areaCode: string
  /** Where it stands today, by date. */
  readonly status: ServiceContractStatus
  readonly termTo: CivilDay | null
  readonly filingId: string | null
  readonly revision: number
  /** Who proposed what waits to be confirmed; null where nothing waits. */
  readonly proposal: { readonly id: string; readonly personId: string | null } | null
  /** The confirmed contract for the next term, where there is one. */
  readonly renewal: { readonly id: string; readonly hasDraft: boolean } | null
  readonly unreceivedCount: number
}

/** For acts: read now, in the transaction that holds the lock. */
export async function contractSituationOf(context: Context, id: string): Promise<ContractSituation> {
  const situation = (await readSituations(context, [id])).get(id)
  if (!situation) throw new Error('A situation is asked for a contract that is there')
  return situation
}

/** For fields: one reading for all contracts of an operation. */
export function loadContractSituation(context: Context, id: string): Promise<ContractSituation | null> {
  return loader<ContractSituation>(context, 'contract-situation', (ids) => readSituations(context, ids)).load(
    id,
  )
}

type StateRow = ContractState & { readonly isAround: boolean }

async function readSituations(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, ContractSituation>> {
  const { em, viewer, time } = context
  const today = civilDay(time.now())
  const rows = await readRows<StateRow>(
    em,
    `select contract.id, contract.company_id as "companyId", contract.successor_company_id as "successorCompanyId",
       contract.has_no_successor as "hasNoSuccessor", contract.management_area_id as "managementAreaId",
       area.code as "areaCode", contract.status, contract.term_to::text as "termTo", contract.filing_id as "filingId",
       contract.revision,
       (select jsonb_build_object('id', filing.id, 'personId', filing.proposed_by_person_id) from contract_filing filing
         where filing.service_contract_id = contract.id and filing.status = 'PROPOSED') as proposal,
       (select jsonb_build_object('id', filing.id, 'hasDraft', exists (select from standard_version version
           where version.renewal_filing_id = filing.id and version.status <> 'WITHDRAWN'))
         from contract_filing filing where filing.service_contract_id = contract.id and filing.status = 'CONFIRMED'
           and filing.is_renewal and contract.ended_on is null order by filing.proposed_at desc limit 1) as renewal,
       (select count(*)::int from handover_item item
         where item.service_contract_id = contract.id and item.received_at is null) as "unreceivedCount",
       area.code ^@ any($2::text[]) or exists (select from management_area_estate member
         join estate on estate.id = member.estate_id
         where member.management_area_id = area.id and estate.code ^@ any($3::text[])) as "isAround"
     from service_contract contract join management_area area on area.id = contract.management_area_id
     where contract.id = any($1::uuid[])`,
    [ids, viewer.territories, viewer.territories],
  )
  const companies = [...new Set(rows.map(({ companyId }) => companyId))]
  const posts = await readPosts(em, viewer, companies, today)
  return new Map(
    rows.map(({ isAround, ...contract }) => [
      contract.id,
      {
        ...{ viewer, today, isAround, isSeatExpired: posts.isSeatExpired },
        contract: { ...contract, status: standingOn(today, contract) },
        isOfCompany: viewer.actsFor(contract.companyId) || posts.companies.has(contract.companyId),
      },
    ]),
  )
}
