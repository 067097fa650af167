/** The contracts on the desk of the day: what ends soon, what serves on without a term, what is being handed over. */
import { addDays, civilDay, daysBetween } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import {
  availableContractActions,
  loadContractSituation,
  readContracts,
  type ContractAction,
  type ContractRow,
  type ContractSituation,
} from '../service-contract/index.ts'
import { placeName, settingsOn, type Language, type Words } from '../service-standard/index.ts'
import { areaName, areasIn } from '../territory/index.ts'
import type { ContractTodayKind, PropertyTodayContractType } from './contracts-today.type.ts'

const mostContracts = 100

export async function contractsToday(context: Context): Promise<PropertyTodayContractType[]> {
  const { viewer, em, time } = context
  if (
    !viewer.district ||
    !viewer.holds('PROPERTY_COMPANY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'STREET')
  )
    return []
  const today = civilDay(time.now())
  const { contractReminderDays } = await settingsOn(em, viewer.district, today)
  const soon = addDays(today, Math.max(0, ...contractReminderDays))
  const contracts = await contractsAround(context, soon)
  const found = await Promise.all(contracts.map((contract) => entryOf(context, contract, soon)))
  return found.filter((entry) => entry !== null).toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
}

const dayOf = ({ dueOn }: PropertyTodayContractType) => dueOn ?? '9999'

/** Those with something to look at, of the company's own or around the seat. */
function contractsAround({ em, viewer }: Context, soon: string): Promise<ContractRow[]> {
  const isCompany = viewer.holds('PROPERTY_COMPANY')
  const theirs = isCompany
    ? `(company_id = any($2::uuid[]) or successor_company_id = any($2::uuid[]))`
    : `management_area_id in (${areasIn('$1', '$2')})`
  return readContracts(
    em,
    `district_id = $1 and ended_on is null and ${theirs}
     and (status <> 'ACTIVE' or filing_id is null or term_to <= $3 or exists (select from contract_filing filing
       where filing.service_contract_id = service_contract.id and (filing.status = 'PROPOSED'
         or filing.is_renewal and filing.status = 'CONFIRMED')))
     order by coalesce(planned_on, term_to, '9999-12-31'), id limit ${mostContracts}`,
    [viewer.district, isCompany ? viewer.organisations : viewer.territories, soon],
  )
}

async function entryOf(
  context: Context,
  contract: ContractRow,
  soon: string,
): Promise<PropertyTodayContractType | null> {
  const situation = await loadContractSituation(context, contract.id)
  const waiting = situation && waitingFor(situation, contract, soon)
  if (!waiting) return null
  const { kind, action, dueOn } = waiting
  const { areaCode } = situation.contract
  const name = (await areaName(context, contract.managementAreaId)) ?? areaCode
  const place = placeName(name)
  const days = dueOn ? daysBetween(situation.today, dueOn) : 0
  return {
    ...{
      areaCode,
      areaName: name,
      id: `${contract.id}:${kind}`,
      kind,
      action,
      dueOn,
      isOverdue: dueOn !== null && dueOn < situation.today,
    },
    sentence: sentenceOf(kind, { place, days, open: situation.contract.unreceivedCount }, context.language),
    serviceContract: contract as unknown as PropertyTodayContractType['serviceContract'],
  }
}

interface Waiting {
  readonly kind: ContractTodayKind
  readonly action: ContractAction | null
  readonly dueOn: string | null
}

/** What the seat has to do or to know; null where the contract is in others' hands. */
function waitingFor(situation: ContractSituation, row: ContractRow, soon: string): Waiting | null {
  const { contract, viewer } = situation
  const action = availableContractActions(situation).find(({ isNextStep }) => isNextStep)?.action ?? null
  if (action === 'CONFIRM') return { kind: 'CONFIRM', action, dueOn: null }
  if (contract.status === 'HANDOVER') return { kind: 'HANDOVER', action, dueOn: row.plannedOn ?? null }
  // The street watches over what is stuck; it need not be told what the parties have in hand.
  if (viewer.holds('STREET')) return null
  if (action === 'DRAFT_RENEWAL') return { kind: 'DRAFT_RENEWAL', action, dueOn: null }
  if (contract.renewal || contract.proposal) return null
  if (contract.status === 'INDEFINITE') return { kind: 'SERVES_ON', action, dueOn: null }
  if (contract.termTo !== null && contract.termTo <= soon)
    return { kind: 'ENDS', action, dueOn: contract.termTo }
  return action === 'FILE' && viewer.holds('PROPERTY_COMPANY') ? { kind: 'FILE', action, dueOn: null } : null
}

const words: Readonly<Record<ContractTodayKind, Words>> = {
  CONFIRM: {
    'zh-CN': '合同已填报，请对照纸质合同核对',
    en: 'the contract was entered; please compare it with the paper',
  },
  FILE: { 'zh-CN': '合同内容还没有填报备案', en: 'what stands in the contract is not on file yet' },
  ENDS: { 'zh-CN': '合同还有 {{days}} 天期满', en: 'the contract ends in {{days}} days' },
  SERVES_ON: {
    'zh-CN': '合同已期满，继续服务中，请推动续聘或另聘',
    en: 'the contract is over and goes on without a term; somebody must decide',
  },
  HANDOVER: {
    'zh-CN': '交接中，还有 {{open}} 项没有接收',
    en: 'is being handed over; {{open}} things are not received yet',
  },
  DRAFT_RENEWAL: {
    'zh-CN': '续约合同已备案，请起草续约标准',
    en: 'the new contract is on file; please draft its standard',
  },
}

function sentenceOf(
  kind: ContractTodayKind,
  { place, days, open }: { place: string; days: number; open: number },
  language: Language,
): string {
  const told = words[kind][language].replace('{{days}}', String(days)).replace('{{open}}', String(open))
  return `${place}${language === 'en' ? ': ' : '：'}${told}`
}
