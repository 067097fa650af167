/** What the policy needs to know, for many duties and disclosures in the same few statements. */
import { civilDay, type CivilDay } from '@linli/kernel'
import { loader, type Context } from '@linli/subgraph'
import { readPosts } from '../service-standard/index.ts'
import { dutyStateOn } from './disclosure-duty.ts'
import { loadDuty, type DutyRow } from './disclosure-duty.rows.ts'
import type { Asker, DisclosureSituation, DutySituation } from './disclosure.policy.ts'
import { loadCorrections, loadOfDuty, type DisclosureRow } from './disclosure.rows.ts'

export async function askerOf(context: Context): Promise<Asker> {
  const { viewer, time } = context
  const today = civilDay(time.now())
  return { viewer, today, isSeatExpired: (await loadExpiry(context, today)) ?? false }
}

/** Asked once for an operation, however many buttons depend on it. */
function loadExpiry(context: Context, today: CivilDay): Promise<boolean | null> {
  return loader<boolean>(context, 'seat-expiry', async (seats) => {
    const { isSeatExpired } = await readPosts(context.em, context.viewer, [], today)
    return new Map(seats.map((seat) => [seat, isSeatExpired]))
  }).load(context.viewer.seat ?? 'nobody')
}

export async function dutySituationOf(context: Context, duty: DutyRow): Promise<DutySituation> {
  const asker = await askerOf(context)
  const { companyId, opensOn } = duty
  const isTaken = (await loadOfDuty(context, duty.id)).length > 0
  return { ...asker, duty: { companyId, opensOn, state: dutyStateOn(duty, asker.today), isTaken } }
}

export async function disclosureSituationOf(
  context: Context,
  {
    id,
    companyId,
    status,
    disclosureDutyId,
  }: Pick<DisclosureRow, 'id' | 'companyId' | 'status' | 'disclosureDutyId'>,
): Promise<DisclosureSituation> {
  const asker = await askerOf(context)
  const duty = (await loadDuty(context, disclosureDutyId))!
  const corrections = await loadCorrections(context, id)
  return {
    ...asker,
    disclosure: {
      ...{ companyId, status, opensOn: duty.opensOn, isLapsed: duty.lapsedOn != null },
      isCorrected: corrections.some((one) => one.status === 'PUBLISHED'),
      hasDraft: corrections.some((one) => one.status === 'DRAFT'),
    },
  }
}
