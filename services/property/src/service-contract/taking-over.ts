/** The end of a contract and the beginning of the next, from a handover or from the register of organisations. */
import { civilDay, type TimeSource } from '@linli/kernel'
import { enqueue, type AsSystem, type EntityManager } from '@linli/subgraph'
import { endCommitments } from '../basic-commitment/index.ts'
import { endStandards, lockStandards } from '../service-standard/index.ts'
import { tellContract } from './service-contract.telling.ts'
import { ServiceContract } from './service-contract.ts'

interface HandOnJob {
  readonly districtId: string
  readonly contractId: string
}

/**
 * What follows from a takeover is done by the system at once: those who state it may not see, let alone write, the
 * drafts that end with the contract.
 */
export async function handOn(em: EntityManager, { id, districtId }: ServiceContract): Promise<void> {
  const job: HandOnJob = { districtId, contractId: id }
  await enqueue(em, 'contract-hand-on', { ...job }, { key: `contract-hand-on:${id}` })
}

/** Job: the promises end, open drafts are withdrawn with the reason, and the successor's contract begins. */
export async function handOnArea(
  { districtId, contractId }: HandOnJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem({ district: districtId, reason: 'a handover was finished' }, async (em) => {
    const ended = await em.findOneOrFail(ServiceContract, { id: contractId })
    const { managementAreaId, successorCompanyId = null } = ended
    await lockStandards(em, managementAreaId)
    // Done before: the job may come twice.
    if (await em.findOne(ServiceContract, { predecessorId: contractId })) return
    const now = time.now()
    await endStandards(em, managementAreaId, now)
    if (successorCompanyId) await beginToServe(em, ended, successorCompanyId, now)
    await tellContract(em, ended, 'ServiceContractTakenOver', { companyId: successorCompanyId })
  })
}

async function beginToServe(
  em: EntityManager,
  former: Pick<ServiceContract, 'districtId' | 'managementAreaId'> & { id: string | null },
  companyId: string,
  now: Date,
): Promise<void> {
  const { districtId, managementAreaId } = former
  const contract = ServiceContract.begin(
    { districtId, managementAreaId, companyId },
    civilDay(now),
    former.id,
    now,
  )
  em.persist(contract)
  await endCommitments(em, managementAreaId, now)
  await tellContract(em, contract, 'ServiceContractBegan')
}

/**
 * The register of organisations names who serves an area. A change of company ends the contract before, and with it the
 * standards that belonged to it; what the register repeats is no change.
 * @param at when it was registered
 */
export async function registerCompany(
  em: EntityManager,
  { districtId, managementAreaId }: { districtId: string; managementAreaId: string },
  companyId: string | null,
  at: Date,
): Promise<void> {
  if (await isOldNews(em, managementAreaId, companyId)) return
  const known = await em.findOne(ServiceContract, { managementAreaId, endedOn: null })
  if ((known?.companyId ?? null) === companyId) return
  if (known) {
    known.replace(civilDay(at), at)
    await endStandards(em, managementAreaId, at)
    await tellContract(em, known, 'ServiceContractEnded')
    // An area has one contract in force: the former must have ended before the next is written.
    await em.flush()
  }
  if (companyId)
    await beginToServe(em, { districtId, managementAreaId, id: known?.id ?? null }, companyId, at)
}

/** After a handover the register repeats the company that has left until it has heard of it. */
async function isOldNews(
  em: EntityManager,
  managementAreaId: string,
  companyId: string | null,
): Promise<boolean> {
  const left = await em.findOne(ServiceContract, { managementAreaId, isAwaitingRegister: true })
  if (!left) return false
  if (left.companyId === companyId) return true
  left.isAwaitingRegister = false
  return false
}
