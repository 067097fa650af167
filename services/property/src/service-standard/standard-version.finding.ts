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
    { refresh: true, populate: ['items', 'reviews.signatures', 'reviews.opinions', 'legalBases'] },
  )
}

/** Held until the transaction ends. */
export async function lockStandards(em: EntityManager, managementAreaId: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [managementAreaId])
}

/** The same for many areas, always in one order: two who want the same areas never wait for each other in a ring. */
export async function lockStandardsOf(em: EntityManager, areaIds: readonly string[]): Promise<void> {
  await readRows(
    em,
    `select pg_advisory_xact_lock(hashtextextended(id, 0)) from (select unnest($1::text[]) as id order by 1) area`,
    [[...new Set(areaIds)]],
  )
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

/** The same for many areas; one that never had a version is missing. */
export async function usedCodesOf(
  em: EntityManager,
  areaIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (areaIds.length === 0) return new Map()
  const rows = await readRows<{ areaId: string; codes: string[] }>(
    em,
    `select version.management_area_id as "areaId", array_agg(distinct item.code) as codes
     from standard_item item join standard_version version on version.id = item.standard_version_id
     where version.management_area_id = any($1::uuid[]) group by version.management_area_id`,
    [areaIds],
  )
  return new Map(rows.map(({ areaId, codes }) => [areaId, codes]))
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
  /** The contract for the next term with which it shall begin to hold; null or left out for any other draft. */
  readonly renewalFilingId?: string | null
}

/** Begins a draft with a reference of its own; its content comes with `changeContent`. */
export async function beginDraft(
  em: EntityManager,
  place: DraftPlace,
  author: Actor,
  now: Date,
): Promise<StandardVersion> {
  const [draft] = await beginDrafts(em, [place], author, now)
  return draft!
}

/** The same for many at once, which cost no more statements than one. */
export async function beginDrafts(
  em: EntityManager,
  places: readonly DraftPlace[],
  author: Actor,
  now: Date,
): Promise<StandardVersion[]> {
  const serials = await nextSerials(em, places)
  return places.map((place) => draftAt(em, place, serials(place.managementAreaId), author, now))
}

function draftAt(em: EntityManager, place: DraftPlace, serial: number, author: Actor, now: Date) {
  return em.create(StandardVersion, {
    ...place,
    ...{ id: newId(), reference: `${place.areaCode}-${serial}`, serial, status: 'DRAFT' as const },
    ...{
      changeClass: 'UNCHANGED' as const,
      contentHash: '',
      differingFigures: [],
      reviewerIds: [],
      namedReviewerIds: [],
    },
    ...{ createdAt: now, changedAt: now, authorSeatId: author.seat },
  })
}

/** As many numbers for each area as it is named; each call of the answer gives the next one of an area. */
async function nextSerials(em: EntityManager, places: readonly DraftPlace[]) {
  const [first] = places
  if (!first) return () => 0
  const wanted = Map.groupBy(places, ({ managementAreaId }) => managementAreaId)
  const areas = [...wanted.keys()]
  const rows = await readRows<{ areaId: string; last: number }>(
    em,
    `insert into standard_serial as serial (district_id, management_area_id, last)
     select $1, area.id, area.count from unnest($2::uuid[], $3::int[]) as area (id, count)
     on conflict (district_id, management_area_id) do update set last = serial.last + excluded.last
     returning management_area_id as "areaId", last`,
    [first.districtId, areas, areas.map((area) => wanted.get(area)!.length)],
  )
  const next = new Map(rows.map(({ areaId, last }) => [areaId, last - wanted.get(areaId)!.length]))
  return (areaId: string): number => {
    const serial = next.get(areaId)! + 1
    next.set(areaId, serial)
    return serial
  }
}
