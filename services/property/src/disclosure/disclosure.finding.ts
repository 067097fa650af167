import { newId } from '@linli/kernel'
import { findVisible, readRows, type EntityManager } from '@linli/subgraph'
import type { Actor } from '../service-standard/index.ts'
import { isAccount } from './disclosure-content.ts'
import { Disclosure, type ProvenLine } from './disclosure.ts'
import { DisclosureDuty } from './disclosure-duty.ts'

/** A disclosure that somebody wants to change, as far as they may see it; acts on one area happen one after the other. */
export async function findDisclosureToChange(em: EntityManager, id: string): Promise<Disclosure | null> {
  const seen = await findVisible(em, Disclosure, id)
  if (!seen) return null
  await lockDisclosures(em, seen.managementAreaId)
  return em.findOne(Disclosure, { id }, { refresh: true, populate: ['lines.vouchers'] })
}

/** A duty that somebody wants to fulfil: everybody sees duties, the policy says whose they are. */
export async function findDutyToFulfil(em: EntityManager, id: string): Promise<DisclosureDuty | null> {
  const seen = await findVisible(em, DisclosureDuty, id)
  if (!seen) return null
  await lockDisclosures(em, seen.managementAreaId)
  return em.findOne(DisclosureDuty, { id }, { refresh: true })
}

/** Held until the transaction ends; numbers of an area are given one after the other. */
async function lockDisclosures(em: EntityManager, managementAreaId: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 6))`, [managementAreaId])
}

/** What is published is there for everybody to count. */
export async function nextSerial(em: EntityManager, managementAreaId: string): Promise<number> {
  const [row] = await readRows<{ last: number | null }>(
    em,
    `select max(serial) as last from disclosure where management_area_id = $1 and status = 'PUBLISHED'`,
    [managementAreaId],
  )
  return (row?.last ?? 0) + 1
}

/** The lines of a disclosure with what proves them, to begin another one with. */
export function provenLinesOf(disclosure: Disclosure): ProvenLine[] {
  return disclosure.lines
    .getItems()
    .toSorted((a, b) => a.position - b.position)
    .map((line) => ({
      ...line.content,
      vouchers: line.vouchers.getItems().map(({ fileId, name }) => ({ fileId, name })),
    }))
}

/** Begins a draft for a duty; a correction names what it follows, and why. Its content comes with `edit`. */
export function beginDisclosure(
  em: EntityManager,
  duty: DisclosureDuty,
  follows: { readonly correctsId: string; readonly reason: string } | null,
  author: Actor,
  now: Date,
): Disclosure {
  const { districtId, managementAreaId, areaCode, companyId, kind, rhythm, beginsOn, endsOn, dueOn } = duty
  return em.create(Disclosure, {
    ...{ id: newId(), districtId, disclosureDutyId: duty.id, managementAreaId, areaCode, companyId },
    ...{ kind, rhythm, beginsOn, endsOn, dueOn, status: 'DRAFT' as const, words: '' },
    ...{ correctsId: follows?.correctsId ?? null, reason: follows?.reason ?? null },
    ...{ openingFen: isAccount(kind) ? 0n : null },
    ...{ createdAt: now, authorSeatId: author.seat, changedAt: now, changedBySeatId: author.seat },
  })
}
