/**
 * Job: sends out what the company may send out by itself. What is better for the owners is published; a correction that
 * stands on it is handed to the second person; what is worse stays where it is, with its reasons.
 */
import { civilDay, type TimeSource } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import {
  bringAllIntoForce,
  latestDay,
  lockStandardsOf,
  mayPublish,
  maySubmit,
  situationsOf,
  StandardVersion,
  submissionOf,
  tellStandards,
  type Situation,
} from '../service-standard/index.ts'
import { stillAtWork, takeChangeSet, viewerFor, type ChangeSetJob, type JobTools } from './change-set-job.ts'
import { walkThroughAreas } from './change-set-walk.ts'
import { ChangeSetArea, type ChangeSet } from './change-set.ts'

export async function publishDrafts(job: ChangeSetJob, { asSystem, time }: JobTools): Promise<void> {
  const work = { district: job.districtId, reason: 'the publishing of a change set' }
  await walkThroughAreas({
    // Twice, because a correction can be handed on only once what it stands on is public.
    step: async (count) => {
      const isMore = await asSystem(work, (em) => publishNext(em, job, time, count))
      if (isMore) await asSystem(work, (em) => handOnNext(em, job, time, count))
      return isMore
    },
    setAside: () =>
      asSystem(work, async (em) => {
        const set = await takeChangeSet(em, job, 'PUBLISHING')
        if (set) seenTo(set, await nextAreas(em, set, 1))
      }),
  })
}

function nextAreas(em: EntityManager, set: ChangeSet, count: number): Promise<ChangeSetArea[]> {
  return em.find(
    ChangeSetArea,
    { changeSet: set.id, status: 'DRAFTED', round: { $lt: set.round } },
    { orderBy: { areaCode: 'asc', id: 'asc' }, limit: count, populate: ['drafts'] },
  )
}

function seenTo(set: ChangeSet, areas: readonly ChangeSetArea[]): void {
  for (const area of areas) area.round = set.round
}

async function publishNext(
  em: EntityManager,
  job: ChangeSetJob,
  time: TimeSource,
  count: number,
): Promise<boolean> {
  const set = await takeChangeSet(em, job, 'PUBLISHING')
  if (!set) return false
  const areas = await nextAreas(em, set, count)
  if (areas.length === 0) {
    set.finishPublishing()
    return false
  }
  await stillAtWork(em, 'change-set-publish', set, time)
  const now = time.now()
  const better = await draftsOf(em, set, areas, 'FAVOURABLE', time)
  const allowed = better.filter(({ situation }) => mayPublish(situation) === null)
  for (const { version, situation } of allowed) {
    const day = latestDay(civilDay(now), set.effectiveOn, situation.latest?.effectiveOn)
    version.publish('publish', situation.lastNumber, day, set.publisher, now)
  }
  const published = allowed.map(({ version }) => version)
  await bringAllIntoForce(em, published, now)
  await tellStandards(
    em,
    'StandardVersionPublished',
    published.map((version) => {
      const { number, effectiveOn } = version
      return { version, detail: { number, effectiveOn, changeSetId: set.id } }
    }),
  )
  return true
}

async function handOnNext(
  em: EntityManager,
  job: ChangeSetJob,
  time: TimeSource,
  count: number,
): Promise<void> {
  const set = await takeChangeSet(em, job, 'PUBLISHING')
  if (!set) return
  const areas = await nextAreas(em, set, count)
  const corrections = await draftsOf(em, set, areas, 'EDITORIAL', time)
  const allowed = corrections.filter(({ situation }) => maySubmit(situation) === null)
  for (const { version, situation } of allowed) {
    version.submit(submissionOf(situation, null), set.publisher, time.now())
  }
  await tellStandards(
    em,
    'StandardVersionSubmitted',
    allowed.map(({ version }) => ({ version, detail: { status: version.status, changeSetId: set.id } })),
  )
  seenTo(set, areas)
}

interface DraftAtHand {
  readonly version: StandardVersion
  readonly situation: Situation
}

async function draftsOf(
  em: EntityManager,
  set: ChangeSet,
  areas: readonly ChangeSetArea[],
  changeClass: 'FAVOURABLE' | 'EDITORIAL',
  time: TimeSource,
): Promise<DraftAtHand[]> {
  await lockStandardsOf(
    em,
    areas.map(({ managementAreaId }) => managementAreaId),
  )
  const ids = areas.flatMap(({ drafts }) =>
    drafts.getItems().map(({ standardVersion }) => standardVersion.id),
  )
  const versions = await em.find(StandardVersion, { id: { $in: ids }, status: 'DRAFT', changeClass })
  const situations = await situationsOf(
    { em, viewer: viewerFor(set, set.publisher), time },
    versions.map(({ id }) => id),
  )
  return versions.flatMap((version) => {
    const situation = situations.get(version.id)
    return situation ? [{ version, situation }] : []
  })
}
