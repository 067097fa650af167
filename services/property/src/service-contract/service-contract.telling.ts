import { notify, tell, wake, type EntityManager, type Notice } from '@linli/subgraph'
import { deskOf, placeName } from '../service-standard/index.ts'
import { areaAround, companyName } from '../territory/index.ts'
import type { ServiceContract } from './service-contract.ts'

/** What other services and live screens learn about a contract, always in the past tense. */
type ContractFact =
  | 'ServiceContractBegan'
  | 'ServiceContractFiled'
  | 'ServiceContractConfirmed'
  | 'ServiceContractReturned'
  | 'ServiceContractOutlasted'
  | 'ServiceContractRenewed'
  | 'ServiceContractHandoverBegun'
  | 'ServiceContractHandoverChanged'
  | 'ServiceContractHandoverCalledOff'
  | 'ServiceContractTakenOver'
  | 'ServiceContractEnded'

/** Tells the fact, and wakes the desks on which the contract lies. */
export async function tellContract(
  em: EntityManager,
  contract: ServiceContract,
  fact: ContractFact,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, districtId, managementAreaId, companyId, successorCompanyId } = contract
  await tell(em, fact, { subject: id, managementAreaId, companyId, ...detail }, districtId)
  const { bodies } = await areaAround(em, managementAreaId)
  for (const owner of [companyId, successorCompanyId, ...bodies, districtId])
    if (owner) wake(em, deskOf(owner))
}

type Purpose =
  | 'CONTRACT_FILED'
  | 'CONTRACT_CONFIRMED'
  | 'CONTRACT_RETURNED'
  | 'CONTRACT_ENDS'
  | 'CONTRACT_OUTLASTED'
  | 'HANDOVER_BEGUN'
  | 'HANDOVER_FINISHED'

/**
 * Notifies everybody whom a contract concerns: the company, the residents' committee, the owners' committee; and the
 * street where somebody must watch.
 * @param occasion tells one notice of this purpose from the next
 */
export async function notifyContract(
  em: EntityManager,
  contract: ServiceContract,
  purpose: Purpose,
  {
    occasion,
    params = {},
    isForStreet = false,
  }: { occasion: string; params?: Notice['params']; isForStreet?: boolean },
): Promise<void> {
  const { id, districtId, managementAreaId, companyId, successorCompanyId } = contract
  const { code, name, bodies } = await areaAround(em, managementAreaId)
  await notify(
    em,
    {
      ...{
        purpose,
        subject: id,
        link: `/app/property/areas/${code}/contract`,
        publicLink: `/p/estates/${code}`,
      },
      to: {
        organisations: [companyId, ...(successorCompanyId ? [successorCompanyId] : []), ...bodies],
        ...(isForStreet && { seats: [{ kind: 'STREET' as const, territory: code }] }),
      },
      params: { area: placeName(name), company: await companyName(em, companyId), ...params },
      key: `${purpose}:${id}:${occasion}`,
    },
    districtId,
  )
}
