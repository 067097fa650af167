import { type EntityManager, isIdentity, readRows } from '@linli/subgraph'
import { companyName } from '../territory/index.ts'
import { successorFault, type ContractAnswer } from './service-contract.policy.ts'
import type { ServiceContract, Successor } from './service-contract.ts'
import { noSuccessorWords } from './service-contract.words.ts'

/** Who comes, as a form says it. */
export function successorOf({
  successorCompanyId,
  hasNoSuccessor,
}: {
  successorCompanyId?: string | null
  hasNoSuccessor?: boolean | null
}): Successor {
  if (successorCompanyId) return { companyId: successorCompanyId }
  return hasNoSuccessor ? 'NOBODY' : null
}

export async function successorFaultOf(
  em: EntityManager,
  successor: Successor,
  { districtId, companyId }: ServiceContract,
): Promise<ContractAnswer> {
  const wanted = successor === null || successor === 'NOBODY' ? null : successor.companyId
  const isKnown = wanted !== null && isIdentity(wanted) && (await isCompany(em, districtId, wanted))
  return successorFault(successor, () => isKnown, companyId)
}

async function isCompany(em: EntityManager, districtId: string, id: string): Promise<boolean> {
  const rows = await readRows<unknown>(
    em,
    `select 1 from organisation where district_id = $1 and id = $2 and kind = 'PROPERTY_COMPANY'`,
    [districtId, id],
  )
  return rows.length > 0
}

export async function successorName(em: EntityManager, successor: Successor): Promise<string> {
  if (successor === null || successor === 'NOBODY') return noSuccessorWords['zh-CN']
  return companyName(em, successor.companyId)
}
