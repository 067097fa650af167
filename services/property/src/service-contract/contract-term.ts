/** What happens to a contract by itself when its time has come: reminders, going on without a term, the next term. */
import { addDays, civilDay, daysBetween, startOfDay, type CivilDay, type TimeSource } from '@linli/kernel'
import { enqueue, readRows, type AsSystem, type EntityManager } from '@linli/subgraph'
import { lockStandards, settingsOn } from '../service-standard/index.ts'
import { ContractFiling } from './contract-filing.ts'
import { notifyContract, tellContract } from './service-contract.telling.ts'
import { ServiceContract } from './service-contract.ts'

interface TermJob {
  readonly districtId: string
  readonly contractId: string
}

/** The days on which somebody has to look at a contract: the reminders, the day after its last, the first of the next. */
export async function watchTerm(
  em: EntityManager,
  { id, districtId }: ServiceContract,
  { termFrom, termTo, isRenewal }: Pick<ContractFiling, 'termFrom' | 'termTo' | 'isRenewal'>,
  now: Date,
): Promise<void> {
  const { contractReminderDays } = await settingsOn(em, districtId, civilDay(now))
  const days = isRenewal
    ? [termFrom]
    : [...contractReminderDays.map((lead) => addDays(termTo, -lead)), addDays(termTo, 1)]
  const job: TermJob = { districtId, contractId: id }
  const isDueAlready = days.some((day) => startOfDay(day) <= now)
  if (isDueAlready) await enqueue(em, 'contract-term', { ...job }, { key: `contract-term:${id}:now` })
  for (const day of days.filter((one) => startOfDay(one) > now)) {
    await enqueue(
      em,
      'contract-term',
      { ...job },
      { runAt: startOfDay(day), key: `contract-term:${id}:${day}` },
    )
  }
}

/** Job: looks at a contract on one of its days. It may come twice, late, or after the term was corrected. */
export async function lookAtTerm(
  { districtId, contractId }: TermJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem({ district: districtId, reason: 'the term of a contract' }, async (em) => {
    const seen = await em.findOneOrFail(ServiceContract, { id: contractId })
    await lockStandards(em, seen.managementAreaId)
    const contract = await em.findOneOrFail(ServiceContract, { id: contractId }, { refresh: true })
    const now = time.now()
    const today = civilDay(now)
    const renewal = await confirmedRenewal(em, contractId)
    if (contract.status !== 'ACTIVE' && contract.status !== 'INDEFINITE') return
    if (renewal && renewal.termFrom <= today) return beginNextTerm(em, contract, renewal, now)
    if (contract.status !== 'ACTIVE' || contract.termTo == null) return
    if (contract.termTo < today) return outlast(em, contract, now)
    if (!renewal) await remind(em, contract, contract.termTo, now)
  })
}

function confirmedRenewal(em: EntityManager, contractId: string): Promise<ContractFiling | null> {
  return em.findOne(
    ContractFiling,
    { serviceContract: contractId, isRenewal: true, status: 'CONFIRMED' },
    { orderBy: { proposedAt: 'desc' } },
  )
}

async function beginNextTerm(
  em: EntityManager,
  contract: ServiceContract,
  renewal: ContractFiling,
  now: Date,
): Promise<void> {
  const next = contract.renew(renewal, civilDay(now), now)
  // An area has one contract in force: the former must have ended before the next is written.
  await em.flush()
  em.persist(next)
  await em.flush()
  await watchTerm(em, next, { ...renewal, isRenewal: false }, now)
  await tellContract(em, contract, 'ServiceContractRenewed', { successorId: next.id, termTo: next.termTo })
}

/** 民法典 948: nobody has decided, the company serves on, and the contract goes on without a term. */
async function outlast(em: EntityManager, contract: ServiceContract, now: Date): Promise<void> {
  contract.outlast(now)
  await tellContract(em, contract, 'ServiceContractOutlasted', { termTo: contract.termTo })
  await notifyContract(em, contract, 'CONTRACT_OUTLASTED', {
    ...{ occasion: contract.termTo!, params: { day: contract.termTo! }, isForStreet: true },
  })
}

/** Once for each of the days that the district has set, however many of them a late job finds behind it. */
async function remind(
  em: EntityManager,
  contract: ServiceContract,
  termTo: CivilDay,
  now: Date,
): Promise<void> {
  const { contractReminderDays } = await settingsOn(em, contract.districtId, civilDay(now))
  const daysLeft = daysBetween(civilDay(now), termTo)
  const lead = contractReminderDays.filter((days) => daysLeft <= days).toSorted((a, b) => a - b)[0]
  if (lead === undefined) return
  const [reminded] = await readRows<unknown>(
    em,
    `select 1 from service_contract_event where service_contract_id = $1 and kind = 'REMINDED' and at >= $2 limit 1`,
    [contract.id, startOfDay(addDays(termTo, -lead))],
  )
  if (reminded) return
  contract.remind(daysLeft, now)
  await notifyContract(em, contract, 'CONTRACT_ENDS', {
    ...{ occasion: `${termTo}:${lead}`, params: { day: termTo, days: daysLeft } },
  })
}
