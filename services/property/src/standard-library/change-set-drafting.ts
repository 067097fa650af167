/** Job: makes the drafts of a change set, area by area, each exactly once. */
import type { TimeSource } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import {
  areaSituationsOf,
  beginDrafts,
  lockStandardsOf,
  mayBegin,
  readContents,
  tellStandards,
  usedCodesOf,
  type AreaSituation,
  type StandardItemContent,
  type StandardVersion,
} from '../service-standard/index.ts'
import { planArea, type PlannedDraft } from './area-plan.ts'
import { stillAtWork, takeChangeSet, viewerFor, type ChangeSetJob, type JobTools } from './change-set-job.ts'
import { walkThroughAreas } from './change-set-walk.ts'
import { ChangeSetArea, type ChangeSet, type ChangeSetProblem } from './change-set.ts'

export async function makeDrafts(job: ChangeSetJob, { asSystem, time }: JobTools): Promise<void> {
  const work = { district: job.districtId, reason: 'the drafts of a change set' }
  await walkThroughAreas({
    step: (count) => asSystem(work, (em) => draftNext(em, job, time, count)),
    setAside: () =>
      asSystem(work, async (em) => {
        const set = await takeChangeSet(em, job, 'DRAFTING')
        const [area] = set ? await nextAreas(em, set, 1) : []
        area?.fail('FAULT')
      }),
  })
}

function nextAreas(em: EntityManager, set: ChangeSet, count: number): Promise<ChangeSetArea[]> {
  return em.find(
    ChangeSetArea,
    { changeSet: set.id, status: 'WAITING' },
    { orderBy: { areaCode: 'asc', id: 'asc' }, limit: count },
  )
}

/** An area with all that is known of it before its drafts are begun. */
interface AreaAtHand {
  readonly area: ChangeSetArea
  readonly situation: AreaSituation | null
  readonly promised: readonly StandardItemContent[] | null
}

async function draftNext(
  em: EntityManager,
  job: ChangeSetJob,
  time: TimeSource,
  count: number,
): Promise<boolean> {
  const set = await takeChangeSet(em, job, 'DRAFTING')
  if (!set) return false
  const areas = await nextAreas(em, set, count)
  if (areas.length === 0) {
    set.finishDrafts()
    return false
  }
  await stillAtWork(em, 'change-set-drafts', set, time)
  const atHand = await lookAt(em, set, areas, time)
  const planned = await planAll(em, set, atHand)
  await beginPlanned(em, set, planned, time.now())
  return true
}

async function lookAt(
  em: EntityManager,
  set: ChangeSet,
  areas: readonly ChangeSetArea[],
  time: TimeSource,
): Promise<AreaAtHand[]> {
  const ids = areas.map(({ managementAreaId }) => managementAreaId)
  await lockStandardsOf(em, ids)
  const situations = await areaSituationsOf({ em, viewer: viewerFor(set, set.beginner), time }, ids)
  const latest = [...situations.values()].flatMap(({ latestId }) => (latestId ? [latestId] : []))
  const contents = await readContents(em, latest)
  return areas.map((area) => {
    const situation = situations.get(area.managementAreaId) ?? null
    const promised = situation?.latestId ? (contents.get(situation.latestId) ?? []) : null
    return { area, situation, promised }
  })
}

interface AreaToDraft {
  readonly area: ChangeSetArea
  readonly situation: AreaSituation
  readonly drafts: readonly PlannedDraft[]
}

/** What to begin where; an area in which nothing can be begun is marked with the reason. */
async function planAll(
  em: EntityManager,
  set: ChangeSet,
  atHand: readonly AreaAtHand[],
): Promise<AreaToDraft[]> {
  const codes = await codesFor(em, set, atHand)
  return atHand.flatMap(({ area, situation, promised }): AreaToDraft[] => {
    const refused = problemOf(situation)
    if (refused || !situation) {
      area.fail(refused ?? 'NOT_SERVED')
      return []
    }
    const { drafts, problem } = planArea(promised, set.carried, codes.get(area.managementAreaId))
    if (problem) {
      area.fail(problem.code, problem.items)
      return []
    }
    return [{ area, situation, drafts }]
  })
}

function problemOf(situation: AreaSituation | null): ChangeSetProblem | null {
  const refusal = situation && mayBegin(situation)
  if (situation && !refusal) return null
  return refusal?.code === 'SEAT_EXPIRED' ? 'SEAT_EXPIRED' : 'NOT_SERVED'
}

/** Codes are looked for only where a promise is new: of years of versions that is a long list. */
async function codesFor(em: EntityManager, { chosen }: ChangeSet, atHand: readonly AreaAtHand[]) {
  const isNew = ({ promised }: AreaAtHand) => {
    const known = new Set(promised?.map(({ code }) => code))
    return promised !== null && chosen.some(({ item }) => !known.has(item.code))
  }
  return usedCodesOf(
    em,
    atHand.filter(isNew).map(({ area }) => area.managementAreaId),
  )
}

async function beginPlanned(
  em: EntityManager,
  set: ChangeSet,
  planned: readonly AreaToDraft[],
  now: Date,
): Promise<void> {
  const places = planned.flatMap(({ situation, drafts }) => drafts.map(() => placeIn(set, situation)))
  const versions = await beginDrafts(em, places, set.beginner, now)
  const begun: StandardVersion[] = []
  for (const { area, situation, drafts } of planned) {
    let basedOnId = situation.latestId
    const own = versions.splice(0, drafts.length)
    for (const [index, version] of own.entries()) {
      const { base, items } = drafts[index]!
      version.follow(basedOnId)
      version.changeContent(items, base, 'CARRIED', set.beginner, now)
      basedOnId = version.id
    }
    area.drafted(own)
    begun.push(...own)
  }
  const detail = { changeSetId: set.id }
  await tellStandards(
    em,
    'StandardVersionBegun',
    begun.map((version) => ({ version, detail })),
  )
}

function placeIn(
  { companyId }: ChangeSet,
  { districtId, managementAreaId, areaCode, latestId }: AreaSituation,
) {
  return { districtId, managementAreaId, areaCode, companyId, basedOnId: latestId }
}
