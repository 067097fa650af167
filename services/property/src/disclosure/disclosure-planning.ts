/** Writes down what companies must disclose, from contracts, rules and the calendar. */
import { addDays, civilDay, newId, type CivilDay } from '@linli/kernel'
import { readRows, type EntityManager } from '@linli/subgraph'
import { missingDuties } from './disclosure-calendar.ts'
import type { DisclosureKind } from './disclosure.enums.ts'
import { readDisclosureRules, type DisclosureRules } from './disclosure-rules.ts'

interface ContractRow {
  readonly id: string
  readonly areaId: string
  readonly areaCode: string
  readonly companyId: string
  readonly inForceFrom: CivilDay
  readonly countedFrom: CivilDay | null
  readonly plannedUntil: Partial<Record<DisclosureKind, CivilDay>>
}

/**
 * Brings the calendar of a district up to a day, in a handful of statements for however many areas. Run again it adds
 * nothing, so that a job that runs twice does no harm.
 */
export async function planDisclosures(em: EntityManager, districtId: string, now: Date): Promise<void> {
  const today = civilDay(now)
  const rules = await readDisclosureRules(em, districtId)
  await endWithContracts(em, districtId, rules)
  const contracts = await readRows<ContractRow>(
    em,
    `select contract.id, contract.management_area_id as "areaId", area.code as "areaCode",
       contract.company_id as "companyId", contract.in_force_from::text as "inForceFrom",
       min(planned.first)::text as "countedFrom",
       coalesce(jsonb_object_agg(planned.kind, planned.until) filter (where planned.kind is not null), '{}') as "plannedUntil"
     from service_contract contract
     join management_area area on area.district_id = contract.district_id and area.id = contract.management_area_id
     left join (select service_contract_id, kind, max(ends_on) as until, min(counted_from) as first
       from disclosure_duty where district_id = $1 group by service_contract_id, kind) planned
       on planned.service_contract_id = contract.id
     where contract.district_id = $1 and contract.ended_on is null
     group by contract.id, contract.management_area_id, area.code, contract.company_id, contract.in_force_from`,
    [districtId],
  )
  const duties = contracts.flatMap((contract) => dutiesOf(contract, rules, today))
  if (duties.length === 0) return
  await em.execute(
    `insert into disclosure_duty (district_id, id, management_area_id, area_code, service_contract_id, company_id, kind,
       rhythm, begins_on, ends_on, opens_on, due_on, counted_from)
     select ?::uuid, duty.id, duty.area, duty.code, duty.contract, duty.company, duty.kind, duty.rhythm, duty.begins,
       duty.ends, duty.opens, duty.due, duty.counted
     from jsonb_to_recordset(?::jsonb) as duty (id uuid, area uuid, code text, contract uuid, company uuid, kind text,
       rhythm text, begins date, ends date, opens date, due date, counted date)
     on conflict do nothing`,
    [districtId, JSON.stringify(duties)],
  )
}

function dutiesOf(contract: ContractRow, rules: DisclosureRules, today: CivilDay) {
  const { id, areaId, areaCode, companyId, inForceFrom, countedFrom, plannedUntil } = contract
  const from = countedFrom ?? today
  const planned = {
    inForceFrom,
    countedFrom: from,
    plannedUntil: new Map(Object.entries(plannedUntil)),
  } as const
  return missingDuties(planned as Parameters<typeof missingDuties>[0], rules, today).map((duty) => ({
    ...{ id: newId(), area: areaId, code: areaCode, contract: id, company: companyId },
    ...{ kind: duty.kind, rhythm: duty.rhythm, begins: duty.beginsOn, ends: duty.endsOn },
    ...{ opens: duty.opensOn, due: duty.dueOn, counted: from },
  }))
}

interface EndedDuty {
  readonly id: string
  readonly kind: DisclosureKind
  readonly beginsOn: CivilDay
  readonly endedOn: CivilDay
  readonly isAccount: boolean
}

/**
 * A contract has ended: what the company would have told about the time to come lapses; of what was, it gives account
 * up to its last day (民法典 949).
 */
async function endWithContracts(
  em: EntityManager,
  districtId: string,
  rules: DisclosureRules,
): Promise<void> {
  const ended = await readRows<EndedDuty>(
    em,
    `select duty.id, duty.kind, duty.begins_on::text as "beginsOn", contract.ended_on::text as "endedOn",
       duty.opens_on > duty.ends_on as "isAccount"
     from disclosure_duty duty
     join service_contract contract on contract.district_id = duty.district_id and contract.id = duty.service_contract_id
     where duty.district_id = $1 and duty.fulfilled_on is null and duty.lapsed_on is null
       and contract.ended_on is not null and duty.ends_on > contract.ended_on`,
    [districtId],
  )
  if (ended.length === 0) return
  const [accounts, others] = [
    ended.filter(({ isAccount }) => isAccount),
    ended.filter(({ isAccount }) => !isAccount),
  ]
  await em.execute(
    `update disclosure_duty set ends_on = account.ends, opens_on = account.opens, due_on = account.due
     from jsonb_to_recordset(?::jsonb) as account (id uuid, ends date, opens date, due date)
     where disclosure_duty.id = account.id`,
    [
      JSON.stringify(
        accounts.map(({ id, kind, beginsOn, endedOn }) => {
          const ends = endedOn > beginsOn ? endedOn : beginsOn
          const { dueDays } = rules.on(kind, beginsOn)
          return { id, ends, opens: addDays(ends, 1), due: addDays(ends, dueDays) }
        }),
      ),
    ],
  )
  await em.execute(
    `update disclosure_duty set lapsed_on = other.ended
     from jsonb_to_recordset(?::jsonb) as other (id uuid, ended date) where disclosure_duty.id = other.id`,
    [JSON.stringify(others.map(({ id, endedOn }) => ({ id, ended: endedOn })))],
  )
}
