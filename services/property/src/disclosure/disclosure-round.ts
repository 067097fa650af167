/** The daily round of a district: new periods are written down, and companies are reminded of what is due and late. */
import { addDays, civilDay, startOfDay, type CivilDay, type TimeSource } from '@linli/kernel'
import { enqueue, notify, readRows, tell, wake, type AsSystem, type EntityManager } from '@linli/subgraph'
import { deskOf } from '../service-standard/index.ts'
import { planDisclosures } from './disclosure-planning.ts'
import type { DisclosureKind, DisclosureRhythm } from './disclosure.enums.ts'
import { noticeParams } from './disclosure.words.ts'

interface RoundJob {
  readonly districtId: string
}

/** A company is reminded so many days before the last one. Our assumption: time to write a sheet, not to forget it. */
const remindedDaysBefore = 7

/** Has the round made soon, and from then on every morning: whatever changes contracts or rules asks for it. */
export async function makeRoundSoon(em: EntityManager, districtId: string): Promise<void> {
  const job: RoundJob = { districtId }
  await enqueue(em, 'disclosure-round', { ...job }, { key: `disclosure-round:${districtId}` })
}

/** Job: it asks for its own next run first, so that a district that was planned once stays planned. */
export async function makeRound(
  { districtId }: RoundJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem({ district: districtId, reason: 'the round of disclosures' }, async (em) => {
    const today = civilDay(time.now())
    const morning = new Date(startOfDay(addDays(today, 1)).getTime() + 8 * 3_600_000)
    const job: RoundJob = { districtId }
    await enqueue(
      em,
      'disclosure-round',
      { ...job },
      { runAt: morning, key: `disclosure-round:${districtId}` },
    )
    await planDisclosures(em, districtId, time.now())
    await remind(em, districtId, today)
    await tellLate(em, districtId, today)
  })
}

interface RemindedDuty {
  readonly id: string
  readonly kind: DisclosureKind
  readonly rhythm: DisclosureRhythm
  readonly beginsOn: CivilDay
  readonly endsOn: CivilDay
  readonly dueOn: CivilDay
  readonly areaCode: string
  readonly area: string
  readonly companyId: string
  readonly company: string
}

async function remind(em: EntityManager, districtId: string, today: CivilDay): Promise<void> {
  for (const duty of await marked(em, 'reminded_on', [
    districtId,
    today,
    addDays(today, remindedDaysBefore),
  ])) {
    await notify(em, {
      ...noticeOf(duty),
      purpose: 'DISCLOSURE_DUE',
      to: { organisations: [duty.companyId] },
      key: `disclosure-due:${duty.id}`,
    })
    wake(em, deskOf(duty.companyId))
  }
}

/** Those to whom account is given learn of it as well: the owners' committee and the community around the area. */
async function tellLate(em: EntityManager, districtId: string, today: CivilDay): Promise<void> {
  for (const duty of await marked(em, 'told_late_on', [districtId, today, addDays(today, -1)])) {
    const territory = duty.areaCode
    await notify(em, {
      ...noticeOf(duty),
      purpose: 'DISCLOSURE_LATE',
      to: {
        organisations: [duty.companyId],
        seats: [
          { kind: 'OWNERS_COMMITTEE', territory },
          { kind: 'RESIDENTS_COMMITTEE', territory },
        ],
      },
      key: `disclosure-late:${duty.id}`,
    })
    const { kind, companyId, dueOn, areaCode } = duty
    await tell(em, 'DisclosureFellLate', { subject: duty.id, kind, companyId, areaCode, dueOn })
    for (const owner of [companyId, districtId]) wake(em, deskOf(owner))
  }
}

function noticeOf(duty: RemindedDuty) {
  const { id, area, company, dueOn, areaCode } = duty
  return {
    subject: id,
    link: `/app/property/disclosures/${id}`,
    publicLink: `/p/estates/${areaCode}`,
    params: { ...noticeParams(duty), area, company, dueOn },
  }
}

/** Takes those that are due by a day and not marked yet, and marks them: each is told once. */
async function marked(
  em: EntityManager,
  mark: 'reminded_on' | 'told_late_on',
  [districtId, today, dueBy]: readonly [string, CivilDay, CivilDay],
): Promise<RemindedDuty[]> {
  return readRows<RemindedDuty>(
    em,
    `with found as (
       update disclosure_duty set ${mark} = $2 where district_id = $1 and due_on <= $3 and ${mark} is null
         and fulfilled_on is null and lapsed_on is null ${mark === 'reminded_on' ? 'and due_on >= $2' : ''}
       returning *)
     select found.id, found.kind, rhythm, begins_on::text as "beginsOn", ends_on::text as "endsOn", due_on::text as "dueOn",
       found.area_code as "areaCode", area.name as area, company_id as "companyId", coalesce(company.name, '') as company
     from found
     join management_area area on area.district_id = found.district_id and area.id = found.management_area_id
     left join organisation company on company.district_id = found.district_id and company.id = found.company_id
     order by due_on, found.id`,
    [districtId, today, dueBy],
  )
}
