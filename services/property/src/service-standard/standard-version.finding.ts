import { newId } from '@linli/kernel'
import { findVisible, type EntityManager, readRows } from '@linli/subgraph'
import type { Actor } from './actor.ts'
import type { StandardItemContent } from './measure.ts'
import { underWayStatuses } from './standard-version.lifecycle.ts'
import { StandardVersion } from './standard-version.ts'

/**
 * A version that somebody wants to change, as far as they may see it. Acts on the standards of one area happen one
 * after the other: two bodies that sign in the same second must not both be the last but one.
 */
export async function findVersionToChange(em: EntityManager, id: string): Promise<StandardVersion | null> {
  const seen = await findVisible(em, StandardVersion, id)
  if (!seen) return null
  await lockStandards(em, seen.managementAreaId)
  return em.findOne(
    StandardVersion,
    { id },
    { refresh: true, populate: ['items', 'reviews.signatures', 'legalBases'] },
  )
}

/** Held until the transaction ends. */
export async function lockStandards(em: EntityManager, managementAreaId: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [managementAreaId])
}

/** For what only adds to an area's standards, such as a comment: many at once, but none beside an act. */
export async function shareStandards(em: EntityManager, managementAreaId: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock_shared(hashtextextended(?, 0))`, [managementAreaId])
}

/** The promises of a version; null when there is no such version, because nothing was promised before the first. */
export async function contentOf(
  em: EntityManager,
  versionId: string | null | undefined,
): Promise<StandardItemContent[] | null> {
  if (!versionId) return null
  const version = await em.findOne(StandardVersion, { id: versionId }, { populate: ['items'] })
  return version?.content ?? null
}

/** The codes of all versions that an area ever had: a retired code is never given to another promise. */
export async function usedCodes(em: EntityManager, managementAreaId: string): Promise<string[]> {
  const rows = await readRows<{ code: string }>(
    em,
    `select distinct item.code from standard_item item join standard_version version on version.id = item.standard_version_id
     where version.management_area_id = $1`,
    [managementAreaId],
  )
  return rows.map(({ code }) => code)
}

/** After a draft has changed, the drafts that follow it stand on something else. */
export async function compareFollowersWith(em: EntityManager, version: StandardVersion): Promise<void> {
  const followers = await em.find(
    StandardVersion,
    { basedOnId: version.id, status: { $in: [...underWayStatuses] } },
    { populate: ['items'] },
  )
  for (const follower of followers) follower.compareWith(version.content)
}

/** Where a draft is begun, and on what it builds. */
export interface DraftPlace {
  readonly districtId: string
  readonly managementAreaId: string
  readonly areaCode: string
  readonly companyId: string
  readonly basedOnId: string | null
}

/** Begins a draft with a reference of its own; its content comes with `changeContent`. */
export async function beginDraft(
  em: EntityManager,
  place: DraftPlace,
  author: Actor,
  now: Date,
): Promise<StandardVersion> {
  const serial = await nextSerial(em, place)
  return em.create(StandardVersion, {
    ...place,
    ...{ id: newId(), reference: `${place.areaCode}-${serial}`, serial, status: 'DRAFT' as const },
    ...{
      changeClass: 'UNCHANGED' as const,
      contentHash: '',
      differingFigures: [],
      reviewerIds: [],
    },
    ...{ createdAt: now, changedAt: now, authorSeatId: author.seat },
  })
}

async function nextSerial(em: EntityManager, { districtId, managementAreaId }: DraftPlace): Promise<number> {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into standard_serial as serial (district_id, management_area_id, last) values (?, ?, 1)
     on conflict (district_id, management_area_id) do update set last = serial.last + 1 returning last`,
    [districtId, managementAreaId],
  )
  return row!.last
}
